package org.wuzhen.department;

/** The process is not at the step that takes this answer; it is told again in a while, and what began is taken back. */
public class NotWaitingYet extends RuntimeException {

    public NotWaitingYet(EnquiryKey key) {
        super("Nobody waits yet for the answer to " + key.requestId());
    }
}
