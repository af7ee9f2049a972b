package org.wuzhen.supervision;

/** How an order ended. */
public enum Outcome {
    ACCEPTED("已销号"),
    ACCOUNTABILITY("通报问责"),
    LAPSED("事项已了结，督办终止"),
    NOT_SUPERVISED("不属督办范围");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
