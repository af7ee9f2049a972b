package org.wuzhen.office.workbook;

import java.time.Instant;

/**
 * One file that was brought to be imported.
 *
 * @param id 0 until it is kept
 * @param person who brought it
 * @param fileSize in bytes
 * @param fileDigest SHA-256 of the file
 * @param rowsRead rows of all sheets; this and the counts after it are those of the last check
 * @param finishedAt when it was applied or dropped, or null while it waits
 */
record ImportRun(
        long id,
        String person,
        Instant checkedAt,
        String fileName,
        int fileSize,
        String fileDigest,
        State state,
        int rowsRead,
        int added,
        int changed,
        int ended,
        int problems,
        Instant finishedAt) {

    enum State {
        CHECKED("已核对，未导入"),
        APPLIED("已导入"),
        DROPPED("已放弃");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The run with the counts of a plan. */
    ImportRun counted(Plan plan) {
        return new ImportRun(
                id,
                person,
                checkedAt,
                fileName,
                fileSize,
                fileDigest,
                state,
                plan.read().values().stream().mapToInt(Integer::intValue).sum(),
                (int) plan.count(Change.Kind.ADD),
                (int) plan.count(Change.Kind.CHANGE),
                (int) plan.count(Change.Kind.END),
                plan.problems().size(),
                finishedAt);
    }
}
