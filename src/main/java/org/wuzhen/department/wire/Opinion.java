package org.wuzhen.department.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;

/**
 * Ask the department for its opinion before a joint consultation（征询会诊意见）.
 *
 * @param subject what it is about, in one line
 * @param disputeType kind of dispute
 * @param riskLevel risk colour; or null
 * @param facts the facts without names of parties
 * @param question what the department is asked
 * @param amount the sum that it is about; or null
 * @param wantedBy by when the opinion is wanted
 * @param meetingAt when the consultation meets, where that is set; or null
 * @param meetingPlace where it meets; or null
 * @param materials what lies before the consultation; or null
 */
public record Opinion(
        String subject,
        String disputeType,
        String riskLevel,
        String facts,
        String question,
        Yuan amount,
        Instant wantedBy,
        Instant meetingAt,
        String meetingPlace,
        List<FileRef> materials) {
    /** Asked of one department. */
    public static Operation<Opinion, Answer> of(String department) {
        return new Operation<>(department, "opinion", Opinion.class, Answer.class);
    }

    /**
     * What is answered.
     *
     * @param opinion the opinion of the department
     * @param stand where the department stands
     * @param basis laws, rules and papers it rests on; or null
     * @param measures what the department undertakes; or null
     * @param attends whether it comes to the meeting; or null
     * @param binding whether it is given in the name of the head
     * @param officer who answers
     * @param materials what it encloses; or null
     */
    public record Answer(
            String opinion,
            Stand stand,
            List<String> basis,
            List<Measure> measures,
            Boolean attends,
            boolean binding,
            Officer officer,
            List<FileRef> materials) {
        /** Where the department stands（态度）. */
        public enum Stand {
            AGREES("同意"),
            AGREES_WITH_CHANGES("修改后同意"),
            DISAGREES("不同意"),
            NOT_COMPETENT("不属本部门职责");

            private final String label;

            Stand(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }

        /**
         * What the department undertakes（拟采取措施）.
         *
         * @param what what will be done
         * @param dueOn by when; or null
         */
        public record Measure(String what, LocalDate dueOn) {
            /** Without what stands in it: that reaches no log. */
            @Override
            public String toString() {
                return "Measure";
            }
        }

        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "Opinion";
    }
}
