package org.wuzhen.department.simulator;

/**
 * How often a department was asked something for a step of a case, and how often it did something.
 *
 * @param element the step that asks, as the application names it; empty when it did not say
 * @param round which time the step asks; 0 when it did not say
 * @param deliveries how often the request arrived, repeats included
 * @param effects how often the department did the work; 0 for a look-up
 */
public record Count(
        String agency,
        String operation,
        String caseNo,
        String element,
        int round,
        String requestId,
        int deliveries,
        int effects) {}
