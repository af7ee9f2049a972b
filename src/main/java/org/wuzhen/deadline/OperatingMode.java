package org.wuzhen.deadline;

/** 战平一体: in ordinary times or under a graded response (分级响应), when internal terms may be shorter; the sharpest last. */
public enum OperatingMode {
    PEACE("平时"),
    LEVEL_IV("四级响应"),
    LEVEL_III("三级响应"),
    LEVEL_II("二级响应"),
    LEVEL_I("一级响应");

    private final String label;

    OperatingMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The sharper of two: a centre that lies in two zones keeps to it. */
    public OperatingMode orSharper(OperatingMode other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
