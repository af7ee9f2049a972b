package org.wuzhen.escalation;

/** What set an escalation off. */
public enum Origin {
    RULE("规则触发"),
    HAND("负责人提出");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
