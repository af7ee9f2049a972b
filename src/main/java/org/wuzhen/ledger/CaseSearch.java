package org.wuzhen.ledger;

import java.io.Serializable;
import org.wuzhen.access.Sight;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Stage;

/**
 * What somebody looks for in the list; kept in the session, because a name or a number must not stand in an address.
 *
 * @param text a case number or the end of one, a name, an ID number or a phone, as typed; never null
 */
record CaseSearch(Stage stage, DisputeType type, String centre, String text) implements Serializable {

    static final CaseSearch ALL = new CaseSearch(null, null, null, "");

    public boolean narrowed() {
        return !equals(ALL);
    }

    CaseQuery in(Sight sight, String numberHead, String numberTail, String name, String fingerprint) {
        return new CaseQuery(sight, stage, type, centre, numberHead, numberTail, name, fingerprint);
    }
}
