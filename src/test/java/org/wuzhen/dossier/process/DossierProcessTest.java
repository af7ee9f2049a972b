package org.wuzhen.dossier.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

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
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.dossier.Closures;
import org.wuzhen.dossier.Dossier;
import org.wuzhen.dossier.FollowUps;
import org.wuzhen.dossier.RequiredItem;
import org.wuzhen.dossier.Retention;
import org.wuzhen.engine.camunda.StageBench;

/** 回访、结案、归档: every way through, every way back, and an outcome that follows the rule rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DossierProcessTest {

    private static final String VISIT = "UserTask_FollowUp";
    private static final String VERIFY = "UserTask_VerifyDissatisfaction";
    private static final String CLOSURE = "UserTask_ReviewClosure";
    private static final String ASSEMBLE = "UserTask_AssembleDossier";
    private static final String REVIEW = "UserTask_ReviewDossier";

    private final FollowUps followUps = mock(FollowUps.class);
    private final Closures closures = mock(Closures.class);
    private final Dossier dossier = mock(Dossier.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("dossier")
                .bean("recordFollowUpPlan", new RecordFollowUpPlanDelegate(followUps))
                .bean("startFollowUp", new StartFollowUpDelegate(followUps))
                .bean("recordClosure", new RecordClosureDelegate(closures))
                .bean("recordRequiredItems", new RecordRequiredItemsDelegate(dossier))
                .bean("archiveDossier", new ArchiveDossierDelegate(dossier))
                .build();
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @BeforeEach
    void quiet() {
        clearInvocations(followUps, closures, dossier);
    }

    @Test
    void aWrittenAgreementIsVisitedClosedAndArchived() {
        begin("WRITTEN_AGREEMENT");
        assertThat(bench.open()).containsExactly(VISIT);
        assertThat(bench.groups(VISIT)).containsExactlyInAnyOrder("MEDIATOR.02", "INTAKE_CLERK.02");
        assertThat(bench.task(VISIT).getDueDate()).isNotNull();
        verify(followUps).plan(eq(bench.caseNumber()), eq(true), anyString(), eq("F04"));
        verify(followUps).start(bench.caseNumber());

        bench.complete(VISIT, Map.of("followUpOutcome", "done"));
        assertThat(bench.open()).containsExactly(CLOSURE);
        assertThat(bench.groups(CLOSURE)).containsExactlyInAnyOrder("COMMITTEE_HEAD.02", "STREET_DIRECTOR.02");
        assertThat(bench.task(CLOSURE).getDueDate()).isNotNull();
        verify(closures, never()).close(any());

        bench.complete(CLOSURE, Map.of("closureDecision", "close"));
        verify(closures).close(bench.caseNumber());
        assertThat(bench.open()).containsExactly(ASSEMBLE);
        assertThat(bench.groups(ASSEMBLE)).containsExactly("ARCHIVIST.02");
        assertThat(bench.task(ASSEMBLE).getDueDate()).isNotNull();

        bench.complete(ASSEMBLE, Map.of("assembly", "submitted"));
        assertThat(bench.open()).containsExactly(REVIEW);
        assertThat(bench.groups(REVIEW)).containsExactlyInAnyOrder("COMMITTEE_HEAD.02", "STREET_DIRECTOR.02");
        verify(dossier, never()).archive(any(), any(), any(), any());

        bench.complete(REVIEW, Map.of("dossierReview", "passed"));
        bench.ended("EndEvent_Archived");
        assertThat(bench.process())
                .hasPassedInOrder(
                        "RuleTask_PlanFollowUp",
                        "ServiceTask_RecordFollowUpPlan",
                        "ServiceTask_StartFollowUp",
                        VISIT,
                        CLOSURE,
                        "ServiceTask_RecordClosure",
                        "RuleTask_ListRequiredItems",
                        "ServiceTask_RecordRequiredItems",
                        ASSEMBLE,
                        REVIEW,
                        "RuleTask_SetRetention",
                        "ServiceTask_ArchiveDossier",
                        "EndEvent_Archived")
                .hasNotPassed(VERIFY);
        assertThat(bench.variable("dossierOutcome")).isEqualTo("archived");
        verify(dossier).archive(eq(bench.caseNumber()), eq(Retention.THIRTY_YEARS), anyString(), eq("K05"));
    }

    @Test
    void aRejectedReportIsClosedWithoutAVisit() {
        begin("REDIRECTED");

        assertThat(bench.open()).containsExactly(CLOSURE);
        verify(followUps).plan(eq(bench.caseNumber()), eq(false), anyString(), eq("F09"));
        verify(followUps, never()).start(any());
        assertThat(bench.process()).hasNotPassed("ServiceTask_StartFollowUp", VISIT);

        archive();
        verify(dossier).archive(eq(bench.caseNumber()), eq(Retention.TEN_YEARS), anyString(), eq("K01"));
    }

    @Test
    void aHighRiskIsVisitedThoughThePartyWithdrew() {
        begin(Map.of("caseResult", "WITHDRAWN", "riskLevel", "ORANGE"));

        assertThat(bench.open()).containsExactly(VISIT);
        verify(followUps).plan(any(), eq(true), anyString(), eq("F03"));
    }

    @Test
    void nobodyReachedIsTriedAgain() {
        begin("FAILED");
        String first = bench.task(VISIT).getId();

        bench.complete(VISIT, Map.of("followUpOutcome", "retry"));
        assertThat(bench.open()).containsExactly(VISIT);
        assertThat(bench.task(VISIT).getId()).isNotEqualTo(first);
        verify(followUps, times(1)).start(any());

        bench.complete(VISIT, Map.of("followUpOutcome", "unreachable"));
        assertThat(bench.open()).containsExactly(CLOSURE);
        assertThat(bench.process()).hasNotPassed(VERIFY);
    }

    @Test
    void aBadRatingIsLookedIntoBeforeTheCaseIsClosed() {
        begin("ORAL_AGREEMENT");

        bench.complete(VISIT, Map.of("followUpOutcome", "dissatisfied"));
        assertThat(bench.open()).containsExactly(VERIFY);
        assertThat(bench.groups(VERIFY)).containsExactlyInAnyOrder("COMMITTEE_HEAD.02", "STREET_DIRECTOR.02");
        assertThat(bench.task(VERIFY).getDueDate()).isNotNull();
        assertThat(bench.process()).hasNotPassed(CLOSURE);

        bench.complete(VERIFY);
        assertThat(bench.open()).containsExactly(CLOSURE);
    }

    @Test
    void aClosureSentBackIsVisitedOnceMore() {
        begin("WRITTEN_AGREEMENT");
        bench.complete(VISIT, Map.of("followUpOutcome", "done"));

        bench.complete(CLOSURE, Map.of("closureDecision", "follow-up"));

        assertThat(bench.open()).containsExactly(VISIT);
        verify(followUps, times(2)).start(bench.caseNumber());
        verify(followUps, times(1)).plan(any(), anyBoolean(), anyString(), anyString());
        verify(closures, never()).close(any());

        bench.complete(VISIT, Map.of("followUpOutcome", "done"));
        bench.complete(CLOSURE, Map.of("closureDecision", "close"));
        assertThat(bench.open()).containsExactly(ASSEMBLE);
    }

    @Test
    void aClosureWithoutAVisitCanBeSentToOne() {
        begin("JOINED");

        bench.complete(CLOSURE, Map.of("closureDecision", "follow-up"));

        assertThat(bench.open()).containsExactly(VISIT);
        verify(followUps).start(bench.caseNumber());
    }

    @Test
    void theArchivistSavesAndGoesOnWithoutAskingTheRulesAgain() {
        begin("JOINED");
        bench.complete(CLOSURE, Map.of("closureDecision", "close"));

        bench.complete(ASSEMBLE, Map.of("assembly", "continue"));

        assertThat(bench.open()).containsExactly(ASSEMBLE);
        verify(dossier, times(1)).require(any(), any());
        assertThat(bench.process()).hasNotPassed(REVIEW);

        bench.complete(ASSEMBLE, Map.of("assembly", "submitted"));
        assertThat(bench.open()).containsExactly(REVIEW);
    }

    @Test
    void aDossierSentBackIsMendedAndReviewedAgain() {
        begin("JOINED");
        bench.complete(CLOSURE, Map.of("closureDecision", "close"));
        bench.complete(ASSEMBLE, Map.of("assembly", "submitted"));

        bench.complete(REVIEW, Map.of("dossierReview", "returned"));

        assertThat(bench.open()).containsExactly(ASSEMBLE);
        verify(dossier, never()).archive(any(), any(), any(), any());
        verify(closures, times(1)).close(any());

        bench.complete(ASSEMBLE, Map.of("assembly", "submitted"));
        bench.complete(REVIEW, Map.of("dossierReview", "passed"));
        bench.ended("EndEvent_Archived");
    }

    @ParameterizedTest
    @CsvSource({
        "ORAL_AGREEMENT, NEIGHBOUR, ORAL_AGREEMENT_REGISTER, AGREEMENT",
        "WRITTEN_AGREEMENT, NEIGHBOUR, AGREEMENT, ORAL_AGREEMENT_REGISTER",
        "WITHDRAWN, NEIGHBOUR, WITHDRAWAL_RECORD, AGREEMENT",
        "REDIRECTED, NEIGHBOUR, REJECTION_NOTICE, SESSION_RECORD"
    })
    void theItemsFollowTheResult(String result, String type, RecordKind asked, RecordKind notAsked) {
        begin(Map.of("caseResult", result, "disputeType", type));
        if (bench.open().contains(VISIT)) {
            bench.complete(VISIT, Map.of("followUpOutcome", "done"));
        }
        bench.complete(CLOSURE, Map.of("closureDecision", "close"));

        assertThat(items()).extracting(RequiredItem::kind).contains(asked).doesNotContain(notAsked);
        assertThat(bench.engine()
                        .getRuntimeService()
                        .getVariable(bench.process().getId(), "requiredItems"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "WRITTEN_AGREEMENT, EXPROPRIATION, BLUE, PERMANENT, K04",
        "ORAL_AGREEMENT, NEIGHBOUR, BLUE, TEN_YEARS, K07",
        "ORAL_AGREEMENT, NEIGHBOUR, RED, PERMANENT, K02"
    })
    void theTimeToKeepFollowsTypeRiskAndResult(
            String result, String type, String risk, Retention retention, String row) {
        begin(Map.of("caseResult", result, "disputeType", type, "riskLevel", risk));
        bench.complete(VISIT, Map.of("followUpOutcome", "done"));

        archive();

        verify(dossier).archive(eq(bench.caseNumber()), eq(retention), anyString(), eq(row));
    }

    @Test
    void onlyPlainVariablesStayInTheProcess() {
        begin("WRITTEN_AGREEMENT");
        bench.complete(VISIT, Map.of("followUpOutcome", "done"));
        bench.complete(CLOSURE, Map.of("closureDecision", "close"));

        Map<String, Object> variables =
                bench.engine().getRuntimeService().getVariables(bench.process().getId());
        assertThat(variables)
                .containsEntry("followUpNeeded", true)
                .containsEntry("followUpRow", "F04")
                .doesNotContainKeys("followUpAdvice", "requiredItems", "retentionAdvice");
        assertThat(variables.values())
                .allMatch(value -> value == null || value instanceof String || value instanceof Boolean);
    }

    @Test
    void aRowThatNamesNoRecordIsAnErrorAndNotAnEmptyList() {
        assertThatThrownBy(() -> RequiredItem.fromRows(
                        List.of(Map.of("item", "NO_SUCH_KIND", "need", "必须", "reason", "无", "row", "D99"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NO_SUCH_KIND");
        assertThatThrownBy(() -> RequiredItem.fromRows(
                        List.of(Map.of("item", "EVIDENCE", "need", "也许", "reason", "无", "row", "D99"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("也许");
    }

    private void begin(String result) {
        begin(Map.of("caseResult", result));
    }

    private void begin(Map<String, Object> facts) {
        Map<String, Object> all = new HashMap<>();
        all.put("riskLevel", null);
        all.putAll(facts);
        bench.start(all);
    }

    private void archive() {
        bench.complete(CLOSURE, Map.of("closureDecision", "close"));
        bench.complete(ASSEMBLE, Map.of("assembly", "submitted"));
        bench.complete(REVIEW, Map.of("dossierReview", "passed"));
        bench.ended("EndEvent_Archived");
    }

    private List<RequiredItem> items() {
        ArgumentCaptor<List<RequiredItem>> items = ArgumentCaptor.captor();
        verify(dossier).require(eq(bench.caseNumber()), items.capture());
        return items.getValue();
    }
}
