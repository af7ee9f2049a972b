package org.wuzhen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wuzhen.Office;
import org.wuzhen.Visitor;
import org.wuzhen.WuzhenTest;
import org.wuzhen.directory.Post;

/** The engine's own ways in are shut: its set-up (CVE-2026-77226), its log-in, its REST interface. */
@WuzhenTest
class SetupClosedTest {

    private static final String NEW_ADMIN = """
            {"profile":{"id":"%s","firstName":"x","lastName":"y","email":"z@example.org"},
             "credentials":{"password":"Wuzhen2026"}}""";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    IdentityService identity;

    private Visitor visitor;

    @BeforeEach
    void comesByAddress() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/default/user/create/",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/./setup/default/user/create",
                "/camunda/api/admin/setup;x=y/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create"
            })
    void nobodyMakesAnAdministrator(String path) {
        visitor.get("/camunda/app/admin/default/");
        assertRefused(visitor.post(path, NEW_ADMIN.formatted("intruder")));

        Visitor admin = new Visitor(port).logIn(office.somebody("00", Post.SYS_ADMIN), Office.PASSWORD);
        admin.get("/camunda/app/admin/default/");
        assertRefused(admin.post(path, NEW_ADMIN.formatted("intruder")));

        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }

    @Test
    void theEnginesOwnLogInIsNoSecondDoor() {
        String mediator = office.somebody("02", Post.MEDIATOR);
        visitor.get("/login");

        HttpResponse<String> answer = visitor.postForm(
                "/login",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username",
                mediator,
                "password",
                Office.PASSWORD);

        assertRefused(answer);
        // not even the engine itself knows the password
        assertThat(identity.checkPassword(mediator, Office.PASSWORD)).isFalse();
    }

    @Test
    void theEnginesRestInterfaceIsForTheProcessAdminOnly() {
        assertThat(visitor.get("/engine-rest/engine").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/engine-rest/task").headers().firstValue("WWW-Authenticate"))
                .isPresent();
        String mediator = office.somebody("02", Post.MEDIATOR);
        assertThat(new Visitor(port)
                        .logIn(mediator, Office.PASSWORD)
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(401);
        assertThat(new Visitor(port)
                        .withPassword(mediator, Office.PASSWORD)
                        .get("/engine-rest/task")
                        .statusCode())
                .isEqualTo(403);
        String processAdmin = office.somebody("00", Post.PROCESS_ADMIN);
        assertThat(new Visitor(port)
                        .withPassword(processAdmin, Office.PASSWORD)
                        .get("/engine-rest/process-definition?maxResults=5")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theWebAppsAskForOurLogIn() {
        HttpResponse<String> page = visitor.get("/camunda/app/tasklist/default/");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        assertThat(visitor.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void leavingAWebAppEndsTheSession() {
        String mediator = office.somebody("02", Post.MEDIATOR);
        visitor.logIn(mediator, Office.PASSWORD);
        visitor.get("/camunda/app/tasklist/default/");
        assertThat(visitor.get("/camunda/api/admin/auth/user/default").body()).contains(mediator);

        assertThat(visitor.post("/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(204);

        assertThat(visitor.get("/camunda/api/admin/auth/user/default").statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/").headers().firstValue("Location").orElseThrow())
                .endsWith("/login");
    }

    @Test
    void healthIsOpenAndTellsNothingMore() {
        // other tests of the same application break a department now and then
        assertThat(visitor.get("/actuator/health").body())
                .matches("\\{\"status\":\"(UP|DEGRADED)\",\"groups\":\\[\"departments\",\"liveness\",\"readiness\"]}");
        assertThat(visitor.get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(visitor.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(visitor.get("/actuator/health/departments").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/actuator/env").statusCode()).isEqualTo(302);
    }

    @Test
    void interfacesAreForChannels() {
        assertThat(visitor.get("/api/openapi").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port)
                        .withPassword(office.somebody("02", Post.MEDIATOR), Office.PASSWORD)
                        .get("/api/openapi")
                        .statusCode())
                .isEqualTo(403);
        String channel = office.somebody("00", Post.CHANNEL);
        assertThat(new Visitor(port)
                        .withPassword(channel, Office.PASSWORD)
                        .get("/api/openapi")
                        .statusCode())
                .isEqualTo(200);
        // a channel has no business on a page
        assertThat(new Visitor(port).logIn(channel, Office.PASSWORD).get("/").statusCode())
                .isEqualTo(403);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 401, 403, 404);
    }
}
