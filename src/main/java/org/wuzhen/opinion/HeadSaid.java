package org.wuzhen.opinion;

/** What the head of a department says to the draft of its officer. */
public enum HeadSaid {
    APPROVED("同意"),
    CHANGED("改定"),
    RETURNED("退回重办");

    private final String label;

    HeadSaid(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
