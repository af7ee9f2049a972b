package org.wuzhen.handling.web;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.Viewer;
import org.wuzhen.act.WhoActs;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/**
 * Who gives matters to departments and so reads the list of duties, and who leads them and so reads how departments were
 * scored; whoever supervises or audits reads both.
 */
@Component
@Transactional(readOnly = true)
class Dispatchers implements MenuOffers {

    private static final Set<Post> LEADERS = Set.of(Post.COMMITTEE_HEAD, Post.STREET_DIRECTOR, Post.DISTRICT_DIRECTOR);

    private static final Set<Post> WATCHERS = Set.of(Post.SUPERVISOR, Post.AUDITOR);
    private static final String DISTRICT = "00";

    private final Directory directory;
    private final WhoActs whoActs;

    Dispatchers(Directory directory, WhoActs whoActs) {
        this.directory = directory;
        this.whoActs = whoActs;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        List<PostHolding> held = directory.postsOf(viewer.id());
        if (held.stream().anyMatch(readsScores())) {
            return List.of(new Entry("责任清单", DutiesPage.PATH, 70), new Entry("吹哨评价", ScoresPage.PATH, 71));
        }
        return held.stream().anyMatch(dispatches()) ? List.of(new Entry("责任清单", DutiesPage.PATH, 70)) : List.of();
    }

    /** Whether the person logged in reads the list of duties. */
    boolean mayReadDuties() {
        return held().stream().anyMatch(dispatches().or(readsScores()));
    }

    /** Whether the person logged in reads the scores of any centre. */
    boolean mayReadScores() {
        return held().stream().anyMatch(readsScores());
    }

    /** Codes of the centres whose summonses the person logged in leads or watches; empty for all centres. */
    Set<String> centres() {
        List<PostHolding> held = held();
        return held.stream().anyMatch(ofAllCentres())
                ? Set.of()
                : held.stream().filter(readsScores()).map(PostHolding::centre).collect(Collectors.toSet());
    }

    private List<PostHolding> held() {
        return directory.postsOf(whoActs.current().userId());
    }

    private static Predicate<PostHolding> ofAllCentres() {
        return held -> held.post() == Post.DISTRICT_DIRECTOR
                || held.post() == Post.AUDITOR
                || held.post() == Post.SUPERVISOR && held.centre().equals(DISTRICT);
    }

    private static Predicate<PostHolding> readsScores() {
        return leads().or(held -> WATCHERS.contains(held.post()));
    }

    private static Predicate<PostHolding> leads() {
        return held -> LEADERS.contains(held.post());
    }

    private static Predicate<PostHolding> dispatches() {
        return leads().or(held -> held.post() == Post.TRIAGE_OFFICER);
    }
}
