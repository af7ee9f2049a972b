package org.wuzhen.relapse;

import java.time.LocalDate;
import org.wuzhen.casefile.number.CaseNumber;

/** A day on which a closed case is looked at again. */
public record Due(long id, CaseNumber number, Cause cause, LocalDate dueOn, boolean legacy, String reason) {}
