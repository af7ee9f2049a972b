package org.wuzhen.department.health;

import java.time.LocalDate;
import org.wuzhen.department.wire.Message;

/**
 * An appraisal is done; the opinion itself goes to the parties on paper（鉴定完成通知）.
 *
 * @param caseNo the case it belongs to
 * @param caseRef number at the committee
 * @param documentNo number of the paper
 * @param doneOn days count again from here
 * @param served whether served on both
 */
public record AppraisalResult(String caseNo, String caseRef, String documentNo, LocalDate doneOn, boolean served) {
    public static final Message<AppraisalResult> MESSAGE =
            new Message<>(HealthAdapter.CODE, "appraisal-result", AppraisalResult.class);
}
