package org.wuzhen.department.court;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.wire.Message;

/**
 * After acceptance the court asks for something more（司法确认补充通知）.
 *
 * @param caseNo the case it belongs to
 * @param courtCaseNo number of the court
 * @param wanted what is asked for
 * @param supplementBy by when
 */
public record ConfirmationSupplementNotice(
        String caseNo, String courtCaseNo, List<String> wanted, LocalDate supplementBy) {
    public static final Message<ConfirmationSupplementNotice> MESSAGE =
            new Message<>(CourtAdapter.CODE, "confirmation-supplement-notice", ConfirmationSupplementNotice.class);
}
