package org.wuzhen.office.terms;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.Viewer;

/** The calculator in the menu of everybody who reads cases. */
@Component
class DeadlinesMenu implements MenuOffers {

    @Override
    public List<Entry> entries(Viewer viewer) {
        return viewer.readsCases() ? List.of(new Entry("期限计算", DeadlinesPage.PATH, 60)) : List.of();
    }
}
