package org.wuzhen.department.hrss;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Yuan;

/**
 * Guide a labour dispute that was not settled to arbitration（劳动仲裁引导立案）.
 *
 * @param applicant who applies
 * @param employer against whom
 * @param mediationResult how mediation ended
 * @param appliedForMediationOn interrupts the year
 * @param claims what is claimed
 * @param amount how much; or null
 * @param files what is enclosed; or null
 */
public record ArbitrationFiling(
        String applicant,
        String phone,
        Employer employer,
        MediationResult mediationResult,
        LocalDate endedOn,
        LocalDate appliedForMediationOn,
        List<String> claims,
        Yuan amount,
        List<FileRef> files) {
    public static final Operation<ArbitrationFiling, Answer> OPERATION =
            new Operation<>(HrssAdapter.CODE, "arbitration-filing", ArbitrationFiling.class, Answer.class);

    /**
     * What is answered.
     *
     * @param accepted whether accepted
     * @param hearingAt when it is heard; or null
     * @param reason why not; or null
     */
    public record Answer(
            String arbitrationNo, boolean accepted, LocalDate decidedOn, Instant hearingAt, String reason) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** How mediation ended（调解结果）. */
    public enum MediationResult {
        FAILED("调解不成"),
        REFUSED("一方拒绝调解"),
        EXPIRED("期限届满"),
        NOT_PERFORMED("协议未履行");

        private final String label;

        MediationResult(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "ArbitrationFiling";
    }
}
