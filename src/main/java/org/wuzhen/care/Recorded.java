package org.wuzhen.care;

import org.wuzhen.casefile.number.CaseNumber;

/**
 * What follows from a contact.
 *
 * @param needs how many departments are asked
 * @param caseNumber the case that was opened, or null
 */
public record Recorded(Outcome outcome, int needs, CaseNumber caseNumber) {}
