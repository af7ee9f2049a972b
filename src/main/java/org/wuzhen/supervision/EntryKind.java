package org.wuzhen.supervision;

/** What happened in the course of an order. */
public enum EntryKind {
    ANSWER("答复"),
    RETURNED("退回重新答复"),
    ACCEPTED("认可答复"),
    NOT_ACCEPTED("不认可答复"),
    UNANSWERED("逾期未答复"),
    POSTPONED("案件中止，答复顺延"),
    INTERVIEW("约谈"),
    NOTICE("通报");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
