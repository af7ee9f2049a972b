package org.wuzhen.department.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Answers;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryFailed;
import org.wuzhen.department.EnquiryFailure;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Exchange;
import org.wuzhen.department.Operation;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyReceived;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.department.milestone.Milestone;
import org.wuzhen.department.milestone.Milestones;
import org.wuzhen.directory.Post;

/** From the outbox over real HTTP to the answer, and what remains when a department or a node fails on the way. */
@WuzhenTest
class ExchangeJourneyTest {

    private static final String CENTRE = "23";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    ApplicationContext application;

    @Autowired
    Office office;

    @Autowired
    Disputes disputes;

    @Autowired
    JdbcTemplate sql;

    private final TrialDepartment system = new TrialDepartment();
    private final List<AutoCloseable> open = new ArrayList<>();
    private CaseNumber number;

    @BeforeEach
    void aCase() {
        number = disputes.between(office.somebody(CENTRE, Post.INTAKE_CLERK), CENTRE, "张三", "李四");
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        system.close();
        sql.update("delete from department_line");
        // what a test left undone is nobody else's to send
        sql.update("update department_enquiry set state = 'WITHDRAWN', leased_by = null, leased_until = null"
                + " where state in ('PENDING', 'SENT')");
    }

    @Test
    void anAnswerAtOnceCountsRightAfterTheCommit() throws Exception {
        TrialExchange exchange = exchange(hrss());
        Enquiry asked = exchange.ask(number, TrialExchange.LOOK_UP, element());

        Enquiry answered = exchange.until(asked, EnquiryState.ANSWERED);

        assertThat(answered.reply().status()).isEqualTo(ReplyStatus.OK);
        assertThat(TrialExchange.LOOK_UP.read(answered.reply()).insured()).isTrue();
        assertThat(answered.byHand()).isFalse();
        assertThat(answered.fields()).isEqualTo("amount,name");
        assertThat(exchange.heard(ReplyReceived.class)).singleElement().satisfies(reply -> {
            assertThat(reply.key()).isEqualTo(asked.key());
            assertThat(reply.awaited()).isTrue();
        });
        TrialDepartment.Delivery delivery = system.of(asked.key().requestId()).get(0);
        assertThat(delivery.path()).isEqualTo("/hrss/look-up");
        assertThat(delivery.body())
                .contains(
                        "\"requestId\":\"" + asked.key().requestId() + "\"",
                        "\"department\":\"hrss\"",
                        "\"operation\":\"look-up\"",
                        "\"digest\":\"" + asked.digest() + "\"",
                        "\"payload\":{\"amount\":1200,\"name\":\"张三\"}");
        assertThat(timeline()).contains("向人社发起“查询参保”", "人社答复“查询参保”：已答复，内容见案件页").noneMatch(line -> line.contains("张三"));
        String row = sql.queryForObject(
                "select row_to_json(e)::text from department_enquiry e where request_id = ?",
                String.class,
                asked.key().requestId());
        assertThat(row).doesNotContain("张三").contains("payload_sealed", "reply_sealed");
    }

    @Test
    void theSameKeyIsTheSameEnquiry() throws Exception {
        TrialExchange exchange = exchange(hrss());
        String element = element();
        Enquiry first = exchange.ask(number, TrialExchange.LOOK_UP, element);
        Enquiry again = exchange.ask(number, TrialExchange.LOOK_UP, element);
        exchange.until(first, EnquiryState.ANSWERED);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(exchange.ask(number, TrialExchange.LOOK_UP, element).state()).isEqualTo(EnquiryState.ANSWERED);
        assertThat(system.of(first.key().requestId())).hasSize(1);
    }

    @Test
    void nothingIsSentOfWhatWasRolledBack() throws Exception {
        TrialExchange exchange = exchange(hrss());
        String element = element();
        assertThatThrownBy(() -> exchange.inTransaction(() -> {
                    exchange.ask(number, TrialExchange.LOOK_UP, element);
                    throw new IllegalStateException("taken back");
                }))
                .hasMessage("taken back");
        Thread.sleep(400);
        assertThat(system.deliveries()).isEmpty();
        assertThat(exchange.bean(DepartmentGateway.class).of(number)).isEmpty();
    }

    @Test
    void aFieldThatTheContractDoesNotListIsRefusedAtHome() {
        TrialExchange exchange = exchange(hrss());
        record Chatty(String name, String idNumber) {}
        Operation<Chatty, TrialExchange.Answer> chatty =
                new Operation<>("HRSS", "look-up", Chatty.class, TrialExchange.Answer.class);
        assertThatThrownBy(() -> exchange.inTransaction(() -> exchange.bean(DepartmentGateway.class)
                        .ask(new org.wuzhen.department.NewEnquiry<>(
                                new org.wuzhen.department.EnquiryKey(number, element(), 1, "HRSS"),
                                chatty,
                                new Chatty("张三", "120116198001010000"),
                                "dispute-mediation",
                                "依据",
                                "中心",
                                null,
                                false,
                                true))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("idNumber")
                .hasMessageNotContaining("1980");
        assertThat(system.deliveries()).isEmpty();
    }

    @Test
    void whatLacksSomethingGoesToPeople() {
        TrialExchange exchange = exchange(hrss());
        Enquiry asked = exchange.ask(number, TrialExchange.LOOK_UP, element(), new TrialExchange.Question(null, null));
        assertThat(asked.state()).isEqualTo(EnquiryState.MANUAL);
        assertThat(asked.why()).contains("必需的信息不全", "name");
        assertThat(failures(exchange)).containsExactly(EnquiryFailure.INCOMPLETE);
        assertThat(system.deliveries()).isEmpty();
    }

    @Test
    void aDepartmentWithoutALineIsAskedByPeopleAtOnce() {
        TrialExchange exchange = exchange(Map.of());
        Enquiry asked = exchange.ask(number, TrialExchange.LOOK_UP, element());
        assertThat(asked.state()).isEqualTo(EnquiryState.MANUAL);
        assertThat(failures(exchange)).containsExactly(EnquiryFailure.NO_LINE);
        assertThat(timeline()).contains("向人社的“查询参保”转人工办理");
    }

    @Test
    void confirmedNowAnsweredLater() throws Exception {
        system.behave((call, delivery, time) ->
                TrialDepartment.send(call, 202, "{\"status\":\"PENDING\",\"extRef\":\"HR-7\"}"));
        TrialExchange exchange = exchange(hrss());
        Enquiry asked = exchange.ask(number, TrialExchange.WAGE_NOTICE, element());
        Enquiry received = exchange.until(asked, EnquiryState.RECEIVED);
        assertThat(received.extRef()).isEqualTo("HR-7");
        assertThat(timeline()).contains("人社已收到“欠薪线索”，待答复");

        assertThat(apply(exchange, asked, ReplyStatus.OK)).isEqualTo(Answers.Outcome.APPLIED);
        assertThat(apply(exchange, asked, ReplyStatus.OK)).isEqualTo(Answers.Outcome.SECOND);
        assertThat(apply(exchange, asked, ReplyStatus.PENDING)).isEqualTo(Answers.Outcome.SECOND);
        assertThat(exchange.heard(ReplyReceived.class)).hasSize(1);
        assertThat(exchange.inTransaction(() ->
                        exchange.bean(Answers.class).apply("COURT", asked.key().requestId(), reply(ReplyStatus.OK))))
                .isEqualTo(Answers.Outcome.UNKNOWN);
    }

    @Test
    void aLateAnswerStandsBesideTheResultByHand() throws Exception {
        system.behave(TrialDepartment.ok("{\"status\":\"PENDING\"}"));
        TrialExchange exchange = exchange(hrss());
        Enquiry asked = exchange.ask(number, TrialExchange.WAGE_NOTICE, element());
        exchange.until(asked, EnquiryState.RECEIVED);
        String officer = office.somebody(CENTRE, Post.SECONDED_OFFICER);

        assertThat(exchange.inTransaction(() -> exchange.bean(DepartmentGateway.class)
                        .byHand(asked.key(), reply(ReplyStatus.REFUSED), officer)))
                .isTrue();
        assertThat(apply(exchange, asked, ReplyStatus.OK)).isEqualTo(Answers.Outcome.LATE);

        Enquiry now = exchange.now(asked);
        assertThat(now.byHand()).isTrue();
        assertThat(now.reply().status()).isEqualTo(ReplyStatus.REFUSED);
        assertThat(exchange.heard(ReplyReceived.class)).hasSize(1);
        assertThat(timeline()).contains("人社的答复（人工登记）“欠薪线索”：不予办理，内容见案件页");
    }

    @Test
    void whatWasWithdrawnIsClosedToAnswers() throws Exception {
        system.behave(TrialDepartment.ok("{\"status\":\"PENDING\"}"));
        TrialExchange exchange = exchange(hrss());
        Enquiry asked = exchange.ask(number, TrialExchange.WAGE_NOTICE, element());
        exchange.until(asked, EnquiryState.RECEIVED);
        exchange.bean(DepartmentGateway.class).withdraw(asked.key(), "当事人撤回申请");
        assertThat(apply(exchange, asked, ReplyStatus.OK)).isEqualTo(Answers.Outcome.CLOSED);
        assertThat(exchange.heard(ReplyReceived.class)).isEmpty();
    }

    @Test
    void aFailingSystemIsAskedAgainUnderTheSameRequestId() throws Exception {
        system.behave(TrialDepartment.first(3, TrialDepartment.status(500), TrialDepartment.ok("{\"status\":\"OK\"}")));
        TrialExchange exchange = exchange(hrss());
        Enquiry asked = exchange.ask(number, TrialExchange.LOOK_UP, element());
        exchange.until(asked, EnquiryState.ANSWERED);
        List<TrialDepartment.Delivery> deliveries = system.of(asked.key().requestId());
        assertThat(deliveries).hasSize(4);
        assertThat(deliveries)
                .extracting(TrialDepartment.Delivery::body)
                .containsOnly(deliveries.get(0).body());
        assertThat(outcomes(asked)).containsExactly("UNCERTAIN", "UNCERTAIN", "UNCERTAIN", "ANSWERED");
        assertThat(timeline()).filteredOn(line -> line.contains("将自动重试")).hasSize(1);
    }

    @Test
    void whatAlwaysFailsOnALineThatWorksGoesToPeople() throws Exception {
        system.behave(TrialDepartment.status(500));
        TrialExchange exchange = exchange(with(hrss(), "wuzhen.exchange.most-faults", "3"));
        Enquiry asked = exchange.ask(number, TrialExchange.LOOK_UP, element());
        exchange.until(asked, EnquiryState.MANUAL);
        assertThat(failures(exchange)).containsExactly(EnquiryFailure.FAULTY);
        assertThat(system.of(asked.key().requestId())).hasSize(3);
    }

    @Test
    void whoDoesNotKnowARepeatIsNeverSentOneTwice() throws Exception {
        for (TrialDepartment.Behaviour behaviour : List.of(
                TrialDepartment.status(500),
                (TrialDepartment.Behaviour) (call, delivery, time) -> call.close(),
                silent())) {
            system.behave(behaviour);
            TrialExchange exchange = exchange(TrialExchange.to("court", system));
            Enquiry asked = exchange.ask(number, TrialExchange.LETTER, element());
            Enquiry manual = exchange.until(asked, EnquiryState.MANUAL);
            Thread.sleep(600);
            assertThat(system.of(asked.key().requestId())).hasSize(1);
            assertThat(failures(exchange)).containsExactly(EnquiryFailure.UNCERTAIN);
            assertThat(manual.why()).contains("不再自动发送");
            exchange.close();
        }
    }

    @Test
    void whatCannotHaveArrivedIsSentAgainAlsoWithoutARule() throws Exception {
        int port = freePort();
        TrialExchange exchange = exchange(Map.of("wuzhen.departments.court.base-address", "http://127.0.0.1:" + port));
        Enquiry asked = exchange.ask(number, TrialExchange.LETTER, element());
        Thread.sleep(500);
        assertThat(exchange.now(asked).state()).isIn(EnquiryState.PENDING, EnquiryState.SENT);
        assertThat(outcomes(asked))
                .contains("NOT_SENT")
                .allMatch(outcome -> outcome == null || outcome.equals("NOT_SENT"));

        try (TrialDepartment back = new TrialDepartment(port)) {
            exchange.until(asked, EnquiryState.ANSWERED);
            assertThat(back.deliveries()).hasSize(1);
        }
    }

    @Test
    void whoHasToBeAskedFirstIsAskedBeforeItIsSentAgain() throws Exception {
        system.behave((call, delivery, time) -> {
            if (delivery.method().equals("GET")) {
                TrialDepartment.send(call, 200, "{\"status\":\"PENDING\",\"extRef\":\"立-1\"}");
            } else {
                call.close();
            }
        });
        TrialExchange exchange = exchange(TrialExchange.to("court", system));
        Enquiry asked = exchange.ask(number, TrialExchange.FILING, element());
        assertThat(exchange.until(asked, EnquiryState.RECEIVED).extRef()).isEqualTo("立-1");
        assertThat(system.of(asked.key().requestId()))
                .extracting(TrialDepartment.Delivery::method)
                .containsExactly("POST", "GET");
        assertThat(system.of(asked.key().requestId()).get(1).path())
                .isEqualTo("/court/filing/" + asked.key().requestId());
    }

    @Test
    void whatDidNotArriveIsSentAfterTheQuestion() throws Exception {
        system.behave((call, delivery, time) -> {
            if (time == 1) {
                call.close();
            } else if (delivery.method().equals("GET")) {
                TrialDepartment.send(call, 404, "");
            } else {
                TrialDepartment.send(call, 200, "{\"status\":\"OK\"}");
            }
        });
        TrialExchange exchange = exchange(TrialExchange.to("court", system));
        Enquiry asked = exchange.ask(number, TrialExchange.FILING, element());
        exchange.until(asked, EnquiryState.ANSWERED);
        assertThat(system.of(asked.key().requestId()))
                .extracting(TrialDepartment.Delivery::method)
                .containsExactly("POST", "GET", "POST");
        assertThat(outcomes(asked)).containsExactly("UNCERTAIN", "NOT_THERE", "ANSWERED");
    }

    @Test
    void neitherASilentNorAHalfOpenNorAnEndlessAnswerHoldsALine() throws Exception {
        AtomicInteger way = new AtomicInteger();
        system.behave((call, delivery, time) -> {
            switch (time) {
                case 1 -> Thread.sleep(5_000);
                case 2 -> {
                    // the head and a part of the body, then nothing
                    call.sendResponseHeaders(200, 1_000);
                    OutputStream out = call.getResponseBody();
                    out.write('{');
                    out.flush();
                    Thread.sleep(5_000);
                }
                case 3 -> {
                    call.sendResponseHeaders(200, 0);
                    byte[] much = new byte[8192];
                    try (OutputStream out = call.getResponseBody()) {
                        for (int i = 0; i < 2_000; i++) {
                            out.write(much);
                        }
                    } catch (java.io.IOException brokenOff) {
                        way.incrementAndGet();
                    }
                }
                default -> TrialDepartment.send(call, 200, "{\"status\":\"NOT_FOUND\"}");
            }
        });
        TrialExchange exchange = exchange(hrss());
        long began = System.nanoTime();
        Enquiry asked = exchange.ask(number, TrialExchange.LOOK_UP, element());
        Enquiry answered = exchange.until(asked, EnquiryState.ANSWERED);
        assertThat((System.nanoTime() - began) / 1_000_000).isLessThan(5_000);
        assertThat(answered.reply().status()).isEqualTo(ReplyStatus.NOT_FOUND);
        assertThat(errors(asked)).containsExactly("timeout", "timeout", "answer-too-long", null);
        assertThat(way).hasValue(1);
    }

    @Test
    void aRefusalIsAnAnswer() throws Exception {
        system.behave(TrialDepartment.ok("{\"status\":\"REFUSED\",\"reason\":\"不属于本部门\"}"));
        TrialExchange exchange = exchange(hrss());
        Enquiry asked = exchange.ask(number, TrialExchange.LOOK_UP, element());
        Enquiry answered = exchange.until(asked, EnquiryState.ANSWERED);
        assertThat(answered.reply().status()).isEqualTo(ReplyStatus.REFUSED);
        assertThat(answered.reply().reason()).isEqualTo("不属于本部门");
        assertThat(timeline()).contains("人社答复“查询参保”：不予办理，内容见案件页");
    }

    @Test
    void whatBreaksTheContractOrIsNotTakenGoesToPeopleAtOnce() throws Exception {
        Map<TrialDepartment.Behaviour, EnquiryFailure> cases = Map.of(
                TrialDepartment.ok("{\"status\":\"OK\",\"payload\":{\"insured\":\"也许\"}}"),
                EnquiryFailure.BROKEN_CONTRACT,
                TrialDepartment.ok("<html>登录</html>"),
                EnquiryFailure.BROKEN_CONTRACT,
                (call, delivery, time) -> {
                    call.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
                    TrialDepartment.send(call, 302, "");
                },
                EnquiryFailure.BROKEN_CONTRACT,
                TrialDepartment.status(400),
                EnquiryFailure.NOT_TAKEN);
        for (Map.Entry<TrialDepartment.Behaviour, EnquiryFailure> one : cases.entrySet()) {
            system.behave(one.getKey());
            TrialExchange exchange = exchange(hrss());
            Enquiry asked = exchange.ask(number, TrialExchange.LOOK_UP, element());
            exchange.until(asked, EnquiryState.MANUAL);
            assertThat(failures(exchange)).containsExactly(one.getValue());
            assertThat(system.of(asked.key().requestId())).hasSize(1);
            exchange.close();
        }
    }

    @Test
    void callsAreSignedWithTheKeyOfTheLine() throws Exception {
        Map<String, String> settings = with(hrss(), "wuzhen.departments.hrss.key.id", "office-1");
        settings.put("wuzhen.departments.hrss.key.secret", "0123456789abcdef0123456789abcdef");
        settings.put("wuzhen.departments.hrss.key.family", "SM3");
        TrialExchange exchange = exchange(settings);
        Enquiry asked = exchange.ask(number, TrialExchange.LOOK_UP, element());
        exchange.until(asked, EnquiryState.ANSWERED);
        TrialDepartment.Delivery delivery = system.of(asked.key().requestId()).get(0);
        org.wuzhen.department.signature.Signature signature = org.wuzhen.department.signature.Signature.of(name -> {
                    List<String> values = delivery.headers()
                            .get(name.substring(0, 1) + name.substring(1).toLowerCase(java.util.Locale.ROOT));
                    return values == null ? null : values.get(0);
                })
                .orElseThrow();
        assertThat(new org.wuzhen.department.signature.SigningKey(
                                "office-1",
                                "0123456789abcdef0123456789abcdef",
                                org.wuzhen.department.signature.HashFamily.SM3)
                        .fits(
                                signature,
                                "POST",
                                "/hrss/look-up",
                                delivery.body().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isTrue();
    }

    @Test
    void aNodeThatFallsBetweenCallAndReceiptIsFollowedByAnother() throws Exception {
        Enquiry asked;
        Map<String, String> settings = with(hrss(), "wuzhen.exchange.lease-margin", "1s");
        try (TrialExchange falls = new TrialExchange(application, settings, fallsAt(Milestone.AFTER_CALL))) {
            asked = falls.ask(number, TrialExchange.LOOK_UP, element());
            waitFor(() -> system.deliveries().size() == 1);
            Thread.sleep(200);
            assertThat(falls.now(asked).state()).isEqualTo(EnquiryState.SENT);
            TrialExchange other = exchange(settings);
            other.until(asked, EnquiryState.ANSWERED);
            assertThat(other.heard(ReplyReceived.class)).hasSize(1);
        }
        assertThat(system.of(asked.key().requestId())).hasSize(2);
        assertThat(outcomes(asked)).startsWith((String) null).endsWith("ANSWERED");
    }

    @Test
    void afterAFallWhoDoesNotKnowARepeatIsLeftToPeopleAndWhoCanBeAskedIsAsked() throws Exception {
        Map<String, String> settings = with(TrialExchange.to("court", system), "wuzhen.exchange.lease-margin", "1s");
        system.behave((call, delivery, time) -> TrialDepartment.send(
                call, 200, delivery.method().equals("GET") ? "{\"status\":\"REFUSED\"}" : "{\"status\":\"PENDING\"}"));
        for (Milestone milestone : List.of(Milestone.LEASED, Milestone.BEFORE_CALL, Milestone.AFTER_CALL)) {
            Enquiry letter;
            Enquiry filing;
            try (TrialExchange falls = new TrialExchange(application, settings, fallsAt(milestone))) {
                letter = falls.ask(number, TrialExchange.LETTER, element());
                waitFor(() -> falls.now(letter).attempts() == 1);
            }
            try (TrialExchange falls = new TrialExchange(application, settings, fallsAt(milestone))) {
                CaseNumber another = disputes.between(office.somebody(CENTRE, Post.INTAKE_CLERK), CENTRE, "王五", "赵六");
                filing = falls.ask(another, TrialExchange.FILING, element());
                waitFor(() -> falls.now(filing).attempts() == 1);
            }
            TrialExchange other = exchange(settings);
            other.until(letter, EnquiryState.MANUAL);
            other.until(filing, EnquiryState.ANSWERED);
            assertThat(system.of(letter.key().requestId())).hasSizeLessThanOrEqualTo(1);
            assertThat(system.of(filing.key().requestId()))
                    .filteredOn(delivery -> delivery.method().equals("POST"))
                    .hasSizeLessThanOrEqualTo(1);
            other.close();
        }
    }

    @Test
    void twoNodesNeverSendTheSame() throws Exception {
        Map<String, String> settings = hrss();
        TrialExchange one = exchange(settings);
        TrialExchange two = exchange(settings);
        List<Enquiry> asked = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            TrialExchange node = i % 2 == 0 ? one : two;
            asked.add(node.ask(number, TrialExchange.LOOK_UP, element()));
        }
        for (Enquiry enquiry : asked) {
            one.until(enquiry, EnquiryState.ANSWERED);
        }
        assertThat(system.deliveries()).hasSize(40);
        assertThat(one.heard(ReplyReceived.class).size()
                        + two.heard(ReplyReceived.class).size())
                .isEqualTo(40);
    }

    @Test
    void ofACaseOneDepartmentGetsTheFirstFirst() throws Exception {
        system.behave(TrialDepartment.first(2, TrialDepartment.status(502), TrialDepartment.ok("{\"status\":\"OK\"}")));
        TrialExchange exchange = exchange(hrss());
        List<Enquiry> asked = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            asked.add(exchange.ask(number, TrialExchange.LOOK_UP, element()));
        }
        for (Enquiry enquiry : asked) {
            exchange.until(enquiry, EnquiryState.ANSWERED);
        }
        assertThat(system.deliveries().stream()
                        .map(TrialDepartment.Delivery::requestId)
                        .distinct())
                .containsExactlyElementsOf(
                        asked.stream().map(one -> one.key().requestId()).toList());
        List<String> order = system.deliveries().stream()
                .map(TrialDepartment.Delivery::requestId)
                .toList();
        for (int i = 1; i < asked.size(); i++) {
            assertThat(order.indexOf(asked.get(i).key().requestId()))
                    .isGreaterThan(order.lastIndexOf(asked.get(i - 1).key().requestId()));
        }
    }

    @Test
    void aDeadDepartmentHoldsUpNoOtherAndDrainsByItself() throws Exception {
        try (TrialDepartment union = new TrialDepartment()) {
            system.behave(silent());
            Map<String, String> settings = new HashMap<>(hrss());
            settings.putAll(TrialExchange.to("union", union));
            settings.put("wuzhen.departments.hrss.at-most", "2");
            settings.put("wuzhen.exchange.breaker.least", "2");
            settings.put("wuzhen.exchange.breaker.calls", "4");
            TrialExchange exchange = exchange(settings);
            List<Enquiry> dead = new ArrayList<>();
            List<Enquiry> alive = new ArrayList<>();
            long began = System.nanoTime();
            for (int i = 0; i < 8; i++) {
                CaseNumber one = disputes.between(office.somebody(CENTRE, Post.INTAKE_CLERK), CENTRE, "甲", "乙");
                dead.add(exchange.ask(one, TrialExchange.LOOK_UP, element()));
                alive.add(exchange.ask(one, TrialExchange.UNION_LOOK_UP, element()));
            }
            for (Enquiry enquiry : alive) {
                exchange.until(enquiry, EnquiryState.ANSWERED);
            }
            Line line = exchange.bean(DepartmentLines.class).of("HRSS").orElseThrow();
            waitFor(() -> line.breaker().getState() == CircuitBreaker.State.OPEN);
            assertThat(system.deliveries().size()).isLessThanOrEqualTo(8);
            assertThat(dead).allMatch(one -> exchange.now(one).state().open());

            system.behave(TrialDepartment.ok("{\"status\":\"OK\"}"));
            for (Enquiry enquiry : dead) {
                exchange.until(enquiry, EnquiryState.ANSWERED);
            }
            assertThat(line.breaker().getState()).isEqualTo(CircuitBreaker.State.CLOSED);
            assertThat(began).isNotZero();
        }
    }

    @Test
    void operatorsPauseResumeResendAndHandOver() throws Exception {
        TrialExchange exchange = exchange(hrss());
        Exchange operated = exchange.bean(Exchange.class);
        operated.pause("HRSS", "对方系统升级");
        Enquiry asked = exchange.ask(number, TrialExchange.LOOK_UP, element());
        Thread.sleep(300);
        assertThat(system.deliveries()).isEmpty();
        assertThat(line(operated)).satisfies(line -> {
            assertThat(line.pauseReason()).isEqualTo("对方系统升级");
            assertThat(line.pending()).isPositive();
            assertThat(line.queueAge()).isNotNull();
        });
        assertThatThrownBy(() -> operated.resume("HRSS", " ")).isInstanceOf(Exchange.ActRefused.class);
        operated.resume("HRSS", "升级完毕");
        exchange.until(asked, EnquiryState.ANSWERED);
        assertThatThrownBy(() -> operated.resume("HRSS", "再来一次")).isInstanceOf(Exchange.ActRefused.class);
        assertThatThrownBy(() -> operated.resend(asked.key().requestId(), "再发"))
                .isInstanceOf(Exchange.ActRefused.class);

        system.behave(TrialDepartment.ok("{\"status\":\"PENDING\"}"));
        Enquiry waits = exchange.ask(number, TrialExchange.WAGE_NOTICE, element());
        exchange.until(waits, EnquiryState.RECEIVED);
        operated.handToPeople(waits.key().requestId(), "对方电话告知系统故障");
        assertThat(exchange.now(waits).why()).contains("运维人员转为人工办理", "系统故障");
        assertThatThrownBy(() -> operated.handToPeople(waits.key().requestId(), "又一次"))
                .isInstanceOf(Exchange.ActRefused.class);
        system.behave(TrialDepartment.ok("{\"status\":\"OK\"}"));
        operated.resend(waits.key().requestId(), "对方已恢复");
        exchange.until(waits, EnquiryState.ANSWERED);
        assertThat(operated.calls(waits)).hasSize(2).allMatch(call -> call.endedAt() != null);
        assertThat(system.of(waits.key().requestId())).hasSize(2);
        assertThat(timeline()).contains("重发向人社发起的“欠薪线索”");
        assertThat(line(operated).successRate()).isPositive();
        assertThat(line(operated).answered()).isPositive();
        assertThat(operated.lines()).contains(line(operated));
        assertThat(operated.line("NOBODY")).isEmpty();
        assertThat(exchange.bean(ExchangeMeters.class).health().getStatus().getCode())
                .isEqualTo("UP");
        io.micrometer.core.instrument.simple.SimpleMeterRegistry registry =
                new io.micrometer.core.instrument.simple.SimpleMeterRegistry();
        exchange.bean(ExchangeMeters.class).bindTo(registry);
        assertThat(registry.get("wuzhen.department.breaker")
                        .tag("department", "hrss")
                        .gauge()
                        .value())
                .isZero();
        assertThat(registry.get("wuzhen.department.queue.age").gauge().value()).isNotNegative();
    }

    @Test
    void whoDoesNotKnowARepeatIsNotSentAgainByAnOperatorEither() throws Exception {
        system.behave((call, delivery, time) -> call.close());
        TrialExchange exchange = exchange(TrialExchange.to("court", system));
        Enquiry asked = exchange.ask(number, TrialExchange.LETTER, element());
        exchange.until(asked, EnquiryState.MANUAL);
        assertThatThrownBy(
                        () -> exchange.bean(Exchange.class).resend(asked.key().requestId(), "再发一次"))
                .isInstanceOf(Exchange.ActRefused.class)
                .hasMessageContaining("重复办理");
        assertThat(system.of(asked.key().requestId())).hasSize(1);
    }

    @Test
    void whatIsOverdueGoesToPeople() throws Exception {
        system.behave(TrialDepartment.ok("{\"status\":\"PENDING\"}"));
        TrialExchange exchange = exchange(hrss());
        Enquiry asked = exchange.ask(number, TrialExchange.WAGE_NOTICE, element());
        exchange.until(asked, EnquiryState.RECEIVED);
        exchange.bean(OverdueAnswers.class).takeOver();
        assertThat(exchange.now(asked).state()).isEqualTo(EnquiryState.RECEIVED);
        sql.update("update department_enquiry set answer_due = now() - interval '1 hour' where id = ?", asked.id());
        exchange.bean(OverdueAnswers.class).takeOver();
        assertThat(exchange.now(asked).state()).isEqualTo(EnquiryState.MANUAL);
        assertThat(failures(exchange)).contains(EnquiryFailure.OVERDUE);
    }

    @Test
    void afterARefusalPeopleMayGetAnotherResult() throws Exception {
        system.behave(TrialDepartment.ok("{\"status\":\"REFUSED\",\"reason\":\"不属于本部门\"}"));
        TrialExchange exchange = exchange(hrss());
        Enquiry asked = exchange.ask(number, TrialExchange.LOOK_UP, element());
        exchange.until(asked, EnquiryState.ANSWERED);
        DepartmentGateway gateway = exchange.bean(DepartmentGateway.class);
        assertThat(exchange.inTransaction(() -> gateway.byHand(asked.key(), reply(ReplyStatus.OK), "t1")))
                .isTrue();
        assertThat(exchange.inTransaction(() -> gateway.byHand(asked.key(), reply(ReplyStatus.OK), "t1")))
                .isFalse();
        assertThat(exchange.now(asked).byHand()).isTrue();
        assertThat(exchange.heard(ReplyReceived.class))
                .extracting(ReplyReceived::byHand)
                .containsExactly(false, true);
    }

    private static Exchange.LineState line(Exchange operated) {
        return operated.line("HRSS").orElseThrow();
    }

    @Test
    void aWrongSettingStopsTheStartWithASentence() {
        assertWrong(Map.of("wuzhen.departments.hrss.base-address", "ftp://x"), "wuzhen.departments.hrss.base-address");
        assertWrong(Map.of("wuzhen.departments.hrss.mode", "automatic"), "base-address");
        assertWrong(Map.of("wuzhen.departments.nobody.base-address", "http://x"), "names no department");
        assertWrong(with(hrss(), "wuzhen.departments.hrss.key.id", "k"), "wuzhen.departments.hrss.key");
        assertWrong(with(hrss(), "wuzhen.departments.hrss.tls-bundle", "none"), "wuzhen.departments.hrss.tls-bundle");
        assertThat(exchange(Map.of("wuzhen.departments.hrss.mode", "by-hand"))
                        .bean(DepartmentLines.class)
                        .all())
                .isEmpty();
    }

    private void assertWrong(Map<String, String> settings, String words) {
        assertThatThrownBy(() -> new TrialExchange(application, settings))
                .rootCause()
                .hasMessageContaining(words);
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(name, value);
        return more;
    }

    private static TrialDepartment.Behaviour silent() {
        return (call, delivery, time) -> Thread.sleep(5_000);
    }

    /** A node that falls at a milestone: nothing after it happens any more, there or anywhere on that node. */
    private static Milestones fallsAt(Milestone where) {
        AtomicBoolean fallen = new AtomicBoolean();
        return (milestone, requestId) -> {
            if (milestone == where || fallen.get() && milestone == Milestone.LEASED) {
                fallen.set(true);
                throw new ThreadDeath();
            }
        };
    }

    private static int freePort() throws java.io.IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void waitFor(Condition condition) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            if (condition.holds()) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("It never came");
    }

    private Answers.Outcome apply(TrialExchange exchange, Enquiry enquiry, ReplyStatus status) {
        return exchange.inTransaction(() -> exchange.bean(Answers.class)
                .apply(enquiry.key().department(), enquiry.key().requestId(), reply(status)));
    }

    private static Reply reply(ReplyStatus status) {
        return new Reply(status, "外-1", Instant.now(), "电话答复", Payload.none());
    }

    private Map<String, String> hrss() {
        return TrialExchange.to("hrss", system);
    }

    private TrialExchange exchange(Map<String, String> settings) {
        TrialExchange exchange = new TrialExchange(application, settings);
        open.add(exchange);
        return exchange;
    }

    private static String element() {
        return "CallActivity_Trial" + COUNT.incrementAndGet();
    }

    private static List<EnquiryFailure> failures(TrialExchange exchange) {
        return exchange.heard(EnquiryFailed.class).stream()
                .map(EnquiryFailed::cause)
                .toList();
    }

    private List<String> timeline() {
        return sql.queryForList(
                "select summary from ledger_timeline where case_number = ? order by id", String.class, number.value());
    }

    private List<String> outcomes(Enquiry enquiry) {
        return sql.queryForList(
                "select outcome from department_attempt where enquiry = ? order by number", String.class, enquiry.id());
    }

    private List<String> errors(Enquiry enquiry) {
        return sql.queryForList(
                "select error from department_attempt where enquiry = ? order by number", String.class, enquiry.id());
    }
}
