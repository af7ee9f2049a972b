package org.wuzhen.confirmation;

import java.time.Instant;
import java.time.LocalDate;
import org.wuzhen.department.court.ConfirmationRuling;

/** A ruling that the court's system sent when one was there already. */
public record Beside(
        ConfirmationRuling.Result ruling, String courtCaseNo, LocalDate ruledOn, String reasons, Instant cameAt) {}
