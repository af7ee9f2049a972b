package org.wuzhen.care;

/** How a contact came out. */
public enum Outcome {
    STABLE("情况平稳"),
    RISK("发现风险"),
    DISPUTE("发现纠纷"),
    NOT_REACHED("未联系到");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
