package org.wuzhen.outreach;

import java.time.Instant;
import org.wuzhen.casefile.number.CaseNumber;

/** A dispute that a visit found, by the number of its case alone. */
public record Found(long visit, CaseNumber caseNumber, String foundBy, Instant foundAt) {}
