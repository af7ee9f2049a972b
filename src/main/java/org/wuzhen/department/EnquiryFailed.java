package org.wuzhen.department;

import org.wuzhen.casefile.number.CaseNumber;

/**
 * The exchange gave an enquiry up (失败转人工), in the transaction that notes it; an answer may still come.
 *
 * @param why a Chinese sentence
 */
public record EnquiryFailed(EnquiryKey key, String operation, EnquiryFailure cause, String why, boolean awaited) {

    public CaseNumber number() {
        return key.number();
    }
}
