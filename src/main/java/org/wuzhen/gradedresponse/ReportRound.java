package org.wuzhen.gradedresponse;

import java.time.Instant;

/** A round of reports: its number, how many centres report, and until when. */
public record ReportRound(int round, int centres, Instant due) {}
