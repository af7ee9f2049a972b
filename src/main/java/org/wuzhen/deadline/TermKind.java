package org.wuzhen.deadline;

/** Whether a term is set by law, and binds everybody, or by the centre for itself. */
public enum TermKind {
    LEGAL("法定期限"),
    INTERNAL("内部时限");

    private final String label;

    TermKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
