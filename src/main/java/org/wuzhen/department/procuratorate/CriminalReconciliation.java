package org.wuzhen.department.procuratorate;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Yuan;

/**
 * Hand in an agreement on the civil side of a criminal case（刑事和解材料移送）.
 *
 * @param criminalCaseNo number of the case
 * @param agreementNo number of the agreement
 * @param performed whether paid
 * @param forgiveness whether the victim forgives
 * @param files agreement and proofs
 */
public record CriminalReconciliation(
        String criminalCaseNo,
        String agreementNo,
        LocalDate signedOn,
        Yuan compensation,
        boolean performed,
        boolean forgiveness,
        List<FileRef> files) {
    public static final Operation<CriminalReconciliation, Answer> OPERATION = new Operation<>(
            ProcuratorateAdapter.CODE, "criminal-reconciliation", CriminalReconciliation.class, Answer.class);

    /**
     * What is answered.
     *
     * @param taken whether it is taken into account
     * @param remark in words; or null
     */
    public record Answer(boolean taken, LocalDate reviewedOn, String remark) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }
}
