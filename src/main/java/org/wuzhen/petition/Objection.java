package org.wuzhen.petition;

/**
 * Why a matter does not belong to the centre.
 *
 * @param suggestedUnit whose it is, or null
 */
public record Objection(String reason, String basis, String suggestedUnit) {}
