package org.wuzhen.dossier;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The dossier of a case as a volume (卷宗).
 *
 * @param volumeNumber 卷号, null until it is archived, as is everything after it
 * @param retainUntil the last day on which it must be kept, null for ever
 * @param pages of the papers that were filed; records of ours have none
 * @param register the sealed list in its canonical form
 * @param seal SHA-256 of the register, in hex
 */
public record Volume(
        String assembledBy,
        Instant assembledAt,
        String volumeNumber,
        Retention retention,
        String retentionReason,
        String retentionRow,
        LocalDate retainUntil,
        Integer records,
        Integer pages,
        String register,
        String seal,
        String archivedBy,
        Instant archivedAt) {

    public boolean archived() {
        return seal != null;
    }
}
