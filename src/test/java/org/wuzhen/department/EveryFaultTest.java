package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.simulator.Count;
import org.wuzhen.department.simulator.Departments;
import org.wuzhen.department.simulator.DepartmentsControl;
import org.wuzhen.department.simulator.Fault;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.Variable;
import org.wuzhen.engine.Variables;

/**
 * Each fault of the simulator met once by each of the fifteen departments, over HTTP: the work is done once at most, an
 * answer counts once, and it comes after all, but for the report that nobody can read.
 */
@Tag("apart")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.process-engine-name=every-fault",
            "camunda.bpm.job-execution.enabled=false",
            "wuzhen.deadline.recount.by-itself=false",
            "wuzhen.sealing.key-file=target/test-keys/every-fault.key",
            "wuzhen.access.second-factor=false",
            "wuzhen.test.departments=true",
            "wuzhen.exchange.first-wait=100ms",
            "wuzhen.exchange.longest-wait=500ms",
            "wuzhen.exchange.poll=200ms",
            "wuzhen.exchange.breaker.calls=200",
            "wuzhen.exchange.breaker.least=200",
            "wuzhen.inbox.first-wait=50ms",
            "wuzhen.inbox.longest-wait=300ms",
            "wuzhen.inbox.poll=200ms",
            "wuzhen.departments.court.time-limit=2s",
            "wuzhen.departments.psb.time-limit=2s",
            "wuzhen.departments.justice.time-limit=2s",
            "wuzhen.departments.petition.time-limit=2s",
            "wuzhen.departments.procuratorate.time-limit=2s",
            "wuzhen.departments.hrss.time-limit=2s",
            "wuzhen.departments.housing.time-limit=2s",
            "wuzhen.departments.land.time-limit=2s",
            "wuzhen.departments.market.time-limit=2s",
            "wuzhen.departments.health.time-limit=2s",
            "wuzhen.departments.civil-affairs.time-limit=2s",
            "wuzhen.departments.urban-mgmt.time-limit=2s",
            "wuzhen.departments.agri.time-limit=2s",
            "wuzhen.departments.union.time-limit=2s",
            "wuzhen.departments.women.time-limit=2s"
        })
class EveryFaultTest {

    private static final String CENTRE = "17";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestConfiguration
    static class Stage {

        @Bean
        static BeanDefinitionRegistryPostProcessor questions() {
            return Asks.beans();
        }

        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    /** What the rest of the house hears of answers. */
    static class Heard {

        private final List<ReplyReceived> replies = new CopyOnWriteArrayList<>();

        @EventListener
        void on(ReplyReceived reply) {
            replies.add(reply);
        }

        Map<String, Long> of(CaseNumber number) {
            return replies.stream()
                    .filter(reply -> reply.number().equals(number))
                    .collect(Collectors.groupingBy(
                            reply -> reply.key().department(), TreeMap::new, Collectors.counting()));
        }
    }

    @Autowired
    Departments departments;

    @Autowired
    Heard heard;

    @Autowired
    Office office;

    @Autowired
    Disputes disputes;

    @Autowired
    CaseFlow flow;

    @Autowired
    DepartmentGateway gateway;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    private DepartmentsControl control;
    private CaseNumber number;

    @BeforeEach
    void aCase() {
        control = departments.control();
        number = disputes.between(office.somebody(CENTRE, Post.INTAKE_CLERK), CENTRE, "张三", "李四");
    }

    @AfterEach
    void everythingWorksAgain() {
        control.liftAll();
    }

    @ParameterizedTest
    @EnumSource(Fault.Kind.class)
    void eachDepartmentMeetsIt(Fault.Kind kind) {
        for (String department : Asks.ALL) {
            Fault fault = Fault.of(kind).at(onTheWire(department), "opinion");
            control.order(
                    switch (kind) {
                        case REFUSED -> Fault.of(kind).at(onTheWire(department));
                        case LATE -> fault.forCase(number.value()).times(1).millis(1_500);
                        default -> fault.forCase(number.value()).times(1);
                    });
        }
        transaction.executeWithoutResult(status -> Asks.ALL.forEach(department -> flow.begin(
                DepartmentEnquiryProcess.KEY,
                number,
                Variables.of(DepartmentEnquiryProcess.ELEMENT, Asks.OPINION)
                        .with(DepartmentEnquiryProcess.DEPARTMENT, department)
                        .with(Variable.text("centre"), CENTRE))));
        if (kind == Fault.Kind.REFUSED) {
            until("each was called in vain", () -> called() == Asks.ALL.size());
            control.liftAll();
        }
        // a report against its contract is set aside for a person, and the case waits
        EnquiryState expected = kind == Fault.Kind.WRONG_CALLBACK ? EnquiryState.RECEIVED : EnquiryState.ANSWERED;
        until(
                "all " + expected,
                () -> states().equals(Map.of(expected, (long) Asks.ALL.size()))
                        && (kind != Fault.Kind.WRONG_CALLBACK || setAside() == Asks.ALL.size())
                        && control.countsOf(number.value()).stream()
                                        .filter(count -> count.element().equals(Asks.OPINION))
                                        .count()
                                == Asks.ALL.size());

        assertThat(control.countsOf(number.value()))
                .filteredOn(count -> count.element().equals(Asks.OPINION))
                .extracting(Count::effects)
                .as("done twice by nobody")
                .allMatch(effects -> effects <= 1);
        assertThat(heard.of(number))
                .as("told once, or not yet")
                .hasSize(expected == EnquiryState.ANSWERED ? Asks.ALL.size() : 0)
                .allSatisfy((department, times) -> assertThat(times).isEqualTo(1));
        assertThat(sql.queryForObject(
                        "select count(*) from department_message where state = 'APPLIED' and request_id in"
                                + " (select request_id from department_message where state = 'APPLIED'"
                                + " group by request_id having count(*) > 1)",
                        Long.class))
                .as("applied twice")
                .isZero();
    }

    private Map<EnquiryState, Long> states() {
        return gateway.of(number).stream()
                .filter(enquiry -> enquiry.key().element().equals(Asks.OPINION))
                .collect(Collectors.groupingBy(Enquiry::state, Collectors.counting()));
    }

    private long called() {
        return sql.queryForObject(
                "select count(distinct a.enquiry) from department_attempt a join department_enquiry e on e.id = a.enquiry"
                        + " where e.case_number = ? and e.element = ?",
                Long.class,
                number.value(),
                Asks.OPINION);
    }

    private long setAside() {
        return sql.queryForObject(
                "select count(*) from department_message m join department_enquiry e using (request_id)"
                        + " where e.case_number = ? and m.state = 'SET_ASIDE'",
                Long.class,
                number.value());
    }

    private static String onTheWire(String department) {
        return department.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(
                            "%s; now %s",
                            what,
                            gateway.of(number).stream()
                                    .filter(enquiry -> enquiry.key().element().equals(Asks.OPINION))
                                    .map(enquiry -> enquiry.key().department() + " " + enquiry.state())
                                    .toList())
                    .isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
