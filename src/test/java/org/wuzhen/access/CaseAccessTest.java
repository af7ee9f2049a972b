package org.wuzhen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.act.Actor;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;

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

    private CaseNumber opened(String centre, String clerk) {
        office.somebody(centre);
        return actAs.run(clerk, () -> transaction.execute(status -> cases.open(TrialForms.dispute(centre))));
    }
}
