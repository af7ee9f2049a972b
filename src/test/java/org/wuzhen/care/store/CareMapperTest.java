package org.wuzhen.care.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.WuzhenTest;
import org.wuzhen.care.Advice;
import org.wuzhen.care.Consent;
import org.wuzhen.care.Contact;
import org.wuzhen.care.Group;
import org.wuzhen.care.LeaveCause;
import org.wuzhen.care.Level;
import org.wuzhen.care.ListState;
import org.wuzhen.care.NeedResult;
import org.wuzhen.care.Outcome;
import org.wuzhen.care.Rating;
import org.wuzhen.care.RiskMeasure;
import org.wuzhen.care.SealedPart;
import org.wuzhen.care.Way;
import org.wuzhen.sealing.Sealed;

/** The tables of 问诊 on a real database. */
@WuzhenTest
@Transactional
class CareMapperTest {

    private static final String CENTRE = "48";
    private static final Instant NOW = Instant.parse("2025-03-03T01:00:00Z");
    private static final LocalDate LONG_AGO = LocalDate.of(1999, 1, 1);
    private static final Group GROUP = new Group("VETERAN", "退役军人", "《退役军人保障法》", "2020年公布", "UNION", "G03");

    @Autowired
    CareMapper store;

    @Autowired
    SealedTextsOfCareMapper texts;

    private long id;

    @BeforeEach
    void somebodyProposed() {
        id = store.insert(number("WD"), CENTRE, null, GROUP, false, null, "t", NOW);
    }

    @Test
    void somebodyIsPutOnOnceAndLeavesOnce() {
        assertThat(store.find(id).state()).isEqualTo(ListState.PROPOSED);
        assertThat(on()).isOne();
        assertThat(on()).isZero();
        assertThat(store.at(Set.of(CENTRE), false, 500))
                .extracting(one -> one.id())
                .contains(id);
        assertThat(leave()).isOne();
        assertThat(leave()).isZero();
        assertThat(store.find(id).leftCause()).isEqualTo(LeaveCause.MOVED);
        assertThat(store.at(Set.of(CENTRE), true, 500))
                .extracting(one -> one.id())
                .contains(id);
        assertThat(store.takeKept(LONG_AGO.plusDays(1)).id()).isEqualTo(id);
        store.erased(id, NOW);
        assertThat(store.takeKept(LONG_AGO.plusDays(1))).isNull();
    }

    @Test
    void oneContactIsOpenAtATimeAndIsRecordedOnce() {
        on();
        assertThat(store.takeDue(LONG_AGO).id()).isEqualTo(id);
        String number = number("WZ");
        Long contact = store.begin(number, id, LONG_AGO, NOW, NOW);
        assertThat(store.begin(number("WZ"), id, LONG_AGO, NOW, NOW)).isNull();
        assertThat(store.takeDue(LONG_AGO)).isNull();
        assertThat(store.missed(NOW.plusSeconds(1), 500)).contains(contact);
        assertThat(store.missed(NOW.plusSeconds(1), 500)).doesNotContain(contact);
        assertThat(store.missedOpen(Set.of(CENTRE))).isPositive();
        assertThat(store.record(contact, Way.VISIT, Outcome.RISK, null, "t", NOW))
                .isOne();
        assertThat(store.record(contact, Way.CALL, Outcome.STABLE, null, "t", NOW))
                .isZero();
        assertThat(store.risksOpen(Set.of(CENTRE))).isPositive();
        assertThat(store.weigh(contact, RiskMeasure.POLICE, "d", NOW)).isOne();
        assertThat(store.weigh(contact, RiskMeasure.WATCH, "d", NOW)).isZero();
        Contact kept = store.contact(number);
        assertThat(kept.riskMeasure()).isEqualTo(RiskMeasure.POLICE);
        assertThat(kept.open()).isFalse();
        long need = store.need(contact, 0, "HEALTH", CENTRE);
        assertThat(store.answer(need, NeedResult.HELPED, "o", NOW)).isOne();
        assertThat(store.answer(need, NeedResult.CANNOT, "o", NOW)).isZero();
        assertThat(store.needsOf(id)).hasSize(1);
        store.contacted(id, Outcome.RISK, NOW, LONG_AGO.plusDays(7));
        assertThat(store.find(id).nextDue()).isEqualTo(LONG_AGO.plusDays(7));
    }

    @Test
    void aLevelAgainstTheTableIsCounted() {
        int before = store.overridden(Set.of(CENTRE));
        Advice advice = new Advice(30, "关注", "规则", "R06");
        store.rating(id, Level.MIDDLE, 30, advice, "t", NOW);
        assertThat(store.overridden(Set.of(CENTRE))).isEqualTo(before);
        store.rating(id, Level.MIDDLE, 10, advice, "t", NOW);
        assertThat(store.overridden(Set.of(CENTRE))).isEqualTo(before + 1);
        assertThat(store.ratings(id)).extracting(Rating::overridden).containsExactly(true, false);
    }

    @Test
    void textsAreFoundByTheirHashAndErasedTogether() {
        String hash = "h" + ThreadLocalRandom.current().nextLong();
        texts.insert(id, SealedPart.NAME, id, Sealed.of("甲某"), null);
        texts.insert(id, SealedPart.ID_NUMBER, id, Sealed.of("120107195001011234"), hash);
        texts.insert(id, SealedPart.NAME, id, Sealed.of("乙某"), null);
        assertThat(texts.find(SealedPart.NAME, id).text().clear()).isEqualTo("乙某");
        assertThat(texts.ofPeople(List.of(id), SealedPart.NAME)).hasSize(1);
        assertThat(texts.listed(CENTRE, List.of(hash))).isTrue();
        assertThat(texts.listed("39", List.of(hash))).isFalse();
        assertThat(texts.underKeys()).isNotEmpty();
        texts.erase(id);
        assertThat(texts.find(SealedPart.NAME, id)).isNull();
        assertThat(texts.listed(CENTRE, List.of(hash))).isFalse();
    }

    private int on() {
        return store.putOn(id, Consent.PERSON, Level.HIGH, 7, "w", LONG_AGO, "t", NOW);
    }

    private int leave() {
        return store.leave(id, ListState.ON, ListState.LEFT, LeaveCause.MOVED, LONG_AGO, "t", NOW);
    }

    private static String number(String kind) {
        return kind + CENTRE + "19990101" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    }
}
