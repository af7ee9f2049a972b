package org.wuzhen.intake;

/** Whether the same facts were settled for good. */
public enum FinalSettlement {
    NONE("没有终局处理"),
    JUDGMENT("已有生效裁判文书"),
    PETITION_ENDED("信访已复核终结");

    private final String label;

    FinalSettlement(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
