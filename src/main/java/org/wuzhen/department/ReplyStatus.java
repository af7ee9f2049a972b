package org.wuzhen.department;

/** What kind of answer it is, as the envelope names it. */
public enum ReplyStatus {
    OK("已答复"),
    NOT_FOUND("查无记录"),
    REFUSED("不予办理"),
    /** Confirmed, the answer comes later. */
    PENDING("已收到，待答复");

    private final String label;

    ReplyStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
