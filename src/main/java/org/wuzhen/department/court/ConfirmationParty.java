package org.wuzhen.department.court;

import org.wuzhen.department.wire.PartyKind;
import org.wuzhen.department.wire.Side;

/**
 * A party of the joint application（确认申请当事人）.
 *
 * @param side side in the mediation
 * @param kind person or organisation
 * @param idNo of a person; the ruling names the person by it; or null
 * @param creditCode of an organisation; or null
 * @param phone telephone; or null
 * @param deliveryAddress confirmed address for service
 * @param agent who acts for the party; or null
 */
public record ConfirmationParty(
        Side side,
        PartyKind kind,
        String name,
        String idNo,
        String creditCode,
        String phone,
        String deliveryAddress,
        String agent) {
    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "ConfirmationParty";
    }
}
