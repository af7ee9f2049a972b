package org.wuzhen.access.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Office;
import org.wuzhen.Statements;
import org.wuzhen.WuzhenTest;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.DayBegun;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/** The engine's users and groups follow the directory. */
@WuzhenTest
class IdentitySyncTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    IdentityService identity;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    FilterService filters;

    @Autowired
    IdentitySync sync;

    @Autowired
    EngineAccessAtStart start;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate database;

    @Test
    void aPostBringsItsGroupsAndItsEndTakesThem() {
        String person = office.somebody("31", Post.MEDIATOR, Post.INTAKE_CLERK);
        assertThat(groups(person))
                .containsExactlyInAnyOrder("STAFF", "MEDIATOR", "MEDIATOR.31", "INTAKE_CLERK", "INTAKE_CLERK.31");

        directory.appoint(new PostHolding(person, Post.MEDIATOR, "31", null, null, LONG_AGO, LONG_AGO));

        assertThat(groups(person)).containsExactlyInAnyOrder("STAFF", "INTAKE_CLERK", "INTAKE_CLERK.31");
        assertThat(identity.createGroupQuery()
                        .groupId("MEDIATOR.31")
                        .singleResult()
                        .getName())
                .isEqualTo("调解员·测试31街道");
        assertThat(identity.createGroupQuery()
                        .groupId("DISTRICT_DIRECTOR.31")
                        .singleResult()
                        .getName())
                .as("named in tasks though nobody holds it")
                .isEqualTo("区中心主任·测试31街道");
    }

    @Test
    void aDepartmentsPeopleAreFoundByTheirDepartment() {
        directory.found(new Department("HRSS", "滨海新区人力资源和社会保障局", "人社", true));
        String officer = office.somebody("31");
        directory.appoint(new PostHolding(officer, Post.SECONDED_OFFICER, "31", "HRSS", null, LONG_AGO, null));

        assertThat(groups(officer))
                .containsExactlyInAnyOrder(
                        "STAFF",
                        "SECONDED_OFFICER",
                        "SECONDED_OFFICER.31",
                        "SECONDED_OFFICER.HRSS",
                        "SECONDED_OFFICER.31.HRSS");
        assertThat(identity.createGroupQuery()
                        .groupId("SECONDED_OFFICER.31.HRSS")
                        .singleResult()
                        .getName())
                .isEqualTo("派驻干部·测试31街道·人社");
    }

    @Test
    void whoLeavesLosesAllGroups() {
        String person = office.somebody("31", Post.MEDIATOR);

        directory.register(new Person(person, "离职人员", false));

        assertThat(groups(person)).isEmpty();
        assertThat(identity.createUserQuery().userId(person).singleResult().getFirstName())
                .isEqualTo("离职人员");
    }

    @Test
    void aChangeThatIsRolledBackLeavesTheGroupsAsTheyWere() {
        String person = office.somebody("31", Post.MEDIATOR);

        transaction.executeWithoutResult(status -> {
            directory.appoint(new PostHolding(person, Post.ARCHIVIST, "31", null, null, LONG_AGO, null));
            status.setRollbackOnly();
        });

        assertThat(groups(person)).doesNotContain("ARCHIVIST");
    }

    @Test
    void whatCannotFollowTakesTheWholeActBack() {
        String person = office.somebody("31", Post.MEDIATOR);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    directory.found(new Centre("3!", "不能用的代码", "不能用", Centre.Level.STREET, "00", "不能用人民调解委员会", "不"));
                    directory.appoint(new PostHolding(person, Post.ARCHIVIST, "3!", null, null, LONG_AGO, null));
                }))
                .as("the engine takes no such name of a group")
                .isInstanceOf(RuntimeException.class);

        assertThat(directory.postsOf(person)).extracting(PostHolding::post).containsExactly(Post.MEDIATOR);
        assertThat(directory.centres()).extracting(Centre::code).doesNotContain("3!");
        assertThat(groups(person)).containsExactlyInAnyOrder("STAFF", "MEDIATOR", "MEDIATOR.31");
    }

    @Test
    void anActOfManyPeopleIsFollowedOnceAtItsEnd() {
        List<String> few = people(3);
        List<String> many = people(40);
        appoint(few); // the groups are there from now on

        assertThat(questions(() -> dismiss(few))).isLessThan(8);
        int forFew = questions(() -> appoint(few));
        assertThat(questions(() -> appoint(many))).isEqualTo(forFew).isLessThan(8);

        assertThat(many).allSatisfy(person -> assertThat(groups(person)).contains("ARCHIVIST.31", "STAFF"));
        assertThat(few).allSatisfy(person -> assertThat(groups(person)).contains("ARCHIVIST.31", "STAFF"));
    }

    @Test
    void postsBeginAndEndWithTheDay() {
        String comes = office.somebody("31");
        String goes = office.somebody("31", Post.MEDIATOR);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        directory.appoint(new PostHolding(comes, Post.MEDIATOR, "31", null, null, today.plusDays(1), null));
        directory.vacate(directory.postsOf(goes).get(0), today, "到期");
        assertThat(groups(comes)).isEmpty();
        assertThat(groups(goes)).contains("MEDIATOR.31");

        // as it stands tomorrow
        database.update(
                "update directory_post_holding set from_day = from_day - 1, to_day = to_day - 1 where person in (?, ?)",
                comes,
                goes);
        events.publishEvent(new DayBegun(today));

        assertThat(groups(comes)).containsExactlyInAnyOrder("STAFF", "MEDIATOR", "MEDIATOR.31");
        assertThat(groups(goes)).isEmpty();
    }

    @Test
    void onlyTheSystemAdminIsAnAdminOfTheEngine() {
        assertThat(groups(office.somebody("00", Post.SYS_ADMIN)))
                .containsExactlyInAnyOrder("camunda-admin", "SYS_ADMIN", "SYS_ADMIN.00");
        assertThat(groups(office.somebody("00", Post.PROCESS_ADMIN)))
                .containsExactlyInAnyOrder("PROCESS_ADMIN", "PROCESS_ADMIN.00");
    }

    @Test
    void membershipsThatNoPostGivesAreTakenBackAtTheNextDay() {
        String person = office.somebody("31", Post.MEDIATOR);
        identity.createMembership(person, "camunda-admin");

        sync.followAll();

        assertThat(groups(person)).containsExactlyInAnyOrder("STAFF", "MEDIATOR", "MEDIATOR.31");
    }

    @Test
    void aSecondStartEntersNothingTwice() {
        long grants = authorizations.createAuthorizationQuery().count();
        long ready = filters.createTaskFilterQuery().count();

        start.afterSingletonsInstantiated();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(grants);
        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(ready).isEqualTo(5);
    }

    private List<String> people(int count) {
        return Stream.generate(() -> office.somebody("31")).limit(count).toList();
    }

    private void appoint(List<String> people) {
        transaction.executeWithoutResult(status -> people.forEach(person ->
                directory.appoint(new PostHolding(person, Post.ARCHIVIST, "31", null, null, LONG_AGO, null))));
    }

    private void dismiss(List<String> people) {
        transaction.executeWithoutResult(status -> people.forEach(
                person -> directory.postsOf(person).forEach(held -> directory.vacate(held, LONG_AGO, "调岗"))));
    }

    private static int questions(Runnable act) {
        return Statements.of(() -> {
                    act.run();
                    return null;
                })
                .questions();
    }

    private List<String> groups(String person) {
        return identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }
}
