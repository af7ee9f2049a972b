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
        if (key.enters()) {
            entries.add(new Entry("人员与岗位", "/office/people", 200));
            entries.add(new Entry("派驻", "/office/secondments", 201));
        }
        if (key.readsAll()) {
            entries.add(new Entry("机构", "/office/units", 202));
            entries.add(new Entry("授权登记", "/office/authority", 203));
        }
        if (key.keeps()) {
            entries.add(new Entry("导入导出", "/office/import", 204));
        }
        return entries;
    }
}
