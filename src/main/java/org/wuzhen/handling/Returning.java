package org.wuzhen.handling;

/**
 * A department returns a matter (退件).
 *
 * @param suggested code of the unit that it suggests, or null
 */
public record Returning(String reason, String basis, String suggested) {}
