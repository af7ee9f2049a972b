package org.wuzhen.department.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.wuzhen.department.inbox.Correspondence.answer;
import static org.wuzhen.department.inbox.Correspondence.moving;
import static org.wuzhen.department.inbox.Correspondence.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.department.callback.Sender;
import org.wuzhen.department.signature.SigningKey;
import org.wuzhen.directory.Post;

/** What becomes of a message between the door and the case. */
@WuzhenTest
class ApplierTest {

    private static final String CENTRE = "25";

    @LocalServerPort
    int port;

    @Autowired
    Correspondence correspondence;

    @Autowired
    DepartmentGateway gateway;

    @Autowired
    Quarantine quarantine;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Office office;

    @Autowired
    ActAs actAs;

    @Autowired
    JdbcTemplate sql;

    private CaseNumber number;
    private EnquiryKey key;

    @BeforeEach
    void anEnquiry() {
        number = correspondence.registered(CENTRE);
        key = correspondence.ask(number);
    }

    @Test
    void anAnswerCountsOnceHoweverManyApplyIt() {
        String id = Sender.freshId();
        for (int i = 0; i < 20; i++) {
            sent(answer(id, key, "同意"));
        }
        correspondence.applyAll(4);
        assertThat(state(id)).isEqualTo("APPLIED");
        assertThat(correspondence.repliesTo(key)).isEqualTo(1);
        assertThat(gateway.find(key).orElseThrow().state()).isEqualTo(EnquiryState.ANSWERED);
        assertThat(Correspondence.OPINION
                        .read(gateway.find(key).orElseThrow().reply())
                        .opinion())
                .isEqualTo("同意");
        assertThat(row(id)).containsEntry("case_number", number.value()).containsEntry("operation", "opinion");
    }

    @Test
    void aSecondAnswerIsKeptAndShownAndChangesNothing() {
        String first = sent(answer(Sender.freshId(), key, "同意"));
        correspondence.applyAll(2);
        String second = sent(answer(Sender.freshId(), key, "不同意"));
        correspondence.applyAll(2);
        assertThat(List.of(state(first), state(second))).containsExactly("APPLIED", "SECOND");
        assertThat(correspondence.repliesTo(key)).isEqualTo(1);
        assertThat(gateway.otherReplies(number)).containsOnlyKeys(key.requestId());
        assertThat(gateway.otherReplies(number).get(key.requestId()))
                .singleElement()
                .satisfies(
                        beside -> assertThat(Correspondence.OPINION.read(beside).opinion())
                                .isEqualTo("不同意"));
        assertThat(timeline()).contains("收到部门重复答复，已收存，未改变案件办理");
    }

    @Test
    void anAnswerAfterAResultByHandIsShownBesideIt() {
        gateway.byHand(key, new Reply(ReplyStatus.OK, null, Instant.now(), null, Payload.none()), "somebody");
        String id = sent(answer(Sender.freshId(), key, "同意"));
        correspondence.applyAll(2);
        assertThat(state(id)).isEqualTo("LATE");
        assertThat(gateway.find(key).orElseThrow().byHand()).isTrue();
        assertThat(gateway.otherReplies(number).get(key.requestId())).hasSize(1);
    }

    @Test
    void anAnswerThatNobodyWantsAnyMoreIsKept() {
        gateway.withdraw(key, "不再需要");
        String id = sent(answer(Sender.freshId(), key, "同意"));
        correspondence.applyAll(2);
        assertThat(state(id)).isEqualTo("CLOSED");
        assertThat(correspondence.repliesTo(key)).isZero();
    }

    @Test
    void whatMovesAfterTheAnswerSaysNothing() {
        String answer = sent(answer(Sender.freshId(), key, "同意"));
        correspondence.applyAll(1);
        String moving = sent(moving(Sender.freshId(), key));
        correspondence.applyAll(1);
        assertThat(List.of(state(answer), state(moving))).containsExactly("APPLIED", "CONFIRMED");
        assertThat(gateway.find(key).orElseThrow().state()).isEqualTo(EnquiryState.ANSWERED);

        EnquiryKey other = correspondence.ask(number);
        moving = sent(moving(Sender.freshId(), other));
        answer = sent(answer(Sender.freshId(), other, "同意"));
        correspondence.applyAll(2);
        assertThat(List.of(state(answer), state(moving))).containsExactly("APPLIED", "CONFIRMED");
        assertThat(gateway.otherReplies(number)).isEmpty();
    }

    @Test
    void anEarlyAnswerWaitsForItsProcess() throws InterruptedException {
        correspondence.leave(key);
        String id = sent(answer(Sender.freshId(), key, "同意"));
        correspondence.applyAll(2);
        assertThat(state(id)).isEqualTo("NEW");
        assertThat(gateway.find(key).orElseThrow().state()).isNotEqualTo(EnquiryState.ANSWERED);
        assertThat((Integer) row(id).get("tries")).isPositive();
        correspondence.arrive(key);
        Thread.sleep(250);
        correspondence.applyAll(2);
        assertThat(state(id)).isEqualTo("APPLIED");
        assertThat(correspondence.repliesTo(key)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("collisions")
    void whoMeetsATimerAtWorkTriesAgain(RuntimeException collision) throws InterruptedException {
        correspondence.meet(key, 2, collision);
        String id = sent(answer(Sender.freshId(), key, "同意"));
        for (int tries = 0; !state(id).equals("APPLIED"); tries++) {
            assertThat(tries).isLessThan(100);
            correspondence.applyAll(2);
            Thread.sleep(20);
        }
        assertThat(row(id)).containsEntry("tries", 2);
        assertThat(correspondence.repliesTo(key)).isEqualTo(1);
        assertThat(gateway.find(key).orElseThrow().state()).isEqualTo(EnquiryState.ANSWERED);
    }

    /** How the engine and the database say that somebody else moved the case in the same moment. */
    static List<RuntimeException> collisions() {
        return List.of(
                new OptimisticLockingException("Entity was updated by another transaction concurrently"),
                new DataIntegrityViolationException("violates foreign key constraint act_fk_exe_parent"));
    }

    @Test
    void whoNeverComesLeavesAMessageForAPerson() {
        correspondence.leave(key);
        String id = sent(answer(Sender.freshId(), key, "同意"));
        sql.update("update department_message set queued_at = now() - interval '1 hour' where message_id = ?", id);
        correspondence.applyAll(1);
        assertThat(state(id)).isEqualTo("SET_ASIDE");
        assertThat(row(id)).containsEntry("problem", "NOT_WAITING").containsEntry("case_number", number.value());

        correspondence.arrive(key);
        assertThat(quarantine.tryAgain(id(id), "流程已恢复")).isTrue();
        correspondence.applyAll(1);
        assertThat(state(id)).isEqualTo("APPLIED");
        assertThat(timeline()).contains("收到部门消息，未能匹配：案件一直没有到接收这项答复的环节", "重新处理未匹配的部门消息");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UNKNOWN         | "requestId":"R"                   | "requestId":"wz-00000000000000000000000000000000"
                    UNKNOWN         | "requestId":"R"                   | "requestId":"somebody-elses-17"
                    OTHER_OPERATION | "operation":"opinion"             | "operation":"handling"
                    BROKEN_CONTRACT | "stand":"AGREES"                  | "stand":"MAYBE"
                    BROKEN_CONTRACT | "binding":true,                   | "binding":true,"张三13912345678":1,
                    BROKEN_CONTRACT | "at":"2026-11-23T10:20:00+08:00", | "at":"yesterday",
                    BROKEN_CONTRACT | "status":"OK"                     | "status":"DONE"
                    BROKEN_CONTRACT | "operation":"opinion"             | "operation":17
                    """)
    void whatFitsNothingIsPutAsideForAPerson(String problem, String instead, String of) {
        String text = answer(Sender.freshId(), key, "同意");
        String wrong = text.replace(instead.replace("\"R\"", "\"" + key.requestId() + "\""), of);
        assertThat(wrong).isNotEqualTo(text);
        String id = sent(wrong);
        int before = quarantine.load().waiting();
        correspondence.applyAll(1);
        assertThat(row(id)).containsEntry("state", "SET_ASIDE").containsEntry("problem", problem);
        assertThat(quarantine.load().waiting()).isGreaterThan(before);
        assertThat(correspondence.repliesTo(key)).isZero();
        assertThat(row(id).values().stream().map(String::valueOf))
                .as("nothing of what it says lies in clear")
                .noneMatch(column -> column.contains("张三") || column.contains("13912345678"));
    }

    @Test
    void anotherDepartmentCannotAnswer() {
        String text = answer(Sender.freshId(), key, "同意");
        String id = sent(Sender.LAND, "/callback/land", text);
        correspondence.applyAll(1);
        assertThat(row(id)).containsEntry("state", "SET_ASIDE").containsEntry("problem", "UNKNOWN");
        assertThat(correspondence.repliesTo(key)).isZero();
    }

    @Test
    void whatADepartmentBeginsIsTakenUpOnce() {
        String id = "taken-" + Sender.freshId();
        for (int i = 0; i < 3; i++) {
            sent(Sender.TRIAL, "/callback/urban-mgmt", report(id));
        }
        correspondence.applyAll(3);
        assertThat(state(id)).isEqualTo("REPORTED");
        assertThat(correspondence.reports(id)).isEqualTo(1);
    }

    @Test
    void whatNobodyTakesUpWaitsForAPerson() {
        String nobody = sent(Sender.TRIAL, "/callback/urban-mgmt", report(Sender.freshId()));
        String refused = sent(Sender.TRIAL, "/callback/urban-mgmt", report("refused-" + Sender.freshId()));
        String unknown = sent(
                Sender.TRIAL,
                "/callback/urban-mgmt",
                report(Sender.freshId()).replace("trial-report", "no-such-thing"));
        String broken = sent(
                Sender.TRIAL, "/callback/urban-mgmt", report(Sender.freshId()).replace("matter", "other"));
        correspondence.applyAll(2);
        assertThat(row(nobody)).containsEntry("problem", "NOBODY");
        assertThat(row(refused))
                .containsEntry("problem", "REFUSED")
                .containsEntry("why", "没有这件事")
                .containsEntry("operation", "trial-report");
        assertThat(row(unknown)).containsEntry("problem", "NOBODY");
        assertThat(row(broken)).containsEntry("problem", "BROKEN_CONTRACT");
    }

    @Test
    void oneThatFailsStopsNobodyAndTellsNothing() {
        String fails = sent(Sender.TRIAL, "/callback/urban-mgmt", report("fails-" + Sender.freshId()));
        String fine = sent(answer(Sender.freshId(), key, "同意"));
        correspondence.applyAll(1);
        assertThat(state(fails)).isEqualTo("NEW");
        assertThat(state(fine)).isEqualTo("APPLIED");
        sql.update(
                "update department_message set queued_at = now() - interval '1 hour', next_try_at = now()"
                        + " where message_id = ?",
                fails);
        correspondence.applyAll(1);
        assertThat(row(fails))
                .containsEntry("state", "SET_ASIDE")
                .containsEntry("problem", "FAILED")
                .containsEntry("why", "IllegalStateException");
    }

    @Test
    void aPersonAttachesAMessageToAnEnquiry() {
        String id = sent(answer(Sender.freshId(), key, "同意").replace(key.requestId(), "our-own-number-17"));
        correspondence.applyAll(1);
        assertThat(row(id)).containsEntry("problem", "UNKNOWN");
        String director = office.somebodyUnknown("00", Post.DISTRICT_DIRECTOR);
        actAs.run(director, () -> {
            assertThat(quarantine.attach(id(id), "wz-00000000000000000000000000000000", "对应"))
                    .isFalse();
            assertThat(quarantine.attach(id(id), key.requestId(), "电话核实")).isTrue();
            assertThat(quarantine.attach(id(id), key.requestId(), "再来一次"))
                    .as("it waits no more")
                    .isFalse();
        });
        correspondence.applyAll(2);
        assertThat(state(id)).isEqualTo("APPLIED");
        assertThat(correspondence.repliesTo(key)).isEqualTo(1);
        assertThat(timeline()).contains("把一条未匹配的部门消息对应到本案的请求");
    }

    @Test
    void aPersonClosesAMessageThatStaysKept() {
        String id = sent(answer(Sender.freshId(), key, "同意").replace(key.requestId(), "our-own-number-17"));
        correspondence.applyAll(1);
        String director = office.somebodyUnknown("00", Post.DISTRICT_DIRECTOR);
        assertThat(actAs.run(director, () -> quarantine.dismiss(id(id), "部门发错")))
                .isTrue();
        assertThat(actAs.run(director, () -> quarantine.dismiss(id(id), "部门发错")))
                .isFalse();
        assertThat(row(id))
                .containsEntry("state", "DISMISSED")
                .containsEntry("settled_by", director)
                .containsEntry("settled_why", "部门发错");
    }

    /** Under a new number or under its own: nothing follows from it, and whoever watches sees what became of it. */
    @Test
    void aMatterThatIsSentTwiceIsSeenTwiceAndTakenUpOnce() {
        String first = "opens-" + number + "-" + Sender.freshId();
        String second = "opens-" + number + "-" + Sender.freshId();
        sent(Sender.TRIAL, "/callback/urban-mgmt", report(first));
        correspondence.applyAll(1);
        sent(Sender.TRIAL, "/callback/urban-mgmt", report(second));
        sent(Sender.TRIAL, "/callback/urban-mgmt", report(first));
        sent(Sender.TRIAL, "/callback/urban-mgmt", report(first));
        correspondence.applyAll(1);

        List<Arrivals.Arrival> came = arrivals.of("URBAN_MGMT", 1000).stream()
                .filter(one -> one.messageId().contains(number.value()))
                .toList();
        assertThat(came)
                .extracting(Arrivals.Arrival::messageId, Arrivals.Arrival::state, Arrivals.Arrival::repeats)
                .containsExactly(tuple(second, MessageState.REPEATED, 0), tuple(first, MessageState.REPORTED, 2));
        assertThat(came).extracting(Arrivals.Arrival::number).containsOnly(number.value());
        assertThat(came.get(0).firstAt()).isEqualTo(came.get(1).receivedAt());
        assertThat(came.get(1).repeatedAt()).isNotNull();
        assertThat(sql.queryForObject(
                        "select count(*) from ledger_timeline where case_number = ? and summary like '%再次发来%未另立案件'",
                        Integer.class, number.value()))
                .isEqualTo(1);
    }

    private String sent(String text) {
        return sent(Sender.PETITION, "/callback/petition", text);
    }

    /** Sends a message and answers its number. */
    private String sent(SigningKey with, String path, String text) {
        assertThat(new Sender(port).send(with, path, text).statusCode()).isEqualTo(202);
        return text.replaceAll("(?s).*\"messageId\":\"([^\"]+)\".*", "$1");
    }

    private Map<String, Object> row(String id) {
        return sql.queryForMap("select * from department_message where message_id = ?", id);
    }

    private String state(String id) {
        return row(id).get("state").toString();
    }

    private long id(String messageId) {
        return (Long) row(messageId).get("id");
    }

    private List<String> timeline() {
        return sql.queryForList(
                "select summary from ledger_timeline where case_number = ?", String.class, number.value());
    }
}
