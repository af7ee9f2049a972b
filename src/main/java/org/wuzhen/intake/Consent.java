package org.wuzhen.intake;

/** Whether the other side is willing to mediate; its clear refusal ends mediation (人民调解法 art. 17). */
public enum Consent {
    AGREES("同意调解"),
    NOT_ASKED("尚未征求意见"),
    REFUSES("明确拒绝调解");

    private final String label;

    Consent(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
