package org.wuzhen.department.hrss;

import java.time.Instant;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Yuan;

/**
 * Have a clue of wages owed checked（根治欠薪线索核处）.
 *
 * @param clueNo number of the clue
 * @param project building site; or null
 * @param place where
 * @param summary what is said
 */
public record WageClue(
        String clueNo, String employerName, String project, String place, String summary, Instant reportedAt) {
    public static final Operation<WageClue, Answer> OPERATION =
            new Operation<>(HrssAdapter.CODE, "wage-clue", WageClue.class, Answer.class);

    /**
     * What is answered.
     *
     * @param verified whether it is so
     * @param workers how many; or null
     * @param amount how much; or null
     * @param result what was done
     */
    public record Answer(Verified verified, Integer workers, Yuan amount, String result) {
        /** Whether it is so（是否属实）. */
        public enum Verified {
            PROVEN("属实"),
            PARTLY("部分属实"),
            NOT_PROVEN("不属实");

            private final String label;

            Verified(String label) {
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

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "WageClue";
    }
}
