package org.wuzhen.sealing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wuzhen.act.Acts;

/**
 * Seals rows anew that lie under a former key, batch by batch, each in a transaction of its own: whoever is killed in
 * the middle has done whole batches, and the next start or another node goes on with what is left.
 */
@Component
class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

    private final KeyFile file;
    private final SealingKeys keys;
    private final SealingProperties properties;
    private final ObjectProvider<SealedRows> tables;
    private final Acts acts;
    private final Clock clock;
    private String settledUnder;
    private Instant settledAt = Instant.EPOCH;

    Resealing(
            KeyFile file,
            SealingKeys keys,
            SealingProperties properties,
            ObjectProvider<SealedRows> tables,
            Acts acts,
            Clock clock) {
        this.file = file;
        this.keys = keys;
        this.properties = properties;
        this.tables = tables;
        this.acts = acts;
        this.clock = clock;
    }

    /** Looks again from time to time: a transaction that began before the change may have ended after it. */
    @Scheduled(fixedDelayString = "${wuzhen.sealing.reseal-every:10s}", initialDelayString = "10s")
    synchronized void goOn() {
        KeyRing ring = file.ring();
        boolean settled =
                ring.current().name().equals(settledUnder) && clock.instant().isBefore(settledAt.plus(LOOK_AGAIN));
        if (ring.keys().size() > 1 && !settled) {
            resealAll();
        }
    }

    /** Seals anew what is not under the current key; answers how many rows. */
    synchronized long resealAll() {
        String current = file.ring().current().name();
        long rows = 0;
        for (SealedRows table : tables) {
            SealedRows.Batch batch = new SealedRows.Batch(1, 0);
            while (batch.rows() > 0) {
                batch = table.reseal(current, batch.last(), properties.batch());
                rows += batch.rows();
            }
        }
        if (keys.underKeys().keySet().stream().allMatch(current::equals)) {
            settledUnder = current;
            settledAt = clock.instant();
            if (rows > 0) {
                LOG.info("All sealed texts are under key {} now", current);
                acts.record(
                        "sealed-data-resealed",
                        null,
                        "加密数据已全部改用密钥 " + current,
                        null,
                        Map.of("key", current, "rows", Long.toString(rows)));
            }
        }
        return rows;
    }
}
