package org.wuzhen.department.court;

import org.wuzhen.department.wire.PartyKind;
import org.wuzhen.department.wire.Side;

/**
 * A party of a referred case（委派案件当事人）.
 *
 * @param kind person or organisation
 * @param idNoMasked first three and last four digits only; or null
 * @param phone telephone; or null
 * @param address address; or null
 * @param agent agent; or null
 */
public record ReferralParty(
        Side side, PartyKind kind, String name, String idNoMasked, String phone, String address, String agent) {
    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "ReferralParty";
    }
}
