package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.department.simulator.Departments;
import org.wuzhen.department.simulator.Fault;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseFlow;

/**
 * {@link FifteenProof#oneDeadHoldsNobodyUp} in small: the settings of the house, only that a line that opened is tried again
 * sooner. How long it takes is for the proof to say.
 */
@Tag("apart")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            // the web apps know one engine by its name in this JVM: theirs must stay that of the other tests
            "camunda.bpm.process-engine-name=onedead",
            "camunda.bpm.job-execution.enabled=true",
            "wuzhen.deadline.recount.by-itself=false",
            "wuzhen.sealing.key-file=target/test-keys/onedead.key",
            "wuzhen.access.second-factor=false",
            "wuzhen.test.departments=true",
            "wuzhen.exchange.longest-wait=4s",
            "wuzhen.exchange.breaker.pause=3s"
        })
class OneDeadTest {

    private static final String CENTRE = "95";
    private static final int SECONDS = 4;
    private static final double PER_SECOND = 3;
    private static final int OTHERS = 14;

    @TestConfiguration
    static class Stage {

        @Bean
        static BeanDefinitionRegistryPostProcessor questions() {
            return Asks.beans();
        }
    }

    @Autowired
    Departments departments;

    @Autowired
    Office office;

    @Autowired
    Disputes disputes;

    @Autowired
    CaseFlow flow;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    HikariDataSource connections;

    @Test
    void theOthersAnswerNoPoolRunsDryAndWhatWaitedGoesOutByItself() throws Exception {
        Map<String, String> figures = new OneDead(
                        disputes,
                        flow,
                        transaction,
                        sql,
                        connections,
                        departments.control(),
                        office.somebody(CENTRE, Post.INTAKE_CLERK),
                        CENTRE)
                .once(Fault.Kind.NO_ANSWER, SECONDS, PER_SECOND);

        figures.forEach((name, value) -> System.out.println("  " + name + " = " + value));
        assertThat(figures).containsEntry("answers", String.valueOf((int) (SECONDS * PER_SECOND) * OTHERS));
        OneDead.judge(figures);
    }
}
