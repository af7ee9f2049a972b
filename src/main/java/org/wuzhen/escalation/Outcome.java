package org.wuzhen.escalation;

/** How an escalation came out. */
public enum Outcome {
    NOT_PROPOSED("研判不提级"),
    TAKEN_OVER("已转由接收中心办理"),
    STAYED("拒收成立，留原中心办理"),
    REPORTED("已报市级，本中心继续办理"),
    WITHDRAWN("已撤回"),
    CASE_ENDED("案件办理已结束");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
