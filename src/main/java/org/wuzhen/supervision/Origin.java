package org.wuzhen.supervision;

/** Where an order comes from. */
public enum Origin {
    CLOCK("期限届满未办"),
    HAND("领导督办"),
    REPORTED("办理环节提请督办");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
