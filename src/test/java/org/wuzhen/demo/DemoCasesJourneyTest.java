package org.wuzhen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** The sample cases come to their stages by working the application. */
@SpringBootTest(
        properties = {
            "wuzhen.demo.cases=false",
            "camunda.bpm.job-execution.enabled=false",
            "wuzhen.sealing.key-file=target/test-keys/demo.key"
        })
@ActiveProfiles("demo")
class DemoCasesJourneyTest {

    @Autowired
    private DemoCases cases;

    @Test
    void everySampleCaseIsWorkedToItsStage() {
        Map<String, String> failed = cases.load();
        assertThat(failed).isEmpty();
        assertThat(cases.done()).isEqualTo(cases.total());
    }
}
