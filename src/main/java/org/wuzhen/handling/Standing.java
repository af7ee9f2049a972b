package org.wuzhen.handling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/**
 * How a department stands in the summonses of a time. Scores count once both sides have given theirs or the term is over.
 *
 * @param finished how many came to a verified end
 * @param unsigned how many the department did not sign for in time
 * @param overdue how many it did not finish in time
 * @param scored by how many summoners it was scored
 * @param timeliness averages of what it was given, null while nobody scored it
 * @param scoredBack how many summonses it scored
 * @param theirs averages of what it gave, null while it gave none
 */
public record Standing(
        String department,
        int summonses,
        int finished,
        int unsigned,
        int overdue,
        int scored,
        BigDecimal timeliness,
        BigDecimal attendance,
        BigDecimal outcome,
        int scoredBack,
        BigDecimal theirs,
        BigDecimal needed) {

    /** The average of what summoners gave the department, or null. */
    public BigDecimal ofDepartment() {
        return mean(timeliness, attendance, outcome);
    }

    /** The average of what the department gave the summonses, or null. */
    public BigDecimal ofSummonses() {
        return mean(theirs, needed);
    }

    private static BigDecimal mean(BigDecimal... averages) {
        return averages[0] == null
                ? null
                : Stream.of(averages)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(averages.length), 1, RoundingMode.HALF_UP);
    }
}
