package org.wuzhen.department.health;

import java.time.LocalDate;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Yuan;

/**
 * Pass a medical dispute to the committee for medical disputes（医调委移送）.
 *
 * @param patientSide who speaks for the patient
 * @param hospital which hospital
 * @param applied jointly, or one party with the consent of the other
 * @param summary the dispute, without diagnosis or treatment
 * @param claim how much is claimed; or null
 * @param openMediation no public mediation without consent
 */
public record MedicalCommittee(
        PatientSide patientSide, String hospital, Applied applied, String summary, Yuan claim, boolean openMediation) {
    public static final Operation<MedicalCommittee, Answer> OPERATION =
            new Operation<>(HealthAdapter.CODE, "medical-committee", MedicalCommittee.class, Answer.class);

    /**
     * What is answered.
     *
     * @param accepted whether accepted
     * @param caseRef the number under which the department has it; or null
     * @param dueOn 30 working days from acceptance; or null
     * @param reason why not; or null
     */
    public record Answer(boolean accepted, String caseRef, LocalDate decidedOn, LocalDate dueOn, String reason) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /**
     * Who speaks for the patient（患方联系人）.
     *
     * @param relation in which relation
     */
    public record PatientSide(String name, String phone, Relation relation) {
        /** In which relation（与患者关系）. */
        public enum Relation {
            SELF("本人"),
            SPOUSE("配偶"),
            PARENT("父母"),
            CHILD("子女"),
            OTHER("其他");

            private final String label;

            Relation(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }

        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "PatientSide";
        }
    }

    /** Jointly, or one party with the consent of the other（申请方式）. */
    public enum Applied {
        JOINT("双方共同申请"),
        ONE_WITH_CONSENT("一方申请对方同意");

        private final String label;

        Applied(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "MedicalCommittee";
    }
}
