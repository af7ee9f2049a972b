package org.wuzhen.dossier;

/** How satisfied a party is (满意度评价). */
public enum Satisfaction {
    VERY_SATISFIED("非常满意"),
    SATISFIED("满意"),
    FAIRLY_SATISFIED("基本满意"),
    DISSATISFIED("不满意"),
    VERY_DISSATISFIED("非常不满意");

    private final String label;

    Satisfaction(String label) {
        this.label = label;
    }

    /** The office's own word. */
    public String label() {
        return label;
    }

    /** Whether somebody other than the handler must look into it. */
    public boolean dissatisfied() {
        return this == DISSATISFIED || this == VERY_DISSATISFIED;
    }
}
