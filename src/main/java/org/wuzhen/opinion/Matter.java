package org.wuzhen.opinion;

/** What a department is asked for. */
public enum Matter {
    OPINION("提出书面意见"),
    DECISION("就涉及的事项或者金额作出决定"),
    PART("承办其中一部分事项");

    private final String label;

    Matter(String label) {
        this.label = label;
    }

    /** The office's own words. */
    public String label() {
        return label;
    }
}
