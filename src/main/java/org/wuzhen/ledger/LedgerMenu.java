package org.wuzhen.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.Viewer;

/** The work list in the menu of everybody who handles cases, the list of cases in that of everybody who reads any. */
@Component
class LedgerMenu implements MenuOffers {

    @Override
    public List<Entry> entries(Viewer viewer) {
        List<Entry> entries = new ArrayList<>();
        if (viewer.handlesCases()) {
            entries.add(new Entry("工作台", "/worklist", 10));
        }
        if (viewer.readsCases()) {
            entries.add(new Entry("案件台账", "/cases", 20));
        }
        return entries;
    }
}
