package org.wuzhen.journey;

/**
 * What the table of the five clinics advises where the road divides (五诊分诊).
 *
 * @param ruleRow the row that gave it
 */
public record StepAdvice(NextStep step, String reason, String basis, String ruleRow) {}
