package org.wuzhen.department.hrss;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Contact;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Officer;
import org.wuzhen.department.wire.Yuan;

/**
 * Bring wages owed before the labour inspectorate（欠薪投诉）.
 *
 * @param employer who owes
 * @param project building site or project; or null
 * @param workers how many workers
 * @param months for which months
 * @param publicGathering whether people gather in public
 * @param emergency ten workers or more, or a gathering
 * @param representative whom to call
 * @param evidence attendance, contracts, statements; or null
 */
public record WageClaim(
        Employer employer,
        String project,
        int workers,
        Yuan amount,
        List<YearMonth> months,
        boolean publicGathering,
        boolean emergency,
        Contact representative,
        List<FileRef> evidence) {
    public static final Operation<WageClaim, Answer> OPERATION =
            new Operation<>(HrssAdapter.CODE, "wage-claim", WageClaim.class, Answer.class);

    /**
     * What is answered.
     *
     * @param state accepted, or passed on
     * @param inspector who has it in hand; or null
     */
    public record Answer(String inspectionNo, State state, LocalDate acceptedOn, Officer inspector) {
        /** Accepted, or passed on（受理情况）. */
        public enum State {
            ACCEPTED("受理"),
            PASSED_TO_ARBITRATION("引导仲裁"),
            PASSED_TO_OTHER("转其他部门");

            private final String label;

            State(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }
}
