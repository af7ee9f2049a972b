package org.wuzhen.department.agri;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;

/**
 * Guide a dispute over contracted land to arbitration（土地承包仲裁引导）.
 *
 * @param applicant who applies
 * @param respondent against whom
 * @param subject what about
 * @param knewOn two years run from it
 * @param mediationEndedOn when mediation failed; or null
 * @param claim what is claimed
 * @param files what is enclosed; or null
 */
public record Arbitration(
        String applicant,
        String phone,
        String respondent,
        Subject subject,
        LocalDate knewOn,
        LocalDate mediationEndedOn,
        String claim,
        List<FileRef> files) {
    public static final Operation<Arbitration, Answer> OPERATION =
            new Operation<>(AgriAdapter.CODE, "arbitration", Arbitration.class, Answer.class);

    /**
     * What is answered.
     *
     * @param accepted whether accepted
     * @param arbitrationNo number; or null
     * @param dueOn 60 days from acceptance; or null
     * @param reason why not; or null
     */
    public record Answer(boolean accepted, LocalDate decidedOn, String arbitrationNo, LocalDate dueOn, String reason) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** What about（争议类型）. */
    public enum Subject {
        CONTRACT("承包合同"),
        TRANSFER("流转"),
        TAKING_BACK("收回承包地"),
        ADJUSTMENT("承包地调整"),
        CONFIRMATION("确权"),
        DAMAGE("侵权损害");

        private final String label;

        Subject(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "Arbitration";
    }
}
