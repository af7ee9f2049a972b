package org.wuzhen.department;

import org.wuzhen.casefile.number.CaseNumber;

/**
 * The answer to an enquiry counts from now on. Published once for each enquiry, in the transaction that notes it: whoever
 * waits for it goes on in the same transaction. A listener whose process is not there yet throws {@link NotWaitingYet}.
 *
 * @param operation kebab name
 * @param by log-in name of whoever entered it by hand; null for the department's own
 */
public record ReplyReceived(EnquiryKey key, String operation, Reply reply, boolean awaited, String by) {

    public CaseNumber number() {
        return key.number();
    }

    public boolean byHand() {
        return by != null;
    }
}
