package org.wuzhen.care.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.NoticeOffers;
import org.wuzhen.access.Viewer;
import org.wuzhen.care.CareContacts;
import org.wuzhen.care.CareSight;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/** Who finds 问诊 in the menu, and whom it tells of risks and of contacts that were missed. */
@Component
@Transactional(readOnly = true)
class CareReaders implements MenuOffers, NoticeOffers {

    private final CareSight sight;
    private final CareContacts contacts;
    private final Directory directory;

    CareReaders(CareSight sight, CareContacts contacts, Directory directory) {
        this.sight = sight;
        this.contacts = contacts;
        this.directory = directory;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        return mayLook() ? List.of(new Entry("问诊", CarePage.PATH, 35)) : List.of();
    }

    @Override
    public List<Notice> notices(Viewer viewer) {
        List<Notice> notices = new ArrayList<>();
        CareContacts.Waiting mine = contacts.waiting(sight.directed());
        if (mine.risks() > 0) {
            notices.add(new Notice("有" + mine.risks() + "件问诊发现的风险等您研判，请当日办理。", "查看工作台", "/worklist"));
        }
        if (mine.missed() > 0) {
            notices.add(new Notice("有" + mine.missed() + "件问诊逾期未办，请督促社工。", "查看问诊名单", CarePage.PATH));
        }
        CareContacts.Waiting watched = contacts.waiting(supervised(viewer.id()));
        if (watched.risks() + watched.missed() > 0) {
            notices.add(new Notice(
                    "问诊：" + watched.risks() + "件风险待主任研判，" + watched.missed() + "件逾期未办（不含对象信息）。",
                    "查看督办",
                    "/supervision"));
        }
        return notices;
    }

    /** Whether the person logged in sees the list, or the counts. */
    boolean mayLook() {
        return !sight.centres().isEmpty() || sight.counts();
    }

    private Set<String> supervised(String person) {
        Set<String> centres = new LinkedHashSet<>();
        directory.postsOf(person).stream()
                .filter(held -> held.post() == Post.SUPERVISOR)
                .map(PostHolding::centre)
                .forEach(centres::add);
        return centres;
    }
}
