package org.wuzhen.office.calendar;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.Viewer;

/** The calendar in the menu of everybody who works by it. */
@Component
class CalendarMenu implements MenuOffers {

    @Override
    public List<Entry> entries(Viewer viewer) {
        return CalendarDesk.mayRead(viewer) ? List.of(new Entry("节假日安排", CalendarPage.PATH, 210)) : List.of();
    }
}
