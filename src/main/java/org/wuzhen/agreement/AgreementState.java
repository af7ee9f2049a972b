package org.wuzhen.agreement;

/** Where one agreement of a case stands. */
public enum AgreementState {
    DRAFT("拟定中"),
    IN_FORCE("履行中"),
    NOT_SIGNED("未签订"),
    PERFORMED("已履行"),
    DEFAULTED("未履行"),
    SUPERSEDED("已重新调解");

    private final String label;

    AgreementState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
