package org.wuzhen.department.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Office;
import org.wuzhen.access.ActAs;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Answers;
import org.wuzhen.department.ContractFiles;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.DepartmentReported;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.NewEnquiry;
import org.wuzhen.department.NotWaitingYet;
import org.wuzhen.department.Operation;
import org.wuzhen.department.ReplyReceived;
import org.wuzhen.department.milestone.Milestones;
import org.wuzhen.department.store.MessageMapper;
import org.wuzhen.directory.Post;

/**
 * Enquiries to the petition office and a stage that waits for their answers, for tests of the inbox: it counts what was
 * committed, and is at its step or not as a test says.
 */
@Component
public class Correspondence {

    /** The petition office's opinion. */
    public static final Operation<Asked, Answered> OPINION =
            new Operation<>("PETITION", "opinion", Asked.class, Answered.class);

    private static final AtomicLong ELEMENT = new AtomicLong();

    /** The question. */
    public record Asked(String subject, String disputeType, String facts, String question, String wantedBy) {}

    /** The answer. */
    public record Answered(String opinion, String stand, boolean binding) {}

    private final Map<String, AtomicInteger> replies = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> reports = new ConcurrentHashMap<>();
    private final Set<String> notThere = ConcurrentHashMap.newKeySet();
    private final Map<String, Queue<RuntimeException>> collisions = new ConcurrentHashMap<>();

    private final Office office;
    private final ActAs actAs;
    private final CaseFiles cases;
    private final DepartmentGateway gateway;
    private final TransactionTemplate transaction;
    private final Applier applier;

    Correspondence(
            Office office,
            ActAs actAs,
            CaseFiles cases,
            DepartmentGateway gateway,
            PlatformTransactionManager transactions,
            MessageMapper messages,
            Answers answers,
            ApplicationEventPublisher events,
            Acts acts,
            Clock clock,
            InboxProperties settings,
            MeterRegistry meters) {
        this.office = office;
        this.actAs = actAs;
        this.cases = cases;
        this.gateway = gateway;
        this.transaction = new TransactionTemplate(transactions);
        ContractFiles files =
                ContractFiles.at("classpath*:departments/**/*.yaml", "classpath*:trial-messages/departments/*.yaml");
        this.applier = new Applier(
                messages,
                new MessageContracts(files),
                new Contracts(files),
                gateway,
                answers,
                events,
                acts,
                Milestones.NONE,
                transactions,
                clock,
                settings,
                meters);
    }

    /** A case of a centre. */
    public CaseNumber registered(String centre) {
        return actAs.run(
                office.somebodyUnknown(centre, Post.INTAKE_CLERK),
                () -> cases.open(new NewCase(
                        centre,
                        DisputeType.NEIGHBOUR,
                        Channel.WINDOW,
                        null,
                        null,
                        null,
                        null,
                        "楼上漏水",
                        "修好",
                        null,
                        2,
                        Set.of(),
                        Instant.now(),
                        List.of(party(Party.Side.APPLICANT), party(Party.Side.RESPONDENT)))));
    }

    private static Party party(Party.Side side) {
        return new Party(null, side, Party.Kind.ORGANISATION, "测试公司", null, null, null, null, null, false, null);
    }

    /** Asks the petition office something about a case. */
    public EnquiryKey ask(CaseNumber number) {
        EnquiryKey key = new EnquiryKey(number, "Trial_" + ELEMENT.incrementAndGet(), 1, "PETITION");
        transaction.executeWithoutResult(status -> gateway.ask(new NewEnquiry<>(
                key,
                OPINION,
                new Asked("加装电梯", "NEIGHBOUR", "楼道争议", "可以怎么办", "2026-12-01T17:30:00+08:00"),
                "consultation",
                "《信访工作条例》第二十二条",
                "测试中心",
                null,
                false,
                true)));
        return key;
    }

    /** An answer to it. */
    public static String answer(String messageId, EnquiryKey key, String opinion) {
        return """
                {"messageId":"%s","requestId":"%s","operation":"opinion","status":"OK","at":"2026-11-23T10:20:00+08:00",
                 "payload":{"opinion":"%s","stand":"AGREES","binding":true,
                            "officer":{"name":"贾望舒","post":"联络员","phone":"022-65300101"}}}""".formatted(messageId, key.requestId(), opinion);
    }

    /** It moves, and nothing more. */
    public static String moving(String messageId, EnquiryKey key) {
        return """
                {"messageId":"%s","requestId":"%s","operation":"opinion","status":"PENDING","at":"2026-11-23T10:10:00+08:00"}""".formatted(messageId, key.requestId());
    }

    /** Something that the urban management office begins itself. */
    public static String report(String messageId) {
        return """
                {"messageId":"%s","operation":"trial-report","status":"OK","at":"2026-11-23T10:10:00+08:00",
                 "payload":{"matter":"试验"}}""".formatted(messageId);
    }

    /** The process is not at its step. */
    public void leave(EnquiryKey key) {
        notThere.add(key.requestId());
    }

    /** So often somebody else moves the case in the moment in which the process would go on. */
    public void meet(EnquiryKey key, int often, RuntimeException collision) {
        collisions.put(key.requestId(), new ArrayDeque<>(Collections.nCopies(often, collision)));
    }

    /** It is now. */
    public void arrive(EnquiryKey key) {
        notThere.remove(key.requestId());
    }

    /** How often a stage went on with the department's own answer. */
    public int repliesTo(EnquiryKey key) {
        return replies.getOrDefault(key.requestId(), new AtomicInteger()).get();
    }

    /** How often a stage took a report up. */
    public int reports(String messageId) {
        return reports.getOrDefault(messageId, new AtomicInteger()).get();
    }

    /** Applies what is due, by so many at once, until nothing is. */
    public void applyAll(int appliers) {
        List<Thread> threads = IntStream.range(0, appliers)
                .mapToObj(i -> new Thread(() -> {
                    while (applier.next()) {
                        Thread.onSpinWait();
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofMinutes(10).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @EventListener
    void on(ReplyReceived reply) {
        if (reply.key().element().startsWith("Trial_") && !reply.byHand()) {
            if (notThere.contains(reply.key().requestId())) {
                throw new NotWaitingYet(reply.key());
            }
            RuntimeException collision = collisions
                    .getOrDefault(reply.key().requestId(), new ArrayDeque<>())
                    .poll();
            if (collision != null) {
                throw collision;
            }
            countAfterCommit(replies, reply.key().requestId());
        }
    }

    @EventListener
    void on(DepartmentReported report) {
        if (report.is("trial-report")) {
            String id = report.messageId();
            if (id.startsWith("refused")) {
                throw new DepartmentReported.Refused("没有这件事");
            }
            if (id.startsWith("fails")) {
                throw new IllegalStateException("张三 13912345678");
            }
            if (id.startsWith("taken")) {
                report.takenUp(null);
                countAfterCommit(reports, id);
            }
            if (id.startsWith("opens-")) {
                report.takenUp(CaseNumber.of(id.split("-")[1]));
                countAfterCommit(reports, id);
            }
        }
    }

    private static void countAfterCommit(Map<String, AtomicInteger> counts, String of) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                counts.computeIfAbsent(of, fresh -> new AtomicInteger()).incrementAndGet();
            }
        });
    }
}
