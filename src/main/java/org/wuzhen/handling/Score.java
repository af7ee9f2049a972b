package org.wuzhen.handling;

import java.time.Instant;

/**
 * What one side of a summons says of the other, 1 (worst) to 5 (best).
 *
 * @param first of the department: in time; of the summons: was it theirs
 * @param second of the department: there in person; of the summons: was it needed
 * @param third of the department: what came out; null of a summons
 * @param reason needed where a score is 1 or 2
 */
public record Score(
        long matter,
        Side side,
        int first,
        int second,
        Integer third,
        String reason,
        String author,
        How how,
        Instant at) {

    /** The lowest score that needs no reason. */
    public static final int NO_REASON_FROM = 3;

    /** The marks in words. */
    public String marks() {
        return side == Side.SUMMONER ? "及时" + first + " 到场" + second + " 效果" + third : "属职责" + first + " 有必要" + second;
    }

    /** Whether the reason that it needs is missing. */
    public static boolean lacksReason(String reason, Integer... scores) {
        if (reason != null && !reason.isBlank()) {
            return false;
        }
        for (Integer score : scores) {
            if (score != null && score < NO_REASON_FROM) {
                return true;
            }
        }
        return false;
    }
}
