package org.wuzhen.department.procuratorate;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Yuan;

/**
 * Hand over a clue that somebody needs judicial relief（国家司法救助线索移送）.
 *
 * @param applicant who needs it
 * @param relatedCaseNo the case of the court or the procuratorate; or null
 * @param hardship what the need is
 * @param loss what was not paid; or null
 * @param files what is enclosed; or null
 */
public record JudicialRelief(
        Applicant applicant, String relatedCaseNo, String hardship, Yuan loss, List<FileRef> files) {
    public static final Operation<JudicialRelief, Answer> OPERATION =
            new Operation<>(ProcuratorateAdapter.CODE, "judicial-relief", JudicialRelief.class, Answer.class);

    /**
     * What is answered.
     *
     * @param granted whether granted
     * @param amount how much; or null
     * @param reason why not; or null
     */
    public record Answer(boolean granted, LocalDate decidedOn, Yuan amount, String reason) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /**
     * Who needs it（救助申请人）.
     *
     * @param minor whether under 18
     */
    public record Applicant(String name, String phone, boolean minor) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Applicant";
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "JudicialRelief";
    }
}
