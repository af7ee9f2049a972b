package org.wuzhen.department.court;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Side;

/**
 * Withdraw the application before the ruling（撤回司法确认申请）.
 *
 * @param applicationRef the number under which the court has the application
 * @param by who withdraws
 * @param reason why
 * @param files the statement; or null
 */
public record ConfirmationWithdrawal(
        String applicationRef, LocalDate withdrawnOn, List<Side> by, String reason, List<FileRef> files) {
    public static final Operation<ConfirmationWithdrawal, Answer> OPERATION =
            new Operation<>(CourtAdapter.CODE, "confirmation-withdrawal", ConfirmationWithdrawal.class, Answer.class);

    /**
     * What is answered.
     *
     * @param withdrawn whether the court lets it be withdrawn
     * @param document the paper; or null
     */
    public record Answer(boolean withdrawn, LocalDate decidedOn, FileRef document) {}

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "ConfirmationWithdrawal";
    }
}
