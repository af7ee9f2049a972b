package org.wuzhen.casefile;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a case stands on its road; the order is told by the models, the legal moves are held here. */
public enum Stage {
    REGISTERED("已登记"),
    TRIAGE("待分流"),
    HANDLING("部门办理"),
    CONSULTING("会诊中"),
    LEADER_CHARGE("专诊中"),
    MEDIATING("调解中"),
    AGREED("达成协议"),
    PERFORMING("履行中"),
    FOLLOW_UP("回访"),
    CLOSED("结案"),
    ARCHIVED("已归档");

    private static final Map<Stage, Set<Stage>> MOVES = Map.ofEntries(
            entry(REGISTERED, TRIAGE, FOLLOW_UP, CLOSED),
            entry(TRIAGE, HANDLING, CONSULTING, LEADER_CHARGE, MEDIATING, FOLLOW_UP, CLOSED),
            entry(HANDLING, CONSULTING, LEADER_CHARGE, MEDIATING, FOLLOW_UP, CLOSED),
            entry(CONSULTING, HANDLING, LEADER_CHARGE, MEDIATING, FOLLOW_UP, CLOSED),
            entry(LEADER_CHARGE, HANDLING, CONSULTING, MEDIATING, AGREED, FOLLOW_UP, CLOSED),
            entry(MEDIATING, HANDLING, CONSULTING, LEADER_CHARGE, AGREED, FOLLOW_UP, CLOSED),
            entry(AGREED, LEADER_CHARGE, PERFORMING, MEDIATING, FOLLOW_UP, CLOSED),
            entry(PERFORMING, MEDIATING, FOLLOW_UP, CLOSED),
            entry(FOLLOW_UP, CLOSED),
            entry(CLOSED, FOLLOW_UP, ARCHIVED),
            Map.entry(ARCHIVED, EnumSet.noneOf(Stage.class)));

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The step of the road that stands for this stage, as its process is called; null where the stage is none. */
    public String step() {
        return switch (this) {
            case HANDLING -> "handling";
            case CONSULTING -> "consultation";
            case LEADER_CHARGE -> "leadercase";
            case MEDIATING -> "mediation";
            default -> null;
        };
    }

    /** Whether a case whose step is this one, as its process is called, stands here. */
    boolean standsFor(String step) {
        return step.equals(step()) || this == HANDLING && "petition".equals(step);
    }

    /** Whether a case may go from here to there; staying is always allowed. */
    public boolean mayMoveTo(Stage next) {
        return next == this || MOVES.get(this).contains(next);
    }

    private static Map.Entry<Stage, Set<Stage>> entry(Stage from, Stage first, Stage... others) {
        return Map.entry(from, EnumSet.of(first, others));
    }
}
