package org.wuzhen.care.process;

import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wuzhen.care.CareContacts;
import org.wuzhen.care.Need;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.engine.OwnContext;
import org.wuzhen.engine.camunda.StageBench;

/** One contact: every way through the model and every end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CareProcessTest {

    private final CareContacts contacts = mock(CareContacts.class);
    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("care")
                .bean("askForHelp", new AskForHelpDelegate(contacts))
                .own(new Announced())
                .build();
    }

    @BeforeEach
    void freshServices() {
        reset(contacts);
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void allIsWell() {
        begin();
        org.assertj.core.api.Assertions.assertThat(
                        bench.task("UserTask_RecordContact").getAssignee())
                .isEqualTo("shegong");
        record("STABLE", false, 0);
        bench.ended("EndEvent_Stable");
        assertThat(bench.process())
                .hasPassedInOrder("UserTask_RecordContact", "Gateway_Reached", "Gateway_WhatFollows", "EndEvent_Stable")
                .hasNotPassed("UserTask_WeighRisk", "SubProcess_Needs");
    }

    @Test
    void nobodyIsReached() {
        begin();
        record("NOT_REACHED", false, 0);
        bench.ended("EndEvent_NotReached");
        assertThat(bench.process()).hasNotPassed("Gateway_WhatFollows");
    }

    @Test
    void aRiskIsWeighedByTheDirector() {
        begin();
        record("RISK", true, 0);
        org.assertj.core.api.Assertions.assertThat(bench.groups("UserTask_WeighRisk"))
                .containsExactlyInAnyOrder("STREET_DIRECTOR.02", "DISTRICT_DIRECTOR.02");
        bench.complete("UserTask_WeighRisk");
        bench.ended("EndEvent_RiskWeighed");
        assertThat(bench.process()).hasNotPassed("EndEvent_Stable", "EndEvent_DisputeReported");
    }

    @Test
    void aDisputeWasReportedAndTwoDepartmentsHelp() {
        when(contacts.need(any(), anyInt()))
                .thenAnswer(asked -> new Need(
                        1,
                        1,
                        asked.getArgument(1),
                        asked.<Integer>getArgument(1) == 0 ? "HEALTH" : "WOMEN",
                        "02",
                        null,
                        null,
                        null));
        begin();
        record("DISPUTE", false, 2);
        List<Task> tasks = bench.engine()
                .getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("UserTask_AnswerNeed")
                .processInstanceBusinessKey(bench.ownNumber().value())
                .list();
        org.assertj.core.api.Assertions.assertThat(tasks).hasSize(2);
        org.assertj.core.api.Assertions.assertThat(tasks)
                .flatExtracting(task -> bench.engine().getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting(link -> link.getGroupId())
                .containsExactlyInAnyOrder("SECONDED_OFFICER.02.HEALTH", "SECONDED_OFFICER.02.WOMEN");
        tasks.forEach(task -> bench.engine().getFormService().submitTaskForm(task.getId(), Map.of()));
        bench.ended("EndEvent_DisputeReported");
        assertThat(bench.process())
                .hasPassed("ServiceTask_AskForHelp", "EndEvent_NeedAnswered", "Gateway_FollowedUp")
                .hasNotPassed("UserTask_WeighRisk");
    }

    @Test
    void thePersonLeavesTheListBeforeAnybodyCame() {
        begin();
        bench.tell("care-person-left", Map.of());
        bench.ended("EndEvent_CalledOff");
        assertThat(bench.process()).hasNotPassed("Gateway_Reached", "EndEvent_Stable");
        org.assertj.core.api.Assertions.assertThat(bench.open()).isEmpty();
    }

    private void begin() {
        bench.start(Map.of("centre", "02", "socialWorker", "shegong"));
    }

    private void record(String outcome, boolean risk, int needs) {
        bench.complete(
                "UserTask_RecordContact",
                Map.of("careOutcome", outcome, "riskFound", risk, "needsFound", needs > 0, "needCount", needs));
    }

    private static final class Announced implements OwnContext {

        @Override
        public String kind() {
            return "WZ";
        }

        @Override
        public Caption caption(OwnNumber number) {
            return new Caption("问诊重点对象", 80);
        }

        @Override
        public Instant taskDue(OwnNumber number, String term, String taskId) {
            return Instant.parse("2026-11-27T09:30:00Z");
        }

        @Override
        public String page(OwnNumber number) {
            return "/care/contacts/" + number;
        }
    }
}
