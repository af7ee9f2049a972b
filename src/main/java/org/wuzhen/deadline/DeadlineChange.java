package org.wuzhen.deadline;

/** What came of asking for an extension, a pause or a resumption. */
public sealed interface DeadlineChange {

    /** It was granted; this is the deadline now. */
    record Changed(Deadline deadline) implements DeadlineChange {}

    /** It was not possible; the reason is a Chinese sentence for the person who asked. */
    record Refused(String reason) implements DeadlineChange {}
}
