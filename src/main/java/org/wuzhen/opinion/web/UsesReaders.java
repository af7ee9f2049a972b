package org.wuzhen.opinion.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.Viewer;
import org.wuzhen.act.WhoActs;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;

/** Who reads the list of uses of delegated authority, and so finds it in the menu: auditors and the district's director. */
@Component
@Transactional(readOnly = true)
class UsesReaders implements MenuOffers {

    private final Directory directory;
    private final WhoActs whoActs;

    UsesReaders(Directory directory, WhoActs whoActs) {
        this.directory = directory;
        this.whoActs = whoActs;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        return reads(viewer.id()) ? List.of(new Entry("授权使用", "/office/authority/uses", 204)) : List.of();
    }

    /** Whether the person logged in reads it. */
    boolean mayRead() {
        return reads(whoActs.current().userId());
    }

    private boolean reads(String person) {
        return directory.postsOf(person).stream()
                .anyMatch(held -> held.post() == Post.AUDITOR || held.post() == Post.DISTRICT_DIRECTOR);
    }
}
