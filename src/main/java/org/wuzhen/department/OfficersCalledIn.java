package org.wuzhen.department;

import org.wuzhen.casefile.number.CaseNumber;

/**
 * Officers of a department are to ask it by telephone or letter, and so read the case from now on.
 *
 * @param centre code of the centre where they sit
 */
public record OfficersCalledIn(CaseNumber number, String department, String centre) {}
