package org.wuzhen.casefile;

import org.wuzhen.casefile.number.CaseNumber;

/**
 * A dispute that had been closed was registered again, about the same facts: the new number was joined to the old one,
 * and the old case is looked at again. Listened to in the same transaction.
 *
 * @param earlier the case that had been closed
 * @param report the new number, which goes on under the earlier one
 */
public record SameDisputeAgain(CaseNumber earlier, CaseNumber report) {}
