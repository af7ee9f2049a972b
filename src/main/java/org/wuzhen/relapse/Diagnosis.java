package org.wuzhen.relapse;

/**
 * A dispute diagnosed anew.
 *
 * @param reason why the way differs from what the rules advise, or null
 * @param plan what is planned, null where no plan is
 * @param nextStep the step with which the case would go on, null where no plan is
 * @param department who would handle it, null but for that step
 */
public record Diagnosis(
        RootCause rootCause,
        String words,
        Way way,
        String reason,
        String plan,
        PlannedStep nextStep,
        String department) {}
