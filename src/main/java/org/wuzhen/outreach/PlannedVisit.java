package org.wuzhen.outreach;

import java.time.LocalDate;

/** Where somebody is to go, and when. */
public record PlannedVisit(String community, String visitor, LocalDate day) {}
