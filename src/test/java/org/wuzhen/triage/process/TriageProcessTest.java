package org.wuzhen.triage.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.engine.camunda.StageBench;
import org.wuzhen.triage.Advice;
import org.wuzhen.triage.Clinic;
import org.wuzhen.triage.EarlierOutcome;
import org.wuzhen.triage.Guidance;
import org.wuzhen.triage.Route;
import org.wuzhen.triage.Triage;
import org.wuzhen.triage.TriageResult;
import org.wuzhen.triage.Way;

/** Triage: every end, both ways back to the rules, and an outcome that follows the rule rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TriageProcessTest {

    private static final String CONFIRM = "UserTask_ConfirmTriage";
    private static final String TELL = "UserTask_TellRemedy";

    private static final Way MEDIATED = new Way("mediation", "依法可以调解，由人民调解委员会调解", "《人民调解法》第十七条", "W01");

    private final Triage triage = mock(Triage.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("triage")
                .bean("findEarlierDisputes", new FindEarlierDisputesDelegate(triage))
                .bean("recordAdvice", new RecordAdviceDelegate(triage))
                .bean("recordTriage", new RecordTriageDelegate(triage))
                .bean("recordGuidance", new RecordGuidanceDelegate(triage))
                .bean("recordRemedy", new RecordRemedyDelegate(triage))
                .build();
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @BeforeEach
    void quiet() {
        clearInvocations(triage);
        when(triage.earlierOutcome(any())).thenReturn(EarlierOutcome.NONE);
        doAnswer(call -> call.getArgument(1, TriageResult.class).outcome())
                .when(triage)
                .record(any(), any());
    }

    @Test
    void anOrdinaryDisputeGoesToMediation() {
        begin(Map.of());
        assertThat(bench.open()).containsExactly(CONFIRM);
        assertThat(bench.groups(CONFIRM)).containsExactly("TRIAGE_OFFICER.02");
        assertThat(bench.task(CONFIRM).getDueDate()).isNotNull();

        bench.complete(CONFIRM, confirmed("mediation", "NONE"));

        bench.ended("EndEvent_ToMediation");
        assertThat(bench.process())
                .hasPassedInOrder(
                        "RuleTask_ClassifyDispute",
                        "ServiceTask_FindEarlierDisputes",
                        "RuleTask_RateRisk",
                        "RuleTask_SelectRoute",
                        "ServiceTask_RecordAdvice",
                        CONFIRM,
                        "ServiceTask_RecordTriage",
                        "EndEvent_ToMediation")
                .hasNotPassed("RuleTask_FindRemedy", TELL, "EndEvent_ToOtherRemedy");
        assertThat(bench.variable("triageOutcome")).isEqualTo("mediation");
        verify(triage)
                .record(bench.caseNumber(), new TriageResult(RiskLevel.BLUE, Route.MEDIATION, Clinic.NONE, MEDIATED));
        verify(triage, never()).recordRemedy(any());
    }

    @Test
    void theRulesAreToldToTheCaseWithTheirReasonsAndRows() {
        begin(Map.of("disputeType", "MIGRANT_WAGES", "peopleCount", 17));

        assertThat(advised())
                .isEqualTo(new Advice(
                        DisputeType.MIGRANT_WAGES,
                        "HRSS",
                        "UNION,PSB,HOUSING",
                        "拖欠农民工工资由人社牵头，总工会、公安、住建配合",
                        "C10",
                        EarlierOutcome.NONE,
                        RiskLevel.ORANGE,
                        RiskLevel.ORANGE,
                        "涉及五人以上，有群体性苗头",
                        "本中心风险分级标准",
                        "R08",
                        Route.MEDIATION,
                        Clinic.CONSULTATION,
                        "风险为橙色且涉及两个以上部门，由多部门会诊",
                        "《天津市矛盾纠纷多元化解条例》",
                        "T11"));
    }

    @Test
    void onlyPlainVariablesStayInTheProcess() {
        begin(Map.of("disputeType", "PROPERTY_MGMT"));

        Map<String, Object> variables =
                bench.engine().getRuntimeService().getVariables(bench.process().getId());
        assertThat(variables)
                .containsEntry("leadDepartment", "HOUSING")
                .containsEntry("coDepartments", "JUSTICE,URBAN_MGMT")
                .containsEntry("departmentCount", 3)
                .containsEntry("riskLevel", "BLUE")
                .containsEntry("routeAdvice", "mediation")
                .doesNotContainKeys("classification", "risk", "selection");
        assertThat(variables.values())
                .allMatch(value -> value instanceof String
                        || value instanceof Boolean
                        || value instanceof Integer
                        || value instanceof Long);
    }

    @Test
    void aCorrectedTypeAsksAllRulesAgain() {
        begin(Map.of("disputeType", "NEIGHBOUR"));
        assertThat(bench.variable("leadDepartment")).isEqualTo("JUSTICE");

        bench.complete(CONFIRM, Map.of("reassess", "type", "disputeType", "MEDICAL"));

        assertThat(bench.open()).containsExactly(CONFIRM);
        verify(triage, times(2)).advise(eq(bench.caseNumber()), any());
        assertThat(advised().disputeType()).isEqualTo(DisputeType.MEDICAL);
        assertThat(advised().leadDepartment()).isEqualTo("HEALTH");
        assertThat(advised().classificationRow()).isEqualTo("C15");
        assertThat(bench.process()).hasNotPassed("ServiceTask_RecordTriage");

        bench.complete(CONFIRM, confirmed("mediation", "NONE"));
        bench.ended("EndEvent_ToMediation");
        assertThat(passes("RuleTask_ClassifyDispute")).isEqualTo(2);
        assertThat(passes("RuleTask_RateRisk")).isEqualTo(2);
        assertThat(bench.variable("disputeType")).isEqualTo("MEDICAL");
    }

    @Test
    void aChangedRiskAsksForTheRouteAgainAndKeepsTheRulesOwnRating() {
        begin(Map.of());
        assertThat(advised().clinic()).isEqualTo(Clinic.NONE);

        bench.complete(CONFIRM, Map.of("reassess", "risk", "riskLevel", "RED"));

        assertThat(bench.open()).containsExactly(CONFIRM);
        assertThat(advised().risk()).isEqualTo(RiskLevel.RED);
        assertThat(advised().riskAdvised()).isEqualTo(RiskLevel.BLUE);
        assertThat(advised().clinic()).isEqualTo(Clinic.LEADER_CASE);
        assertThat(advised().routeRow()).isEqualTo("T08");
        assertThat(passes("RuleTask_RateRisk")).isEqualTo(1);
        assertThat(passes("RuleTask_SelectRoute")).isEqualTo(2);

        bench.complete(CONFIRM, confirmed("mediation", "LEADER_CASE"));
        verify(triage)
                .record(
                        bench.caseNumber(),
                        new TriageResult(
                                RiskLevel.RED,
                                Route.MEDIATION,
                                Clinic.LEADER_CASE,
                                new Way("leadercase", "确认由领导包案，转入专诊", "《天津市矛盾纠纷多元化解条例》", "W13")));
        bench.ended("EndEvent_ToLeader");
        assertThat(bench.process()).hasNotPassed("EndEvent_ToMediation");
    }

    @Test
    void theClinicConfirmedLeadsTheCase() {
        begin(Map.of());
        bench.complete(CONFIRM, confirmed("mediation", "CONSULTATION"));
        bench.ended("EndEvent_ToConsultation");
        assertThat(bench.variable("triageOutcome")).isEqualTo("consultation");

        begin(Map.of("courtReferred", true));
        bench.complete(CONFIRM, confirmed("mediation", "CONSULTATION"));
        bench.ended("EndEvent_ToMediation");
        assertThat(bench.variable("wayRow")).isEqualTo("W11");
    }

    @ParameterizedTest
    @CsvSource({
        "petition, EXPROPRIATION, G01",
        "arbitration, LABOUR_OTHER, G02",
        "lawsuit, CONTRACT, G07",
        "administrative, FOREST_LAND, G08"
    })
    void anotherWayIsToldBeforeTheCaseLeaves(String route, String type, String row) {
        begin(Map.of("disputeType", type));
        bench.complete(CONFIRM, confirmed(route, "NONE"));
        assertThat(bench.open()).containsExactly(TELL);
        assertThat(bench.groups(TELL)).containsExactly("TRIAGE_OFFICER.02");
        ArgumentCaptor<Guidance> guidance = ArgumentCaptor.forClass(Guidance.class);
        verify(triage).guide(eq(bench.caseNumber()), guidance.capture());
        assertThat(guidance.getValue().ruleRow()).isEqualTo(row);
        verify(triage, never()).recordRemedy(any());

        bench.complete(TELL);

        bench.ended("EndEvent_ToOtherRemedy");
        assertThat(bench.variable("triageOutcome")).isEqualTo("remedy");
        assertThat(bench.variable("route")).isEqualTo(route);
        verify(triage).recordRemedy(bench.caseNumber());
        assertThat(bench.process())
                .hasPassedInOrder(
                        "ServiceTask_RecordTriage",
                        "RuleTask_FindRemedy",
                        "ServiceTask_RecordGuidance",
                        TELL,
                        "ServiceTask_RecordRemedy")
                .hasNotPassed("EndEvent_ToMediation");
    }

    @ParameterizedTest
    @CsvSource({
        "petition, own, petition, EndEvent_ToPetition, W03",
        "handling, none, handling, EndEvent_ToHandling, W02"
    })
    void aPetitionOfOursAndADepartmentsMatterLeaveForTheirStages(
            String route, String matter, String outcome, String end, String row) {
        begin(Map.of("disputeType", "EXPROPRIATION"));

        bench.complete(CONFIRM, Map.of("reassess", "no", "route", route, "clinic", "NONE", "petitionMatter", matter));

        bench.ended(end);
        assertThat(bench.variable("triageOutcome")).isEqualTo(outcome);
        ArgumentCaptor<TriageResult> result = ArgumentCaptor.forClass(TriageResult.class);
        verify(triage).record(eq(bench.caseNumber()), result.capture());
        assertThat(result.getValue().way().ruleRow()).isEqualTo(row);
        assertThat(bench.process()).hasNotPassed("RuleTask_FindRemedy", "EndEvent_ToMediation");
    }

    @ParameterizedTest
    @CsvSource({"lawsuit, G15", "final, G16", "pending, G17", "other-unit, G18", "accusation, G19", "none, G01"})
    void aPetitionOfOthersIsToldItsWay(String matter, String row) {
        begin(Map.of("disputeType", "EXPROPRIATION"));
        bench.complete(
                CONFIRM, Map.of("reassess", "no", "route", "petition", "clinic", "NONE", "petitionMatter", matter));

        assertThat(bench.open()).containsExactly(TELL);
        assertThat(bench.variable("remedyRow")).isEqualTo(row);
        assertThat(bench.variable("triageOutcome")).isEqualTo("remedy");
        bench.complete(TELL);
        bench.ended("EndEvent_ToOtherRemedy");
    }

    @Test
    void anEarlierFailureChangesTheWayThatTheRulesAdvise() {
        when(triage.earlierOutcome(any())).thenReturn(EarlierOutcome.FAILED);

        begin(Map.of("disputeType", "LABOUR_OTHER"));

        assertThat(advised().route()).isEqualTo(Route.ARBITRATION);
        assertThat(advised().routeRow()).isEqualTo("T04");
        assertThat(advised().riskRow()).isEqualTo("R18");
    }

    @Test
    void aTypeThatTheRulesDoNotKnowNeverReachesTheOfficer() {
        Map<String, Object> facts = facts(Map.of());
        facts.put("disputeType", "NO_SUCH_TYPE");

        assertThatThrownBy(() -> bench.start(facts)).hasMessageContaining("NO_SUCH_TYPE");
    }

    private void begin(Map<String, Object> facts) {
        bench.start(facts(facts));
    }

    private static Map<String, Object> facts(Map<String, Object> some) {
        Map<String, Object> facts = new HashMap<>();
        for (String mark : List.of(
                "specialGroup",
                "minors",
                "selfHarm",
                "violence",
                "injury",
                "domesticViolence",
                "media",
                "sensitiveDate",
                "crossStreet")) {
            facts.put(mark, false);
        }
        facts.put("channel", "WINDOW");
        facts.put("peopleCount", 2);
        facts.put("amount", 0L);
        facts.putAll(some);
        return facts;
    }

    private static Map<String, Object> confirmed(String route, String clinic) {
        return Map.of("reassess", "no", "route", route, "clinic", clinic, "petitionMatter", "none");
    }

    private Advice advised() {
        ArgumentCaptor<Advice> advice = ArgumentCaptor.forClass(Advice.class);
        verify(triage, atLeastOnce()).advise(eq(bench.caseNumber()), advice.capture());
        return advice.getValue();
    }

    private long passes(String element) {
        return bench.engine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(bench.process().getId())
                .activityId(element)
                .count();
    }
}
