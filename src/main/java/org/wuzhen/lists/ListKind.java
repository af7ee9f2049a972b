package org.wuzhen.lists;

/** Which of the three lists an entry stands in. */
public enum ListKind {
    DUTY("责任清单"),
    NEGATIVE("负面清单"),
    RULE("规则清单");

    private final String label;

    ListKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
