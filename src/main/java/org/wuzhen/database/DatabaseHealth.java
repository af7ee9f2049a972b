package org.wuzhen.database;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.jdbc.DataSourceHealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, told soon: while it is away a connection is waited for half a minute, and whoever asks
 * after the node's health would wait as long. One question is under way at a time, whoever asks meanwhile shares its answer.
 */
@Component("dbHealthContributor")
class DatabaseHealth implements HealthIndicator {

    /** A probe commonly waits for three seconds. */
    static final Duration LONGEST = Duration.ofSeconds(2);

    private final HealthIndicator database;
    private CompletableFuture<Health> asked = CompletableFuture.completedFuture(null);

    @Autowired
    DatabaseHealth(DataSource dataSource) {
        this(new DataSourceHealthIndicator(dataSource));
    }

    DatabaseHealth(HealthIndicator database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try {
            return answer().get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return Health.down()
                    .withDetail("error", "no answer within " + LONGEST.toMillis() + " ms")
                    .build();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Health.down(stopped).build();
        } catch (ExecutionException failed) {
            return Health.down(failed).build();
        }
    }

    private synchronized CompletableFuture<Health> answer() {
        if (asked.isDone()) {
            asked = new CompletableFuture<>();
            CompletableFuture<Health> answer = asked;
            Thread asking = new Thread(() -> answer.complete(ask()), "database-health");
            asking.setDaemon(true);
            asking.start();
        }
        return asked;
    }

    private Health ask() {
        try {
            return database.health();
        } catch (RuntimeException e) {
            return Health.down(e).build();
        }
    }
}
