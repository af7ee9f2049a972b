package org.wuzhen.department.hrss;

import java.time.LocalDate;
import org.wuzhen.department.wire.Message;
import org.wuzhen.department.wire.Yuan;

/**
 * What came of a wage claim（欠薪投诉处理结果）.
 *
 * @param caseNo the case it belongs to
 * @param result how it came out
 * @param paidAmount how much was paid
 * @param paidWorkers how many were paid; or null
 * @param account in words; or null
 */
public record WageClaimResult(
        String caseNo,
        String inspectionNo,
        Result result,
        Yuan paidAmount,
        Integer paidWorkers,
        LocalDate closedOn,
        String account) {
    public static final Message<WageClaimResult> MESSAGE =
            new Message<>(HrssAdapter.CODE, "wage-claim-result", WageClaimResult.class);

    /** How it came out（处理结果）. */
    public enum Result {
        PAID("已足额支付"),
        PARTLY_PAID("部分支付"),
        ORDERED("责令支付"),
        TRANSFERRED_TO_POLICE("移送公安"),
        NOT_PROVEN("不属实");

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
        return "WageClaimResult";
    }
}
