package org.wuzhen.escalation;

/** Where an escalation stands. */
public enum EscalationState {
    WEIGHING("待研判"),
    PROPOSED("待移交"),
    WAITING("待接收"),
    REFUSED("拒收，待裁定"),
    ENDED("已结束");

    private final String label;

    EscalationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
