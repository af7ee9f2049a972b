package org.wuzhen.leadercase;

import java.util.Locale;
import org.wuzhen.casefile.CaseResult;

/** How a leader's charge ended. */
public enum ChargeOutcome {
    AGREED("达成协议", null),
    PARTLY_AGREED("部分达成协议", null),
    RESOLVED("包案化解", CaseResult.LEADER_RESOLVED),
    CONCLUDED("依法终结", CaseResult.LEADER_CONCLUDED),
    HOLDING("稳控", CaseResult.HOLDING),
    CASE_ENDED("案件已另行终结", null);

    private final String label;
    private final CaseResult result;

    ChargeOutcome(String label, CaseResult result) {
        this.label = label;
        this.result = result;
    }

    public String label() {
        return label;
    }

    /** What the case comes out with; null where an agreement is still to be made. */
    CaseResult result() {
        return result;
    }

    /** Whether mediation inside came to an agreement, in whole or in part. */
    public boolean agreed() {
        return this == AGREED || this == PARTLY_AGREED;
    }

    /** As the model reads it: {@code partly-agreed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
