package org.wuzhen.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Exchange;
import org.wuzhen.department.simulator.Departments;
import org.wuzhen.department.simulator.DepartmentsControl;
import org.wuzhen.department.simulator.Fault;
import org.wuzhen.department.simulator.NoStrays;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.journey.Journey;
import org.wuzhen.leadercase.LeaderCases;

/**
 * A department's system is down when it is given a matter, people take over, and it is well again: whatever was done by
 * hand, or is not wanted any more, reaches it never, even if an operator would send it. The department's own effects are
 * counted.
 */
@Tag("apart")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.process-engine-name=finished",
            "camunda.bpm.job-execution.enabled=false",
            "wuzhen.deadline.recount.by-itself=false",
            "wuzhen.sealing.key-file=target/test-keys/finished.key",
            "wuzhen.access.second-factor=false",
            "wuzhen.test.departments=true",
            "wuzhen.exchange.first-wait=100ms",
            "wuzhen.exchange.longest-wait=300ms",
            "wuzhen.exchange.poll=100ms",
            "wuzhen.exchange.most-faults=1000",
            "wuzhen.exchange.breaker.calls=1000",
            "wuzhen.exchange.breaker.least=1000",
            "wuzhen.inbox.poll=100ms"
        })
class FinishedMatterEndToEndTest {

    private static final String CENTRE = "08";
    private static final String DEPARTMENT = "URBAN_MGMT";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Long enough for several rounds of a sender that had something to send. */
    private static final Duration A_WHILE = Duration.ofMillis(1500);

    @Autowired
    Departments departments;

    @Autowired
    Road road;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    Matters matters;

    @Autowired
    Journey journey;

    @Autowired
    LeaderCases charges;

    @Autowired
    CaseDesk desk;

    @Autowired
    ActAs actAs;

    @Autowired
    DepartmentGateway gateway;

    @Autowired
    Exchange exchange;

    @RegisterExtension
    NoStrays noStrays = new NoStrays(() -> departments.control());

    private DepartmentsControl control;
    private CaseNumber number;
    private String officer;
    private EnquiryKey key;

    @BeforeEach
    void theSystemIsDownWhenTheMatterIsGiven() {
        control = departments.control();
        officer = office.somebody(CENTRE);
        directory.appoint(new PostHolding(
                officer,
                Post.SECONDED_OFFICER,
                CENTRE,
                null,
                DEPARTMENT,
                SecondmentMode.RESIDENT,
                null,
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusYears(1),
                null,
                null));
        control.order(Fault.of(Fault.Kind.ERROR_500).at("urban-mgmt"));
        number = road.accepted(CENTRE, DisputeType.NEIGHBOUR);
        road.complete(
                number,
                Post.TRIAGE_OFFICER,
                "ConfirmTriage",
                Map.of(
                        "route",
                        "HANDLING",
                        "routeChangeReason",
                        "属部门职责",
                        "leadDepartment",
                        DEPARTMENT,
                        "helpingDepartments",
                        List.of(),
                        "departmentReason",
                        "属其职责"));
        key = new EnquiryKey(number, "handling-" + matter().id(), 1, DEPARTMENT);
        until("it was tried", () -> enquiry().attempts() > 0);
    }

    @AfterEach
    void everythingWorksAgain() {
        control.liftAll();
    }

    @Test
    void whatTheOfficerSignedForIsNotSentAgain() {
        handedToPeople();
        by("SignForMatter", Map.of("signing", "SIGN"));

        assertThat(enquiry().state()).isEqualTo(EnquiryState.ANSWERED);
        assertThat(enquiry().replyBy()).isEqualTo(officer);
        assertThat(enquiry().receivedAt())
                .as("the department's system never confirmed it")
                .isNull();
        assertThatThrownBy(this::resend).isInstanceOf(Exchange.ActRefused.class).hasMessageContaining("已由人工办理");
        neverDoneByTheSystem();

        by("HandleMatter", Map.of("result", "DONE", "account", "已现场处置", "openPoints", "后续巡查"));
        road.complete(number, Post.MEDIATOR, "VerifyMatter", Map.of("verification", "done", "finding", "电话核实申请人"));
        assertThat(matter().outcome()).isEqualTo(Outcome.DONE);
        assertThatThrownBy(this::resend).isInstanceOf(Exchange.ActRefused.class);
        neverDoneByTheSystem();
    }

    @Test
    void aRetryThatStillRunsEndsWithTheOfficersSignature() {
        by("SignForMatter", Map.of("signing", "SIGN"));
        assertThat(enquiry().state()).isEqualTo(EnquiryState.ANSWERED);
        neverDoneByTheSystem();
    }

    @Test
    void whatTheOfficerReturnedIsNotSentAgain() {
        handedToPeople();
        by(
                "SignForMatter",
                Map.of("signing", "RETURN", "returnWhy", "不在管理范围", "returnLaw", "区责任清单", "suggested", "HOUSING"));
        assertThatThrownBy(this::resend).isInstanceOf(Exchange.ActRefused.class).hasMessageContaining("已由人工办理");
        neverDoneByTheSystem();
    }

    @Test
    void afterASilenceItIsOverOnceTheOfficerReports() {
        handedToPeople();
        road.fire(number, "Timer_SignOverdue");
        assertThat(enquiry().state()).as("nobody has done anything yet").isEqualTo(EnquiryState.MANUAL);
        by("HandleMatter", Map.of("result", "DONE", "account", "已现场处置", "openPoints", "后续巡查"));
        assertThat(enquiry().state()).isEqualTo(EnquiryState.WITHDRAWN);
        assertThatThrownBy(this::resend).isInstanceOf(Exchange.ActRefused.class).hasMessageContaining("已经撤回");
        neverDoneByTheSystem();
    }

    @Test
    void aWithdrawnCaseSendsNothing() {
        handedToPeople();
        actAs.run(road.holder(CENTRE, Post.MEDIATOR), () -> journey.withdraw(number, "当事人撤回申请"));
        assertThat(enquiry().state()).isEqualTo(EnquiryState.WITHDRAWN);
        assertThatThrownBy(this::resend).isInstanceOf(Exchange.ActRefused.class).hasMessageContaining("已经撤回");
        neverDoneByTheSystem();
    }

    @Test
    void aLeaderWhoTakesOverLeavesNothingBehind() {
        road.fire(number, "Timer_SignOverdue");
        assertThat(enquiry().state().open())
                .as("it is told as long as nobody did it")
                .isTrue();
        actAs.run(road.holder(CENTRE, Post.STREET_DIRECTOR), () -> charges.order(number, "当事人多次上访"));
        assertThat(matter().outcome()).isEqualTo(Outcome.GAVE_WAY);
        assertThat(enquiry().state()).isEqualTo(EnquiryState.WITHDRAWN);
        assertThatThrownBy(this::resend).isInstanceOf(Exchange.ActRefused.class);
        neverDoneByTheSystem();
    }

    /** As long as nobody has done it by hand, sending again is what an operator is there for: and it is done once. */
    @Test
    void whatNobodyDidYetIsSentAgainAndDoneOnce() {
        handedToPeople();
        control.liftAll();
        resend();
        until("the system signed", () -> enquiry().state() == EnquiryState.ANSWERED);
        assertThat(enquiry().byHand()).isFalse();
        assertThat(enquiry().receivedAt()).isNotNull();
        assertThat(effects()).isEqualTo(1);
        assertThatThrownBy(this::resend).isInstanceOf(Exchange.ActRefused.class).hasMessageContaining("部门已经答复");
        pause();
        assertThat(effects()).isEqualTo(1);
    }

    private void handedToPeople() {
        actAs.run(operator(), () -> exchange.handToPeople(key.requestId(), "对方来电说系统检修"));
        assertThat(enquiry().state()).isEqualTo(EnquiryState.MANUAL);
    }

    private void resend() {
        actAs.run(operator(), () -> exchange.resend(key.requestId(), "对方系统恢复"));
    }

    private String operator() {
        return road.holder("00", Post.DISTRICT_DIRECTOR);
    }

    /** The system is well again, and hears nothing of the matter. */
    private void neverDoneByTheSystem() {
        control.liftAll();
        pause();
        assertThat(effects()).isZero();
    }

    private int effects() {
        return control.countsOf(number.value()).stream()
                .filter(count -> count.operation().equals("handling"))
                .mapToInt(count -> count.effects())
                .sum();
    }

    private Enquiry enquiry() {
        return gateway.find(key).orElseThrow();
    }

    private Matter matter() {
        List<Matter> all = matters.of(number);
        return all.get(all.size() - 1);
    }

    private void by(String task, Map<String, Object> form) {
        actAs.run(officer, () -> desk.complete(road.task(number, task).id(), form));
    }

    private static void until(String what, BooleanSupplier reached) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!reached.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            sleep(Duration.ofMillis(50));
        }
    }

    private static void pause() {
        sleep(A_WHILE);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
