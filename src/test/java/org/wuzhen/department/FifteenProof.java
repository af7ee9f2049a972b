package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
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
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseFlow;

/** All fifteen departments in each case, with the settings of the house. */
@Tag("proof")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.process-engine-name=fifteen",
            "camunda.bpm.job-execution.enabled=true",
            "wuzhen.deadline.recount.by-itself=false",
            "wuzhen.sealing.key-file=target/test-keys/fifteen.key",
            "wuzhen.access.second-factor=false",
            "wuzhen.test.departments=true",
            "spring.datasource.hikari.minimum-idle=20"
        })
class FifteenProof {

    private static final String CENTRE = "95";

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
    RepositoryService repository;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    HikariDataSource connections;

    /** {@code -Dproof.cases=200 -Dproof.per-second=3}; at a rate of 0, as many as can. */
    @Test
    void fifteenAtOnceJoin() throws Exception {
        FifteenAtOnce trial = new FifteenAtOnce(disputes, flow, repository, transaction, sql, departments.control());
        String clerk = office.somebody(CENTRE, Post.INTAKE_CLERK);
        trial.run(10, 0, clerk, CENTRE); // warm
        Map<String, String> figures = trial.run(
                Integer.getInteger("proof.cases", 200),
                Double.parseDouble(System.getProperty("proof.per-second", "3")),
                clerk,
                CENTRE);
        tell(figures);
        FifteenAtOnce.judge(figures);
        assertThat(Long.parseLong(figures.get("departments.within-50-millis")))
                .as("a run whose departments are slow proves nothing: %s", figures)
                .isGreaterThan(Long.parseLong(figures.get("departments.answers")) * 95 / 100);
    }

    /** {@code -Dproof.pairs=3 -Dproof.seconds=45 -Dproof.per-second=2}: times matter, the machine is to do nothing else. */
    @Test
    void oneDeadHoldsNobodyUp() throws Exception {
        Map<String, String> figures = new OneDead(
                        disputes,
                        flow,
                        transaction,
                        sql,
                        connections,
                        departments.control(),
                        office.somebody(CENTRE, Post.INTAKE_CLERK),
                        CENTRE)
                .run(
                        Integer.getInteger("proof.pairs", 3),
                        Integer.getInteger("proof.seconds", 45),
                        Double.parseDouble(System.getProperty("proof.per-second", "2")));
        tell(figures);
        OneDead.judge(figures, 1.2);
    }

    private static void tell(Map<String, String> figures) {
        figures.forEach((name, value) -> System.out.println("  " + name + " = " + value));
    }
}
