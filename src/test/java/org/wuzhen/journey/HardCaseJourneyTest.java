package org.wuzhen.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseClock;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Decision;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.Notice;
import org.wuzhen.casefile.RoadStep;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.Consultations;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;
import org.wuzhen.handling.Outcome;
import org.wuzhen.leadercase.LeaderCases;
import org.wuzhen.mediation.MediationProcess;

/** Where the road of a case divides after a mediation in vain, on the whole application. */
@WuzhenTest
class HardCaseJourneyTest {

    private static final String CENTRE = "05";

    @Autowired
    Road road;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    LeaderCases charges;

    @Autowired
    Matters matters;

    @Autowired
    Consultations consultations;

    @Autowired
    ActAs actAs;

    @Test
    void anOrdinaryMediationInVainEndsWithoutATask() {
        CaseNumber number = failed();

        assertThat(road.open(number)).containsExactly("FollowUp");
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.FAILED);
        assertThat(cases.steps(number)).isEmpty();
        assertThat(decisions(number)).isEmpty();
    }

    @Test
    void theDirectorEndsARedCaseAgainstTheAdviceAndSaysWhy() {
        CaseNumber number = failed(Mark.VIOLENCE);
        assertThat(road.open(number)).containsExactly("DecideNextStep");
        assertThat(road.form(number, Post.STREET_DIRECTOR, "DecideNextStep"))
                .containsEntry("advisedStep", "CONSULTATION")
                .containsEntry("stepRow", "N11")
                .containsEntry("resultText", "调解不成")
                .containsEntry("attemptsText", "1次");

        assertThatThrownBy(() -> decide(number, Map.of("nextStep", "END")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("改变下一步的理由");
        decide(number, Map.of("nextStep", "END", "reason", "双方均已起诉"));

        assertThat(road.open(number)).containsExactly("FollowUp");
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.FAILED);
        assertThat(decisions(number).toList()).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo("end");
            assertThat(decision.advised()).isEqualTo("consultation");
            assertThat(decision.overridden()).isTrue();
            assertThat(decision.ruleRow()).isEqualTo("N11");
            assertThat(decision.reason()).isEqualTo("双方均已起诉");
            assertThat(decision.decidedBy()).isEqualTo(road.holder(CENTRE, Post.STREET_DIRECTOR));
        });
    }

    @Test
    void aRedCaseIsMediatedAgainAndItsHistoryCountsBoth() {
        CaseNumber number = failed(Mark.VIOLENCE);
        decide(number, Map.of("nextStep", "MEDIATION", "reason", "双方愿意再谈一次"));

        assertThat(road.open(number)).containsExactly("ChooseMediator");
        assertThat(cases.get(number).stage()).isEqualTo(Stage.MEDIATING);
        assertThat(cases.get(number).result()).isNull();
        assertThat(cases.notices(number)).extracting(Notice::kind).contains("next-step");
        fail(number);

        assertThat(road.form(number, Post.STREET_DIRECTOR, "DecideNextStep")).containsEntry("attemptsText", "2次");
        decide(number, Map.of("nextStep", "REMEDY", "reason", "双方同意起诉"));
        assertThat(road.open(number)).containsExactly("FollowUp");
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.REMEDY);
        assertThat(cases.steps(number))
                .extracting(RoadStep::step, RoadStep::outcome, RoadStep::result, RoadStep::next)
                .containsExactly(
                        tuple("mediation", "failed", CaseResult.FAILED, "mediation"),
                        tuple("mediation", "failed", CaseResult.FAILED, "remedy"));
        assertThat(cases.notices(number)).extracting(Notice::kind).contains("remedy");
    }

    @Test
    void aDepartmentHandlesWhatMediationDidNotSettle() {
        CaseNumber number = failed(Mark.VIOLENCE);
        assertThatThrownBy(() -> decide(number, Map.of("nextStep", "HANDLING", "reason", "属人社职责")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("办理部门");
        decide(number, Map.of("nextStep", "HANDLING", "reason", "属人社职责", "department", "HRSS"));

        assertThat(cases.get(number).result()).isNull();
        assertThat(road.open(number)).containsExactly("SignForMatter");
        assertThat(road.task(number, "SignForMatter").groups())
                .singleElement()
                .asString()
                .endsWith(".HRSS");
    }

    @Test
    void aRedCaseGoesToItsConsultationAsAdvised() {
        CaseNumber number = failed(Mark.VIOLENCE);
        decide(number, Map.of());

        assertThat(cases.get(number).stage()).isEqualTo(Stage.CONSULTING);
        assertThat(decisions(number).toList()).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo("consultation");
            assertThat(decision.overridden()).isFalse();
        });
    }

    @Test
    void aRedCaseGoesToALeader() {
        CaseNumber number = failed(Mark.VIOLENCE);
        decide(number, Map.of("nextStep", "LEADER_CASE", "reason", "社会影响大，由领导包案"));

        assertThat(cases.get(number).stage()).isEqualTo(Stage.LEADER_CHARGE);
    }

    @Test
    void whereALeaderTakesOverNothingOfTheStepBeforeGoesOn() {
        CaseNumber mediated = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        assertThat(clocks.running(mediated, MediationProcess.TERM)).isPresent();
        takeCharge(mediated);
        assertThat(ended(mediated)).contains("转由领导包案");

        CaseNumber handled = failed(Mark.VIOLENCE);
        decide(handled, Map.of("nextStep", "HANDLING", "reason", "属人社职责", "department", "HRSS"));
        takeCharge(handled);
        assertThat(matters.of(handled)).extracting(Matter::outcome).containsExactly(Outcome.GAVE_WAY);
        assertThat(cases.askedOf(handled)).allMatch(asked -> asked.endedAt() != null);

        CaseNumber consulted = failed(Mark.VIOLENCE);
        decide(consulted, Map.of());
        takeCharge(consulted);
        assertThat(consultations.running(consulted)).isEmpty();
        assertThat(ended(consulted)).contains("转由领导包案");
    }

    private void takeCharge(CaseNumber number) {
        actAs.run(road.holder(CENTRE, Post.STREET_DIRECTOR), () -> charges.order(number, "当事人多次上访"));
        assertThat(road.open(number)).containsExactly("AppointLeader");
        assertThat(cases.get(number).stage()).isEqualTo(Stage.LEADER_CHARGE);
        assertThat(clocks.of(number).stream().filter(clock -> clock.endedAt() == null && clock.taskId() == null))
                .isEmpty();
    }

    private List<String> ended(CaseNumber number) {
        return clocks.of(number).stream().map(CaseClock::endedHow).toList();
    }

    private CaseNumber failed(Mark... marks) {
        CaseNumber number = road.accepted(CENTRE, DisputeType.NEIGHBOUR, marks);
        road.mediate(number);
        fail(number);
        return number;
    }

    private void fail(CaseNumber number) {
        road.toSession(number);
        road.sessionHeld(number, "FAILED");
        road.complete(number, Post.MEDIATOR, "TellOtherRoutes", Map.of("toldHow", "当面告知", "toldAll", true));
    }

    private void decide(CaseNumber number, Map<String, Object> entries) {
        road.complete(number, Post.STREET_DIRECTOR, "DecideNextStep", entries);
    }

    private Stream<Decision> decisions(CaseNumber number) {
        return cases.decisions(number).stream()
                .filter(decision -> decision.kind().equals("next-step"));
    }
}
