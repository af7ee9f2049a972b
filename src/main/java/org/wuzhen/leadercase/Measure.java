package org.wuzhen.leadercase;

import java.util.Locale;

/** What a leader's plan does next. */
public enum Measure {
    MEDIATION("组织调解"),
    HANDLING("交部门办理"),
    CONSULTATION("会诊"),
    VISIT("走访疏导"),
    HELP("帮扶救助"),
    OTHER("其他措施"),
    CLOSE("结案");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As the model reads it: {@code mediation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
