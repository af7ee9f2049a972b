package org.wuzhen.department.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often is too often, and how much is remembered of it. */
class RateLimitTest {

    private final AtomicLong nanos = new AtomicLong(17);

    @Test
    void soManyAtOnceAndThenSoManyInASecond() {
        RateLimit limit = new RateLimit(10, nanos::get);
        assertThat(taken(limit, "land", 20)).isEqualTo(6);
        nanos.addAndGet(500_000_000);
        assertThat(taken(limit, "land", 20))
                .as("two in a second, after half a second")
                .isEqualTo(1);
        nanos.addAndGet(60_000_000_000L);
        assertThat(taken(limit, "land", 20)).as("never more than at once").isEqualTo(6);
        assertThat(taken(limit, "women", 20)).as("each for itself").isEqualTo(6);
    }

    @Test
    void lookingTakesNoTurn() {
        RateLimit limit = new RateLimit(10, nanos::get);
        IntStream.range(0, 50).forEach(i -> assertThat(limit.has("land", 1, 1)).isTrue());
        assertThat(limit.take("land", 1, 1)).isTrue();
        assertThat(limit.has("land", 1, 1)).isFalse();
    }

    @Test
    void itRemembersNoMoreThanItMay() {
        RateLimit limit = new RateLimit(100, nanos::get);
        IntStream.range(0, 100_000).forEach(i -> limit.take("10.0." + i, 1, 1));
        assertThat(limit.remembered()).isEqualTo(100);
    }

    @Test
    void anAddressBehindWhichADepartmentIsHasMoreRoom() {
        Addresses addresses = new Addresses(30, nanos::get);
        assertThat(failures(addresses, "stranger")).isEqualTo(30);
        addresses.cameIn("gateway");
        assertThat(failures(addresses, "gateway")).isEqualTo(600);
        nanos.addAndGet(2_000_000_000L);
        assertThat(addresses.mayTry("stranger"))
                .as("one again every two seconds")
                .isTrue();
        nanos.addAndGet(4000L * 1_000_000_000L);
        assertThat(failures(addresses, "gateway"))
                .as("an hour later it is a stranger's again")
                .isEqualTo(30);
    }

    @Test
    void aNetworkOfVersionSixIsOneAddress() {
        assertThat(Addresses.counted("2001:db8:1:2:3::4")).isEqualTo(Addresses.counted("2001:db8:1:2:ffff::9"));
        assertThat(Addresses.counted("2001:db8:1:2::1")).isNotEqualTo(Addresses.counted("2001:db8:1:3::1"));
        assertThat(Addresses.counted("::ffff:10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(Addresses.counted("10.0.0.1")).isEqualTo("10.0.0.1");
        assertThat(Addresses.counted("no:such:address")).isEqualTo("?");
        assertThat(Addresses.counted("x".repeat(500))).hasSize(45);
    }

    private static int taken(RateLimit limit, String name, int tries) {
        return (int)
                IntStream.range(0, tries).filter(i -> limit.take(name, 2, 6)).count();
    }

    private static int failures(Addresses addresses, String address) {
        int failures = 0;
        while (failures < 10_000 && addresses.mayTry(address)) {
            addresses.failed(address);
            failures++;
        }
        return failures;
    }
}
