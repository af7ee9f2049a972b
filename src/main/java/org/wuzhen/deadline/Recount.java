package org.wuzhen.deadline;

import java.time.Instant;
import java.util.List;

/**
 * How far the open deadlines have been counted anew since the calendar or an operating mode changed.
 *
 * @param calendar number of the calendar on which they are counted
 * @param notice number of the notice that was entered, or null when it came with the system
 * @param cause what changed, as acts cite it: 国办发明电〔2025〕7号
 * @param units codes of the centres whose operating mode changed, comma separated; null when the calendar itself did
 * @param total open deadlines when the calendar changed
 * @param done how many of them have been counted; those of cases that ended meanwhile never are
 * @param changed how many now end on another day
 * @param past how many would have ended before they were counted anew
 * @param lastCase the case counted last, or null
 * @param failedCase a case that could not be counted and is tried again, or null
 */
public record Recount(
        long calendar,
        Long notice,
        String cause,
        String units,
        int total,
        int done,
        int changed,
        int past,
        String lastCase,
        String failedCase,
        State state,
        Instant startedAt,
        Instant finishedAt) {

    /** Whether it goes on, is done, or gave way to one for a later notice. */
    public enum State {
        RUNNING("进行中"),
        DONE("已完成"),
        SUPERSEDED("已由后一次重算接替");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether it concerns a centre. */
    boolean concerns(String unit) {
        return units == null || List.of(units.split(",")).contains(unit);
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** 0 to 100. */
    public int percent() {
        return total == 0 ? 100 : (int) Math.min(100, done * 100L / total);
    }
}
