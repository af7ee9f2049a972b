package org.wuzhen.casefile.number;

import java.time.Instant;

/** One number of a series, with the reason when it was voided. */
public record AllottedNumber(long sequence, String number, String caseNumber, Instant allottedAt, String voidReason) {}
