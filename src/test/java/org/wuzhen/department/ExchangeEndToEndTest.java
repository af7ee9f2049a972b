package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.simulator.Count;
import org.wuzhen.department.simulator.Departments;
import org.wuzhen.department.simulator.DepartmentsControl;
import org.wuzhen.department.simulator.Fault;
import org.wuzhen.department.simulator.NoStrays;
import org.wuzhen.department.simulator.Outcome;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.Variable;
import org.wuzhen.engine.Variables;

/**
 * The whole exchange with nothing replaced: the case's model asks, the senders call the simulator's departments over HTTP,
 * these answer in the call or through the door for callbacks, the inbox applies, the case goes on. Every fault that a
 * department can show ends as the office expects it.
 */
@Tag("apart")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            // the web apps know one engine by its name in this JVM: theirs must stay that of the other tests
            "camunda.bpm.process-engine-name=exchange",
            "camunda.bpm.job-execution.enabled=false",
            "wuzhen.deadline.recount.by-itself=false",
            "wuzhen.sealing.key-file=target/test-keys/exchange.key",
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
            "wuzhen.departments.hrss.time-limit=2s",
            "wuzhen.departments.urban-mgmt.time-limit=2s"
        })
class ExchangeEndToEndTest {

    private static final String CENTRE = "25";
    private static final String FIFTEEN = "95";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

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

        long of(EnquiryKey key) {
            return replies.stream().filter(reply -> reply.key().equals(key)).count();
        }
    }

    @Autowired
    Departments departments;

    @Autowired
    Heard heard;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    Disputes disputes;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseFlow flow;

    @Autowired
    CaseDesk desk;

    @Autowired
    ActAs actAs;

    @Autowired
    DepartmentGateway gateway;

    @Autowired
    Exchange exchange;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    @RegisterExtension
    NoStrays noStrays = new NoStrays(() -> departments.control());

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
        control.forgetAnswers();
    }

    @Test
    void allDepartmentsAreAskedAtOnceAndEachAnswersOnce() {
        ask(Asks.IDENTITY, "PSB");
        Asks.ALL.forEach(department -> ask(Asks.OPINION, department));

        until("all answered", () -> gateway.of(number).stream().allMatch(one -> one.state() == EnquiryState.ANSWERED));

        assertThat(gateway.of(number)).hasSize(16).noneMatch(Enquiry::byHand);
        assertThat(waiting()).isZero();
        assertThat(control.countsOf(number.value())).hasSize(16).allSatisfy(count -> {
            assertThat(count.element()).isIn(Asks.OPINION, Asks.IDENTITY);
            assertThat(count.round()).isEqualTo(1);
            assertThat(count.deliveries()).isEqualTo(1);
            assertThat(count.effects()).isEqualTo(count.element().equals(Asks.OPINION) ? 1 : 0);
        });
        gateway.of(number).forEach(one -> {
            assertThat(heard.of(one.key())).isEqualTo(1);
            assertThat(otherReplies(one.key())).isEmpty();
        });
        Enquiry identity = gateway.find(key(Asks.IDENTITY, "PSB")).orElseThrow();
        assertThat(identity.reply().payload().json().path("match").asText()).isNotEmpty();
    }

    /** Fifteen answers of a case come at the same join, in several cases at once; the whole is {@link FifteenProof}. */
    @Test
    void fifteenAtOnceJoin() throws Exception {
        FifteenAtOnce.judge(new FifteenAtOnce(disputes, flow, repository, transaction, sql, control)
                .run(6, 0, office.somebody(FIFTEEN, Post.INTAKE_CLERK), FIFTEEN));
    }

    /** The report comes five times, too late, too early, after a forged one, once more as it was, and after 2 MB. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {"REPEAT", "OUT_OF_ORDER", "EARLY", "WRONG_SIGNATURE", "REPLAYED_NONCE", "HUGE_CALLBACK"})
    void howeverTheReportComesItCountsOnce(Fault.Kind kind) {
        control.order(Fault.of(kind).forCase(number.value()));
        long refused = refused();
        ask(Asks.OPINION, "HRSS");
        ask(Asks.OPINION, "UNION");

        until(
                "answered",
                () -> stands(Asks.OPINION, "HRSS", EnquiryState.ANSWERED)
                        && stands(Asks.OPINION, "UNION", EnquiryState.ANSWERED));
        until("nothing is owed", () -> control.owed() == 0);

        for (String department : List.of("HRSS", "UNION")) {
            assertThat(heard.of(key(Asks.OPINION, department))).isEqualTo(1);
            assertThat(otherReplies(key(Asks.OPINION, department))).isEmpty();
            assertThat(messages(Asks.OPINION, department)).containsExactly("APPLIED");
        }
        assertThat(waiting()).isZero();
        switch (kind) {
            case WRONG_SIGNATURE, REPLAYED_NONCE, HUGE_CALLBACK ->
                until("both are on record as refused", () -> refused() == refused + 2);
            default -> assertThat(refused()).isEqualTo(refused);
        }
    }

    @Test
    void aSecondAnswerIsKeptBesideTheFirst() {
        control.answer(
                "hrss",
                "opinion",
                number.value(),
                1,
                Outcome.reporting(
                        Outcome.Report.answer(Duration.ZERO, null), Outcome.Report.answer(Duration.ofMillis(1), null)));
        ask(Asks.OPINION, "HRSS");
        until(
                "both came",
                () -> messages(Asks.OPINION, "HRSS").size() == 2
                        && !messages(Asks.OPINION, "HRSS").contains("NEW"));
        assertThat(messages(Asks.OPINION, "HRSS")).containsExactlyInAnyOrder("APPLIED", "SECOND");
        assertThat(heard.of(key(Asks.OPINION, "HRSS"))).isEqualTo(1);
        Enquiry answered = gateway.find(key(Asks.OPINION, "HRSS")).orElseThrow();
        assertThat(otherReplies(answered.key())).singleElement().satisfies(other -> {
            assertThat(other.status()).isEqualTo(ReplyStatus.OK);
            assertThat(other.payload().json())
                    .isEqualTo(answered.reply().payload().json());
        });
    }

    @Test
    void whatComesAfterTheOfficersResultStandsBesideIt() {
        String officer = officer("HRSS");
        control.order(Fault.of(Fault.Kind.LATE).forCase(number.value()));
        ask(Asks.OPINION, "HRSS");
        until("received", () -> stands(Asks.OPINION, "HRSS", EnquiryState.RECEIVED));
        assertThat(byHand()).isEmpty();
        actAs.run(
                office.somebody("00", Post.SYS_ADMIN),
                () -> exchange.handToPeople(key(Asks.OPINION, "HRSS").requestId(), "对方来电说系统检修"));
        OpenTask task = byHand().get(0);
        actAs.run(
                officer,
                () -> desk.complete(
                        task.id(),
                        new HashMap<>(Map.of(
                                "status",
                                "NOT_FOUND",
                                "channel",
                                "PHONE",
                                "answeredBy",
                                "监察大队贾望舒",
                                "words",
                                "查无此事。"))));
        assertThat(waiting()).isZero();

        control.release(number.value());
        until("late", () -> messages(Asks.OPINION, "HRSS").contains("LATE"));

        Enquiry enquiry = gateway.find(key(Asks.OPINION, "HRSS")).orElseThrow();
        assertThat(enquiry.replyBy()).isEqualTo(officer);
        assertThat(enquiry.reply().status()).isEqualTo(ReplyStatus.NOT_FOUND);
        assertThat(otherReplies(enquiry.key())).singleElement().satisfies(late -> {
            assertThat(late.status()).isEqualTo(ReplyStatus.OK);
            assertThat(late.payload().json().path("opinion").asText()).isNotEmpty();
            assertThat(late.extRef()).isEqualTo(enquiry.extRef());
        });
        assertThat(heard.of(enquiry.key())).isEqualTo(1);
        assertThat(timeline()).contains("收到部门迟到答复，已收存，未改变案件办理");
    }

    @Test
    void aReportAgainstItsContractWaitsForAPersonAndTheCaseWithIt() {
        control.order(Fault.of(Fault.Kind.WRONG_CALLBACK).forCase(number.value()));
        ask(Asks.OPINION, "HRSS");
        until("put aside", () -> messages(Asks.OPINION, "HRSS").contains("SET_ASIDE"));
        assertThat(stands(Asks.OPINION, "HRSS", EnquiryState.RECEIVED)).isTrue();
        assertThat(heard.of(key(Asks.OPINION, "HRSS"))).isZero();
        assertThat(waiting()).isEqualTo(1);
        transaction.executeWithoutResult(
                status -> exchange.overdue(key(Asks.OPINION, "HRSS").requestId()));
        assertThat(byHand()).hasSize(1);
    }

    @Test
    void anAnswerAgainstItsContractGoesToPeople() {
        control.order(Fault.of(Fault.Kind.WRONG_SCHEMA).forCase(number.value()));
        ask(Asks.IDENTITY, "PSB");
        until("with people", () -> stands(Asks.IDENTITY, "PSB", EnquiryState.MANUAL));
        assertThat(byHand()).hasSize(1);
    }

    @Test
    void aRefusalGoesToPeople() {
        control.answer("hrss", "opinion", number.value(), 1, Outcome.refused("不属于本单位职责"));
        ask(Asks.OPINION, "HRSS");
        until("with people", () -> !byHand().isEmpty());
        assertThat(gateway.find(key(Asks.OPINION, "HRSS")).orElseThrow().reply().reason())
                .isEqualTo("不属于本单位职责");
    }

    /** The work is done, the answer is lost: sent again under the same number, or asked whether it arrived. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.Kind.class,
            names = {"ERROR_500", "NO_ANSWER", "HALF_OPEN", "CUT"})
    void aLostAnswerIsFetchedAndTheWorkDoneOnce(Fault.Kind kind) {
        control.order(Fault.of(kind)
                .at("hrss", "opinion")
                .forCase(number.value())
                .times(1)
                .afterTheWork());
        control.order(Fault.of(kind)
                .at("hrss", "wage-claim")
                .forCase(number.value())
                .times(1)
                .afterTheWork());
        control.order(Fault.of(Fault.Kind.LATE).millis(4_000).forCase(number.value()));
        ask(Asks.OPINION, "HRSS");
        until("answered", () -> stands(Asks.OPINION, "HRSS", EnquiryState.ANSWERED));
        ask(Asks.CLAIM, "HRSS");
        until("answered", () -> stands(Asks.CLAIM, "HRSS", EnquiryState.ANSWERED));

        assertThat(count(Asks.OPINION, "HRSS").deliveries()).isEqualTo(2);
        assertThat(count(Asks.OPINION, "HRSS").effects()).isEqualTo(1);
        assertThat(count(Asks.CLAIM, "HRSS").deliveries())
                .as("it was asked first")
                .isEqualTo(1);
        assertThat(count(Asks.CLAIM, "HRSS").effects()).isEqualTo(1);
        assertThat(waiting()).isZero();
        assertThat(heard.of(key(Asks.OPINION, "HRSS"))).isEqualTo(1);
        assertThat(heard.of(key(Asks.CLAIM, "HRSS"))).isEqualTo(1);
    }

    @Test
    void whoDoesNotKnowARepeatIsCalledOnceAndAnswersInTheOfficersPlace() {
        control.order(Fault.of(Fault.Kind.HALF_OPEN).at("urban-mgmt").times(1).afterTheWork());
        control.order(Fault.of(Fault.Kind.LATE).forCase(number.value()));
        ask(Asks.NOISE, "URBAN_MGMT");
        until("with people", () -> stands(Asks.NOISE, "URBAN_MGMT", EnquiryState.MANUAL));
        assertThat(byHand()).hasSize(1);

        control.release(number.value());
        until("answered after all", () -> stands(Asks.NOISE, "URBAN_MGMT", EnquiryState.ANSWERED));
        assertThat(byHand()).isEmpty();
        assertThat(waiting()).isZero();
        assertThat(count(Asks.NOISE, "URBAN_MGMT").deliveries()).isEqualTo(1);
        assertThat(count(Asks.NOISE, "URBAN_MGMT").effects()).isEqualTo(1);
    }

    @Test
    void aCaseThatHasEndedWaitsForNobodyAndKeepsWhatComes() {
        control.order(Fault.of(Fault.Kind.LATE).at("hrss").forCase(number.value()));
        control.order(Fault.of(Fault.Kind.ERROR_500).at("union").forCase(number.value()));
        ask(Asks.OPINION, "HRSS");
        ask(Asks.OPINION, "UNION");
        until("received", () -> stands(Asks.OPINION, "HRSS", EnquiryState.RECEIVED));
        transaction.executeWithoutResult(status -> cases.handled(number));
        assertThat(gateway.of(number))
                .extracting(Enquiry::state)
                .containsExactly(EnquiryState.WITHDRAWN, EnquiryState.WITHDRAWN);
        control.liftAll();

        control.release(number.value());
        until("closed", () -> messages(Asks.OPINION, "HRSS").contains("CLOSED"));
        assertThat(otherReplies(key(Asks.OPINION, "HRSS"))).hasSize(1);
        assertThat(heard.of(key(Asks.OPINION, "HRSS"))).isZero();
        assertThat(count(Asks.OPINION, "UNION").effects()).isZero();
    }

    /** A boundary event leaves the step off that asks; an operator cannot have the department do it afterwards. */
    @Test
    void whatAStepThatWasLeftOffAskedIsNotSentAnyMore() {
        control.order(Fault.of(Fault.Kind.ERROR_500).at("hrss").forCase(number.value()));
        ask(Asks.OPINION, "HRSS");
        until(
                "tried",
                () -> gateway.find(key(Asks.OPINION, "HRSS")).orElseThrow().attempts() > 0);
        transaction.executeWithoutResult(status -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(DepartmentEnquiryProcess.KEY.value())
                .list()
                .forEach(run -> runtime.deleteProcessInstance(run.getId(), "left off")));
        assertThat(stands(Asks.OPINION, "HRSS", EnquiryState.WITHDRAWN)).isTrue();
        control.liftAll();
        refusedToSendAgain("已经撤回（所在环节已经终止）");
        assertThat(count(Asks.OPINION, "HRSS").effects()).isZero();
    }

    /** The officer answered on the phone: whatever an operator does, the department hears of it no more. */
    @Test
    void whatTheOfficerAnsweredIsNotSentAgain() {
        String officer = officer("HRSS");
        control.order(Fault.of(Fault.Kind.ERROR_500).at("hrss").forCase(number.value()));
        ask(Asks.OPINION, "HRSS");
        until(
                "tried",
                () -> gateway.find(key(Asks.OPINION, "HRSS")).orElseThrow().attempts() > 0);
        actAs.run(
                office.somebody("00", Post.SYS_ADMIN),
                () -> exchange.handToPeople(key(Asks.OPINION, "HRSS").requestId(), "对方来电说系统检修"));
        OpenTask task = byHand().get(0);
        actAs.run(
                officer,
                () -> desk.complete(
                        task.id(),
                        new HashMap<>(Map.of(
                                "status",
                                "NOT_FOUND",
                                "channel",
                                "PHONE",
                                "answeredBy",
                                "监察大队贾望舒",
                                "words",
                                "查无此事。"))));
        control.liftAll();
        refusedToSendAgain("已由人工办理并登记结果");
        assertThat(count(Asks.OPINION, "HRSS").effects()).isZero();
        assertThat(gateway.find(key(Asks.OPINION, "HRSS")).orElseThrow().receivedAt())
                .as("the department never confirmed it")
                .isNull();
    }

    private void refusedToSendAgain(String why) {
        assertThatThrownBy(() -> actAs.run(
                        office.somebody("00", Post.SYS_ADMIN),
                        () -> exchange.resend(key(Asks.OPINION, "HRSS").requestId(), "对方系统恢复")))
                .isInstanceOf(Exchange.ActRefused.class)
                .hasMessageContaining(why);
    }

    private List<Reply> otherReplies(EnquiryKey key) {
        return gateway.otherReplies(key.number()).getOrDefault(key.requestId(), List.of());
    }

    private void ask(String element, String department) {
        transaction.executeWithoutResult(status -> flow.begin(
                DepartmentEnquiryProcess.KEY,
                number,
                Variables.of(DepartmentEnquiryProcess.ELEMENT, element)
                        .with(DepartmentEnquiryProcess.DEPARTMENT, department)
                        .with(Variable.text("centre"), CENTRE)));
    }

    private EnquiryKey key(String element, String department) {
        return new EnquiryKey(number, element, 1, department);
    }

    private boolean stands(String element, String department, EnquiryState state) {
        return gateway.find(key(element, department)).orElseThrow().state() == state;
    }

    private Count count(String element, String department) {
        String request = key(element, department).requestId();
        return control.countsOf(number.value()).stream()
                .filter(count -> count.requestId().equals(request))
                .findFirst()
                .orElseThrow();
    }

    /** How the messages to a request stand, in the order in which they came. */
    private List<String> messages(String element, String department) {
        return sql.queryForList(
                "select state from department_message where request_id = ? order by id",
                String.class,
                key(element, department).requestId());
    }

    private long refused() {
        return sql.queryForObject("select coalesce(sum(times), 0) from department_refusal", Long.class);
    }

    /** How many enquiries the case's models still wait for. */
    private long waiting() {
        return sql.queryForObject(
                "select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_"
                        + " where e.business_key_ = ? and e.parent_id_ is null and d.key_ = 'department-enquiry'",
                Long.class,
                number.value());
    }

    private List<OpenTask> byHand() {
        return desk.tasks(number).stream()
                .filter(task -> task.element().equals("UserTask_AskByHand"))
                .toList();
    }

    private String officer(String department) {
        String officer = office.somebody(CENTRE);
        directory.appoint(new PostHolding(
                officer,
                Post.SECONDED_OFFICER,
                CENTRE,
                null,
                department,
                SecondmentMode.RESIDENT,
                null,
                LocalDate.of(2020, 1, 1),
                null,
                null));
        return officer;
    }

    private List<String> timeline() {
        return sql.queryForList(
                "select summary from ledger_timeline where case_number = ? order by id", String.class, number.value());
    }

    private void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(
                            "%s; now %s, messages %s",
                            what,
                            gateway.of(number).stream()
                                    .map(one -> one.key().department() + " " + one.state() + " " + one.why())
                                    .toList(),
                            sql.queryForList(
                                    "select department, state, problem, why from department_message where request_id in"
                                            + " (select request_id from department_enquiry where case_number = ?)",
                                    number.value()))
                    .isLessThan(end);
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
