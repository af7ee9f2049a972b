package org.wuzhen.department.exchange;

/** Moments on an enquiry's way at which it matters what a fall of the application leaves behind. */
public enum Milestone {
    BEFORE_OUTBOX,
    AFTER_OUTBOX,
    AFTER_COMMIT,
    LEASED,
    BEFORE_CALL,
    AFTER_CALL,
    BEFORE_RECEIPT,
    AFTER_RECEIPT
}
