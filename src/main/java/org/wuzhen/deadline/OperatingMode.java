package org.wuzhen.deadline;

/** 战平一体: in ordinary times or under a graded response, when internal terms may be shorter. */
public enum OperatingMode {
    PEACE("平时"),
    WAR("战时");

    private final String label;

    OperatingMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
