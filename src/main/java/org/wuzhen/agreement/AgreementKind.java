package org.wuzhen.agreement;

/** The form in which an agreement is kept (人民调解法 art. 28). */
public enum AgreementKind {
    WRITTEN("书面协议"),
    ORAL("口头协议");

    private final String label;

    AgreementKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
