package org.wuzhen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.act.Actor;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

@WuzhenTest
class CaseAccessTest {

    @Autowired
    CaseAccess access;

    @Autowired
    ActAs actAs;

    @Autowired
    WhoActs whoActs;

    @Autowired
    CaseFiles cases;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void staffReadTheCasesOfTheirCentre() {
        CaseNumber number = opened("21", office.somebody("21", Post.INTAKE_CLERK));

        assertThat(reads(office.somebody("21", Post.MEDIATOR), number)).isTrue();
        assertThat(reads(office.somebody("21", Post.RECEPTIONIST), number)).isTrue();
        assertThat(reads(office.somebody("22", Post.MEDIATOR), number)).isFalse();
        assertThat(reads(office.somebody("00", Post.SUPERVISOR), number)).isTrue();
        assertThat(reads(office.somebody("00", Post.AUDITOR), number)).isTrue();
    }

    @Test
    void theDistrictsStaffReadItsOwnCasesAndThoseThatHaveComeToIt() {
        String mediator = office.somebody("00", Post.MEDIATOR);
        CaseNumber own = opened("00", office.somebody("00", Post.INTAKE_CLERK));
        CaseNumber street = opened("21", office.somebody("21", Post.INTAKE_CLERK));
        CaseNumber several = actAs.run(office.somebody("21", Post.INTAKE_CLERK), () -> cases.open(crossStreet("21")));

        assertThat(reads(mediator, own)).isTrue();
        assertThat(reads(mediator, several)).isTrue();
        assertThat(reads(mediator, street)).isFalse();

        cases.reach(street, "00", "提级");

        assertThat(reads(mediator, street)).isTrue();
        assertThat(reads(office.somebody("21", Post.MEDIATOR), street)).isTrue();
        assertThat(reads(office.somebody("22", Post.MEDIATOR), street)).isFalse();
    }

    @Test
    void theDistrictsDirectorAndSupervisorsAnswerForAllStreets() {
        CaseNumber number = opened("21", office.somebody("21", Post.INTAKE_CLERK));

        assertThat(reads(office.somebody("00", Post.DISTRICT_DIRECTOR), number)).isTrue();
        assertThat(reads(office.somebody("00", Post.SUPERVISOR), number)).isTrue();
        assertThat(reads(office.somebody("22", Post.SUPERVISOR), number)).isFalse();
    }

    @Test
    void aDepartmentReadsWhatItIsAskedAbout() {
        String here = seconded("HRSS", "21");
        String there = seconded("HRSS", "22");
        String other = seconded("PSB", "21");
        String head = holder(Post.DEPARTMENT_HEAD, "HRSS", "00");
        String otherHead = holder(Post.DEPARTMENT_HEAD, "PSB", "00");
        CaseNumber number = opened("21", office.somebody("21", Post.INTAKE_CLERK));
        assertThat(reads(here, number)).isFalse();

        cases.ask(number, "HRSS", "21");

        assertThat(reads(here, number)).isTrue();
        assertThat(reads(head, number)).isTrue();
        assertThat(reads(there, number)).isFalse();
        assertThat(reads(other, number)).isFalse();
        assertThat(reads(otherHead, number)).isFalse();

        cases.endAsk(number, "HRSS", "21");
        assertThat(reads(here, number))
                .as("what it answered, it may read again")
                .isTrue();
        cases.restrict(number);
        assertThat(reads(here, number)).isFalse();
        assertThat(reads(head, number)).isFalse();
    }

    @Test
    void whoeverWorksOnTheGroundReadsTheirOwnCasesOnly() {
        String agent = office.somebody("21", Post.HOTLINE_AGENT);
        CaseNumber own = opened("21", agent);
        CaseNumber other = opened("21", office.somebody("21", Post.INTAKE_CLERK));

        assertThat(reads(agent, own)).isTrue();
        assertThat(reads(agent, other)).isFalse();
        for (Post post : new Post[] {
            Post.GRID_WORKER, Post.UNIT_SECRETARY, Post.UNIT_DIRECTOR, Post.ZONE_COMMANDER, Post.LEADING_GROUP_HEAD
        }) {
            assertThat(reads(office.somebody("21", post), own)).as(post.label()).isFalse();
        }
    }

    @Test
    void whoeverStepsBackLosesSightAtOnceUntilChosenAnew() {
        String receiver = office.somebody("21", Post.MEDIATOR, Post.INTAKE_CLERK);
        CaseNumber number = opened("21", receiver);
        cases.entrust(number, receiver);
        assertThat(reads(receiver, number)).isTrue();

        cases.recuse(number, receiver);
        cases.entrust(number, null);
        assertThat(reads(receiver, number))
                .as("as colleague and first receiver too")
                .isFalse();
        assertThat(reads(office.somebody("21", Post.MEDIATOR), number)).isTrue();

        cases.entrust(number, receiver);
        assertThat(reads(receiver, number)).isTrue();
    }

    @Test
    void aDeputyReadsWhatTheAbsentWouldRead() {
        String absent = office.somebody("21", Post.HOTLINE_AGENT);
        String deputy = office.somebody("22", Post.HOTLINE_AGENT);
        CaseNumber number = opened("21", absent);
        assertThat(reads(deputy, number)).isFalse();

        directory.standIn(absent, deputy, LocalDate.now(), LocalDate.now().plusDays(1), "公出");

        assertThat(reads(deputy, number)).isTrue();
    }

    @Test
    void somebodyWithoutAPostReadsNothing() {
        String receiver = office.somebody("21", Post.INTAKE_CLERK);
        CaseNumber number = opened("21", receiver);
        assertThat(reads(office.somebody("21"), number)).isFalse();

        PostHolding post = directory.postsOf(receiver).get(0);
        directory.vacate(post, LocalDate.now().minusDays(1), "调离");

        assertThat(reads(receiver, number)).isFalse();
    }

    @Test
    void administratorsReadNoCases() {
        CaseNumber number = opened("00", office.somebody("00", Post.INTAKE_CLERK));

        for (Post post : new Post[] {Post.SYS_ADMIN, Post.SECURITY_ADMIN, Post.PROCESS_ADMIN, Post.CHANNEL}) {
            assertThat(reads(office.somebody("00", post), number))
                    .as(post.label())
                    .isFalse();
        }
        assertThat(access.sight().centres()).isEmpty(); // nobody logged in
    }

    @Test
    void firstReceiverAndHandlerFollowTheirCaseElsewhere() {
        String receiver = office.somebody("22", Post.INTAKE_CLERK);
        String handler = office.somebody("22", Post.MEDIATOR);
        CaseNumber number = opened("21", receiver);
        assertThat(reads(handler, number)).isFalse();

        cases.entrust(number, handler);

        assertThat(reads(receiver, number)).isTrue();
        assertThat(reads(handler, number)).isTrue();
    }

    @Test
    void aRestrictedCaseIsForTheLeadersOfItsCentreAndAuditors() {
        String receiver = office.somebody("21", Post.INTAKE_CLERK);
        String handler = office.somebody("21", Post.MEDIATOR);
        CaseNumber number = opened("21", receiver);
        cases.entrust(number, handler);
        cases.restrict(number);

        assertThat(reads(receiver, number)).isFalse();
        assertThat(reads(handler, number)).isFalse();
        assertThat(reads(office.somebody("00", Post.SUPERVISOR), number)).isFalse();
        assertThat(reads(office.somebody("21", Post.COMMITTEE_HEAD), number)).isTrue();
        assertThat(reads(office.somebody("21", Post.STREET_DIRECTOR), number)).isTrue();
        assertThat(reads(office.somebody("22", Post.STREET_DIRECTOR), number)).isFalse();
        assertThat(reads(office.somebody("00", Post.DISTRICT_DIRECTOR), number)).isTrue();
        assertThat(reads(office.somebody("00", Post.AUDITOR), number)).isTrue();
    }

    @Test
    void aMissingCaseIsAnsweredAsOneThatMayNotBeRead() {
        CaseNumber number = opened("21", office.somebody("21", Post.INTAKE_CLERK));
        String other = office.somebody("22", Post.MEDIATOR);

        for (String asked : new String[] {number.value(), "BH21209912310001", "../etc"}) {
            assertThatThrownBy(() -> actAs.run(other, () -> access.requireReadable(asked)))
                    .isInstanceOf(CaseNotFound.class)
                    .hasMessage("没有这个案件，或者您不能查看");
        }
    }

    @Test
    void whoeverIsLoggedInActsInTheFirstOfTheirPosts() {
        String mediator = office.somebody("21", Post.MEDIATOR);

        assertThat(actAs.run(mediator, whoActs::current)).isEqualTo(new Actor(mediator, "MEDIATOR", "21", null));
        String nested = office.somebody("22", Post.ARCHIVIST);
        actAs.run(mediator, () -> {
            assertThat(actAs.run(nested, whoActs::current).userId()).isEqualTo(nested);
            assertThat(whoActs.current().userId()).isEqualTo(mediator);
        });
        assertThat(whoActs.current()).isEqualTo(Actor.system());
    }

    private boolean reads(String person, CaseNumber number) {
        return actAs.run(person, () -> access.mayRead(cases.get(number)));
    }

    private String seconded(String department, String centre) {
        return holder(Post.SECONDED_OFFICER, department, centre);
    }

    private String holder(Post post, String department, String centre) {
        String person = office.somebody(centre);
        directory.appoint(new PostHolding(person, post, centre, department, null, LocalDate.of(2020, 1, 1), null));
        return person;
    }

    private static NewCase crossStreet(String centre) {
        NewCase plain = TrialForms.dispute(centre);
        return new NewCase(
                plain.centre(),
                plain.disputeType(),
                plain.channel(),
                null,
                null,
                null,
                null,
                plain.facts(),
                plain.claims(),
                null,
                2,
                Set.of(Mark.CROSS_STREET),
                plain.requestAt(),
                plain.parties());
    }

    private CaseNumber opened(String centre, String clerk) {
        office.somebody(centre);
        return actAs.run(clerk, () -> transaction.execute(status -> cases.open(TrialForms.dispute(centre))));
    }
}
