package org.wuzhen.department.court;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Officer;

/**
 * Apply, both parties jointly, for confirmation of a mediation agreement（司法确认申请）.
 *
 * @param agreementNo number of the agreement
 * @param effectiveDate day of effect; 30 days run from it
 * @param appliedOn day of the joint application
 * @param disputeType kind of dispute
 * @param committee the committee that mediated
 * @param parties the parties of the agreement, all of them
 * @param facts facts and issues as the agreement has them
 * @param obligations what is undertaken
 * @param propertyProof proof of rights where property is concerned; or null
 * @param jointApplicationSigned both have signed; the court takes no other
 * @param statements what the parties state
 * @param files application, agreement, proofs
 */
public record ConfirmationApplication(
        String agreementNo,
        LocalDate effectiveDate,
        LocalDate appliedOn,
        String disputeType,
        Committee committee,
        List<ConfirmationParty> parties,
        String facts,
        List<Obligation> obligations,
        List<FileRef> propertyProof,
        boolean jointApplicationSigned,
        Statements statements,
        List<FileRef> files) {
    public static final Operation<ConfirmationApplication, Answer> OPERATION =
            new Operation<>(CourtAdapter.CODE, "confirmation-application", ConfirmationApplication.class, Answer.class);

    /**
     * What is answered.
     *
     * @param state accepted, or something is asked for
     * @param courtCaseNo number of the court, once accepted; or null
     * @param wanted what is asked for; or null
     * @param supplementBy by when; or null
     * @param judge who has it in hand; or null
     */
    public record Answer(
            State state,
            String courtCaseNo,
            LocalDate decidedOn,
            List<String> wanted,
            LocalDate supplementBy,
            Officer judge) {
        /** Accepted, or something is asked for（受理情况）. */
        public enum State {
            ACCEPTED("受理"),
            SUPPLEMENT("需补充材料");

            private final String label;

            State(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /**
     * The committee that mediated（调解组织）.
     *
     * @param code its code in the register
     * @param proof its paper that it mediated
     */
    public record Committee(String name, String code, FileRef proof) {}

    /**
     * What the parties state（承诺）.
     *
     * @param voluntary of their own will
     * @param noCollusion no collusion, no harm to others
     */
    public record Statements(boolean voluntary, boolean noCollusion) {}

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "ConfirmationApplication";
    }
}
