package org.wuzhen.department.court;

import java.time.LocalDate;
import org.wuzhen.department.wire.Yuan;

/**
 * One undertaking of the agreement（履行义务）.
 *
 * @param who who performs
 * @param subject what is owed
 * @param what what is to be done
 * @param amount the sum, where money is owed; or null
 * @param dueDate last day
 */
public record Obligation(String who, Subject subject, String what, Yuan amount, LocalDate dueDate) {
    /** What is owed（标的）. */
    public enum Subject {
        WAGES("劳动报酬"),
        WORK_INJURY("工伤"),
        SEVERANCE("经济补偿或者赔偿金"),
        MONEY("其他款项"),
        ACT("行为");

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
        return "Obligation";
    }
}
