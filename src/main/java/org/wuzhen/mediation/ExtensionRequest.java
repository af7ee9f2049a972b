package org.wuzhen.mediation;

/**
 * An extension on which the parties agreed.
 *
 * @param by in the term's own unit, days or working days
 * @param agreedHow how their agreement is documented, 调解笔录载明 …
 */
public record ExtensionRequest(int by, String agreedHow, String reason) {}
