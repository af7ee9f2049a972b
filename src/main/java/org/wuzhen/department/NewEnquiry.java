package org.wuzhen.department;

import java.time.Instant;
import java.util.Objects;

/**
 * What is to be asked, of whom and on what ground.
 *
 * @param payload the question; only what the contract lists may stand in it
 * @param purpose what it is needed for, a code on the wire: {@code dispute-mediation}
 * @param legalBasis law and article that let us give the data away
 * @param requester which office asks, in words: the centre's name, no person
 * @param deadline by when the office wants it, or null; it is told to the department
 * @param awaited whether a process of the case waits for the answer: it is told again until the process is there
 * @param manualAllowed whether people may ask by telephone or letter in place of the exchange
 */
public record NewEnquiry<Q>(
        EnquiryKey key,
        Operation<Q, ?> operation,
        Q payload,
        String purpose,
        String legalBasis,
        String requester,
        Instant deadline,
        boolean awaited,
        boolean manualAllowed) {

    public NewEnquiry {
        Objects.requireNonNull(payload, "payload");
        if (!key.department().equals(operation.department())) {
            throw new IllegalArgumentException(key.department() + " has no operation " + operation.path());
        }
        if (blank(purpose) || blank(legalBasis) || blank(requester)) {
            throw new IllegalArgumentException("An enquiry tells its purpose, legal basis and requester");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    /** Without the question: it reaches no log. */
    @Override
    public String toString() {
        return "NewEnquiry[" + key + ", " + operation.path() + "]";
    }
}
