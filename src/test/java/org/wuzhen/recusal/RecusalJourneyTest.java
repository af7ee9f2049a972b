package org.wuzhen.recusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.TaskDesk;
import org.wuzhen.mediation.Mediator;
import org.wuzhen.mediation.Mediators;
import org.wuzhen.mediation.Suggestion;

/** Parties object to somebody at real cases: out of sight at once, decided by a head, replaced where it holds. */
@WuzhenTest
class RecusalJourneyTest {

    private static final String CENTRE = "38";

    @Autowired
    Road road;

    @Autowired
    Office office;

    @Autowired
    Recusals recusals;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseAccess access;

    @Autowired
    Mediators mediators;

    @Autowired
    CaseDesk desk;

    @Autowired
    TaskDesk claims;

    @Autowired
    ActAs actAs;

    @Autowired
    TransactionTemplate transaction;

    private String clerk;
    private String mediator;
    private CaseNumber number;

    @BeforeEach
    void aCaseInSession() {
        clerk = road.holder(CENTRE, Post.INTAKE_CLERK);
        mediator = road.holder(CENTRE, Post.MEDIATOR);
        number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
    }

    @Test
    void itHoldsAndSomebodyElseCarriesTheCaseOn() {
        String other = office.somebody(CENTRE, Post.MEDIATOR);
        raised(mediator, RaisedFor.APPLICANT, Ground.RELATIVE);
        assertThat(reads(mediator)).as("out of sight at once").isFalse();
        assertThat(actAs.run(
                        mediator,
                        () -> claims.claim(road.task(number, "HoldSession").id())))
                .as("nor may the task be worked")
                .isNotEqualTo(TaskDesk.Claim.CLAIMED);

        road.complete(
                number, Post.COMMITTEE_HEAD, "DecideRecusal", Map.of("decision", "upheld", "reason", "本人承认是被申请人的表弟"));
        assertThatThrownBy(() -> road.complete(number, Post.COMMITTEE_HEAD, "ReplaceHandler", Map.of("to", mediator)))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("已回避");
        road.complete(number, Post.COMMITTEE_HEAD, "ReplaceHandler", Map.of("to", other, "note", "已约定周三第一次调解"));

        assertThat(file().handler()).isEqualTo(other);
        assertThat(reads(mediator)).isFalse();
        assertThat(road.task(number, "HoldSession").assignee()).isEqualTo(other);
        assertThat(cases.notices(number))
                .anySatisfy(notice -> assertThat(notice.kind()).isEqualTo("recusal-decision"));
        assertThat(only().replacedBy()).isEqualTo(other);
        assertThat(road.open(number)).containsExactly("HoldSession");
    }

    @Test
    void itDoesNotHoldAndTheMediatorGoesOn() {
        raised(mediator, RaisedFor.RESPONDENT, Ground.PARTIAL);
        assertThat(reads(mediator)).isFalse();
        road.complete(
                number, Post.COMMITTEE_HEAD, "DecideRecusal", Map.of("decision", "not-upheld", "reason", "调取录音，未见偏袒"));

        assertThat(reads(mediator)).isTrue();
        assertThat(only().outcome()).isEqualTo(Outcome.NOT_UPHELD);
        assertThat(file().handler()).isEqualTo(mediator);
        road.sessionHeld(number, "FAILED");
    }

    @Test
    void whoeverRaisedItTakesItBack() {
        raised(mediator, RaisedFor.APPLICANT, Ground.INTEREST);
        long id = only().id();
        assertThatThrownBy(() -> as(clerk, () -> recusals.withdraw(number, id, " ")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("撤回理由");
        as(clerk, () -> recusals.withdraw(number, id, "当事人称是误会"));

        assertThat(reads(mediator)).isTrue();
        assertThat(only().outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(road.open(number)).containsExactly("HoldSession");
        assertThatThrownBy(() -> as(clerk, () -> recusals.withdraw(number, id, "再撤一次")))
                .isInstanceOf(FormRejected.class);
    }

    @Test
    void somebodyStepsBackOfTheirOwn() {
        assertThatThrownBy(() -> raised(clerk, RaisedFor.SELF, Ground.RELATIVE, mediator))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("只能由本人登记");
        raised(mediator, RaisedFor.SELF, Ground.RELATIVE, mediator);
        assertThat(reads(mediator)).isFalse();
        road.complete(
                number, Post.COMMITTEE_HEAD, "DecideRecusal", Map.of("decision", "upheld", "reason", "自行申请，情况属实"));
        assertThat(road.open(number)).containsExactly("HoldSession", "ReplaceHandler");
    }

    @Test
    void aTaskThatSomebodyElseHadTakenGoesBackToItsPost() {
        CaseNumber fresh = road.accepted(CENTRE, DisputeType.NEIGHBOUR);
        number = fresh;
        String triage = road.holder(CENTRE, Post.TRIAGE_OFFICER);
        actAs.run(triage, () -> claims.claim(road.task(fresh, "ConfirmTriage").id()));
        assertThat(road.task(fresh, "ConfirmTriage").assignee()).isEqualTo(triage);

        raised(triage, RaisedFor.APPLICANT, Ground.NEGLECT);
        assertThat(road.task(fresh, "ConfirmTriage").assignee()).isNull();
        road.complete(fresh, Post.COMMITTEE_HEAD, "DecideRecusal", Map.of("decision", "upheld", "reason", "确有拖延"));
        assertThat(reads(triage)).isFalse();
        assertThat(road.open(fresh)).containsExactly("ConfirmTriage");
    }

    @Test
    void aHeadIsJudgedOneLevelUp() {
        String head = road.holder(CENTRE, Post.COMMITTEE_HEAD);
        raised(head, RaisedFor.RESPONDENT, Ground.OTHER_DOUBT);
        assertThat(road.task(number, "DecideRecusal").groups())
                .containsExactlyInAnyOrder("COMMITTEE_HEAD.00", "STREET_DIRECTOR.00", "DISTRICT_DIRECTOR.00");
        assertThat(reads(head)).isFalse();
        String director = office.somebody("00", Post.DISTRICT_DIRECTOR);
        actAs.run(director, () -> {
            desk.complete(
                    road.task(number, "DecideRecusal").id(), Map.of("decision", "not-upheld", "reason", "未见影响公正的情形"));
        });
        assertThat(reads(head)).isTrue();
    }

    @Test
    void aHelpingMediatorHelpsNoMoreAndIsNotChosenAgain() {
        String second = office.somebody(CENTRE, Post.MEDIATOR);
        number = road.triaged(CENTRE, DisputeType.NEIGHBOUR);
        road.complete(
                number,
                Post.COMMITTEE_HEAD,
                "ChooseMediator",
                Map.of(
                        "chosenHow",
                        "BY_PARTIES",
                        "lead",
                        mediator,
                        "seconds",
                        List.of(second),
                        "choiceReason",
                        "双方共同选定"));
        assertThat(mediators.acting(number)).hasSize(2);
        raised(second, RaisedFor.APPLICANT, Ground.RELATIVE);
        road.complete(number, Post.COMMITTEE_HEAD, "DecideRecusal", Map.of("decision", "upheld", "reason", "情况属实"));

        assertThat(mediators.acting(number)).extracting(Mediator::person).containsExactly(mediator);
        assertThat(mediators.suggestions(number)).extracting(Suggestion::person).doesNotContain(second);
        assertThat(road.open(number)).containsExactly("DiscloseInterest");
    }

    @Test
    void onceIsEnoughAndOnlyAgainstThoseConcerned() {
        raised(mediator, RaisedFor.APPLICANT, Ground.RELATIVE);
        assertThatThrownBy(() -> raised(mediator, RaisedFor.RESPONDENT, Ground.GIFTS))
                .isInstanceOf(FormRejected.class);
        String stranger = office.somebody("39", Post.MEDIATOR);
        assertThatThrownBy(() -> raised(stranger, RaisedFor.APPLICANT, Ground.RELATIVE))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("不在本案办理人员之中");
        assertThatThrownBy(() -> raised(clerk, RaisedFor.APPLICANT, Ground.NEGLECT))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("交由其他工作人员登记");
    }

    private CaseFile file() {
        return cases.get(number);
    }

    private boolean reads(String person) {
        return actAs.run(person, () -> access.mayRead(file()));
    }

    private RecusalRequest only() {
        assertThat(recusals.of(number)).hasSize(1);
        return recusals.of(number).get(0);
    }

    private void raised(String person, RaisedFor raisedFor, Ground ground) {
        raised(clerk, raisedFor, ground, person);
    }

    private void raised(String by, RaisedFor raisedFor, Ground ground, String person) {
        as(by, () -> recusals.raise(number, new NewRecusal(person, raisedFor, ground, "当事人当面提出")));
    }

    private void as(String person, Runnable act) {
        actAs.run(person, () -> transaction.executeWithoutResult(status -> act.run()));
    }
}
