package org.wuzhen.casefile;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One paper or record in the dossier of a case: made by the system's own record, or entered in the register.
 *
 * @param source OWN when a record of ours stands behind it, FILED when somebody entered it in the register
 * @param title what tells it from others of its kind: 第2次调解记录
 * @param pages number of pages, or null for a record of ours
 * @param datedOn the day on the paper
 * @param location where the paper is kept, or null for a record of ours
 * @param filedBy log-in name of who made or entered it
 */
public record CaseRecord(
        long id,
        RecordKind kind,
        Source source,
        String title,
        Integer pages,
        LocalDate datedOn,
        String location,
        String filedBy,
        Instant filedAt) {

    /** Where a dossier item comes from. */
    public enum Source {
        OWN,
        FILED
    }
}
