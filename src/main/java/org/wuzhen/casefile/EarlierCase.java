package org.wuzhen.casefile;

import java.time.Instant;
import org.wuzhen.casefile.number.CaseNumber;

/** An earlier case that may be the same dispute. */
public record EarlierCase(
        CaseNumber number,
        String centre,
        DisputeType disputeType,
        Stage stage,
        Instant registeredAt,
        String applicant,
        String respondent) {}
