package org.wuzhen.outreach;

/** How a round stands. */
public enum RoundState {
    PLANNING("待制定计划"),
    UNDER_WAY("走访中"),
    DONE("已结束"),
    LEFT_OUT("本期不安排"),
    MISSED("整期未巡");

    private final String label;

    RoundState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean ended() {
        return this != PLANNING && this != UNDER_WAY;
    }
}
