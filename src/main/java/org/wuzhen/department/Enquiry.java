package org.wuzhen.department;

import java.time.Instant;

/**
 * A question to a department as it stands.
 *
 * @param operation kebab name
 * @param deadline by when the office wants it, or null
 * @param answerDue until when the answer has to be there before people take over
 * @param awaited whether a process of the case waits for the answer
 * @param fields names of the fields that were given away
 * @param digest of the question, hex
 * @param askedBy log-in name, or {@code system}
 * @param why the reason for the state, a Chinese sentence, or null
 * @param attempts how often something went out
 * @param nextAttemptAt when it is sent next; null while a call is under way, and when nothing is to be sent any more
 * @param firstSentAt when the data left the house the first time, or null
 * @param receivedAt when the department confirmed that it has it, or answered by itself; null as long as it did neither
 * @param extRef the department's own number, or null
 * @param reply the answer that counts, or null
 * @param replyBy log-in name of whoever entered it by hand; null for the department's own
 */
public record Enquiry(
        long id,
        EnquiryKey key,
        String operation,
        EnquiryState state,
        String purpose,
        String legalBasis,
        String requester,
        Instant deadline,
        Instant answerDue,
        boolean awaited,
        boolean manualAllowed,
        String fields,
        String digest,
        String askedBy,
        Instant askedAt,
        Instant stateSince,
        String why,
        int attempts,
        Instant nextAttemptAt,
        Instant firstSentAt,
        Instant lastSentAt,
        Instant receivedAt,
        Instant answeredAt,
        String extRef,
        Reply reply,
        String replyBy) {

    /** Whether people are to ask: the exchange gave it up, or the department refused. */
    public boolean needsPeople() {
        return state == EnquiryState.MANUAL
                || state == EnquiryState.ANSWERED && reply.status() == ReplyStatus.REFUSED && !byHand();
    }

    /** Whether the answer that counts was entered by a person. */
    public boolean byHand() {
        return replyBy != null;
    }
}
