package org.wuzhen.intake;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a department wrote when it handed a dispute over (移送).
 *
 * @param department code in the directory: PSB or PROCURATORATE
 * @param transferNo the department's number
 * @param messageId number of the message that brought it
 * @param ground why, in the department's words, or null
 * @param alarmNo the call it came from, or null
 * @param consent whether both sides agreed to mediation when they were asked there; null when the department does not say
 * @param officer who handed it over, or null
 * @param files what lies with it, or null
 * @param replyBy by when the department wants to hear, or null
 * @param alreadyKnown whether the case had been registered under the same reference before, by another way
 */
public record DisputeHandedOver(
        String number,
        String department,
        String transferNo,
        String messageId,
        String ground,
        String alarmNo,
        Boolean consent,
        String officer,
        String files,
        LocalDate replyBy,
        boolean alreadyKnown,
        Instant receivedAt) {

    /** Without the department's words: they reach no log. */
    @Override
    public String toString() {
        return "DisputeHandedOver[" + number + ", " + department + "]";
    }
}
