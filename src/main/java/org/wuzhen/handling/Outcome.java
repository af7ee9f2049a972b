package org.wuzhen.handling;

/** How a matter came out. */
public enum Outcome {
    DONE("已办结"),
    PARTIAL("部分办结"),
    NOT_DONE("未办成"),
    WITHDRAWN("已撤回"),
    GAVE_WAY("转由领导包案，交办终止"),
    CASE_ENDED("案件办理结束，交办终止");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
