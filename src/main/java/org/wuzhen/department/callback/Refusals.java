package org.wuzhen.department.callback;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.act.Acts;
import org.wuzhen.department.store.CallbackMapper;
import org.wuzhen.department.store.RefusalRow;

/**
 * Writes down who was refused, from where and why: one row for each hour, department, key, address and reason, with how
 * often. However many come, an hour has at most {@value #ROWS} rows of one node (what is beyond counts in the row of all
 * others), and at most {@value #AT_ONCE} are written at once; what waits is written a few seconds later.
 */
@Component
public class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int ROWS = 200;
    private static final int PER_SECOND = 20;
    private static final int AT_ONCE = 100;
    private static final String OTHERS = "*";

    private final CallbackMapper doors;
    private final Acts acts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration kept;
    private final RateLimit writing = new RateLimit(1, System::nanoTime);
    private final Map<RefusalRow.Key, Counted> waiting = new HashMap<>();
    private final Set<RefusalRow.Key> ofTheHour = new HashSet<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private Instant hour = Instant.EPOCH;

    Refusals(
            CallbackMapper doors,
            Acts acts,
            PlatformTransactionManager transactions,
            Clock clock,
            CallbackProperties settings) {
        this.doors = doors;
        this.acts = acts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.kept = settings.callback().refusalsKept();
    }

    private static final class Counted {
        private long times;
        private Instant first;
        private Instant last;
        private String messageId;
    }

    /**
     * Somebody was refused.
     *
     * @param department code, or null when nobody of this name may send anything
     * @param key id of a key of that department, or null
     * @param messageId of a message that was signed rightly, or null
     */
    void note(Refusal why, String department, String key, String address, String messageId) {
        Instant now = clock.instant();
        synchronized (waiting) {
            Counted counted = waiting.computeIfAbsent(
                    row(now, why, department == null ? "" : department, key == null ? "" : key, address),
                    fresh -> new Counted());
            counted.times++;
            counted.first = counted.first == null ? now : counted.first;
            counted.last = now;
            counted.messageId = messageId;
        }
        if (writing.take("", PER_SECOND, AT_ONCE)) {
            write();
        }
    }

    private RefusalRow.Key row(Instant now, Refusal why, String department, String key, String address) {
        Instant current = now.truncatedTo(ChronoUnit.HOURS);
        if (!current.equals(hour)) {
            hour = current;
            ofTheHour.clear();
        }
        RefusalRow.Key row = new RefusalRow.Key(current, department, key, address, why.name());
        if (ofTheHour.contains(row) || ofTheHour.size() < ROWS && ofTheHour.add(row)) {
            return row;
        }
        return new RefusalRow.Key(current, department, "", OTHERS, why.name());
    }

    /** Writes what waits; what cannot be written waits on. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT5S")
    @PreDestroy
    void write() {
        // while one waits for the database, the others need not
        if (busy.compareAndSet(false, true)) {
            try {
                writeWaiting();
            } finally {
                busy.set(false);
            }
        }
    }

    private void writeWaiting() {
        Map<RefusalRow.Key, Counted> now;
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                return;
            }
            now = new HashMap<>(waiting);
            waiting.clear();
        }
        try {
            transaction.executeWithoutResult(status -> now.forEach(this::write));
        } catch (RuntimeException e) {
            LOG.warn(
                    "Refused messages cannot be written down now: {}",
                    e.getClass().getSimpleName());
            synchronized (waiting) {
                now.forEach((row, counted) -> waiting.merge(row, counted, Refusals::together));
            }
        }
    }

    private void write(RefusalRow.Key row, Counted counted) {
        boolean fresh = doors.refused(row, counted.times, counted.first, counted.last, counted.messageId);
        if (fresh) {
            acts.record(
                    "callback-refused",
                    null,
                    "拒绝一条部门回传：" + Refusal.valueOf(row.problem()).label(),
                    null,
                    Map.of("department", row.department(), "address", row.address(), "problem", row.problem()));
        }
    }

    private static Counted together(Counted one, Counted other) {
        one.times += other.times;
        one.first = one.first.isBefore(other.first) ? one.first : other.first;
        one.last = one.last.isAfter(other.last) ? one.last : other.last;
        one.messageId = one.messageId == null ? other.messageId : one.messageId;
        return one;
    }

    /** Who was refused since a time, the latest first. */
    public List<RefusedLine> since(Instant time, int most) {
        return transaction.execute(status -> doors.refusals(time.truncatedTo(ChronoUnit.HOURS), most).stream()
                .map(row -> new RefusedLine(
                        row.department(),
                        row.keyId(),
                        row.address(),
                        Refusal.valueOf(row.problem()).label(),
                        row.times(),
                        row.firstAt(),
                        row.lastAt()))
                .toList());
    }

    /** Forgets who was refused long ago. */
    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    void forget() {
        transaction.executeWithoutResult(
                status -> doors.forgetRefusals(clock.instant().minus(kept)));
    }
}
