package org.wuzhen.department.store;

import java.time.Instant;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.sealing.Sealed;

/** A row of an enquiry without its question. */
public record EnquiryRow(
        long id,
        String requestId,
        CaseNumber number,
        String element,
        int round,
        String department,
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
        int faults,
        boolean uncertain,
        Instant nextAttemptAt,
        Instant firstSentAt,
        Instant lastSentAt,
        Instant receivedAt,
        Instant answeredAt,
        String extRef,
        ReplyStatus replyStatus,
        Instant replyAt,
        Sealed reply,
        String replyBy) {

    public EnquiryKey key() {
        return new EnquiryKey(number, element, round, department);
    }

    /** The enquiry as the house reads it. */
    public Enquiry read() {
        return new Enquiry(
                id,
                key(),
                operation,
                state,
                purpose,
                legalBasis,
                requester,
                deadline,
                answerDue,
                awaited,
                manualAllowed,
                fields,
                digest,
                askedBy,
                askedAt,
                stateSince,
                why,
                attempts,
                nextAttemptAt,
                firstSentAt,
                lastSentAt,
                receivedAt,
                answeredAt,
                extRef,
                replyStatus == null ? null : opened(),
                replyBy);
    }

    private Reply opened() {
        SealedReply words = reply == null ? SealedReply.NOTHING : SealedReply.open(reply);
        return new Reply(replyStatus, extRef, replyAt, words.reason(), words.payload());
    }
}
