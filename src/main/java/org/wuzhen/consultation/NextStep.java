package org.wuzhen.consultation;

import java.util.Locale;

/** Which way the plan chooses. */
public enum NextStep {
    MEDIATION("进入（继续）人民调解"),
    HANDLING("交部门办理"),
    PETITION("按信访途径办理"),
    REMEDY("导入仲裁、诉讼等途径"),
    LEADERCASE("转专诊，由领导包案");

    private final String label;

    NextStep(String label) {
        this.label = label;
    }

    /** The office's own words. */
    public String label() {
        return label;
    }

    /** As the road reads it: {@code mediation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
