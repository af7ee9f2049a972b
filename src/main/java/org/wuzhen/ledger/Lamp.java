package org.wuzhen.ledger;

import java.time.Instant;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.Light;

/** The light of a case in the list: that of the clock that counts, or none. */
enum Lamp {
    RED("红", "已超期"),
    AMBER("黄", "将到期"),
    GREEN("绿", "正常"),
    NONE("无", "无在计期限");

    private final String colour;
    private final String meaning;

    Lamp(String colour, String meaning) {
        this.colour = colour;
        this.meaning = meaning;
    }

    public String colour() {
        return colour;
    }

    public String meaning() {
        return meaning;
    }

    /** 红·已超期. */
    public String text() {
        return this == NONE ? meaning : colour + "·" + meaning;
    }

    /**
     * When a light turns, in a form that a query can compare with now.
     *
     * @param amberFrom amber from here on, or null when it will not be
     * @param redFrom red from here on, or null when it will not be
     */
    record Turns(Instant amberFrom, Instant redFrom) {

        static Turns of(Deadline deadline) {
            Instant amber = deadline.amberFrom();
            Instant red = deadline.dueAt();
            if (!deadline.isPaused()) {
                return new Turns(amber, red);
            }
            // what stands still keeps its light
            Instant since = deadline.state().pausedSince();
            Light kept = deadline.light(since);
            return new Turns(kept == Light.GREEN ? null : amber, kept == Light.RED ? red : null);
        }
    }
}
