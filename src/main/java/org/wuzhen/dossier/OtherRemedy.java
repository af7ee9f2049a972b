package org.wuzhen.dossier;

/** Whether a party turned elsewhere after mediation. */
public enum OtherRemedy {
    NONE("没有"),
    LAWSUIT("已向人民法院起诉"),
    ARBITRATION("已申请仲裁"),
    ADMINISTRATIVE("已走行政途径"),
    PETITION("已信访");

    private final String label;

    OtherRemedy(String label) {
        this.label = label;
    }

    /** The office's own word. */
    public String label() {
        return label;
    }
}
