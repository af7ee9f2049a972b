package org.wuzhen.department.procuratorate;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Yuan;

/**
 * Send on a request that the procuratorate support a suit（支持起诉申请转递）.
 *
 * @param applicant who cannot sue alone
 * @param respondent against whom
 * @param cause what it is about
 * @param amount the sum; or null
 * @param mediationEndedOn when mediation failed; or null
 * @param files what is enclosed; or null
 */
public record ProsecutionSupport(
        Applicant applicant,
        String respondent,
        Cause cause,
        String facts,
        Yuan amount,
        LocalDate mediationEndedOn,
        List<FileRef> files) {
    public static final Operation<ProsecutionSupport, Answer> OPERATION =
            new Operation<>(ProcuratorateAdapter.CODE, "prosecution-support", ProsecutionSupport.class, Answer.class);

    /**
     * What is answered.
     *
     * @param supported whether it supports
     * @param documentNo number of the paper; or null
     * @param help what it helps with; or null
     * @param reason why not; or null
     */
    public record Answer(boolean supported, LocalDate decidedOn, String documentNo, List<Help> help, String reason) {
        /** What it helps with（协助事项）. */
        public enum Help {
            EVIDENCE("协助收集证据"),
            LEGAL_ADVICE("法律咨询"),
            COURT_FEES("诉讼费用协助"),
            MEDIATION("促成和解");

            private final String label;

            Help(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }

        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /**
     * Who cannot sue alone（申请人）.
     *
     * @param group why support is needed
     */
    public record Applicant(String name, String phone, Group group) {
        /** Why support is needed（特殊群体）. */
        public enum Group {
            MIGRANT_WORKER("农民工"),
            ELDERLY("老年人"),
            DISABLED("残疾人"),
            MINOR("未成年人"),
            DV_VICTIM("家暴受害人"),
            OTHER("其他");

            private final String label;

            Group(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }

        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Applicant";
        }
    }

    /** What it is about（案由）. */
    public enum Cause {
        WAGES("劳动报酬"),
        MAINTENANCE("赡养抚养"),
        DAMAGES("损害赔偿"),
        DOMESTIC_VIOLENCE("家庭暴力"),
        PUBLIC_INTEREST("公益"),
        OTHER("其他");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "ProsecutionSupport";
    }
}
