package org.wuzhen.casefile;

import java.util.Objects;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * A stage asks that somebody be supervised (督办): a department is silent, an order of a meeting is not carried out. It is
 * published in the transaction of the finding; asked again under the same key, it changes nothing.
 *
 * @param key what tells it from other reasons of the same case, {@code consultation-12-HRSS}
 * @param cause one plain Chinese sentence without personal data: 人社局逾期未提出会诊意见
 * @param demand what is to be done: 请立即提出意见
 * @param department code of the department that is supervised, or null for the centre's own staff
 * @param centre code of the centre where the department's officers sit, or the case's own
 */
public record SupervisionAsked(
        CaseNumber number, String key, String cause, String demand, String department, String centre) {

    public SupervisionAsked {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(centre, "centre");
    }
}
