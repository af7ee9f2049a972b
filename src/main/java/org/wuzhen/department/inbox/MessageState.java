package org.wuzhen.department.inbox;

/** What has become of a message, in the words of those who watch over the exchange. */
public enum MessageState {
    NEW("待处理"),
    /** It is the answer that counts. */
    APPLIED("已采用"),
    /** The department says that it has the enquiry, or that it moves. */
    CONFIRMED("已确认收到"),
    /** Another answer of the department counts already. */
    SECOND("重复答复，已收存"),
    /** A result entered by hand counts already. */
    LATE("迟到答复，已收存"),
    /** The enquiry is withdrawn, or its case has ended. */
    CLOSED("请求已结束，已收存"),
    /** The department began it, and a stage has taken it up. */
    REPORTED("已受理"),
    /** The department sent it before under another number, and it was taken up then: nothing follows from this one. */
    REPEATED("重复，已按首次受理"),
    /** Nobody could do anything with it: a person has to look. */
    SET_ASIDE("未匹配"),
    /** A person has looked, and closed it. */
    DISMISSED("已关闭");

    private final String label;

    MessageState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
