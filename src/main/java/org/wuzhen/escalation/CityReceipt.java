package org.wuzhen.escalation;

import java.time.LocalDate;

/** What came back from the city, which is outside the house. */
public record CityReceipt(String unit, String paper, LocalDate on, String words) {}
