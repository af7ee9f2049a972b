package org.wuzhen.handling;

/** Where a matter stands. */
public enum MatterState {
    SIGNING("待签收"),
    RETURNED("退件待裁定"),
    WORKING("办理中"),
    VERIFYING("待核验"),
    ENDED("已结束");

    private final String label;

    MatterState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
