package org.wuzhen.triage;

/**
 * What the parties are to be told when their dispute goes another way.
 *
 * @param body who takes it in
 * @param contact where to go or whom to call
 * @param deadline by when, and what the law counts
 * @param notice what to say and which papers to bring
 * @param basis legal basis
 * @param ruleRow the row of the rule table
 */
public record Guidance(String body, String contact, String deadline, String notice, String basis, String ruleRow) {}
