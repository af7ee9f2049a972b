package org.wuzhen.department.petition;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;

/**
 * Send on a request for review or re-review（信访复查复核申请转递）.
 *
 * @param level review or re-review
 * @param opinionNo against which paper
 * @param servedOn 30 days run from it
 * @param grounds why
 * @param files what is enclosed; or null
 */
public record ReviewRequest(
        String petitionNo,
        Level level,
        String opinionNo,
        LocalDate servedOn,
        LocalDate requestedOn,
        String grounds,
        List<FileRef> files) {
    public static final Operation<ReviewRequest, Answer> OPERATION =
            new Operation<>(PetitionAdapter.CODE, "review-request", ReviewRequest.class, Answer.class);

    /**
     * What is answered.
     *
     * @param accepted whether accepted
     * @param dueOn 30 days; or null
     * @param reason why not; or null
     */
    public record Answer(String reviewNo, boolean accepted, LocalDate dueOn, String reason) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

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

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "ReviewRequest";
    }
}
