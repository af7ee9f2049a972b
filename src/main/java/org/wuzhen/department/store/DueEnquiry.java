package org.wuzhen.department.store;

import java.time.Instant;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.sealing.Sealed;

/**
 * An enquiry that a node has taken on lease to send it.
 *
 * @param attempt the number of the attempt that begins
 * @param uncertain whether an earlier attempt may have arrived
 */
public record DueEnquiry(
        long id,
        String requestId,
        CaseNumber number,
        String element,
        int round,
        String department,
        String operation,
        String purpose,
        String legalBasis,
        String requester,
        Instant deadline,
        Sealed payload,
        String digest,
        int attempt,
        int faults,
        boolean uncertain,
        boolean awaited) {

    /** Without the question: it reaches no log. */
    @Override
    public String toString() {
        return "DueEnquiry[" + requestId + ", " + department + "/" + operation + ", " + attempt + "]";
    }
}
