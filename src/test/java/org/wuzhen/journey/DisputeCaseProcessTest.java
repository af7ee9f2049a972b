package org.wuzhen.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.StartForm;
import org.wuzhen.engine.Variables;
import org.wuzhen.engine.camunda.StageBench;

/** The journey: every way through it, every whole-case event, every end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisputeCaseProcessTest {

    private static final Map<String, Object> FACTS = facts();

    private final List<String> recorded = new ArrayList<>();
    private final Map<String, Object> behind = new HashMap<>();
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("dispute-case")
                .form(new NoStartForm())
                .bean("noteEdition", (JavaDelegate) e -> {
                    recorded.add("noteEdition " + e.getProcessBusinessKey());
                    e.setVariable("reopened", false);
                    e.setVariable("nextStep", null);
                })
                .bean("reopenRoad", (JavaDelegate) e -> {
                    e.setVariable("reopened", true);
                    e.setVariable("lastStep", "relapse");
                    e.setVariable("lastOutcome", "new-plan");
                    e.setVariable("courtReferred", false);
                    e.setVariable("intakeOutcome", "accepted");
                    behind.forEach((name, value) -> {
                        if (!name.equals("lastStep") && !name.equals("plannedStep")) {
                            e.setVariable(name, value);
                        }
                    });
                })
                .bean("recordReopening", note("recordReopening"))
                .bean("recordWithdrawal", note("recordWithdrawal"))
                .bean("recordRefusal", note("recordRefusal"))
                .bean("recordTermination", note("recordTermination"))
                .bean("restrictAccess", note("restrictAccess"))
                .bean("stopSham", note("stopSham"))
                .bean("weighRoad", (JavaDelegate) e -> {
                    behind.forEach(e::setVariable);
                    e.setVariable(
                            "lastOutcome",
                            e.getVariable(
                                    "consultation".equals(behind.get("lastStep"))
                                            ? "consultationOutcome"
                                            : "mediationOutcome"));
                })
                .bean("recordNextStep", note("recordNextStep"))
                .bean("takeResult", (JavaDelegate) e -> e.setVariable("caseResult", "WRITTEN_AGREEMENT"))
                .calls("intake")
                .calls("triage")
                .calls("mediation")
                .calls("court-referral")
                .calls("agreement")
                .calls("dossier")
                .calls("department-enquiry")
                .calls("opinion")
                .calls("handling")
                .calls("petition")
                .calls("leadercase")
                .calls("escalation")
                .calls("supervision")
                .calls("recusal")
                .calls("consultation")
                .calls("consultation-action")
                .build();
    }

    @BeforeEach
    void anOrdinaryCase() {
        behind.clear();
        behind.put("lastStep", "mediation");
        behind.put("plannedStep", null);
        behind.put("attempts", 1);
        behind.put("departmentCount", 1);
        behind.put("consulted", false);
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void goesFromTheDoorToTheArchive() {
        toMediation();
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "agreed"));
        bench.complete("UserTask_Called_agreement", Map.of("agreementOutcome", "performed"));
        bench.complete("UserTask_Called_dossier", Map.of("dossierOutcome", "archived"));

        bench.ended("EndEvent_Archived");
        assertThat(bench.process())
                .hasPassedInOrder(
                        "ServiceTask_NoteEdition",
                        "CallActivity_Intake",
                        "CallActivity_Triage",
                        "CallActivity_Mediation",
                        "CallActivity_Agreement",
                        "EndEvent_HandlingDone",
                        "ServiceTask_TakeResult",
                        "CallActivity_Dossier")
                .hasNotPassed("EndEvent_MediationEnded", "ServiceTask_RecordWithdrawal");
    }

    @Test
    void aClosedCaseBeginsAgainWhereItsRoadDivides() {
        Map<String, Object> reopened = with("plannedStep", "consultation");
        reopened.put("riskLevel", "BLUE");
        bench.startAt("case-reopened", reopened);
        assertThat(bench.open()).containsExactly("UserTask_Called_consultation");
        assertThat(bench.process())
                .hasPassedInOrder(
                        "ServiceTask_ReopenRoad",
                        "RuleTask_RouteReopened",
                        "ServiceTask_RecordReopening",
                        "Gateway_Reopened")
                .hasNotPassed("CallActivity_Intake", "CallActivity_Triage");
        behind.put("lastStep", "consultation");
        behind.put("plannedStep", "mediation");
        bench.complete("UserTask_Called_consultation", Map.of("consultationOutcome", "plan", "nextStep", "mediation"));
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "agreed"));
        bench.complete("UserTask_Called_agreement", Map.of("agreementOutcome", "performed"));
        bench.complete("UserTask_Called_dossier", Map.of("dossierOutcome", "archived"));
        bench.ended("EndEvent_Archived");
    }

    @Test
    void beforeItIsArchivedItIsTakenBack() {
        toMediation();
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "failed"));
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");
        bench.tell("case-taken-back", Map.of());
        bench.ended("EndEvent_TakenBack");
        assertThat(bench.process()).hasPassed("Boundary_CaseTakenBack").hasNotPassed("EndEvent_Archived");
    }

    @Test
    void aDisputeThatCameBackGoesOnUnderItsEarlierCase() {
        bench.start(FACTS);
        bench.complete("UserTask_Called_intake", Map.of("intakeOutcome", "accepted", "disputeType", "NEIGHBOUR"));
        bench.complete("UserTask_Called_triage", triaged("relapse"));
        bench.ended("EndEvent_Joined");
        assertThat(bench.process())
                .hasPassed("EndEvent_BackToEarlier")
                .hasNotPassed("CallActivity_Mediation", "CallActivity_Dossier");
    }

    @Test
    void passesTheBusinessKeyAndOnlyTheListedVariables() {
        bench.start(with("secret", "x"));
        assertThat(bench.engine()
                        .getTaskService()
                        .getVariable(bench.task("UserTask_Called_intake").getId(), "secret"))
                .isNull();
        assertThat(bench.engine()
                        .getTaskService()
                        .getVariable(bench.task("UserTask_Called_intake").getId(), "centre"))
                .isEqualTo("02");
    }

    @Test
    void mediatesAgainAfterADefaultAndTakesAPartialAgreement() {
        toMediation();
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "partly-agreed"));
        bench.complete("UserTask_Called_agreement", Map.of("agreementOutcome", "mediate-again"));
        assertThat(bench.open()).containsExactly("UserTask_Called_mediation");
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "failed"));
        bench.complete("UserTask_Called_dossier");
        bench.ended("EndEvent_Archived");
        assertThat(bench.process()).hasPassed("EndEvent_MediationEnded").hasNotPassed("EndEvent_HandlingDone");
    }

    @Test
    void anOrdinaryMediationThatFailedEndsWithoutATask() {
        toMediation();
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "failed"));
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");
        assertThat(bench.process())
                .hasPassedInOrder("ServiceTask_WeighRoad", "RuleTask_RouteClinic", "EndEvent_MediationEnded")
                .hasNotPassed("UserTask_DecideNextStep", "ServiceTask_RecordNextStep");
    }

    @Test
    void theDirectorDecidesWhereARedCaseGoesOn() {
        toRedMediation();
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "failed"));
        assertThat(bench.groups("UserTask_DecideNextStep"))
                .containsExactlyInAnyOrder("STREET_DIRECTOR.02", "DISTRICT_DIRECTOR.02");
        bench.complete("UserTask_DecideNextStep", Map.of("nextStep", "mediation"));
        assertThat(bench.open()).containsExactly("UserTask_Called_mediation");
        assertThat(bench.process()).hasPassed("ServiceTask_RecordNextStep", "Gateway_Road");

        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "failed"));
        bench.complete("UserTask_DecideNextStep", Map.of("nextStep", "handling", "department", "HRSS"));
        assertThat(bench.open()).containsExactly("UserTask_Called_handling");
    }

    @Test
    void theDirectorEndsARedCaseAllTheSame() {
        toRedMediation();
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "refused"));
        bench.complete("UserTask_DecideNextStep", Map.of("nextStep", "end"));
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");
        assertThat(bench.process()).hasPassed("EndEvent_MediationEnded").hasNotPassed("ServiceTask_RecordNextStep");
    }

    @Test
    void whatTheRulesAreCertainOfGoesOnWithoutATask() {
        toMediation();
        behind.put("lastStep", "consultation");
        behind.put("plannedStep", "petition");
        bench.engine().getRuntimeService().setVariable(bench.process().getId(), "consultationOutcome", "plan");
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "failed"));
        assertThat(bench.open()).containsExactly("UserTask_Called_petition");
        assertThat(bench.process()).hasPassed("ServiceTask_RecordNextStep").hasNotPassed("UserTask_DecideNextStep");
    }

    @Test
    void aLeaderTakesChargeFromTriageFromMediationAndFromADepartment() {
        bench.start(with("courtReferred", false));
        bench.complete("UserTask_Called_intake", Map.of("intakeOutcome", "accepted", "disputeType", "OTHER"));
        bench.complete("UserTask_Called_triage", triaged("leadercase"));
        bench.complete("UserTask_Called_leadercase", Map.of("leaderOutcome", "holding"));
        assertThat(bench.process()).hasPassed("EndEvent_LeaderDone").hasNotPassed("CallActivity_Mediation");
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");

        toMediation();
        bench.tell("leader-charge-ordered", Map.of());
        assertThat(bench.open()).containsExactly("UserTask_Called_leadercase");
        bench.complete(
                "UserTask_Called_leadercase",
                Map.of("leaderOutcome", "partly-agreed", "mediationOutcome", "partly-agreed"));
        assertThat(bench.open()).containsExactly("UserTask_Called_agreement");

        bench.start(with("courtReferred", false));
        bench.complete("UserTask_Called_intake", Map.of("intakeOutcome", "accepted", "disputeType", "OTHER"));
        bench.complete("UserTask_Called_triage", triaged("handling"));
        bench.tell("leader-charge-ordered", Map.of());
        bench.complete("UserTask_Called_leadercase", Map.of("leaderOutcome", "agreed", "mediationOutcome", "agreed"));
        assertThat(bench.open()).containsExactly("UserTask_Called_agreement");
    }

    @Test
    void departmentsConsultAndTheirPlanIsFollowed() {
        bench.start(FACTS);
        bench.complete("UserTask_Called_intake", Map.of("intakeOutcome", "accepted", "disputeType", "NEIGHBOUR"));
        bench.complete("UserTask_Called_triage", triaged("consultation"));
        assertThat(bench.open()).containsExactly("UserTask_Called_consultation");
        behind.put("lastStep", "consultation");
        behind.put("plannedStep", "mediation");
        bench.complete("UserTask_Called_consultation", Map.of("consultationOutcome", "plan", "nextStep", "mediation"));
        assertThat(bench.open()).containsExactly("UserTask_Called_mediation");
    }

    @Test
    void aLeaderTakesChargeWhileDepartmentsConsult() {
        bench.start(with("courtReferred", false));
        bench.complete("UserTask_Called_intake", Map.of("intakeOutcome", "accepted", "disputeType", "OTHER"));
        bench.complete("UserTask_Called_triage", triaged("consultation"));
        bench.tell("leader-charge-ordered", Map.of());
        assertThat(bench.open()).containsExactly("UserTask_Called_leadercase");
    }

    @Test
    void departmentsConsultBesideTheRoadWhichGoesOn() {
        toMediation();
        bench.engine()
                .getRuntimeService()
                .createMessageCorrelation("consultation-called")
                .processInstanceBusinessKey(bench.caseNumber().value())
                .setVariablesToTriggeredScope(Map.of("consultationId", 9L))
                .correlateAll();
        assertThat(bench.open()).containsExactlyInAnyOrder("UserTask_Called_mediation", "UserTask_Called_consultation");
        assertThat(bench.engine()
                        .getTaskService()
                        .getVariable(bench.task("UserTask_Called_consultation").getId(), "consultationId"))
                .isEqualTo(9L);
        bench.complete("UserTask_Called_consultation", Map.of("consultationOutcome", "plan", "nextStep", "petition"));
        assertThat(bench.open()).containsExactly("UserTask_Called_mediation");
        assertThat(bench.process()).hasPassed("EndEvent_ConsultationHeld");
    }

    @Test
    void anItemOfTheMinutesIsFollowedWhileTheCaseGoesOn() {
        toMediation();
        bench.engine()
                .getRuntimeService()
                .createMessageCorrelation("consultation-action-ordered")
                .processInstanceBusinessKey(bench.caseNumber().value())
                .setVariablesToTriggeredScope(Map.of("actionId", 5L))
                .correlateAll();
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "failed"));
        assertThat(bench.open())
                .as("the end of the handling does not end it")
                .containsExactlyInAnyOrder("UserTask_Called_dossier", "UserTask_Called_consultation-action");
        bench.complete("UserTask_Called_dossier");
        assertThat(bench.process()).isNotEnded();
        bench.complete("UserTask_Called_consultation-action");
        bench.ended("EndEvent_Archived");
    }

    @Test
    void mediatesForTheCourtThatReferredIt() {
        bench.start(with("courtReferred", true));
        bench.complete("UserTask_Called_intake", Map.of("intakeOutcome", "accepted", "disputeType", "NEIGHBOUR"));
        bench.complete("UserTask_Called_triage", triaged("mediation"));
        assertThat(bench.open()).containsExactly("UserTask_Called_court-referral");
        bench.complete("UserTask_Called_court-referral", Map.of("mediationOutcome", "agreed"));
        assertThat(bench.open()).containsExactly("UserTask_Called_agreement");

        bench.start(with("courtReferred", true));
        bench.complete("UserTask_Called_intake", Map.of("intakeOutcome", "accepted", "disputeType", "NEIGHBOUR"));
        bench.complete("UserTask_Called_triage", triaged("mediation"));
        bench.complete("UserTask_Called_court-referral", Map.of("mediationOutcome", "declined"));
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");
        assertThat(bench.process()).hasPassed("EndEvent_MediationEnded").hasNotPassed("CallActivity_Mediation");
    }

    @Test
    void archivesWhatWasNotTakenIn() {
        bench.start(FACTS);
        bench.complete("UserTask_Called_intake", Map.of("intakeOutcome", "redirected", "disputeType", "NEIGHBOUR"));
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");
        bench.complete("UserTask_Called_dossier");
        assertThat(bench.process()).hasPassed("EndEvent_NotTakenIn").hasNotPassed("CallActivity_Triage");
    }

    @Test
    void endsAtOnceWhenJoinedToAnEarlierCase() {
        bench.start(FACTS);
        bench.complete("UserTask_Called_intake", Map.of("intakeOutcome", "joined", "disputeType", "NEIGHBOUR"));
        bench.ended("EndEvent_Joined");
        assertThat(bench.process()).hasNotPassed("CallActivity_Dossier");
    }

    @Test
    void leadsToAnotherRemedy() {
        bench.start(FACTS);
        bench.complete("UserTask_Called_intake", Map.of("intakeOutcome", "accepted", "disputeType", "NEIGHBOUR"));
        bench.complete("UserTask_Called_triage", triaged("remedy"));
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");
        assertThat(bench.process()).hasPassed("EndEvent_OtherRemedy").hasNotPassed("CallActivity_Mediation");
    }

    @Test
    void aPetitionOfTheCentresOwnIsHandledAndGoesToItsDossier() {
        bench.start(with("courtReferred", false));
        bench.complete("UserTask_Called_intake", Map.of("intakeOutcome", "accepted", "disputeType", "OTHER"));
        bench.complete("UserTask_Called_triage", triaged("petition"));
        assertThat(bench.open()).containsExactly("UserTask_Called_petition");
        bench.complete("UserTask_Called_petition", Map.of("petitionOutcome", "satisfied"));
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");
        assertThat(bench.process()).hasPassed("EndEvent_PetitionDone").hasNotPassed("CallActivity_Mediation");
    }

    @Test
    void stopsWhenAPartyWithdraws() {
        toMediation();
        bench.tell("party-withdrew", Map.of());
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");
        assertThat(bench.process())
                .hasPassed("ServiceTask_RecordWithdrawal")
                .hasNotPassed("UserTask_TellRoutes", "Gateway_MediationOutcome");
    }

    @Test
    void tellsTheOtherRoutesWhenAPartyRefuses() {
        toMediation();
        bench.tell("party-refused", Map.of());
        assertThat(bench.groups("UserTask_TellRoutes")).containsExactlyInAnyOrder("MEDIATOR.02", "COMMITTEE_HEAD.02");
        bench.complete("UserTask_TellRoutes");
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");
        assertThat(bench.process()).hasPassed("ServiceTask_RecordRefusal");
    }

    @Test
    void tellsTheOtherRoutesWhenTheCentreEndsIt() {
        toMediation();
        bench.tell("mediation-terminated", Map.of());
        bench.complete("UserTask_TellRoutes");
        assertThat(bench.process())
                .hasPassed("ServiceTask_RecordTermination")
                .hasNotPassed("ServiceTask_RecordRefusal");
    }

    @Test
    void handsOverAClueFoundAtAnyTime() {
        bench.start(FACTS);
        bench.tell("criminal-clue-found", Map.of());
        bench.complete("UserTask_HandOverClue");
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");
        assertThat(bench.process()).hasPassed("ServiceTask_RestrictAccess").hasNotPassed("Error_ClueInMediation");
    }

    @Test
    void handsOverAClueFoundInMediation() {
        toMediation();
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "criminal"));
        assertThat(bench.open()).containsExactly("UserTask_HandOverClue");
        assertThat(bench.process()).hasPassed("Error_ClueInMediation", "ServiceTask_RestrictAccess");
    }

    @Test
    void stopsAndReportsShamMediation() {
        toMediation();
        bench.tell("sham-mediation-suspected", Map.of());
        bench.complete("UserTask_ReportSham");
        assertThat(bench.process()).hasPassed("ServiceTask_StopSham").hasNotPassed("Error_ShamInMediation");

        toMediation();
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "sham"));
        assertThat(bench.open()).containsExactly("UserTask_ReportSham");
        assertThat(bench.process()).hasPassed("Error_ShamInMediation");
    }

    @Test
    void standsStillBesideItsTaskWhenSuspended() {
        toMediation();
        bench.tell("case-suspended", Map.of());
        assertThat(bench.open()).containsExactly("UserTask_Called_mediation", "UserTask_ReviewSuspension");
        bench.complete("UserTask_ReviewSuspension");
        assertThat(bench.open()).containsExactly("UserTask_Called_mediation");
        bench.tell("case-suspended", Map.of());
        bench.tell("party-withdrew", Map.of());
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");
    }

    @Test
    void asksSeveralDepartmentsBesideItsRoad() {
        toMediation();
        askDepartment(1L, "HRSS");
        askDepartment(2L, "HOUSING");

        List<Task> asked = askedTasks();
        assertThat(asked)
                .extracting(task -> bench.engine().getTaskService().getVariable(task.getId(), "department"))
                .containsExactlyInAnyOrder("HRSS", "HOUSING");
        assertThat(asked)
                .extracting(task -> bench.engine().getTaskService().getVariable(task.getId(), "requestId"))
                .containsExactlyInAnyOrder(1L, 2L);
        assertThat(bench.engine().getTaskService().getVariable(asked.get(0).getId(), "centre"))
                .isEqualTo("02");
        assertThat(bench.engine()
                        .getRuntimeService()
                        .getVariable(bench.process().getId(), "department"))
                .as("what concerns one request stays with it")
                .isNull();

        bench.engine().getFormService().submitTaskForm(asked.get(0).getId(), Map.of());
        assertThat(bench.open()).containsExactly("UserTask_Called_mediation", "UserTask_Called_opinion");
        assertThat(bench.process()).hasPassed("EndEvent_DepartmentDone");
        bench.complete("UserTask_Called_opinion");
        assertThat(bench.open()).containsExactly("UserTask_Called_mediation");
    }

    @Test
    void aDepartmentHandlesTheCaseInPlaceOfAMediation() {
        bench.start(FACTS);
        bench.complete("UserTask_Called_intake", Map.of("intakeOutcome", "accepted", "disputeType", "NEIGHBOUR"));
        Map<String, Object> triaged = new HashMap<>(triaged("handling"));
        triaged.put("department", "HRSS");
        bench.complete("UserTask_Called_triage", triaged);
        assertThat(bench.open()).containsExactly("UserTask_Called_handling");
        assertThat(bench.engine()
                        .getTaskService()
                        .getVariable(bench.task("UserTask_Called_handling").getId(), "department"))
                .isEqualTo("HRSS");
        bench.complete("UserTask_Called_handling", Map.of("handlingOutcome", "done"));
        assertThat(bench.process()).hasPassed("EndEvent_DepartmentHandled").hasNotPassed("CallActivity_Mediation");
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");
    }

    @Test
    void aDepartmentIsSummonedBesideTheRoad() {
        toMediation();
        bench.engine()
                .getRuntimeService()
                .createMessageCorrelation("department-summoned")
                .processInstanceBusinessKey(bench.caseNumber().value())
                .setVariablesToTriggeredScope(Map.of("summonsId", 7L, "department", "HOUSING"))
                .correlateAll();
        assertThat(bench.open()).containsExactly("UserTask_Called_handling", "UserTask_Called_mediation");
        assertThat(bench.engine()
                        .getTaskService()
                        .getVariable(bench.task("UserTask_Called_handling").getId(), "summonsId"))
                .isEqualTo(7L);
        bench.complete("UserTask_Called_handling");
        assertThat(bench.process()).hasPassed("EndEvent_SummonsDone");
        assertThat(bench.open()).containsExactly("UserTask_Called_mediation");
    }

    @Test
    void aCaseIsRaisedBesideItsRoad() {
        toMediation();
        bench.engine()
                .getRuntimeService()
                .createMessageCorrelation("escalation-proposed")
                .processInstanceBusinessKey(bench.caseNumber().value())
                .setVariablesToTriggeredScope(Map.of("escalationId", 7L))
                .correlateAll();
        assertThat(bench.open()).containsExactly("UserTask_Called_escalation", "UserTask_Called_mediation");
        assertThat(bench.engine()
                        .getTaskService()
                        .getVariable(bench.task("UserTask_Called_escalation").getId(), "escalationId"))
                .isEqualTo(7L);
        bench.complete("UserTask_Called_escalation");
        assertThat(bench.process()).hasPassed("EndEvent_EscalationSettled");
        assertThat(bench.open()).containsExactly("UserTask_Called_mediation");
    }

    @Test
    void ordersAndObjectionsStandBesideTheWholeCase() {
        toMediation();
        bench.tell("supervision-opened", Map.of("supervisionId", 5L));
        bench.tell("recusal-requested", Map.of("recusalId", 6L));
        assertThat(bench.open())
                .containsExactly("UserTask_Called_mediation", "UserTask_Called_recusal", "UserTask_Called_supervision");
        bench.tell("party-withdrew", Map.of());
        assertThat(bench.open())
                .as("a case that stops is still answered for")
                .containsExactly("UserTask_Called_dossier", "UserTask_Called_recusal", "UserTask_Called_supervision");
        bench.complete("UserTask_Called_recusal");
        bench.complete("UserTask_Called_supervision");
        bench.complete("UserTask_Called_dossier");
        bench.ended("EndEvent_Archived");
    }

    @Test
    void requestsEndWithTheHandling() {
        toMediation();
        askDepartment(1L, "HRSS");
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "agreed"));
        assertThat(bench.open()).containsExactly("UserTask_Called_agreement", "UserTask_Called_opinion");
        bench.complete("UserTask_Called_agreement", Map.of("agreementOutcome", "performed"));
        assertThat(bench.open()).as("nobody waits for the department").containsExactly("UserTask_Called_dossier");
        bench.complete("UserTask_Called_dossier");
        bench.ended("EndEvent_Archived");
    }

    @Test
    void requestsEndWithACaseThatStops() {
        toMediation();
        askDepartment(1L, "HRSS");
        askDepartment(2L, "HOUSING");
        bench.tell("party-withdrew", Map.of());
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");

        bench.start(FACTS);
        bench.complete("UserTask_Called_intake", Map.of("intakeOutcome", "accepted", "disputeType", "NEIGHBOUR"));
        askDepartment(3L, "HRSS");
        bench.complete("UserTask_Called_triage", triaged("remedy"));
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");

        toMediation();
        askDepartment(4L, "HRSS");
        bench.complete("UserTask_Called_mediation", Map.of("mediationOutcome", "failed"));
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");
    }

    @Test
    void letsOfficersAskByTelephoneWhatWasNotChecked() {
        bench.start(FACTS);
        checkNeedsHand("PSB", 2);
        checkNeedsHand("COURT", 1);
        assertThat(bench.open()).containsExactly("UserTask_Called_department-enquiry", "UserTask_Called_intake");
        List<Task> asking = calledTasks("UserTask_Called_department-enquiry");
        assertThat(asking)
                .extracting(task -> bench.engine().getTaskService().getVariable(task.getId(), "department"))
                .containsExactlyInAnyOrder("PSB", "COURT");
        assertThat(asking)
                .extracting(task -> bench.engine().getTaskService().getVariable(task.getId(), "element"))
                .containsOnly("ServiceTask_AskChecks");
        bench.engine().getFormService().submitTaskForm(asking.get(0).getId(), Map.of());
        assertThat(bench.process()).hasPassed("EndEvent_CheckedByHand");

        bench.complete("UserTask_Called_intake", Map.of("intakeOutcome", "redirected", "disputeType", "NEIGHBOUR"));
        assertThat(bench.open()).as("nobody needs the rest").containsExactly("UserTask_Called_dossier");
    }

    @Test
    void goesOnWhenWhatWasSuspectedIsNotSo() {
        toMediation();
        suspect(null);
        assertThat(bench.groups("UserTask_DecideSuspected"))
                .contains("MEDIATOR.02", "TRIAGE_OFFICER.02", "COMMITTEE_HEAD.02");
        bench.complete("UserTask_DecideSuspected", Map.of("suspicionConfirmed", false));
        assertThat(bench.open()).containsExactly("UserTask_Called_mediation");
        assertThat(bench.process()).hasPassed("EndEvent_SuspicionCleared").hasNotPassed("Error_SuspicionUpheld");
    }

    @Test
    void stopsWhenACourtHasTheSameDispute() {
        toMediation();
        suspect(null);
        bench.complete("UserTask_DecideSuspected", Map.of("suspicionConfirmed", true));
        assertThat(bench.open()).containsExactly("UserTask_TellRoutes");
        assertThat(bench.process()).hasPassed("Error_SuspicionUpheld", "ServiceTask_RecordTermination");
        bench.complete("UserTask_TellRoutes");
        assertThat(bench.open()).containsExactly("UserTask_Called_dossier");
    }

    private void toRedMediation() {
        bench.start(with("courtReferred", false));
        bench.complete("UserTask_Called_intake", Map.of("intakeOutcome", "accepted", "disputeType", "NEIGHBOUR"));
        Map<String, Object> triaged = new HashMap<>(triaged("mediation"));
        triaged.put("riskLevel", "RED");
        bench.complete("UserTask_Called_triage", triaged);
    }

    private void checkNeedsHand(String department, int round) {
        tellBeside(
                "check-needs-hand",
                Map.of("element", "ServiceTask_AskChecks", "round", round, "department", department));
    }

    private void suspect(String handler) {
        Map<String, Object> suspected = new HashMap<>();
        suspected.put("enquiry", "wz-1");
        suspected.put("suspicionHandler", handler);
        tellBeside("duplicate-suspected", suspected);
    }

    private void tellBeside(String message, Map<String, Object> variables) {
        bench.engine()
                .getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(bench.caseNumber().value())
                .setVariablesToTriggeredScope(variables)
                .correlateAll();
    }

    private List<Task> calledTasks(String element) {
        return bench.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(bench.caseNumber().value())
                .taskDefinitionKey(element)
                .list();
    }

    private void askDepartment(long request, String department) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("requestId", request);
        asked.put("department", department);
        asked.put("officerCentre", "00");
        asked.put("asker", null);
        bench.engine()
                .getRuntimeService()
                .createMessageCorrelation("department-asked")
                .processInstanceBusinessKey(bench.caseNumber().value())
                .setVariablesToTriggeredScope(asked)
                .correlateAll();
    }

    private List<Task> askedTasks() {
        return bench.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(bench.caseNumber().value())
                .taskDefinitionKey("UserTask_Called_opinion")
                .list();
    }

    @Test
    void notesTheEditionFirst() {
        recorded.clear();
        bench.start(FACTS);
        assertThat(recorded).containsExactly("noteEdition " + bench.caseNumber());
    }

    private void toMediation() {
        bench.start(FACTS);
        bench.complete("UserTask_Called_intake", Map.of("intakeOutcome", "accepted", "disputeType", "NEIGHBOUR"));
        bench.complete("UserTask_Called_triage", triaged("mediation"));
    }

    private static Map<String, Object> triaged(String outcome) {
        return Map.of("triageOutcome", outcome, "route", outcome, "riskLevel", "BLUE", "disputeType", "NEIGHBOUR");
    }

    private static Map<String, Object> facts() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("centre", "02");
        facts.put("disputeType", "NEIGHBOUR");
        facts.put("channel", "WINDOW");
        facts.put("peopleCount", 2);
        facts.put("amount", 0L);
        for (String flag : List.of(
                "specialGroup",
                "minors",
                "selfHarm",
                "violence",
                "injury",
                "domesticViolence",
                "media",
                "sensitiveDate",
                "crossStreet",
                "courtReferred")) {
            facts.put(flag, false);
        }
        return facts;
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(FACTS);
        more.put(name, value);
        return more;
    }

    private JavaDelegate note(String bean) {
        return (DelegateExecution execution) -> recorded.add(bean + " " + execution.getProcessBusinessKey());
    }

    /** The start form belongs to intake; the bench starts without it. */
    private static final class NoStartForm implements StartForm {

        @Override
        public String formId() {
            return "register-dispute";
        }

        @Override
        public Map<String, Object> show() {
            return Map.of();
        }

        @Override
        public Begun take(FormEntry entry) {
            return new Begun(CaseNumber.of("BH02202611230001"), Variables.none());
        }
    }
}
