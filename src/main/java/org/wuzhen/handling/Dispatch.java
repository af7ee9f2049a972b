package org.wuzhen.handling;

import java.time.Instant;

/**
 * One dispatch of a matter to one department.
 *
 * @param last designated by the director of the centre: it cannot be returned
 * @param returnUntil until when it can be returned; silence is acceptance
 * @param suggested code of the unit that the department suggests, or null
 * @param advised what the rule advises to its return
 * @param slipNo number of the slip (交办单)
 */
public record Dispatch(
        long matter,
        int round,
        String department,
        String centre,
        boolean last,
        Instant at,
        String by,
        Instant signDue,
        Instant returnUntil,
        Instant remindedAt,
        Instant unsignedAt,
        Instant signedAt,
        String signedBy,
        How signedHow,
        Instant returnedAt,
        String returnedBy,
        How returnedHow,
        String returnReason,
        String returnBasis,
        String suggested,
        Ruling advised,
        String advisedRow,
        Ruling ruling,
        String rulingReason,
        String ruledBy,
        Instant ruledAt,
        String slipNo) {

    /** Whether the department may still return it. */
    public boolean returnable() {
        return !last && signedAt == null && returnedAt == null;
    }
}
