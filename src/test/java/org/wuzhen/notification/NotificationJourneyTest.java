package org.wuzhen.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Disputes;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.notification.store.NotificationMapper;

/** What parties and staff are told at each step: written with the act, sent after it, once, and never a word of the dispute. */
@WuzhenTest
class NotificationJourneyTest {

    private static final String CENTRE = "63";
    private static final AtomicInteger PHONES = new AtomicInteger(1000);

    @Autowired
    Road road;

    @Autowired
    Disputes disputes;

    @Autowired
    Messages messages;

    @Autowired
    Templates templates;

    @Autowired
    CentrePhones phones;

    @Autowired
    Sending sending;

    @Autowired
    NotificationMapper store;

    @Autowired
    Addressees addressees;

    @Autowired
    CaseFiles cases;

    @Autowired
    Acts acts;

    @Autowired
    ActAs actAs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate sql;

    private String clerk;

    @BeforeEach
    void nothingWaits() {
        clerk = road.holder(CENTRE, Post.INTAKE_CLERK);
        while (sending.next() > 0) {
            // what other tests left
        }
    }

    @Test
    void aStepTellsThePartiesAndNothingOfTheDispute() {
        String phone = phone();
        CaseNumber number = disputed(Disputes.applicant("周小兰", null, phone, null, null), Disputes.respondent("钱大海"));
        actAs.run(clerk, () -> phones.enter(CENTRE, "022-55550063"));
        act(number, "case-accepted");

        assertThat(of(number, "accepted-applicant")).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(MessageState.PENDING);
            assertThat(one.body()).contains(number.value(), "咨询电话：022-55550063");
            assertThat(one.body()).doesNotContain("周", "钱", "漏水", "邻里", "1200", phone);
        });
        drain();
        assertThat(of(number, "accepted-applicant")).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(MessageState.SENT);
            assertThat(one.phone()).isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));
        });
        assertThat(of(number, "accepted-respondent")).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(MessageState.NOT_SENT);
            assertThat(one.why()).contains("没有登记手机号码");
        });
        arrived();
        assertThat(of(number, "accepted-applicant")).singleElement().satisfies(one -> assertThat(one.state())
                .isEqualTo(MessageState.DELIVERED));
        assertThat(sql.queryForList("select phone || body from notification_kept", String.class))
                .noneMatch(kept -> kept.contains(phone));
    }

    @Test
    void whatIsNotCommittedTellsNobody() {
        CaseNumber number = disputed(Disputes.applicant("申请人", null, phone(), null, null), Disputes.respondent("被申请人"));
        int before = messages.of(number).size();
        actAs.run(
                clerk,
                () -> transaction.executeWithoutResult(status -> {
                    acts.record("case-suspended", number.value(), "案件中止");
                    assertThat(messages.of(number)).hasSize(before + 2);
                    status.setRollbackOnly();
                }));
        assertThat(messages.of(number)).hasSize(before);
    }

    @Test
    void aNumberThatDoesNotExistSendsTheHandlerToThePhone() {
        CaseNumber number =
                disputed(Disputes.applicant("申请人", null, "13920000000", null, null), Disputes.respondent("被申请人"));
        act(number, "case-resumed");
        drain();
        arrived();
        Message failed = of(number, "resumed").stream()
                .filter(one -> one.state() == MessageState.FAILED)
                .findFirst()
                .orElseThrow();
        assertThat(failed.why()).contains("号码不存在");
        String handler = addressees.handler(number).orElseThrow();
        assertThat(messages.to(handler, 50))
                .filteredOn(one -> one.caseNumber().equals(number.value())
                        && one.template().equals("desk-failed"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.body()).contains("请电话告知"));
        assertThat(timeline(number)).contains("message-failed");

        int unread = messages.unread(handler);
        assertThat(unread).isPositive();
        actAs.run(handler, () -> messages.read(null));
        assertThat(messages.unread(handler)).isZero();

        actAs.run(clerk, () -> messages.again(number, failed.id()));
        actAs.run(clerk, () -> messages.again(number, failed.id()));
        assertThat(of(number, "resumed"))
                .filteredOn(one -> one.state() == MessageState.PENDING)
                .as("sent once more, and once only")
                .hasSize(1);
        assertThat(timeline(number)).filteredOn("message-sent-again"::equals).hasSize(1);
    }

    @Test
    void whoMustNotBeToldByPhoneIsNot() {
        String same = phone();
        CaseNumber number = disputed(
                Disputes.applicant("申请人甲", null, same, null, null),
                Disputes.applicant("申请人乙", null, same, null, null),
                Disputes.applicant("申请人丙", null, phone(), null, LocalDate.now().minusYears(10)),
                Disputes.applicant("申请人丁", null, "022-65300000", null, null));
        act(number, "receipt-given");
        drain();
        assertThat(of(number, "registered").stream().map(Message::why).distinct())
                .anyMatch(why -> why == null)
                .anyMatch(why -> why != null && why.contains("号码相同"))
                .anyMatch(why -> why != null && why.contains("未成年人"))
                .anyMatch(why -> why != null && why.contains("不是手机号码"));

        CaseNumber violent = disputes.registered(
                clerk,
                CENTRE,
                DisputeType.MARRIAGE_FAMILY,
                Set.of(Mark.DOMESTIC_VIOLENCE),
                Disputes.applicant("申请人", null, phone(), null, null),
                Disputes.respondent("被申请人"));
        act(violent, "case-resumed");
        drain();
        assertThat(messages.of(violent)).isNotEmpty().allSatisfy(one -> assertThat(one.state())
                .isEqualTo(MessageState.NOT_SENT));

        CaseNumber hidden = disputed(Disputes.applicant("申请人", null, phone(), null, null), Disputes.respondent("被申请人"));
        act(hidden, "case-resumed");
        cases.restrict(hidden);
        drain();
        assertThat(of(hidden, "resumed"))
                .allSatisfy(one -> assertThat(one.why()).contains("限制查阅"));
    }

    @Test
    void whoeverRefusesMessagesGetsNone() {
        CaseNumber number = disputed(Disputes.applicant("申请人", null, phone(), null, null), Disputes.respondent("被申请人"));
        long party = cases.parties(number).get(0).id();
        actAs.run(clerk, () -> messages.refuse(number, party, "申请人", true));
        act(number, "case-resumed");
        drain();
        assertThat(why(number, "resumed", party)).contains("不接收短信");
        actAs.run(clerk, () -> messages.refuse(number, party, "申请人", false));
        act(number, "case-closed");
        drain();
        assertThat(why(number, "closed", party)).isNull();
        assertThat(timeline(number)).contains("messages-refused", "messages-accepted");
    }

    @Test
    void aPaperHandedOverInPersonIsNotToldTwice() {
        CaseNumber number = disputed(Disputes.applicant("申请人", null, phone(), null, null), Disputes.respondent("被申请人"));
        actAs.run(
                clerk,
                () -> transaction.executeWithoutResult(status -> {
                    cases.issue(number, "rejection", null, "不予受理", null, "申请人", "当面签收");
                    acts.record("rejection-told", number.value(), "送达不予受理告知书");
                }));
        drain();
        assertThat(of(number, "rejected")).singleElement().satisfies(one -> assertThat(one.why())
                .contains("告知书", "当面签收"));
    }

    @Test
    void aGatewayThatIsAwayIsTriedAgainAndThenPeopleAreTold() {
        CaseNumber number = disputed(Disputes.applicant("申请人", null, phone(), null, null), Disputes.respondent("被申请人"));
        drain();
        act(number, "case-resumed");
        Channel away = new Channel(id -> {
            throw new IllegalStateException("connection refused for 13900000000");
        });
        Sending without = over(away);
        long party = cases.parties(number).get(0).id();
        for (int i = 1; i <= 4; i++) {
            drain(without);
            assertThat(state(number, party)).isEqualTo(MessageState.PENDING);
            assertThat(why(number, "resumed", party)).isEqualTo("短信平台无法连接");
            assertThat(away.asked.size()).as("waits before it is tried again").isEqualTo(i);
            sql.update("update notification_message set next_attempt_at = now() where case_number = ?", number.value());
        }
        drain(without);
        assertThat(state(number, party)).isEqualTo(MessageState.FAILED);
        assertThat(timeline(number)).contains("message-failed");
    }

    @Test
    void severalSendersSendEachMessageOnce() throws Exception {
        for (int i = 0; i < 12; i++) {
            act(
                    disputed(Disputes.applicant("申请人", null, phone(), null, null), Disputes.respondent("被申请人")),
                    "case-resumed");
        }
        Channel channel = new Channel(id -> new MessageChannel.Taken());
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> senders = Stream.generate(() -> over(channel))
                    .limit(4)
                    .map(one -> (Callable<Void>) () -> {
                        drain(one);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(senders)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(channel.asked).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
    }

    @Test
    void aSenderThatDiedIsReplacedWhenItsLeaseIsOver() {
        CaseNumber number = disputed(Disputes.applicant("申请人", null, phone(), null, null), Disputes.respondent("被申请人"));
        drain();
        act(number, "case-resumed");
        transaction.executeWithoutResult(status -> store.claim(100, "a node that died", 60_000, clock.instant()));
        assertThat(sending.next()).isZero();
        sql.update("update notification_message set leased_until = now() - interval '1 second'"
                + " where leased_by = 'a node that died'");
        drain();
        assertThat(state(number, cases.parties(number).get(0).id())).isEqualTo(MessageState.SENT);
    }

    @Test
    void whoeverTheActNamesIsTold() {
        String leader = road.holder(CENTRE, Post.STREET_DIRECTOR);
        CaseNumber number = disputed(Disputes.person("申请人"), Disputes.respondent("被申请人"));
        int before = messages.unread(leader);
        actAs.run(
                clerk,
                () -> transaction.executeWithoutResult(status ->
                        acts.record("supervision-noticed", number.value(), "就督办单通报", null, Map.of("leader", leader))));
        assertThat(messages.unread(leader)).isEqualTo(before + 1);
        assertThat(messages.to(leader, 1)).singleElement().satisfies(one -> {
            assertThat(one.step()).isEqualTo("督办通报");
            assertThat(one.body()).contains("就督办单通报", number.value());
        });

        actAs.run(
                clerk,
                () -> transaction.executeWithoutResult(status ->
                        acts.record("recusal-decided", number.value(), "申请不成立", null, Map.of("side", "APPLICANT"))));
        assertThat(of(number, "recusal-decided")).extracting(Message::recipient).containsExactly("申请人");
    }

    private CaseNumber disputed(Party... parties) {
        return disputes.registered(clerk, CENTRE, DisputeType.NEIGHBOUR, Set.of(), parties);
    }

    private void act(CaseNumber number, String kind) {
        actAs.run(clerk, () -> transaction.executeWithoutResult(status -> acts.record(kind, number.value(), "办理一步")));
    }

    private void drain() {
        drain(sending);
    }

    private static void drain(Sending sender) {
        while (sender.next() > 0) {
            // until nothing waits
        }
    }

    /** A moment later the channel knows what became of its messages. */
    private void arrived() {
        while (sending.receipts() > 0) {
            // until nothing more is known
        }
    }

    private List<Message> of(CaseNumber number, String template) {
        return messages.of(number).stream()
                .filter(one -> one.template().equals(template))
                .toList();
    }

    private String why(CaseNumber number, String template, long party) {
        return of(number, template).stream()
                .filter(one -> one.party() == party)
                .findFirst()
                .orElseThrow()
                .why();
    }

    private MessageState state(CaseNumber number, long party) {
        return of(number, "resumed").stream()
                .filter(one -> one.party() == party)
                .map(Message::state)
                .findFirst()
                .orElseThrow();
    }

    private List<String> timeline(CaseNumber number) {
        return sql.queryForList(
                "select kind from ledger_timeline where case_number = ? order by id", String.class, number.value());
    }

    private Sending over(MessageChannel channel) {
        return new Sending(store, addressees, provider(channel), transaction, acts, clock);
    }

    private static ObjectProvider<MessageChannel> provider(MessageChannel channel) {
        return new ObjectProvider<>() {
            @Override
            public Stream<MessageChannel> stream() {
                return Stream.of(channel);
            }

            @Override
            public java.util.Iterator<MessageChannel> iterator() {
                return List.of(channel).iterator();
            }
        };
    }

    /** A channel on trial. */
    private static final class Channel implements MessageChannel {

        private final List<Long> asked = Collections.synchronizedList(new ArrayList<>());
        private final java.util.function.LongFunction<Handed> answer;

        Channel(java.util.function.LongFunction<Handed> answer) {
            this.answer = answer;
        }

        @Override
        public ChannelKind kind() {
            return ChannelKind.SMS;
        }

        @Override
        public Handed hand(Outgoing message) {
            asked.add(message.id());
            return answer.apply(message.id());
        }

        @Override
        public Map<Long, Receipt> receipts(Collection<Long> messages) {
            return Map.of();
        }
    }

    private static String phone() {
        return "1382000" + PHONES.incrementAndGet();
    }
}
