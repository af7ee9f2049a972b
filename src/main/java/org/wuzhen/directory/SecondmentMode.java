package org.wuzhen.directory;

/** How a department's officer is present in a centre. */
public enum SecondmentMode {
    /** Sits there every day. */
    RESIDENT("常驻"),
    /** Sits there on fixed days. */
    ROTATING("轮驻"),
    /** Comes when called. */
    ON_CALL("随叫随到");

    private final String label;

    SecondmentMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
