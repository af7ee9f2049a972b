package org.wuzhen.supervision;

/** Where an order stands. */
public enum OrderState {
    OPENED("待发出"),
    ANSWERING("待答复"),
    REVIEWING("答复待审核"),
    INTERVIEW("待约谈"),
    NOTICE("待通报"),
    ENDED("已结束");

    private final String label;

    OrderState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
