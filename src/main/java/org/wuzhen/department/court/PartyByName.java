package org.wuzhen.department.court;

import java.time.LocalDate;
import org.wuzhen.department.wire.PartyKind;
import org.wuzhen.department.wire.Side;

/**
 * A party by name, without number（查询当事人）.
 *
 * @param side side in the dispute
 * @param kind person or organisation
 * @param birthDate tells namesakes apart, instead of the number; or null
 */
public record PartyByName(Side side, PartyKind kind, String name, LocalDate birthDate) {
    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "PartyByName";
    }
}
