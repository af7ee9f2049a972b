package org.wuzhen.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each day is told once, whenever the machine was awake to tell it. */
class TurnOfTheDayTest {

    private final List<LocalDate> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private boolean fails;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    private final TurnOfTheDay turn = new TurnOfTheDay(
            mock(RegisteredDirectory.class),
            event -> {
                if (fails) {
                    throw new IllegalStateException("cannot");
                }
                told.add(((DayBegun) event).day());
            },
            clock);

    @Test
    void theDayTurnsAtTheOfficesMidnight() {
        turn.look();
        at("2026-11-23T15:59:00Z");
        assertThat(told).containsExactly(LocalDate.of(2026, 11, 23));

        at("2026-11-23T16:00:00Z");
        at("2026-11-23T16:01:00Z");
        assertThat(told).containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 24));
    }

    @Test
    void aMachineThatSleptOverMidnightTellsItWhenItWakes() {
        turn.look();
        at("2026-11-25T23:12:00Z");
        assertThat(told).containsExactly(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 26));
    }

    @Test
    void aDayThatCouldNotBeGoneThroughIsToldAgain() {
        fails = true;
        assertThatThrownBy(turn::look).isInstanceOf(IllegalStateException.class);
        fails = false;
        turn.look();
        turn.look();
        assertThat(told).containsExactly(LocalDate.of(2026, 11, 23));
    }

    private void at(String moment) {
        now = Instant.parse(moment);
        turn.look();
    }
}
