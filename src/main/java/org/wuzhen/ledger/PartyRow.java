package org.wuzhen.ledger;

import org.wuzhen.casefile.Party;
import org.wuzhen.sealing.Mask;

/** A party of a case in the list. */
record PartyRow(String caseNumber, Party.Side side, Party.Kind kind, String name, boolean minor) {

    String masked() {
        return kind == Party.Kind.ORGANISATION ? name : Mask.person(name, minor);
    }
}
