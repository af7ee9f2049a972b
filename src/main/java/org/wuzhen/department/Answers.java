package org.wuzhen.department;

/** Where an answer out of the inbox reaches its enquiry, in the transaction of the inbox's job. */
public interface Answers {

    /**
     * Applies an answer to its enquiry: once, whatever comes again. The first that is not merely a confirmation counts
     * and is published as {@link ReplyReceived}.
     *
     * @throws NotWaitingYet when the process is not there yet; the transaction is to be rolled back and tried again
     */
    Outcome apply(String department, String requestId, Reply reply);

    /** What became of it. */
    enum Outcome {
        /** It counts from now on. */
        APPLIED,
        /** The department confirmed that it has the enquiry. */
        CONFIRMED,
        /** An answer of the department counts already. */
        SECOND,
        /** A result entered by hand counts already; it is shown beside it. */
        LATE,
        /** The enquiry was withdrawn, or its case ended. */
        CLOSED,
        /** This department was never asked that. */
        UNKNOWN
    }
}
