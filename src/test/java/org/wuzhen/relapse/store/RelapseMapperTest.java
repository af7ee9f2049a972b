package org.wuzhen.relapse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.relapse.Cause;
import org.wuzhen.relapse.Comparison;
import org.wuzhen.relapse.Contact;
import org.wuzhen.relapse.Due;
import org.wuzhen.relapse.Finding;
import org.wuzhen.relapse.Outcome;
import org.wuzhen.relapse.TypeCount;

/** Re-examinations and their days on a real database: one open at a time, each day once, no end without its ground. */
@WuzhenTest
class RelapseMapperTest {

    private static final String CENTRE = "55";
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);

    @Autowired
    RelapseMapper store;

    @Autowired
    Road road;

    @Test
    void oneIsOpenAtATime() {
        String number = number();
        Long first = begun(number);
        assertThat(first).isNotNull();
        assertThat(begun(number)).isNull();
        assertThat(store.openOf(number).id()).isEqualTo(first);
        store.end(first, Outcome.STABLE, "lin", NOW);
        assertThat(store.openOf(number)).isNull();
        assertThat(store.endedOf(number)).isEqualTo(1);
        assertThat(store.reopened(number)).isFalse();
        Long second = begun(number);
        store.end(second, Outcome.REOPENED, "lin", NOW);
        assertThat(store.reopened(number)).isTrue();
    }

    @Test
    void noneIsConcludedOrHeldWithoutItsGround() {
        Long id = begun(number());
        assertThatThrownBy(() -> store.end(id, Outcome.ENDED, "lin", NOW))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> store.end(id, Outcome.HOLDING, "lin", NOW))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aDayIsSetOnceAndBegunOnce() {
        String number = number();
        store.plan(number, Cause.DAY_30, DAY, true, "没有化解", "S04", NOW);
        store.plan(number, Cause.DAY_30, DAY, true, "没有化解", "S04", NOW);
        store.plan(number, Cause.DAY_90, DAY.plusDays(60), true, "没有化解", "S04", NOW);
        assertThat(store.dues(number)).extracting(Due::cause).containsExactly(Cause.DAY_30, Cause.DAY_90);
        assertThat(taken(number, DAY.minusDays(1))).isEmpty();
        List<Due> come = taken(number, DAY);
        assertThat(come).hasSize(1);
        store.begun(come.get(0).id(), begun(number));
        assertThat(taken(number, DAY)).isEmpty();
        assertThat(store.legacy(Set.of(CENTRE))).isPositive();
        store.drop(number, "听证后已终结", NOW);
        assertThat(store.dues(number)).isEmpty();
    }

    @Test
    void theRegisterCountsWhatCameBackByKind() {
        TypeCount before = count();
        Long steady = begun(number());
        store.compare(steady, new Comparison(Contact.PHONE, "没有反复", Finding.STABLE, false, false), "lin", NOW);
        store.end(steady, Outcome.STABLE, "lin", NOW);
        Long back = begun(number());
        store.compare(back, new Comparison(Contact.PHONE, "又漏水", Finding.SAME_AGAIN, false, false), "lin", NOW);
        TypeCount after = count();
        assertThat(after.compared() - before.compared()).isEqualTo(2);
        assertThat(after.recurred() - before.recurred()).isEqualTo(1);
        assertThat(after.stable() - before.stable()).isEqualTo(1);
        assertThat(store.running(Set.of(CENTRE), 100)).anyMatch(review -> review.id() == back);
        assertThat(store.ended(Set.of(CENTRE), 100)).anyMatch(review -> review.id() == steady);
        assertThat(store.running(Set.of("00"), 100)).noneMatch(review -> review.id() == back);
    }

    @Test
    void aReportIsCountedOnce() {
        Long id = begun(number());
        String report = number();
        assertThat(store.complain(id, report, NOW)).isEqualTo(1);
        assertThat(store.complain(id, report, NOW)).isZero();
        assertThat(store.complaints(id)).containsExactly(report);
    }

    private TypeCount count() {
        return store.byType(Set.of(CENTRE)).stream()
                .filter(one -> one.type().equals("NEIGHBOUR"))
                .findFirst()
                .orElse(new TypeCount("NEIGHBOUR", 0, 0, 0, 0, 0, 0));
    }

    private List<Due> taken(String number, LocalDate today) {
        return store.take(today, Set.of(), 1000).stream()
                .filter(due -> due.number().value().equals(number))
                .toList();
    }

    private Long begun(String number) {
        return store.insert(number, CENTRE, Cause.LEGACY, "遗留", CaseResult.FAILED, DisputeType.NEIGHBOUR, "lin", NOW);
    }

    private String number() {
        CaseNumber number = road.registered(CENTRE, DisputeType.NEIGHBOUR);
        return number.value();
    }
}
