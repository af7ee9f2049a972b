package org.wuzhen.care;

/** How somebody is asked after. */
public enum Way {
    VISIT("上门走访"),
    CALL("电话联系");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
