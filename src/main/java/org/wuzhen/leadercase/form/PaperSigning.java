package org.wuzhen.leadercase.form;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.leadercase.Charge;
import org.wuzhen.leadercase.LeaderCases;
import org.wuzhen.leadercase.PaperKind;

/** What all forms have in common on which the leader signs a paper or sends it back. */
@Component
class PaperSigning {

    private final LeaderCases charges;
    private final ChargeFacts facts;

    PaperSigning(LeaderCases charges, ChargeFacts facts) {
        this.charges = charges;
        this.facts = facts;
    }

    /** The paper as drafted, and what was done so far. */
    Map<String, Object> show(CaseNumber number, PaperKind kind) {
        Charge charge = facts.charge(number);
        Map<String, Object> shown = new HashMap<>();
        shown.put("charge", facts.rows(charge));
        shown.put("measures", facts.measures(charge));
        charges.latest(charge.id(), kind).ifPresent(paper -> shown.put("paper", facts.paper(paper)));
        return shown;
    }

    /**
     * What the leader does with it.
     *
     * @return SIGN, RETURN, or another answer that the form has, about which nothing was done yet
     */
    String take(FormEntry entry, PaperKind kind) {
        String signing = entry.required("signing", "审签");
        boolean signed = "SIGN".equals(signing);
        String comment = signed ? entry.text("comment") : entry.required("comment", "审签意见");
        ChargeFacts.longest(entry, comment, "审签意见");
        entry.check();
        if (signed) {
            charges.sign(entry.caseNumber(), kind, comment);
        } else if ("RETURN".equals(signing)) {
            charges.sendBack(entry.caseNumber(), kind, comment);
        }
        return signing;
    }
}
