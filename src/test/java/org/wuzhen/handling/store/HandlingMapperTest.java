package org.wuzhen.handling.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.wuzhen.handling.Dispatch;
import org.wuzhen.handling.Entry;
import org.wuzhen.handling.EntryKind;
import org.wuzhen.handling.How;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.MatterState;
import org.wuzhen.handling.NewSummons;
import org.wuzhen.handling.Origin;
import org.wuzhen.handling.Outcome;
import org.wuzhen.handling.Returning;
import org.wuzhen.handling.Ruling;
import org.wuzhen.handling.Score;
import org.wuzhen.handling.Side;
import org.wuzhen.handling.Standing;
import org.wuzhen.handling.Standings.Span;
import org.wuzhen.handling.SummoningBody;

/** The tables of matters on a real database. */
@WuzhenTest
@Transactional
class HandlingMapperTest {

    private static final String CENTRE = "33";
    private static final Instant NOW = Instant.parse("2025-03-03T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    private final HandlingMapper mapper;
    private final CaseFiles cases;

    @Autowired
    HandlingMapperTest(HandlingMapper mapper, CaseFiles cases) {
        this.mapper = mapper;
        this.cases = cases;
    }

    @Test
    void aDepartmentHasOneMatterOfACaseAtATime() {
        String number = openCase();
        long id = summons(number, "UNION");
        assertThat(mapper.insert(number, Origin.DISPATCH, given("UNION"), CENTRE, null, "t", NOW))
                .isNull();
        assertThat(mapper.insert(number, Origin.DISPATCH, given("WOMEN"), CENTRE, null, "t", NOW))
                .isNotNull();
        Matter matter = mapper.find(id);
        assertThat(mapper.openOf(number, "UNION")).isEqualTo(matter);
        assertThat(matter.summonsNo()).isNotBlank();
        assertThat(matter.summoned()).isTrue();

        mapper.end(id, Outcome.DONE, "t", null, NOW.plusSeconds(60), NOW);
        assertThat(mapper.openOf(number, "UNION")).isNull();
        assertThat(mapper.insert(number, Origin.DISPATCH, given("UNION"), CENTRE, null, "t", NOW))
                .isNotNull();
        assertThat(mapper.of(number))
                .hasSize(3)
                .first()
                .extracting(Matter::outcome)
                .isEqualTo(Outcome.DONE);
    }

    @Test
    void whicheverComesFirstOfSigningAndReturningCounts() {
        long id = summons(openCase(), "UNION");
        Dispatch first = dispatched(id, "UNION");
        assertThat(first.returnable()).isTrue();
        assertThat(mapper.remind(id, 1, NOW)).isEqualTo(1);
        assertThat(mapper.remind(id, 1, NOW)).isZero();
        Returning returning = new Returning("不在范围", "责任清单", "WOMEN");
        assertThat(mapper.returned(id, 1, returning, How.FORM, "t", NOW)).isEqualTo(1);
        assertThat(mapper.returned(id, 1, returning, How.SYSTEM, "t", NOW)).isZero();
        mapper.advised(id, 1, Ruling.ALLOW, "R06");
        mapper.rule(id, 1, Ruling.ALLOW, "同意", null, "t", NOW);
        Dispatch ruled = mapper.dispatches(id).get(0);
        assertThat(ruled.ruling()).isEqualTo(Ruling.ALLOW);
        assertThat(ruled.signDue()).isEqualTo(first.signDue());
        assertThat(ruled.returnable()).isFalse();

        Dispatch second = dispatched(id, "WOMEN");
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.slipNo()).isNotEqualTo(first.slipNo());
        assertThat(mapper.sign(id, 2, How.FORM, "t", NOW)).isEqualTo(1);
        assertThat(mapper.sign(id, 2, How.SYSTEM, "t", NOW)).isZero();
        assertThat(mapper.returned(id, 2, returning, How.SYSTEM, "t", NOW)).isZero();
        assertThat(mapper.find(id).department()).isEqualTo("WOMEN");
    }

    @Test
    void theCourseStandsInItsOrderAndATermIsOverdueOnce() {
        long id = summons(openCase(), "UNION");
        dispatched(id, "UNION");
        mapper.state(id, MatterState.WORKING);
        mapper.due(id, NOW);
        mapper.enter(id, 1, EntryKind.PROGRESS, How.FORM, null, null, "到场", "t", NOW);
        mapper.enter(id, 1, EntryKind.FEEDBACK, How.SYSTEM, "DONE", null, "办结", "UNION", NOW.minusSeconds(1));
        assertThat(mapper.entries(id)).extracting(Entry::words).containsExactly("到场", "办结");
        assertThat(mapper.overdue(id, NOW)).isEqualTo(1);
        assertThat(mapper.overdue(id, NOW.plusSeconds(1))).isZero();
        assertThat(mapper.find(id).dueAt()).isEqualTo(NOW);
    }

    @Test
    void aDepartmentStandsByWhatBothSidesGave() {
        String number = openCase();
        long first = summons(number, "UNION");
        dispatched(first, "UNION");
        assertThat(score(first, Side.SUMMONER, 5, 4, 3)).isEqualTo(1);
        assertThat(score(first, Side.SUMMONER, 1, 1, 1)).isZero();
        mapper.end(first, Outcome.DONE, "t", null, NOW.plusSeconds(60), NOW);
        assertThat(standing().scored()).as("the other side has not scored").isZero();
        assertThat(standing().ofDepartment()).isNull();

        score(first, Side.DEPARTMENT, 4, 3, null);
        long second = summons(number, "UNION");
        dispatched(second, "UNION");
        mapper.unsigned(second, 1, NOW, NOW);
        mapper.overdue(second, NOW);
        mapper.end(second, Outcome.NOT_DONE, "t", null, NOW.plusSeconds(60), NOW);
        score(second, Side.SUMMONER, 3, 3, 3);
        assertThat(standing().scored()).isEqualTo(1);
        mapper.closeScoring(second, NOW);

        Standing standing = standing();
        assertThat(standing.summonses()).isEqualTo(2);
        assertThat(standing.finished()).isEqualTo(2);
        assertThat(standing.unsigned()).isEqualTo(1);
        assertThat(standing.overdue()).isEqualTo(1);
        assertThat(standing.scored()).isEqualTo(2);
        assertThat(standing.timeliness()).isEqualByComparingTo("4");
        assertThat(standing.ofDepartment()).isEqualByComparingTo("3.5");
        assertThat(standing.scoredBack()).isEqualTo(1);
        assertThat(standing.ofSummonses()).isEqualByComparingTo("3.5");
        assertThat(mapper.summonses(Span.of(Set.of(CENTRE), DAY, DAY), "UNION", 1))
                .extracting(Matter::id)
                .containsExactly(second);
        assertThat(mapper.standings(Span.of(Set.of(CENTRE), DAY.plusDays(1), null)))
                .isEmpty();
        assertThat(mapper.standings(Span.of(Set.of("34"), DAY, DAY))).isEmpty();
        assertThat(mapper.standings(Span.of(Set.of(), DAY, DAY)))
                .extracting(Standing::department)
                .contains("UNION");
    }

    private Standing standing() {
        return mapper.standings(Span.of(Set.of(CENTRE), DAY, DAY)).stream()
                .filter(line -> line.department().equals("UNION"))
                .findFirst()
                .orElseThrow();
    }

    private int score(long matter, Side side, int first, int second, Integer third) {
        return mapper.score(new Score(matter, side, first, second, third, "理由", "t", How.FORM, NOW));
    }

    private long summons(String number, String department) {
        return mapper.insert(
                number,
                Origin.SUMMONS,
                new NewSummons(SummoningBody.STREET, "某街道", department, "到场", "某处", true),
                CENTRE,
                UUID.randomUUID().toString(),
                "t",
                NOW);
    }

    private static NewSummons given(String department) {
        return new NewSummons(null, null, department, "办理", null, false);
    }

    private Dispatch dispatched(long id, String department) {
        mapper.dispatch(id, department, CENTRE);
        Matter matter = mapper.lock(id);
        mapper.insertDispatch(
                matter,
                false,
                UUID.randomUUID().toString(),
                "t",
                NOW.plus(1, ChronoUnit.DAYS),
                NOW.plus(1, ChronoUnit.DAYS),
                NOW);
        List<Dispatch> all = mapper.dispatches(id);
        return all.get(all.size() - 1);
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
