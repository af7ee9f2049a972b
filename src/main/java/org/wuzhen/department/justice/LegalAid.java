package org.wuzhen.department.justice;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;

/**
 * Send on an application for legal aid（法律援助申请转递）.
 *
 * @param applicant who applies
 * @param economicStatement means of the applicant in his own words
 * @param matter what aid is wanted for
 * @param files what is enclosed; or null
 */
public record LegalAid(
        Applicant applicant, String economicStatement, Matter matter, String facts, List<FileRef> files) {
    public static final Operation<LegalAid, Answer> OPERATION =
            new Operation<>(JusticeAdapter.CODE, "legal-aid", LegalAid.class, Answer.class);

    /**
     * What is answered.
     *
     * @param granted whether granted
     * @param aidNo number; or null
     * @param lawyer who was assigned; or null
     * @param assignedOn when; or null
     * @param reason why not; or null
     */
    public record Answer(
            boolean granted, LocalDate decidedOn, String aidNo, Lawyer lawyer, LocalDate assignedOn, String reason) {
        /**
         * Who was assigned（承办律师）.
         *
         * @param phone telephone; or null
         */
        public record Lawyer(String name, String firm, String phone) {
            /** Without what stands in it: that reaches no log. */
            @Override
            public String toString() {
                return "Lawyer";
            }
        }

        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /**
     * Who applies（申请人）.
     *
     * @param minor whether under 18
     * @param guardian guardian of a minor; or null
     */
    public record Applicant(String name, String idNo, String phone, boolean minor, String guardian) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Applicant";
        }
    }

    /** What aid is wanted for（申请事项）. */
    public enum Matter {
        WAGES("劳动报酬"),
        WORK_INJURY("工伤"),
        MAINTENANCE("赡养抚养"),
        DOMESTIC_VIOLENCE("家庭暴力"),
        DAMAGES("损害赔偿"),
        OTHER("其他");

        private final String label;

        Matter(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "LegalAid";
    }
}
