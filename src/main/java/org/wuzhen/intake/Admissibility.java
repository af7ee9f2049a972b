package org.wuzhen.intake;

/**
 * What the negative list says to a dispute; never a bare no.
 *
 * @param decision ACCEPT, REDIRECT, TRANSFER or REPORT_FIRST
 * @param reasonCode N01 … for an entry of the negative list, A01 … for a ground of acceptance
 * @param routeAdvice where the parties can turn, or what mediation has to mind
 * @param row the row of the rule table
 * @param caseResult how the case then comes out ({@code CaseResult} name), or null when it is taken in
 * @param restricted whether its readers must be narrowed
 */
public record Admissibility(
        String decision,
        String reasonCode,
        String reason,
        String basis,
        String routeAdvice,
        String row,
        String caseResult,
        boolean restricted) {}
