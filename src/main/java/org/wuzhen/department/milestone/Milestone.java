package org.wuzhen.department.milestone;

/**
 * Moments on the way of an enquiry and of the message that answers it, at which it matters what a fall of the
 * application leaves behind.
 */
public enum Milestone {
    /** The transaction that asks is about to record the enquiry. */
    BEFORE_OUTBOX,
    /** The enquiry is recorded and not yet committed. */
    AFTER_OUTBOX,
    /** The enquiry is committed and nobody has been woken to send it. */
    AFTER_COMMIT,
    /** A sender has taken the lease, and committed it. */
    LEASED,
    /** The call is about to go out. */
    BEFORE_CALL,
    /** The call has come to its end, and nothing of it is noted. */
    AFTER_CALL,
    /** The receipt is about to be written. */
    BEFORE_RECEIPT,
    /** The receipt is committed. */
    AFTER_RECEIPT,
    /** A message lies in the inbox and is not yet committed. */
    MESSAGE_KEPT,
    /** The message is committed, and the department does not know yet that it was taken (202). */
    MESSAGE_COMMITTED,
    /** The answer stands on the enquiry and the case has gone on, and nothing of it is committed. */
    ANSWER_APPLIED,
    /** What is applied is being committed. */
    ANSWER_COMMITTING
}
