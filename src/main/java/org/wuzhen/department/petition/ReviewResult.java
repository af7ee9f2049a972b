package org.wuzhen.department.petition;

import java.time.LocalDate;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Message;

/**
 * What came of a review or re-review（复查复核结果）.
 *
 * @param caseNo the case it belongs to
 * @param level review or re-review
 * @param result how it came out
 * @param servedOn when served; or null
 * @param summary in short
 * @param document the paper; or null
 */
public record ReviewResult(
        String caseNo,
        String reviewNo,
        Level level,
        Result result,
        LocalDate decidedOn,
        LocalDate servedOn,
        String summary,
        FileRef document) {
    public static final Message<ReviewResult> MESSAGE =
            new Message<>(PetitionAdapter.CODE, "review-result", ReviewResult.class);

    /** Review or re-review（层级）. */
    public enum Level {
        REVIEW("复查"),
        RE_REVIEW("复核");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How it came out（结果）. */
    public enum Result {
        UPHELD("维持"),
        CHANGED("变更"),
        REVOKED("撤销");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "ReviewResult";
    }
}
