package org.wuzhen.courtreferral;

import java.util.Locale;

/** What the other side says to mediation before filing (特邀调解规定 art. 15). */
public enum OtherSide {
    AGREES("同意调解"),
    REFUSES("不同意调解"),
    UNREACHABLE("无法联系");

    private final String label;

    OtherSide(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The word that the model uses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
