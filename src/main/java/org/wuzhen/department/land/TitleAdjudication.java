package org.wuzhen.department.land;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;

/**
 * Guide a dispute over title to administrative adjudication（权属争议裁决引导）.
 *
 * @param applicant who applies
 * @param respondent against whom
 * @param object what is disputed
 * @param place where
 * @param facts facts and reasons
 * @param files what is enclosed; or null
 */
public record TitleAdjudication(
        String applicant,
        String phone,
        String respondent,
        Object object,
        String place,
        String facts,
        List<FileRef> files) {
    public static final Operation<TitleAdjudication, Answer> OPERATION =
            new Operation<>(LandAdapter.CODE, "title-adjudication", TitleAdjudication.class, Answer.class);

    /**
     * What is answered.
     *
     * @param accepted whether accepted
     * @param caseRef the number under which the department has it; or null
     * @param reason why not; or null
     */
    public record Answer(boolean accepted, LocalDate decidedOn, String caseRef, String reason) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** What is disputed（争议标的）. */
    public enum Object {
        LAND_OWNERSHIP("土地所有权"),
        LAND_USE("土地使用权"),
        FOREST("林权"),
        SEA_USE("海域使用权");

        private final String label;

        Object(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "TitleAdjudication";
    }
}
