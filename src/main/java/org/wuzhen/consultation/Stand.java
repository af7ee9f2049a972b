package org.wuzhen.consultation;

/** Where a department stands before the meeting (态度). */
public enum Stand {
    AGREES("同意"),
    AGREES_WITH_CHANGES("修改后同意"),
    DISAGREES("不同意"),
    NOT_COMPETENT("不属本部门职责");

    private final String label;

    Stand(String label) {
        this.label = label;
    }

    /** The office's own words. */
    public String label() {
        return label;
    }
}
