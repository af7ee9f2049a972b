package org.wuzhen.relapse;

import java.util.Locale;

/** What is done about a dispute that came back or was never settled. */
public enum Way {
    PLAN("另定方案，重新办理"),
    HEARING("举行听证，再定是否终结"),
    HOLDING("落实稳控，到期再诊");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As the model calls it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way that the table calls so. */
    public static Way of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
