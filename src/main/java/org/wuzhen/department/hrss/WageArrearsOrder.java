package org.wuzhen.department.hrss;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Yuan;

/**
 * Ask for an order to pay wages by a day（责令限期支付）.
 *
 * @param inspectionNo number of the inspection
 * @param employer who owes
 * @param workers how many workers
 * @param agreementNo the agreement that was not kept; or null
 * @param dueDate when it was due
 * @param evidence what is enclosed; or null
 */
public record WageArrearsOrder(
        String inspectionNo,
        Employer employer,
        int workers,
        Yuan amount,
        String agreementNo,
        LocalDate dueDate,
        List<FileRef> evidence) {
    public static final Operation<WageArrearsOrder, Answer> OPERATION =
            new Operation<>(HrssAdapter.CODE, "wage-arrears-order", WageArrearsOrder.class, Answer.class);

    /**
     * What is answered.
     *
     * @param payBy by when
     * @param document the paper; or null
     */
    public record Answer(String orderNo, LocalDate issuedOn, LocalDate payBy, Yuan amount, FileRef document) {}
}
