package org.wuzhen.department.exchange;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;
import org.wuzhen.department.Contract;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.EnquiryFailure;
import org.wuzhen.department.Repeat;
import org.wuzhen.department.milestone.Milestone;
import org.wuzhen.department.milestone.Milestones;
import org.wuzhen.department.store.DueEnquiry;
import org.wuzhen.department.store.EnquiryMapper;

/**
 * Sends what stands in the outbox: one thread takes leases, calls wait without a thread, a few threads write receipts. A
 * lease is taken over when it runs out; by then its call has ended or its node is dead.
 */
@Component
class EnquirySenders implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EnquirySenders.class);
    private static final int AT_A_TIME = 16;
    private static final Called STOOD_STILL = new Called.NotSent("lease-nearly-over");

    private final EnquiryMapper enquiries;
    private final EnquiryMoves moves;
    private final EnquiryReceipts receipts;
    private final DepartmentLines lines;
    private final Contracts contracts;
    private final Caller caller;
    private final Calls calls;
    private final ExchangeProperties settings;
    private final Milestones milestones;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final String node;

    private final Set<String> woken = new HashSet<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean running;
    private Thread taker;
    private ExecutorService writers;

    EnquirySenders(
            EnquiryMapper enquiries,
            EnquiryMoves moves,
            EnquiryReceipts receipts,
            DepartmentLines lines,
            Contracts contracts,
            Caller caller,
            Calls calls,
            ExchangeProperties settings,
            Milestones milestones,
            TransactionOperations transaction,
            Clock clock) {
        this.enquiries = enquiries;
        this.moves = moves;
        this.receipts = receipts;
        this.lines = lines;
        this.contracts = contracts;
        this.caller = caller;
        this.calls = calls;
        this.settings = settings;
        this.milestones = milestones;
        this.transaction = transaction;
        this.clock = clock;
        this.node =
                settings.node() == null ? ManagementFactory.getRuntimeMXBean().getName() : settings.node();
        lines.all().forEach(line -> line.breaker().getEventPublisher().onStateTransition(change -> {
            if (change.getStateTransition().getToState() == CircuitBreaker.State.CLOSED) {
                wellAgain(line.department());
            }
        }));
    }

    /** After the commit that recorded it, an enquiry goes out at once. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Outbox.Due due) {
        milestones.reached(Milestone.AFTER_COMMIT, due.requestId());
        wake(due.department());
    }

    void wake(String department) {
        synchronized (woken) {
            woken.add(department);
            woken.notifyAll();
        }
    }

    @Override
    public void start() {
        if (!settings.sending() || lines.all().isEmpty()) {
            return;
        }
        AtomicInteger number = new AtomicInteger();
        writers = Executors.newFixedThreadPool(settings.receipts(), task -> {
            Thread thread = new Thread(task, "department-receipts-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        running = true;
        taker = new Thread(this::run, "department-senders");
        taker.setDaemon(true);
        taker.start();
    }

    /** Takes no more leases, and waits a moment for the calls under way. */
    @Override
    public void stop() {
        if (!running) {
            return;
        }
        running = false;
        taker.interrupt();
        try {
            taker.join(TimeUnit.SECONDS.toMillis(5));
            for (int i = 0; i < 100 && underWay.get() > 0; i++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writers.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        long nextPoll = System.nanoTime();
        while (running) {
            try {
                Set<String> departments = next(nextPoll);
                if (System.nanoTime() >= nextPoll) {
                    nextPoll = System.nanoTime() + settings.poll().toNanos();
                    departments.addAll(enquiries.departmentsWithDue());
                }
                for (String department : departments) {
                    lines.of(department).ifPresent(this::send);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // the database is away: what is due stays due
                LOG.warn("Nothing could be taken from the outbox: {}", e.toString());
                nextPoll = System.nanoTime() + settings.poll().toNanos();
            }
        }
    }

    private Set<String> next(long nextPoll) throws InterruptedException {
        synchronized (woken) {
            long left = TimeUnit.NANOSECONDS.toMillis(nextPoll - System.nanoTime());
            if (woken.isEmpty() && left > 0) {
                woken.wait(left);
            }
            Set<String> departments = new HashSet<>(woken);
            woken.clear();
            return departments;
        }
    }

    /** Sends what is due to one department, as far as its line has places. */
    private void send(Line line) {
        int claimed;
        int places;
        do {
            places = 0;
            while (places < AT_A_TIME && line.enter()) {
                places++;
            }
            if (places == 0) {
                return;
            }
            List<Leased> leased = List.of();
            try {
                leased = claim(line, places);
            } finally {
                for (int unused = leased.size(); unused < places; unused++) {
                    line.leaveUnused();
                }
            }
            claimed = leased.size();
            leased.forEach(one -> deliver(line, one.contract(), one.due(), one.attempt()));
        } while (claimed == places);
    }

    private record Leased(Contract contract, DueEnquiry due, Attempt attempt) {}

    private List<Leased> claim(Line line, int most) {
        String token = node + "/" + UUID.randomUUID();
        Duration lease = lease(line);
        long began = System.nanoTime();
        List<Leased> leased = transaction.execute(status -> {
            List<Leased> taken = new ArrayList<>();
            for (DueEnquiry due : enquiries.claim(line.department(), most, token, lease.toMillis(), clock.instant())) {
                Contract contract = contracts.of(due.department(), due.operation());
                if (due.uncertain() && contract.repeat() == Repeat.NONE) {
                    moves.manual(enquiries.findById(due.id()), EnquiryFailure.UNCERTAIN, null);
                } else {
                    boolean asking = due.uncertain() && contract.repeat() == Repeat.ASK_FIRST;
                    enquiries.begin(due.id(), due.attempt(), asking ? "ASK" : "SEND", node);
                    taken.add(new Leased(contract, due, new Attempt(due.attempt(), asking, token, began)));
                }
            }
            return taken;
        });
        leased.forEach(one -> milestones.reached(Milestone.LEASED, one.due().requestId()));
        return leased;
    }

    /** Long enough for a question and a sending that follows it, and for a node that stumbles. */
    private Duration lease(Line line) {
        Duration longest = contracts.all().stream()
                .filter(contract -> contract.department().equals(line.department()))
                .map(contract -> line.limit(contract.timeLimit()))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        return longest.plus(settings.leaseMargin());
    }

    private void deliver(Line line, Contract contract, DueEnquiry due, Attempt attempt) {
        underWay.incrementAndGet();
        CompletableFuture<Called> call;
        if (attempt.took().compareTo(settings.leaseMargin().dividedBy(2)) > 0) {
            // this node stood still since it took the lease: another may have it soon
            call = CompletableFuture.completedFuture(STOOD_STILL);
        } else {
            milestones.reached(Milestone.BEFORE_CALL, due.requestId());
            call = called(line, contract, due, attempt);
        }
        call.whenCompleteAsync(
                (called, error) -> {
                    Called known = error == null
                            ? called
                            : new Called.Unknown(error.getClass().getSimpleName());
                    milestones.reached(Milestone.AFTER_CALL, due.requestId());
                    Verdict verdict = Verdict.of(contract, attempt.asking(), known, clock.instant());
                    if (known.equals(STOOD_STILL)) {
                        line.breaker().releasePermission();
                    } else {
                        calls.count(line, attempt, verdict);
                    }
                    note(line, contract, due, attempt, known, verdict);
                },
                writers);
    }

    private CompletableFuture<Called> called(Line line, Contract contract, DueEnquiry due, Attempt attempt) {
        try {
            return attempt.asking() ? caller.ask(line, contract, due) : caller.send(line, contract, due);
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(
                    new Called.NotSent(e.getClass().getSimpleName()));
        }
    }

    /** Writes the receipt; a database that is away for a moment is waited for as long as the lease holds. */
    private void note(Line line, Contract contract, DueEnquiry due, Attempt attempt, Called called, Verdict verdict) {
        try {
            if (verdict instanceof Verdict.NotThere) {
                sendAfterAll(line, contract, due, attempt, called, verdict);
                return;
            }
            milestones.reached(Milestone.BEFORE_RECEIPT, due.requestId());
            boolean troubled = line.breaker().getState() != CircuitBreaker.State.CLOSED;
            receipts.write(contract, due, attempt, called, verdict, troubled);
            milestones.reached(Milestone.AFTER_RECEIPT, due.requestId());
        } catch (RuntimeException e) {
            if (running && attempt.took().compareTo(settings.leaseMargin()) < 0) {
                CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS, writers)
                        .execute(() -> note(line, contract, due, attempt, called, verdict));
                return;
            }
            LOG.error("The receipt of {} could not be written; its lease will run out: {}", due, e.toString());
        }
        left(line);
    }

    /** The department does not have it: it is sent in the same lease, as an attempt of its own. */
    private void sendAfterAll(
            Line line, Contract contract, DueEnquiry due, Attempt attempt, Called called, Verdict verdict) {
        Integer next = transaction.execute(status -> {
            receipts.write(contract, due, attempt, called, verdict, false);
            return enquiries.beginNext(
                    due.id(), attempt.token(), node, lease(line).toMillis());
        });
        if (next == null) {
            left(line);
        } else {
            underWay.decrementAndGet();
            deliver(line, contract, due, attempt.then(next));
        }
    }

    private void left(Line line) {
        line.places().onComplete();
        underWay.decrementAndGet();
        wake(line.department());
    }

    private void wellAgain(String department) {
        if (running) {
            writers.execute(() -> {
                transaction.executeWithoutResult(status -> enquiries.dueNow(department));
                wake(department);
            });
        }
    }
}
