package org.wuzhen.department.psb;

import java.time.Instant;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Officer;

/**
 * Tell the police that a dispute may turn violent（风险告知）.
 *
 * @param riskLevel risk colour
 * @param kind what is feared
 * @param reason what was said or seen
 * @param place where; or null
 * @param expectedAt when it is feared; or null
 * @param persons whom it concerns
 * @param personCount how many; or null
 */
public record RiskNotice(
        String riskLevel,
        Kind kind,
        String reason,
        String place,
        Instant expectedAt,
        List<Person> persons,
        Integer personCount) {
    public static final Operation<RiskNotice, Answer> OPERATION =
            new Operation<>(PsbAdapter.CODE, "risk-notice", RiskNotice.class, Answer.class);

    /**
     * What is answered.
     *
     * @param receiptNo receipt
     * @param officer who has it in hand
     * @param measure what is done; or null
     */
    public record Answer(String receiptNo, Officer officer, String measure) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** What is feared（风险类型）. */
    public enum Kind {
        VIOLENCE("暴力行为"),
        SELF_HARM("自伤"),
        GATHERING("聚集"),
        REVENGE("报复"),
        DOMESTIC_VIOLENCE("家庭暴力"),
        OTHER("其他");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Whom it concerns（涉及人员）.
     *
     * @param phone telephone; or null
     * @param role in which role
     */
    public record Person(String name, String phone, Role role) {
        /** In which role（关系）. */
        public enum Role {
            AT_RISK("有危险的人"),
            THREATENS("扬言的人"),
            WITNESS("证人");

            private final String label;

            Role(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }

        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "RiskNotice";
    }
}
