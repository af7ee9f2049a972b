package org.wuzhen.department.web;

import java.util.List;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.NoticeOffers;
import org.wuzhen.access.Viewer;
import org.wuzhen.act.WhoActs;
import org.wuzhen.department.inbox.Quarantine;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/**
 * Who sees to messages that nobody could do anything with. What a message says may concern any case, a restricted one as
 * well: only the district's director opens, attaches and closes. The district's supervisors and the system administrator
 * see when, from whom and what went wrong, and have it tried again; the auditor sees that.
 */
@Component
@Transactional(readOnly = true)
class MessageKeepers implements MenuOffers, NoticeOffers {

    private static final Set<Post> WATCH = Set.of(Post.DISTRICT_DIRECTOR, Post.SYS_ADMIN, Post.AUDITOR);

    private final Quarantine quarantine;
    private final Directory directory;
    private final WhoActs whoActs;

    MessageKeepers(Quarantine quarantine, Directory directory, WhoActs whoActs) {
        this.quarantine = quarantine;
        this.directory = directory;
        this.whoActs = whoActs;
    }

    /** What somebody may do about such messages. */
    enum May {
        NOTHING,
        LOOK,
        /** Have it tried again. */
        RETRY,
        /** Open, attach and close. */
        SETTLE
    }

    May of(String person) {
        List<PostHolding> posts = directory.postsOf(person);
        if (posts.stream().anyMatch(held -> held.post() == Post.DISTRICT_DIRECTOR)) {
            return May.SETTLE;
        }
        if (posts.stream().anyMatch(held -> held.post() == Post.SYS_ADMIN || supervisesTheDistrict(held))) {
            return May.RETRY;
        }
        return posts.stream().anyMatch(held -> WATCH.contains(held.post())) ? May.LOOK : May.NOTHING;
    }

    /**
     * What whoever is at work may do.
     *
     * @throws AccessDeniedException when it is less than that
     */
    May require(May least) {
        May may = of(whoActs.current().userId());
        if (may.compareTo(least) < 0) {
            throw new AccessDeniedException("Not theirs to see to");
        }
        return may;
    }

    private boolean supervisesTheDistrict(PostHolding held) {
        return held.post() == Post.SUPERVISOR && directory.centre(held.centre()).level() == Centre.Level.DISTRICT;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        if (of(viewer.id()) == May.NOTHING) {
            return List.of();
        }
        int waiting = quarantine.load().waiting();
        return List.of(new Entry(waiting == 0 ? "未匹配消息" : "未匹配消息（" + waiting + "）", UnmatchedPage.PATH, 255));
    }

    @Override
    public List<Notice> notices(Viewer viewer) {
        May may = of(viewer.id());
        if (may != May.RETRY && may != May.SETTLE) {
            return List.of();
        }
        Quarantine.Load load = quarantine.load();
        return load.waiting() == 0
                ? List.of()
                : List.of(new Notice(
                        "部门发来的消息有" + load.waiting() + "条未能匹配，最早一条收于" + ExchangeView.moment(load.oldest()) + "，需要人工处理。",
                        "查看未匹配消息",
                        UnmatchedPage.PATH));
    }
}
