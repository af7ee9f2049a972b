package org.wuzhen.confirmation;

import java.time.LocalDate;
import org.wuzhen.department.court.ConfirmationRuling;

/**
 * How the court ruled.
 *
 * @param courtCaseNo number of the ruling
 * @param ground why it was rejected, or null
 * @param reasons in words, or null
 */
public record CourtRuling(
        ConfirmationRuling.Result result,
        String courtCaseNo,
        LocalDate ruledOn,
        ConfirmationRuling.Ground ground,
        String reasons) {}
