package org.wuzhen.letter.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.wuzhen.engine.camunda.StageBench;

/** One letter: it is read once, by the mediator of the case or by those who stand for the centre. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterProcessTest {

    private StageBench bench;

    @BeforeAll
    void setUp() {
        bench = StageBench.stage("letter").build();
    }

    @AfterAll
    void tearDown() {
        bench.covered();
        bench.close();
    }

    @Test
    void theMediatorOfTheCaseReadsIt() {
        begin("lin");
        assertThat(bench.task("UserTask_ReadLetter").getAssignee()).isEqualTo("lin");

        bench.complete("UserTask_ReadLetter", Map.of());

        bench.ended("EndEvent_LetterRead");
        assertThat(bench.process()).hasPassedInOrder("StartEvent_LetterReceived", "UserTask_ReadLetter");
    }

    @Test
    void withoutOneTheCentreReadsIt() {
        begin(null);
        assertThat(bench.task("UserTask_ReadLetter").getAssignee()).isNull();
        assertThat(bench.groups("UserTask_ReadLetter"))
                .containsExactlyInAnyOrder("MEDIATOR.02", "TRIAGE_OFFICER.02", "COMMITTEE_HEAD.02");

        bench.complete("UserTask_ReadLetter", Map.of());
        bench.ended("EndEvent_LetterRead");
    }

    private void begin(String reader) {
        Map<String, Object> variables = new HashMap<>(Map.of("letterId", 7L));
        variables.put("reader", reader);
        bench.start(variables);
    }
}
