package org.wuzhen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.Visitor;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.OpenTasks;

/** Posts begin and end while people are logged in: the very next request of the running session knows it. */
@WuzhenTest
class PostsAtNoonTest {

    private static final String CENTRE = "88";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String TASKS = "/task?maxResults=50";
    private static final String STARTABLE = "/process-definition?latestVersion=true&active=true"
            + "&startableInTasklist=true&startablePermissionCheck=true&maxResults=50";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Road road;

    @Autowired
    Directory directory;

    @Autowired
    OpenTasks tasks;

    @Autowired
    JdbcTemplate database;

    private CaseNumber number;
    private String task;

    @BeforeEach
    void aCaseThatWaitsForItsClerk() {
        number = road.registered(CENTRE, DisputeType.NEIGHBOUR);
        task = tasks.of(number).get(0).id();
    }

    @Test
    void aPostThatEndsTakesEverythingWithTheNextRequest() {
        String person = office.somebody(CENTRE, Post.INTAKE_CLERK);
        Visitor clerk = visitor(person);
        Visitor stranger = visitor(office.somebody("69", Post.MEDIATOR));
        // another post stays, and so the person goes on working
        directory.appoint(new PostHolding(person, Post.MEDIATOR, "69", null, null, LONG_AGO, null));
        assertThat(clerk.get("/cases/" + number).statusCode()).isEqualTo(200);
        assertThat(clerk.get(ENGINE + "/task/" + task).statusCode()).isEqualTo(200);
        assertThat(clerk.get(ENGINE + TASKS).body()).contains(task);

        vacate(person, Post.INTAKE_CLERK);

        assertSame(clerk, stranger, ENGINE + "/task/" + task);
        assertSame(clerk, stranger, ENGINE + "/task/" + task + "/deployed-form");
        HttpResponse<String> page = clerk.get("/cases/" + number);
        assertThat(page.statusCode())
                .isEqualTo(404)
                .isEqualTo(stranger.get("/cases/" + number).statusCode());
        assertThat(clerk.get(ENGINE + TASKS).body()).doesNotContain(task);
        assertThat(clerk.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(clerk.get(ENGINE + STARTABLE).body()).doesNotContain("dispute-case");
    }

    @Test
    void aNewPostIsThereWithTheNextRequest() {
        String person = office.somebody("69", Post.MEDIATOR);
        Visitor comer = visitor(person);
        assertThat(comer.get(ENGINE + "/task/" + task).statusCode()).isEqualTo(404);
        assertThat(comer.get("/cases/" + number).statusCode()).isEqualTo(404);

        directory.appoint(new PostHolding(person, Post.INTAKE_CLERK, CENTRE, null, null, TODAY, null));

        assertThat(comer.get("/cases/" + number).statusCode()).isEqualTo(200);
        assertThat(comer.get(ENGINE + TASKS).body()).contains(task);
        assertThat(comer.post(ENGINE + "/task/" + task + "/claim", "{\"userId\":\"" + person + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(comer.get(ENGINE + STARTABLE).body()).contains("dispute-case");
    }

    @Test
    void anAdministratorWhoIsNoneAnyMoreIsHeldToWhatStaffMayCall() {
        String person = office.somebody("00", Post.PROCESS_ADMIN);
        Visitor admin = visitor(person);
        String call = ENGINE + "/incident/count";
        assertThat(admin.get(call).statusCode()).isEqualTo(200);

        vacate(person, Post.PROCESS_ADMIN);

        assertSame(admin, visitor(office.somebody("00", Post.MEDIATOR)), call);
    }

    @Test
    void whoeverHasLeftIsOutWithTheNextRequest() {
        String person = office.somebody(CENTRE, Post.INTAKE_CLERK);
        Visitor leaver = visitor(person);
        assertThat(leaver.get("/cases").statusCode()).isEqualTo(200);

        directory.leave(person, TODAY.minusDays(1), "调离");

        HttpResponse<String> page = leaver.get("/cases/" + number);
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse("")).contains("/login");
        assertThat(leaver.get(ENGINE + TASKS).statusCode()).isEqualTo(401);
    }

    @Test
    void aPostThatEndsByDateIsGoneOnOurPagesWithoutAnyPass() {
        String person = office.somebody(CENTRE, Post.INTAKE_CLERK);
        Visitor clerk = visitor(person);
        assertThat(clerk.get("/cases/" + number).statusCode()).isEqualTo(200);

        // midnight comes, and nobody has gone through the day yet
        database.update("update directory_post_holding set to_day = current_date - 2 where person = ?", person);

        assertThat(clerk.get("/cases/" + number).statusCode()).isEqualTo(404);
        assertThat(clerk.get(ENGINE + "/task/" + task).statusCode()).isEqualTo(404);
    }

    private static void assertSame(Visitor one, Visitor other, String path) {
        HttpResponse<String> answer = one.get(path);
        HttpResponse<String> expected = other.get(path);
        assertThat(answer.statusCode()).isEqualTo(expected.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).isEqualTo(expected.body());
    }

    private Visitor visitor(String person) {
        return new Visitor(port).logIn(person, Office.PASSWORD);
    }

    private void vacate(String person, Post post) {
        directory.postsOf(person).stream()
                .filter(held -> held.post() == post)
                .forEach(held -> directory.vacate(held, TODAY.minusDays(1), "调岗"));
    }
}
