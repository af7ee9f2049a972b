package org.wuzhen.opinion;

import java.math.BigDecimal;

/**
 * What a department's officer answers.
 *
 * @param decision true for a decision that shall bind the department, false for an opinion
 * @param amount the sum in yuan that is decided on, or null
 * @param basis legal basis, or null
 * @param toHead whether the officer lays it before the head
 */
public record Answer(boolean decision, String opinion, BigDecimal amount, String basis, boolean toHead) {}
