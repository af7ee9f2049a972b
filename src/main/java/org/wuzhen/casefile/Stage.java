package org.wuzhen.casefile;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a case stands on its road; the order is told by the models, the legal moves are held here. */
public enum Stage {
    REGISTERED("已登记"),
    TRIAGE("待分流"),
    HANDLING("部门办理"),
    MEDIATING("调解中"),
    AGREED("达成协议"),
    PERFORMING("履行中"),
    FOLLOW_UP("回访"),
    CLOSED("结案"),
    ARCHIVED("已归档");

    private static final Map<Stage, Set<Stage>> MOVES = Map.of(
            REGISTERED, EnumSet.of(TRIAGE, FOLLOW_UP, CLOSED),
            TRIAGE, EnumSet.of(HANDLING, MEDIATING, FOLLOW_UP, CLOSED),
            HANDLING, EnumSet.of(FOLLOW_UP, CLOSED),
            MEDIATING, EnumSet.of(AGREED, FOLLOW_UP, CLOSED),
            AGREED, EnumSet.of(PERFORMING, MEDIATING, FOLLOW_UP, CLOSED),
            PERFORMING, EnumSet.of(MEDIATING, FOLLOW_UP, CLOSED),
            FOLLOW_UP, EnumSet.of(CLOSED),
            CLOSED, EnumSet.of(FOLLOW_UP, ARCHIVED),
            ARCHIVED, EnumSet.noneOf(Stage.class));

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a case may go from here to there; staying is always allowed. */
    public boolean mayMoveTo(Stage next) {
        return next == this || MOVES.get(this).contains(next);
    }
}
