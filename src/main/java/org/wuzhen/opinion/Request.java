package org.wuzhen.opinion;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * A question put to a department about a case.
 *
 * @param centre code of the centre whose officer was asked
 * @param askedBy log-in name
 * @param silentAt when it was noted that the term passed without an answer, or null, also when it is waited on
 * @param overdueAt when that was noted the first time, or null; it stays
 * @param urged how whoever asked urged the department the last time, or null
 * @param dueAt until when the answer was due when it ended; null while it is open
 * @param ending null while it is open
 * @param endReason why it was withdrawn, or null
 */
public record Request(
        long id,
        CaseNumber number,
        String department,
        String centre,
        Matter matter,
        String question,
        BigDecimal amount,
        LocalDate wantedOn,
        String askedBy,
        Instant askedAt,
        Instant remindedAt,
        Instant silentAt,
        Instant overdueAt,
        Instant urgedAt,
        String urged,
        Instant dueAt,
        Instant endedAt,
        Ending ending,
        String endReason) {

    public boolean open() {
        return ending == null;
    }

    /**
     * How it stands, in the office's words.
     *
     * @param last the last answer, or null
     */
    public String standing(Reply last) {
        if (!open()) {
            return ending.label() + (endReason == null ? "" : "：" + endReason);
        }
        String waits = last != null && last.waitsForHead() ? "待主要领导决定" : "待派驻干部答复";
        return silentAt == null ? waits : waits + "，已逾期";
    }
}
