package org.wuzhen.ledger;

import java.util.List;
import java.util.Map;
import org.wuzhen.casefile.Stage;

/**
 * How many cases each choice of a filter would leave, beside everything else that was asked for.
 *
 * @param limit up to where was counted
 */
record Counts(Map<Lamp, Integer> lights, Map<Stage, Integer> stages, int limit) {

    static final List<Stage> ENDED = List.of(Stage.CLOSED, Stage.ARCHIVED);

    /** 12, or 20000+ when there are more than were counted. */
    public String of(Lamp lamp) {
        return text(lights.getOrDefault(lamp, 0));
    }

    public String of(Stage stage) {
        return text(stages.getOrDefault(stage, 0));
    }

    /** All lights together. */
    public String any() {
        return text(lights.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** Cases under way, or those closed and archived. */
    public String open(boolean open) {
        return text(stages.entrySet().stream()
                .filter(e -> ENDED.contains(e.getKey()) != open)
                .mapToInt(Map.Entry::getValue)
                .sum());
    }

    private String text(int count) {
        return count > limit ? limit + "+" : String.valueOf(count);
    }
}
