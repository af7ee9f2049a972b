package org.wuzhen.department.petition;

import java.time.Instant;
import java.time.LocalDate;
import org.wuzhen.department.Operation;

/**
 * Object to a transfer, with reasons, in five working days（转送异议）.
 *
 * @param transferNo number of the transfer
 * @param reason why it does not belong here
 * @param basis on which basis
 * @param suggestedUnit where it should go; or null
 */
public record TransferObjection(
        String petitionNo, String transferNo, String reason, String basis, String suggestedUnit, Instant objectedAt) {
    public static final Operation<TransferObjection, Answer> OPERATION =
            new Operation<>(PetitionAdapter.CODE, "transfer-objection", TransferObjection.class, Answer.class);

    /**
     * What is answered.
     *
     * @param upheld whether it is taken back
     * @param transferredTo where it goes; or null
     * @param reason why not; or null
     */
    public record Answer(boolean upheld, LocalDate decidedOn, String transferredTo, String reason) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "TransferObjection";
    }
}
