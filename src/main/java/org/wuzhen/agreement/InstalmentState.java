package org.wuzhen.agreement;

/** Where one instalment of an agreement stands. */
public enum InstalmentState {
    OPEN("待履行"),
    OVERDUE("已逾期"),
    PERFORMED("已履行"),
    DEFAULTED("未履行"),
    SUPERSEDED("已重新调解");

    private final String label;

    InstalmentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether performance is still waited for. */
    public boolean awaited() {
        return this == OPEN || this == OVERDUE;
    }
}
