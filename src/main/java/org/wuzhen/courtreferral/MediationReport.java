package org.wuzhen.courtreferral;

import java.time.LocalDate;

/**
 * The report on mediation for a court (调解情况报告), as the mediator writes it: what a party offered or admitted for the sake
 * of a settlement does not stand in it (特邀调解规定 art. 22).
 *
 * @param agreementNo where an agreement stands, or null
 * @param confirmationWanted whether the parties want it confirmed, or null
 * @param undisputedFacts what both sides admit, with their consent; or null
 * @param appraisalDays days that did not count, or null
 * @param extendedTo to which day all agreed to extend, or null
 */
public record MediationReport(
        ReferralGround ground,
        LocalDate endedOn,
        String agreementNo,
        Boolean confirmationWanted,
        String undisputedFacts,
        Integer appraisalDays,
        LocalDate extendedTo,
        String summary) {}
