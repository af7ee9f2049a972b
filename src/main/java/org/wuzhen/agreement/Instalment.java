package org.wuzhen.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One instalment of an agreement and how far it was performed.
 *
 * @param debtor id of the party who performs
 * @param amount in yuan, or null where no money is owed
 * @param originalDue as agreed; {@code due} is later when both parties granted more time
 * @param paid in yuan, so far
 * @param shortfall why it was not, or only partly, performed; null unless recorded
 * @param advisedRemedy what the rule advised on default, a {@link Remedy} name, with reason, basis and row; or null
 */
public record Instalment(
        long id,
        int seq,
        long debtor,
        Subject subject,
        String what,
        BigDecimal amount,
        LocalDate originalDue,
        LocalDate due,
        InstalmentState state,
        BigDecimal paid,
        LocalDate performedOn,
        String shortfall,
        String advisedRemedy,
        String advisedReason,
        String advisedBasis,
        String advisedRow) {

    /** What is still to be paid, or null where no money is owed. */
    public BigDecimal outstanding() {
        return amount == null ? null : amount.subtract(paid);
    }
}
