package org.wuzhen.directory;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SeparatePowersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    static Stream<Arguments> everyPair() {
        return Arrays.stream(Post.values())
                .flatMap(one -> Arrays.stream(Post.values()).map(other -> Arguments.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void onlyPostsThatHandleCasesGoTogether(Post one, Post other) {
        boolean together = one == other || one.handlesCases() && other.handlesCases();
        var check = (org.assertj.core.api.ThrowableAssert.ThrowingCallable)
                () -> SeparatePowers.check(held(one, MONDAY, null), List.of(held(other, MONDAY, null)));
        if (together) {
            assertThatCode(check).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(check).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void oneAfterTheOtherIsFine() {
        PostHolding auditor = held(Post.AUDITOR, MONDAY, MONDAY.plusDays(6));

        assertThatCode(() -> SeparatePowers.check(held(Post.SYS_ADMIN, MONDAY.plusDays(7), null), List.of(auditor)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> SeparatePowers.check(held(Post.SYS_ADMIN, MONDAY.plusDays(6), null), List.of(auditor)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PostHolding held(Post post, LocalDate from, LocalDate to) {
        return new PostHolding("zhao", post, "02", null, null, from, to);
    }
}
