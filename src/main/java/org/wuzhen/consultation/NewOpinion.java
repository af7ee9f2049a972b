package org.wuzhen.consultation;

import java.math.BigDecimal;

/**
 * What an officer submits.
 *
 * @param decision whether it shall bind the department
 * @param amount what is decided on in yuan, or null
 * @param basis legal basis, or null
 * @param toHead whether it is laid before the head
 */
public record NewOpinion(
        Stand stand, String words, boolean decision, BigDecimal amount, String basis, boolean toHead) {}
