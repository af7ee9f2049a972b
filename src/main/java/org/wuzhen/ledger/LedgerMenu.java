package org.wuzhen.ledger;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.Viewer;

/** The list of cases in the menu of everybody who reads any. */
@Component
class LedgerMenu implements MenuOffers {

    @Override
    public List<Entry> entries(Viewer viewer) {
        return viewer.readsCases() ? List.of(new Entry("案件台账", "/cases", 20)) : List.of();
    }
}
