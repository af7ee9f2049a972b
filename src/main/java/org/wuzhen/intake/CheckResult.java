package org.wuzhen.intake;

/** What came of a check. */
public enum CheckResult {
    MATCHES("相符"),
    DIFFERS("不符"),
    NONE("未发现"),
    FOUND("疑似重复"),
    UNKNOWN("未核到");

    private final String label;

    CheckResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether somebody has to look at it before the case goes its way. */
    public boolean hit() {
        return this == DIFFERS || this == FOUND;
    }
}
