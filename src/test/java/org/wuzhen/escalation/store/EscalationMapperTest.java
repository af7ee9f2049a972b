package org.wuzhen.escalation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.escalation.CityReceipt;
import org.wuzhen.escalation.Escalation;
import org.wuzhen.escalation.EscalationState;
import org.wuzhen.escalation.NewEscalation;
import org.wuzhen.escalation.Outcome;
import org.wuzhen.escalation.ReceiptHow;
import org.wuzhen.escalation.Ruling;
import org.wuzhen.escalation.SheetLine;
import org.wuzhen.escalation.Target;

/** The tables of escalations on a real database. */
@WuzhenTest
@Transactional
class EscalationMapperTest {

    private static final String CENTRE = "20";
    private static final Instant NOW = Instant.parse("2025-03-03T01:00:00Z");
    private static final NewEscalation WORDS = new NewEscalation("00", "难以单独化解", "已调解两次", "金额差距");

    private final EscalationMapper mapper;
    private final CaseFiles cases;

    @Autowired
    EscalationMapperTest(EscalationMapper mapper, CaseFiles cases) {
        this.mapper = mapper;
        this.cases = cases;
    }

    @Test
    void oneIsOpenAtATimeAndARowAsksOnceAtACentre() {
        String number = openCase();
        Long id = mapper.note(number, CENTRE, "R07", "两次调解不成", "内部规则", "system", NOW);
        assertThat(mapper.untold(1000)).extracting(Escalation::id).contains(id);
        assertThat(mapper.take(id, NOW)).isOne();
        assertThat(mapper.take(id, NOW)).isZero();
        assertThat(mapper.note(number, CENTRE, "R05", "媒体", "内部规则", "system", NOW))
                .isNull();
        assertThat(mapper.propose(number, CENTRE, Target.DISTRICT, "00", WORDS, "t", NOW))
                .isNull();
        assertThat(mapper.end(id, Outcome.NOT_PROPOSED, "不必", "t", NOW)).isOne();
        assertThat(mapper.end(id, Outcome.STAYED, null, "t", NOW)).isZero();
        assertThat(mapper.note(number, CENTRE, "R07", "两次调解不成", "内部规则", "system", NOW))
                .isNull();
        assertThat(mapper.note(number, "00", "R07", "两次调解不成", "内部规则", "system", NOW))
                .isNotNull();
        assertThat(mapper.of(number)).hasSize(2);
    }

    @Test
    void whatHappensToItIsKept() {
        String number = openCase();
        Long id = mapper.propose(number, CENTRE, Target.DISTRICT, "00", WORDS, "t", NOW);
        mapper.handedUp(id, "测提移字〔2025〕001号", NOW.plusSeconds(60), NOW);
        mapper.line(id, 1, new SheetLine(SheetLine.Part.CLOCK, "人民调解期限", "2025-04-01 到期"));
        mapper.line(id, 2, new SheetLine(SheetLine.Part.PAPER, "调解记录", "第1次调解记录"));
        assertThat(mapper.lines(id)).extracting(SheetLine::label).containsExactly("人民调解期限", "调解记录");
        assertThat(mapper.remind(id, NOW)).isOne();
        assertThat(mapper.remind(id, NOW)).isZero();
        mapper.refused(id, "不属本级", "责任清单", "d", NOW);
        assertThat(mapper.lock(id).state()).isEqualTo(EscalationState.REFUSED);
        mapper.ruled(id, new Ruling(true, "应当接收", "上级机关", "文号"), "s", NOW);
        mapper.received(id, ReceiptHow.ORDER, "s", NOW);
        mapper.city(id, new CityReceipt("市中心", "文号", LocalDate.of(2025, 3, 4), "意见"));
        mapper.end(id, Outcome.TAKEN_OVER, null, "s", NOW);
        Escalation kept = mapper.find(id);
        assertThat(kept.receiptOrdered()).isTrue();
        assertThat(kept.rulingBody()).isEqualTo("上级机关");
        assertThat(kept.receivedHow()).isEqualTo(ReceiptHow.ORDER);
        assertThat(kept.cityOn()).isEqualTo(LocalDate.of(2025, 3, 4));
        assertThat(kept.openPoints()).isEqualTo("金额差距");
        assertThat(kept.open()).isFalse();
        assertThat(mapper.openOf(number)).isNull();
    }

    @Test
    void failuresAreCountedAndAFirstReceiverIsToldUntilItLooks() {
        String number = openCase();
        mapper.failed(number, NOW);
        mapper.failed(number, NOW);
        assertThat(mapper.failures(number)).isEqualTo(2);
        String person = "p" + UUID.randomUUID();
        mapper.tell(number, person, NOW);
        mapper.tell(number, person, NOW.plusSeconds(1));
        assertThat(mapper.unseen(person)).containsExactly(number);
        assertThat(mapper.seen(number, "somebody-else", NOW)).isZero();
        assertThat(mapper.seen(number, person, NOW)).isOne();
        assertThat(mapper.unseen(person)).isEmpty();
    }

    @Test
    void clocksAreLookedAtFromWhereOneStopped() {
        mapper.look(NOW);
        assertThat(mapper.lookedThrough()).isEqualTo(NOW);
    }

    private String openCase() {
        return cases.open(new NewCase(
                        CENTRE,
                        DisputeType.NEIGHBOUR,
                        Channel.WINDOW,
                        null,
                        null,
                        null,
                        null,
                        "占道",
                        "清理",
                        null,
                        2,
                        Set.of(),
                        NOW,
                        List.of()))
                .value();
    }
}
