package org.wuzhen.gradedresponse;

/** What an order about a response does. */
public enum SignedKind {
    DECLARED("启动"),
    RAISED("升级"),
    LOWERED("降级"),
    PROLONGED("延长"),
    SHORTENED("缩短"),
    STOOD_DOWN("提前解除"),
    RAN_OUT("期满自行解除");

    private final String label;

    SignedKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the response is over with it. */
    public boolean ends() {
        return this == STOOD_DOWN || this == RAN_OUT;
    }
}
