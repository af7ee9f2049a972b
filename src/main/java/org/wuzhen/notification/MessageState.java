package org.wuzhen.notification;

/** How a message fares. */
public enum MessageState {
    PENDING("待发"),
    SENT("已发"),
    DELIVERED("送达"),
    FAILED("失败"),
    /** Nothing was to be sent: no number, refused, told in person. */
    NOT_SENT("未发");

    private final String label;

    MessageState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
