package org.wuzhen.handling;

/** How a matter comes to a department. */
public enum Origin {
    DISPATCH("中心派单"),
    SUMMONS("街镇吹哨");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
