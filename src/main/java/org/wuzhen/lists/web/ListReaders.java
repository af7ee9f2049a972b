package org.wuzhen.lists.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.Viewer;
import org.wuzhen.act.WhoActs;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.lists.ListEntry;

/** Who reads the lists: whoever works on cases and must answer for entries, the auditor, and the process administrator, who keeps them. */
@Component
@Transactional(readOnly = true)
class ListReaders implements MenuOffers {

    private static final Set<Post> BESIDE = Set.of(Post.PROCESS_ADMIN, Post.AUDITOR);

    private final Directory directory;
    private final WhoActs whoActs;

    ListReaders(Directory directory, WhoActs whoActs) {
        this.directory = directory;
        this.whoActs = whoActs;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        return reads(viewer.id()) ? List.of(new Entry("三清单", ListsPage.PATH, 65)) : List.of();
    }

    boolean mayRead() {
        return reads(whoActs.current().userId());
    }

    boolean mayChange() {
        return held(whoActs.current().userId()).stream().anyMatch(one -> one.post() == Post.PROCESS_ADMIN);
    }

    /** Owners that are the unit of whoever is logged in. */
    Set<String> own() {
        return held(whoActs.current().userId()).stream()
                .filter(one -> one.post().handlesCases())
                .map(one -> one.department() == null ? ListEntry.CENTRE : one.department())
                .collect(Collectors.toSet());
    }

    private boolean reads(String person) {
        return held(person).stream().anyMatch(one -> one.post().handlesCases() || BESIDE.contains(one.post()));
    }

    private List<PostHolding> held(String person) {
        return directory.postsOf(person);
    }
}
