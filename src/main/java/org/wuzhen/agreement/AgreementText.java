package org.wuzhen.agreement;

import java.math.BigDecimal;
import java.util.List;

/**
 * What an agreement says (人民调解法 art. 29): facts, matters in dispute with liability, terms, mode and time of
 * performance.
 *
 * @param total all sums together in yuan, or null where no money is owed
 * @param copies how many originals are made; null for an oral agreement
 * @param obligations in the order of their days; empty when nothing is left to perform
 */
public record AgreementText(
        String mainFacts,
        String matters,
        String terms,
        String mode,
        BigDecimal total,
        Integer copies,
        List<Obligation> obligations) {

    public AgreementText {
        obligations = List.copyOf(obligations);
    }
}
