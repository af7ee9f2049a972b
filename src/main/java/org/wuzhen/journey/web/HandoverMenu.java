package org.wuzhen.journey.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.Viewer;
import org.wuzhen.journey.Handovers;

/** 工作交接 in the menu of leaders. */
@Component
class HandoverMenu implements MenuOffers {

    private final Handovers handovers;

    HandoverMenu(Handovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        return viewer.handlesCases() && !handovers.led().isEmpty()
                ? List.of(new Entry("工作交接", "/handover", 60))
                : List.of();
    }
}
