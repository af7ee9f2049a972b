package org.wuzhen.department.court;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;

/**
 * Hand in what the court asked for（司法确认补充材料）.
 *
 * @param applicationRef the number under which the court has the application
 * @param answers what is handed in, point by point
 * @param files the files
 */
public record ConfirmationSupplement(String applicationRef, List<Given> answers, List<FileRef> files) {
    public static final Operation<ConfirmationSupplement, Answer> OPERATION =
            new Operation<>(CourtAdapter.CODE, "confirmation-supplement", ConfirmationSupplement.class, Answer.class);

    /**
     * What is answered.
     *
     * @param state accepted, or more is asked for
     * @param courtCaseNo number of the court, once accepted; or null
     * @param wanted what is still asked for; or null
     * @param supplementBy by when; or null
     */
    public record Answer(
            State state, String courtCaseNo, LocalDate decidedOn, List<String> wanted, LocalDate supplementBy) {
        /** Accepted, or more is asked for（受理情况）. */
        public enum State {
            ACCEPTED("受理"),
            SUPPLEMENT("需补充材料");

            private final String label;

            State(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /**
     * What is handed in, point by point（补充说明）.
     *
     * @param wanted what was asked for
     * @param given what is given
     */
    public record Given(String wanted, String given) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Given";
        }
    }
}
