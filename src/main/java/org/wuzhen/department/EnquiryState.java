package org.wuzhen.department;

/** How an enquiry stands, in the words of those who watch over the exchange. */
public enum EnquiryState {
    /** Not sent yet, or to be sent again. */
    PENDING("待发"),
    /** On its way: a call is under way, or went out and nobody knows yet whether it arrived. */
    SENT("已发"),
    /** The department has confirmed it and answers later. */
    RECEIVED("已收"),
    /** The answer is there, the department's own or entered by hand. */
    ANSWERED("已答"),
    /** The system gave up: people ask by telephone or letter. */
    MANUAL("失败转人工"),
    /** No longer needed. */
    WITHDRAWN("已撤回");

    private final String label;

    EnquiryState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether an answer is still waited for. */
    public boolean open() {
        return this != ANSWERED && this != WITHDRAWN;
    }
}
