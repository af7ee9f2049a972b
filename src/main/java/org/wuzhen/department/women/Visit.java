package org.wuzhen.department.women;

import java.time.LocalDate;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Contact;

/**
 * Ask for a visit at home（妇联入户关爱）.
 *
 * @param community in which community
 * @param occasion why
 * @param by by when
 * @param contact whom to call
 * @param facts what to know, without names; or null
 */
public record Visit(String community, Occasion occasion, LocalDate by, Contact contact, String facts) {
    public static final Operation<Visit, Answer> OPERATION =
            new Operation<>(WomenAdapter.CODE, "visit", Visit.class, Answer.class);

    /**
     * What is answered.
     *
     * @param state how it stands
     * @param account in words; or null
     */
    public record Answer(LocalDate visitedOn, State state, String account) {
        /** How it stands（情况）. */
        public enum State {
            STABLE("平稳"),
            NEEDS_HELP("需要帮助"),
            AT_RISK("存在风险"),
            NOT_MET("未见到");

            private final String label;

            State(String label) {
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

    /** Why（事由）. */
    public enum Occasion {
        DOMESTIC_VIOLENCE("家庭暴力"),
        WIDOWED("丧偶"),
        LEFT_BEHIND("留守"),
        AFTER_DIVORCE("离婚后"),
        OTHER("其他");

        private final String label;

        Occasion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "Visit";
    }
}
