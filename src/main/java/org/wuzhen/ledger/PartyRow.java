package org.wuzhen.ledger;

import org.wuzhen.casefile.Party;

/** A party of a case in the list. */
record PartyRow(String caseNumber, Party.Side side, Party.Kind kind, String name, boolean minor) {

    String masked() {
        return Mask.name(kind, name, minor);
    }
}
