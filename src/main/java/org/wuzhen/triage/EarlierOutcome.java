package org.wuzhen.triage;

/** How an earlier case about the same dispute came out, as far as the rules ask. */
public enum EarlierOutcome {
    NONE("没有办结的旧案"),
    AGREED("此前达成过协议"),
    FAILED("此前调解未成"),
    DEFAULTED("此前的协议未履行");

    private final String label;

    EarlierOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
