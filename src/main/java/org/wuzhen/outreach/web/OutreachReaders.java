package org.wuzhen.outreach.web;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.Viewer;
import org.wuzhen.act.WhoActs;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/**
 * Who looks at rounds: whoever plans them or goes on visits those of their own centre, the district's director and
 * supervisors those of all, auditors too. What is found is shown by the number of its case alone.
 */
@Component
@Transactional(readOnly = true)
class OutreachReaders implements MenuOffers {

    private static final int BEHIND_THE_DESK = 36;
    private static final Set<Post> OF_THE_CENTRE = EnumSet.of(
            Post.TRIAGE_OFFICER,
            Post.MEDIATOR,
            Post.COMMITTEE_HEAD,
            Post.STREET_DIRECTOR,
            Post.DISTRICT_DIRECTOR,
            Post.SUPERVISOR,
            Post.SOCIAL_WORKER,
            Post.GRID_WORKER,
            Post.PART_TIME_GRID_WORKER,
            Post.UNIT_SECRETARY,
            Post.UNIT_DIRECTOR);
    private static final Set<Post> DISTRICT_WIDE = EnumSet.of(Post.DISTRICT_DIRECTOR, Post.SUPERVISOR);

    private final Directory directory;
    private final WhoActs whoActs;

    OutreachReaders(Directory directory, WhoActs whoActs) {
        this.directory = directory;
        this.whoActs = whoActs;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        return centresOf(viewer.id()).isEmpty()
                ? List.of()
                : List.of(new Entry("巡诊", OutreachPage.PATH, BEHIND_THE_DESK));
    }

    String person() {
        return whoActs.current().userId();
    }

    /** Codes of the centres whose rounds the person logged in looks at; empty where there are none. */
    Set<String> centres() {
        return centresOf(person());
    }

    private Set<String> centresOf(String person) {
        Set<String> codes = new LinkedHashSet<>();
        for (PostHolding held : directory.postsOf(person)) {
            boolean district = DISTRICT_WIDE.contains(held.post())
                    && directory.centre(held.centre()).level() == Centre.Level.DISTRICT;
            if (district || held.post() == Post.AUDITOR) {
                directory.centres().forEach(centre -> codes.add(centre.code()));
            } else if (OF_THE_CENTRE.contains(held.post())) {
                codes.add(held.centre());
            }
        }
        return codes;
    }
}
