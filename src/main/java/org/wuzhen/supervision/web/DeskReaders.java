package org.wuzhen.supervision.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.NoticeOffers;
import org.wuzhen.access.Viewer;
import org.wuzhen.act.WhoActs;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.supervision.Reminders;

/**
 * Who sits at the supervisor's desk: the supervisors and the director of a centre for its matters, those of the district
 * for all streets. Whoever was reminded of a matter finds that at the head of the page.
 */
@Component
@Transactional(readOnly = true)
class DeskReaders implements MenuOffers, NoticeOffers {

    private static final int MANY = 100;

    private final Directory directory;
    private final Reminders reminders;
    private final WhoActs whoActs;

    DeskReaders(Directory directory, Reminders reminders, WhoActs whoActs) {
        this.directory = directory;
        this.reminders = reminders;
        this.whoActs = whoActs;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        return centresOf(viewer.id()).isEmpty() ? List.of() : List.of(new Entry("督办", DeskPage.PATH, 30));
    }

    @Override
    public List<Notice> notices(Viewer viewer) {
        if (!viewer.handlesCases()) {
            return List.of();
        }
        Reminders.Open open = reminders.openFor(viewer.id(), groupsOf(viewer.id()), MANY);
        if (open.count() == 0) {
            return List.of();
        }
        return List.of(new Notice(
                "您和您的岗位有" + (open.count() == MANY ? MANY + "件以上" : open.count() + "件") + "事项被催办，最早的期限是"
                        + OrderLine.minute(open.earliestDue()) + "，请尽快办理。",
                "查看工作台",
                "/worklist"));
    }

    /** Codes of the centres whose matters are on the desk of the person logged in; empty where there is no desk. */
    Set<String> centres() {
        return centresOf(whoActs.current().userId());
    }

    private Set<String> centresOf(String person) {
        Set<String> codes = new LinkedHashSet<>();
        for (PostHolding held : directory.postsOf(person)) {
            switch (held.post()) {
                case SUPERVISOR, STREET_DIRECTOR, DISTRICT_DIRECTOR -> {
                    boolean district = directory.centre(held.centre()).level() == Centre.Level.DISTRICT;
                    if (district) {
                        directory.centres().forEach(centre -> codes.add(centre.code()));
                    }
                    codes.add(held.centre());
                }
                default -> {
                    // no desk
                }
            }
        }
        return codes;
    }

    private List<String> groupsOf(String person) {
        return directory.postsOf(person).stream()
                .filter(held -> held.post() != Post.SUPERVISOR)
                .map(held -> held.department() == null
                        ? held.post().at(held.centre())
                        : held.post() == Post.DEPARTMENT_HEAD
                                ? held.post().of(held.department())
                                : held.post().at(held.centre(), held.department()))
                .distinct()
                .toList();
    }
}
