package org.wuzhen.outreach;

/** How a visit stands. */
public enum VisitState {
    PLANNED("待走访"),
    DONE("已走访"),
    MISSED("未巡");

    private final String label;

    VisitState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
