package org.wuzhen.department.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wuzhen.department.inbox.Correspondence.answer;
import static org.wuzhen.department.inbox.Correspondence.moving;
import static org.wuzhen.department.inbox.Correspondence.report;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.department.callback.Sender;
import org.wuzhen.department.signature.HashFamily;
import org.wuzhen.department.signature.Signature;
import org.wuzhen.department.signature.SigningKey;

/**
 * Many callbacks at once over HTTP, while they are being applied: repeated, out of order, early, late, second, closed,
 * unknown, against the contract, and forged. Afterwards each valid one has been applied once, no forged one was accepted,
 * and the rest waits for a person.
 */
final class CallbackTrial {

    private static final String PETITION = "/callback/petition";
    private static final String TRIAL = "/callback/urban-mgmt";
    private static final int PER_CASE = 30;

    private final Correspondence correspondence;
    private final DepartmentGateway gateway;
    private final JdbcTemplate sql;
    private final Sender sender;
    private final int size;
    private final int senders;
    private final int appliers;
    private final String run = "run" + Long.toString(System.nanoTime(), 36) + "-";
    private final AtomicInteger count = new AtomicInteger();
    private final List<Runnable> deliveries = new ArrayList<>();
    private final Map<String, Set<String>> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Set<String> forgedIds = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> expected = new TreeMap<>();
    private final List<EnquiryKey> once = new ArrayList<>();
    private final List<EnquiryKey> never = new ArrayList<>();
    private final List<EnquiryKey> early = new ArrayList<>();
    private final List<String> reports = new ArrayList<>();
    private final ConcurrentLinkedQueue<EnquiryKey> asked = new ConcurrentLinkedQueue<>();

    /**
     * A trial.
     *
     * @param size how many calls come in about
     */
    CallbackTrial(
            Correspondence correspondence,
            DepartmentGateway gateway,
            JdbcTemplate sql,
            int port,
            int size,
            int senders,
            int appliers) {
        this.correspondence = correspondence;
        this.gateway = gateway;
        this.sql = sql;
        this.sender = new Sender(port);
        this.size = size;
        this.senders = senders;
        this.appliers = appliers;
    }

    /** Runs it, and answers its figures in one line. */
    String run(String centre) throws Exception {
        prepare(centre);
        Collections.shuffle(deliveries, new Random(5));
        long refusedBefore = refusedSoFar();
        Instant began = Instant.now();
        AtomicBoolean sending = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(senders + 1);
        long sentNanos;
        try {
            Future<?> applying = threads.submit(() -> {
                while (sending.get()) {
                    correspondence.applyAll(appliers);
                }
            });
            long start = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            deliveries.forEach(delivery -> all.add(threads.submit(delivery)));
            for (Future<?> each : all) {
                each.get();
            }
            sentNanos = System.nanoTime() - start;
            // those that come early: the process arrives only now; those whose process never comes have waited long
            // enough
            early.forEach(correspondence::arrive);
            sending.set(false);
            applying.get();
        } finally {
            threads.shutdownNow();
        }
        sql.update(
                "update department_message set next_try_at = now() where message_id like ? and state = 'NEW'",
                run + "%");
        correspondence.applyAll(appliers);
        sql.update(
                "update department_message set next_try_at = now(), queued_at = now() - interval '1 day'"
                        + " where message_id like ? and state = 'NEW'",
                run + "%");
        correspondence.applyAll(appliers);
        check(refusedBefore);
        return figures(began, sentNanos);
    }

    // -- what is sent --

    private void prepare(String centre) throws Exception {
        ask(centre, share(30) + 8 * share(1) + 8 * share(1) + 4 * share(1) + 5 * share(1) + 4 * share(1));
        for (int i = 0; i < share(30); i++) {
            EnquiryKey key = once();
            String id = id();
            expect("APPLIED");
            if (i % 15 == 0) {
                thenReplayed(answer(id, key, "同意"), id);
            } else {
                valid(Sender.PETITION, PETITION, () -> answer(id, key, "同意"), id);
            }
        }
        for (int i = 0; i < 8 * share(1); i++) {
            EnquiryKey key = once();
            String id = id();
            expect("APPLIED");
            for (int j = 0; j < 3; j++) {
                valid(Sender.PETITION, PETITION, () -> answer(id, key, "重复"), id);
            }
        }
        for (int i = 0; i < 8 * share(1); i++) {
            EnquiryKey key = once();
            String first = id();
            String second = id();
            expect("APPLIED");
            expect("CONFIRMED");
            valid(Sender.PETITION, PETITION, () -> answer(first, key, "乱序"), first);
            valid(Sender.PETITION, PETITION, () -> moving(second, key), second);
        }
        for (int i = 0; i < 4 * share(1); i++) {
            EnquiryKey key = once();
            expect("APPLIED");
            expect("SECOND");
            for (String opinion : List.of("甲", "乙")) {
                String id = id();
                valid(Sender.PETITION, PETITION, () -> answer(id, key, opinion), id);
            }
        }
        for (int i = 0; i < 5 * share(1); i++) {
            EnquiryKey key = once();
            correspondence.leave(key);
            early.add(key);
            String id = id();
            expect("APPLIED");
            valid(Sender.PETITION, PETITION, () -> answer(id, key, "先到"), id);
        }
        prepareWhatDoesNotCount();
        prepareForged();
    }

    private void prepareWhatDoesNotCount() {
        for (int i = 0; i < share(1); i++) {
            for (int j = 0; j < 2; j++) {
                EnquiryKey late = asked.remove();
                gateway.byHand(late, new Reply(ReplyStatus.OK, null, Instant.now(), null, Payload.none()), "somebody");
                without(late, "LATE", id());
            }
            EnquiryKey closed = asked.remove();
            gateway.withdraw(closed, "不再需要");
            without(closed, "CLOSED", id());
            EnquiryKey nowhere = asked.remove();
            correspondence.leave(nowhere);
            without(nowhere, "SET_ASIDE NOT_WAITING", id());
            String unknown = id();
            expect("SET_ASIDE UNKNOWN");
            String other = "wz-" + "%032x".formatted(i);
            valid(
                    Sender.PETITION,
                    PETITION,
                    () -> answer(unknown, nowhere, "错号").replace(nowhere.requestId(), other),
                    unknown);
            String broken = id();
            expect("SET_ASIDE BROKEN_CONTRACT");
            valid(Sender.PETITION, PETITION, () -> answer(broken, nowhere, "错报").replace("AGREES", "MAYBE"), broken);
            String nobody = id();
            expect("SET_ASIDE NOBODY");
            valid(Sender.TRIAL, TRIAL, () -> report(nobody), nobody);
            String taken = "taken" + id();
            reports.add(taken);
            expect("REPORTED");
            valid(Sender.TRIAL, TRIAL, () -> report(taken), taken);
            valid(Sender.TRIAL, TRIAL, () -> report(taken), taken);
        }
    }

    private void without(EnquiryKey key, String state, String id) {
        never.add(key);
        expect(state);
        valid(Sender.PETITION, PETITION, () -> answer(id, key, "不采用"), id);
    }

    private void prepareForged() {
        EnquiryKey victim = never.get(0);
        SigningKey guessed = new SigningKey("petition-1", "guessed-guessed-guessed-guessed-guessed", HashFamily.SHA256);
        SigningKey former = new SigningKey("petition-0", "test-secret-of-the-petition-office", HashFamily.SHA256);
        for (int i = 0; i < share(1); i++) {
            for (int kind = 0; kind < 6; kind++) {
                String id = "forged" + id();
                forgedIds.add(id);
                byte[] body = bytes(answer(id, victim, "伪造"));
                int which = kind;
                deliveries.add(() -> forged(
                        body,
                        switch (which) {
                            case 0 -> guessed.sign("POST", PETITION, body, Instant.now());
                            case 1 -> former.sign("POST", PETITION, body, Instant.now());
                            case 2 -> Sender.TRIAL.sign("POST", PETITION, body, Instant.now());
                            case 3 ->
                                Sender.PETITION.sign(
                                        "POST", PETITION, body, Instant.now().minusSeconds(400));
                            case 4 -> Sender.PETITION.sign("POST", TRIAL, body, Instant.now());
                            default -> Sender.PETITION.sign("POST", PETITION, bytes("{}"), Instant.now());
                        }));
            }
        }
    }

    /** One message that comes in, and the very same call again by somebody who has listened. */
    private void thenReplayed(String text, String id) {
        byte[] body = bytes(text);
        deliveries.add(() -> {
            Signature signature = Sender.PETITION.sign("POST", PETITION, body, Instant.now());
            accepted(PETITION, body, signature, id);
            forged(body, signature);
        });
    }

    private void valid(SigningKey key, String path, Supplier<String> text, String id) {
        deliveries.add(() -> {
            byte[] body = bytes(text.get());
            accepted(path, body, key.sign("POST", path, body, Instant.now()), id);
        });
    }

    private void accepted(String path, byte[] body, Signature signature, String id) {
        long start = System.nanoTime();
        HttpResponse<String> answer = sender.send(path, body, signature);
        nanos.add(System.nanoTime() - start);
        assertThat(answer.statusCode()).as(id).isEqualTo(202);
        answers.computeIfAbsent(id, fresh -> ConcurrentHashMap.newKeySet()).add(answer.body());
        taken.incrementAndGet();
    }

    private void forged(byte[] body, Signature signature) {
        assertThat(sender.send(PETITION, body, signature).statusCode()).isEqualTo(401);
        refused.incrementAndGet();
    }

    private void ask(String centre, int enquiries) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < enquiries; i += PER_CASE) {
                int here = Math.min(PER_CASE, enquiries - i);
                all.add(threads.submit(() -> {
                    CaseNumber number = correspondence.registered(centre);
                    for (int j = 0; j < here; j++) {
                        asked.add(correspondence.ask(number));
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private EnquiryKey once() {
        EnquiryKey key = asked.remove();
        once.add(key);
        return key;
    }

    private String id() {
        return run + count.incrementAndGet();
    }

    private int share(int percent) {
        return Math.max(1, size * percent / 100);
    }

    private void expect(String state) {
        expected.merge(state, 1, Integer::sum);
    }

    // -- what came of it --

    private void check(long refusedBefore) throws InterruptedException {
        assertThat(once)
                .as("answered: each valid answer applied once")
                .allMatch(key -> correspondence.repliesTo(key) == 1);
        assertThat(never).as("nobody's answer").allMatch(key -> correspondence.repliesTo(key) == 0);
        assertThat(reports).allMatch(id -> correspondence.reports(id) == 1);
        assertThat(answers).allSatisfy((id, said) -> assertThat(said)
                .as("one answer to all repeats of " + id)
                .hasSize(1));
        Map<String, Integer> states = new TreeMap<>();
        sql.queryForList(
                        "select state || coalesce(' ' || problem, '') as state, count(*) as n from department_message"
                                + " where message_id like ? or message_id like ? group by 1",
                        run + "%",
                        "taken" + run + "%")
                .forEach(row -> states.put(row.get("state").toString(), ((Long) row.get("n")).intValue()));
        assertThat(states).isEqualTo(expected);
        assertThat(sql.queryForObject(
                        "select count(*) from department_message where message_id like ?",
                        Long.class,
                        "forged" + run + "%"))
                .as("forged messages that were kept")
                .isZero();
        assertThat(sql.queryForObject(
                        "select count(*) from department_message group by department, message_id having count(*) > 1"
                                + " union all select 0 limit 1",
                        Long.class))
                .isZero();
        for (int i = 0; i < 200 && refusedSoFar() - refusedBefore < refused.get(); i++) {
            Thread.sleep(50);
        }
        assertThat(refusedSoFar() - refusedBefore).as("written down").isEqualTo(refused.get());
    }

    private long refusedSoFar() {
        return sql.queryForObject(
                "select coalesce(sum(times), 0) from department_refusal where department = 'PETITION'"
                        + " and problem in ('WRONG_SIGNATURE', 'UNKNOWN_KEY', 'WRONG_TIME', 'REPLAYED')",
                Long.class);
    }

    private String figures(Instant began, long sentNanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        Map<String, Object> lag = sql.queryForMap(
                "select percentile_cont(0.5) within group (order by s) as p50,"
                        + " percentile_cont(0.95) within group (order by s) as p95 from (select"
                        + " extract(epoch from applied_at - received_at) * 1000 as s from department_message"
                        + " where message_id like ? and state = 'APPLIED' and tries = 0) as m",
                run + "%");
        return String.format(
                Locale.ROOT,
                "%d calls by %d senders: %d taken, %d forged refused, in %.1f s (%.0f a second); the door p50 %.1f ms,"
                        + " p95 %.1f ms, p99 %.1f ms; %d messages of %d enquiries kept, %d appliers; kept to applied p50"
                        + " %.0f ms, p95 %.0f ms; all settled after %.1f s; states %s",
                taken.get() + refused.get(),
                senders,
                taken.get(),
                refused.get(),
                sentNanos / 1e9,
                (taken.get() + refused.get()) / (sentNanos / 1e9),
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                Arrays.stream(expected.values().toArray(new Integer[0]))
                        .mapToInt(Integer::intValue)
                        .sum(),
                once.size() + never.size(),
                appliers,
                ((Number) lag.get("p50")).doubleValue(),
                ((Number) lag.get("p95")).doubleValue(),
                Duration.between(began, Instant.now()).toMillis() / 1000d,
                expected);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
