package org.wuzhen.department.web;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
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
 * Who keeps the exchange with departments going. The system administrator runs the lines and sees technical facts, of no
 * case its number; the district's director and supervisors answer for the cases and have single enquiries sent again or
 * handed to people; the auditor looks.
 */
@Component
@Transactional(readOnly = true)
class ExchangeKeepers implements MenuOffers {

    private final Directory directory;
    private final WhoActs whoActs;

    ExchangeKeepers(Directory directory, WhoActs whoActs) {
        this.directory = directory;
        this.whoActs = whoActs;
    }

    /** What somebody may do about the exchange. */
    enum May {
        NOTHING,
        LOOK,
        /** Have an enquiry sent again or handed to people. */
        SETTLE,
        /** Hold a line and let it go. */
        RUN
    }

    May of(String person) {
        return directory.postsOf(person).stream()
                .map(this::of)
                .max(Enum::compareTo)
                .orElse(May.NOTHING);
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

    private May of(PostHolding held) {
        return switch (held.post()) {
            case SYS_ADMIN -> May.RUN;
            case DISTRICT_DIRECTOR -> May.SETTLE;
            case SUPERVISOR ->
                directory.centre(held.centre()).level() == Centre.Level.DISTRICT ? May.SETTLE : May.NOTHING;
            case AUDITOR -> May.LOOK;
            default -> May.NOTHING;
        };
    }

    /** Whether whoever is at work looks after the machines and not after cases. */
    boolean machines() {
        return directory.postsOf(whoActs.current().userId()).stream().anyMatch(held -> held.post() == Post.SYS_ADMIN);
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        return of(viewer.id()) == May.NOTHING ? List.of() : List.of(new Entry("接口健康", HealthPage.PATH, 254));
    }
}
