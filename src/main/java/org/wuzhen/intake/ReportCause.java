package org.wuzhen.intake;

/** What must be told to the police before anything else. */
public enum ReportCause {
    NONE("没有需要先行报告的情形"),
    VIOLENCE_AT_HOME("家庭暴力且有现实危险"),
    MINOR_ABUSED("未成年人受到侵害");

    private final String label;

    ReportCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
