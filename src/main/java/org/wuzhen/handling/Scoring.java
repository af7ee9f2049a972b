package org.wuzhen.handling;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.handling.store.HandlingMapper;

/**
 * Both sides of a summons score each other (吹哨报到双向评价). Each sees the other's score only after giving its own or when
 * the term is over; who gives none has given none.
 */
@Component
@Transactional
public class Scoring {

    private final HandlingMapper store;
    private final Offices offices;
    private final Acts acts;
    private final Clock clock;

    Scoring(HandlingMapper store, Offices offices, Acts acts, Clock clock) {
        this.store = store;
        this.offices = offices;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * One side scores the other.
     *
     * @param third null where the summons is scored
     * @throws FormRejected when this side has scored already or a low score has no reason
     */
    public void score(CaseNumber number, long id, Side side, int first, int second, Integer third, String reason) {
        Matter matter = store.lock(id);
        if (Score.lacksReason(reason, first, second, third)) {
            throw new FormRejected("评分为1分或者2分的，请填写“理由”。");
        }
        Score score =
                new Score(id, side, first, second, third, reason, acts.actor().userId(), How.FORM, clock.instant());
        if (store.score(score) == 0) {
            throw new FormRejected("本方已经评价过，不能重复评价。");
        }
        acts.record(
                "summons-scored",
                number.value(),
                (side == Side.SUMMONER ? matter.body() : offices.nameOf(matter.department())) + "已作出评价",
                null,
                Matters.about(matter));
    }

    /** The department's system rates the summons as one; a low rate without words is not taken. */
    void bySystem(Matter matter, int rate, String remark) {
        if (!Score.lacksReason(remark, rate)) {
            store.score(new Score(
                    matter.id(),
                    Side.DEPARTMENT,
                    rate,
                    rate,
                    null,
                    remark,
                    matter.department(),
                    How.SYSTEM,
                    clock.instant()));
        }
    }

    /** The term is over: whatever was given may be read. */
    public void close(CaseNumber number, long id) {
        store.closeScoring(id, clock.instant());
        acts.record("scoring-closed", number.value(), "吹哨报到双向评价截止", null, Matters.about(store.find(id)));
    }

    /** The scores of a matter that may be read by everybody who reads the case: both, or after the term. */
    @Transactional(readOnly = true)
    public List<Score> open(Matter matter) {
        List<Score> scores = store.scores(matter.id());
        return matter.scoringClosed() != null || scores.size() == Side.values().length ? scores : List.of();
    }

    /** What one side gave. */
    @Transactional(readOnly = true)
    public Optional<Score> of(Matter matter, Side side) {
        return store.scores(matter.id()).stream().filter(s -> s.side() == side).findFirst();
    }
}
