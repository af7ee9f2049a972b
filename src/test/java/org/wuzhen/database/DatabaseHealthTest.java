package org.wuzhen.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

/** Whoever asks after the database is answered, also when it is not. */
class DatabaseHealthTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicInteger asked = new AtomicInteger();
    private volatile CountDownLatch away = new CountDownLatch(0);
    private final DatabaseHealth health = new DatabaseHealth(() -> {
        asked.incrementAndGet();
        try {
            away.await();
        } catch (InterruptedException e) {
            return Health.down(e).build();
        }
        return Health.up().build();
    });

    @Test
    void aDatabaseThatAnswersIsUp() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(asked).as("asked anew each time").hasValue(2);
    }

    @Test
    void oneThatHangsIsDownSoonAndUpAgainWhenItAnswers() throws InterruptedException {
        away = new CountDownLatch(1);
        List<Status> told = Stream.generate(health::health)
                .parallel()
                .limit(3)
                .map(Health::getStatus)
                .toList();
        assertThat(told).containsOnly(Status.DOWN);
        assertThat(asked).as("one question is under way, whoever asks").hasValue(1);

        away.countDown();
        assertThat(until(Status.UP)).isEqualTo(Status.UP);
    }

    @Test
    void whatFailsIsDown() {
        assertThat(new DatabaseHealth(() -> {
                            throw new IllegalStateException("gone");
                        })
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    private Status until(Status wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Status now = health.health().getStatus();
        while (!now.equals(wanted) && System.nanoTime() < end) {
            Thread.sleep(20);
            now = health.health().getStatus();
        }
        return now;
    }
}
