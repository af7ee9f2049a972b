package org.wuzhen.opinion;

/** How a request came to its end. */
public enum Ending {
    ANSWERED("已答复"),
    WITHDRAWN("已撤回"),
    CASE_ENDED("案件办理结束，征询终止");

    private final String label;

    Ending(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
