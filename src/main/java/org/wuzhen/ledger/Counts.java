package org.wuzhen.ledger;

import java.util.List;
import java.util.Map;
import org.wuzhen.casefile.Stage;

/**
 * How many cases each choice of a filter would leave, beside everything else that was asked for.
 *
 * @param moreUnlit whether there are more without a light than were counted
 * @param moreArchived whether there are more archived ones than were counted
 * @param limit up to where archived ones were counted
 */
record Counts(
        Map<Lamp, Integer> lights, Map<Stage, Integer> stages, boolean moreUnlit, boolean moreArchived, int limit) {

    static final List<Stage> ENDED = List.of(Stage.CLOSED, Stage.ARCHIVED);

    /** 12, or 1000+ when there are more than were counted. */
    public String of(Lamp lamp) {
        return text(lights.getOrDefault(lamp, 0), moreUnlit && lamp == Lamp.NONE);
    }

    public String of(Stage stage) {
        return text(stages.getOrDefault(stage, 0), moreArchived && stage == Stage.ARCHIVED);
    }

    /** All lights together. */
    public String any() {
        return text(lights.values().stream().mapToInt(Integer::intValue).sum(), moreUnlit);
    }

    /** Cases under way, or those closed and archived. */
    public String open(boolean open) {
        return text(
                stages.entrySet().stream()
                        .filter(e -> ENDED.contains(e.getKey()) != open)
                        .mapToInt(Map.Entry::getValue)
                        .sum(),
                moreArchived && !open);
    }

    private String text(int count, boolean more) {
        return more ? limit + "+" : String.valueOf(count);
    }
}
