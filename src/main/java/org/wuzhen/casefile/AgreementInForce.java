package org.wuzhen.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The mediation agreement that binds the parties of a case, for stages that go on from it.
 *
 * @param number of the paper; null for an oral agreement
 * @param written whether there is a paper
 * @param effectiveOn day of effect (人民调解法 art. 30)
 * @param facts main facts
 * @param matters what was in dispute, with liability
 * @param terms what was agreed
 * @param undertakings in their order
 */
public record AgreementInForce(
        String number,
        boolean written,
        LocalDate effectiveOn,
        String facts,
        String matters,
        String terms,
        List<Undertaking> undertakings) {

    public AgreementInForce {
        undertakings = List.copyOf(undertakings);
    }

    /**
     * What one party does by a day.
     *
     * @param debtor id of the party
     * @param subject WAGES, WORK_INJURY, SEVERANCE, MONEY or ACT
     * @param amount in yuan, or null where no money is owed
     */
    public record Undertaking(long debtor, String subject, String what, BigDecimal amount, LocalDate due) {}
}
