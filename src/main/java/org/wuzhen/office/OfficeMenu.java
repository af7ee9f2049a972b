package org.wuzhen.office;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.Viewer;

/** The office's own pages in the menu. */
@Component
class OfficeMenu implements MenuOffers {

    private final OfficeDoor door;

    OfficeMenu(OfficeDoor door) {
        this.door = door;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        OfficeDoor.Key key = door.keyOf(viewer.id());
        List<Entry> entries = new ArrayList<>();
        if (key.keeps()) {
            entries.add(new Entry("导入导出", "/office/import", 204));
        }
        return entries;
    }
}
