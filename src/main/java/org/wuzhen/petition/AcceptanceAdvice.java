package org.wuzhen.petition;

/**
 * Whether a petition is accepted, as the rules say.
 *
 * @param acceptance {@code accepted}, {@code not-accepted} or {@code transferred}
 * @param way what the petitioner is told about where to turn and by when
 */
public record AcceptanceAdvice(String acceptance, String reason, String basis, String way, String ruleRow) {}
