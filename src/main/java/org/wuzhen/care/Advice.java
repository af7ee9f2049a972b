package org.wuzhen.care;

/**
 * What the table {@code care-frequency} says.
 *
 * @param days between two contacts
 * @param row of the table
 */
public record Advice(int days, String reason, String basis, String row) {}
