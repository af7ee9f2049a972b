package org.wuzhen.care;

/**
 * How somebody is put on the list, or looked after from now on.
 *
 * @param socialWorker log-in name
 * @param days between two contacts as the officer wants it, or null to follow the table
 * @param reason why this level; and why other days than the table's where they differ
 */
public record Placing(Consent consent, Level level, Integer days, String socialWorker, String reason) {

    @Override
    public String toString() {
        return "Placing[" + level + "]";
    }
}
