package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.callback.Sender;
import org.wuzhen.department.signature.HashFamily;
import org.wuzhen.department.signature.SigningKey;
import org.wuzhen.department.simulator.Departments;
import org.wuzhen.department.simulator.Fault;
import org.wuzhen.department.simulator.NoStrays;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.Variable;
import org.wuzhen.engine.Variables;

/**
 * By setting, everything between a centre and the departments is signed and digested by SM3: the questions, what is
 * answered in the call, and what comes later. The simulator checks it with a code of its own.
 */
@Tag("apart")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "wuzhen.deadline.recount.by-itself=false",
            "wuzhen.sealing.key-file=target/test-keys/sm3.key",
            "wuzhen.access.second-factor=false",
            "wuzhen.test.departments=true",
            "wuzhen.test.departments.family=SM3",
            "wuzhen.exchange.digest=SM3",
            "wuzhen.exchange.poll=200ms",
            "wuzhen.inbox.poll=200ms"
        })
class Sm3EndToEndTest {

    private static final String CENTRE = "94";

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
    DepartmentGateway gateway;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    @LocalServerPort
    int port;

    @Value("${wuzhen.departments.hrss.callback.keys[0].id}")
    String id;

    @Value("${wuzhen.departments.hrss.callback.keys[0].secret}")
    String secret;

    @RegisterExtension
    NoStrays noStrays = new NoStrays(() -> departments.control());

    private CaseNumber number;

    @BeforeEach
    void aCase() {
        number = disputes.between(office.somebody(CENTRE, Post.INTAKE_CLERK), CENTRE, "张三", "李四");
    }

    @Test
    void whatIsAskedAnsweredAndReportedIsSignedAndDigestedBySm3() {
        assertThat(departments.applicationSettings())
                .containsEntry("wuzhen.departments.hrss.key.family", "SM3")
                .containsEntry("wuzhen.departments.hrss.callback.keys[0].family", "SM3");
        ask(Asks.IDENTITY, "PSB");
        ask(Asks.OPINION, "HRSS");
        until(() -> gateway.of(number).stream().allMatch(one -> one.state() == EnquiryState.ANSWERED));
        assertThat(gateway.of(number)).hasSize(2).noneMatch(Enquiry::byHand);
        assertThat(sql.queryForList(
                        "select via from department_message where case_number = ? and state = 'APPLIED' order by via",
                        String.class,
                        number.value()))
                .isEqualTo(List.of("AT_ONCE", "CALLBACK"));
        gateway.of(number).forEach(one -> assertThat(one.digest()).matches("[0-9a-f]{64}"));
    }

    @Test
    void aDigestAndASignatureOfTheOtherFamilyAreRefused() {
        departments.control().order(Fault.of(Fault.Kind.LATE).forCase(number.value()));
        ask(Asks.OPINION, "HRSS");
        until(() -> gateway.of(number).get(0).state() == EnquiryState.RECEIVED);
        String path = "/callback/hrss";
        String body = Sender.message(Sender.freshId());
        Sender sender = new Sender(port);
        assertThat(sender.send(new SigningKey(id, secret, HashFamily.SHA256), path, body)
                        .statusCode())
                .isEqualTo(401);
        assertThat(sender.send(new SigningKey(id, secret, HashFamily.SM3), path, body)
                        .statusCode())
                .isEqualTo(202);
        assertThat(HashFamily.SM3.digest("abc".getBytes(StandardCharsets.UTF_8)))
                .as("GB/T 32905, appendix A")
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        departments.control().release(number.value());
        until(() -> gateway.of(number).get(0).state() == EnquiryState.ANSWERED);
    }

    private void ask(String element, String department) {
        transaction.executeWithoutResult(status -> flow.begin(
                DepartmentEnquiryProcess.KEY,
                number,
                Variables.of(DepartmentEnquiryProcess.ELEMENT, element)
                        .with(DepartmentEnquiryProcess.DEPARTMENT, department)
                        .with(Variable.text("centre"), CENTRE)));
    }

    private void until(BooleanSupplier condition) {
        for (int tries = 0; !condition.getAsBoolean(); tries++) {
            assertThat(tries)
                    .as(
                            "%s",
                            gateway.of(number).stream()
                                    .map(one -> one.key().department() + " " + one.state() + " " + one.why())
                                    .toList())
                    .isLessThan(1000);
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
