package org.wuzhen.department.civilaffairs;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Yuan;

/**
 * Send on a request for aid（社会救助申请转递）.
 *
 * @param applicant who needs it
 * @param kind which aid
 * @param need what the need is
 * @param files what is enclosed; or null
 */
public record Aid(Applicant applicant, Kind kind, String need, List<FileRef> files) {
    public static final Operation<Aid, Answer> OPERATION =
            new Operation<>(CivilAffairsAdapter.CODE, "aid", Aid.class, Answer.class);

    /**
     * What is answered.
     *
     * @param granted whether granted
     * @param aidNo number; or null
     * @param amount how much; or null
     * @param reason why not; or null
     */
    public record Answer(boolean granted, LocalDate decidedOn, String aidNo, Yuan amount, String reason) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /**
     * Who needs it（申请人）.
     *
     * @param household how many in the household
     * @param community in which community
     */
    public record Applicant(String name, String phone, int household, String community) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Applicant";
        }
    }

    /** Which aid（救助类型）. */
    public enum Kind {
        TEMPORARY("临时救助"),
        MINIMUM_LIVING("最低生活保障"),
        MEDICAL("医疗救助"),
        HOUSING("住房救助"),
        OTHER("其他救助");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "Aid";
    }
}
