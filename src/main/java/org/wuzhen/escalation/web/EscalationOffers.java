package org.wuzhen.escalation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.escalation.Escalations;

/** Who may raise a case: the committee head and the director of its centre, the district's director. */
@Component
@Transactional(readOnly = true)
class EscalationOffers implements CaseOffers {

    private final CaseAccess access;
    private final Directory directory;
    private final WhoActs whoActs;

    EscalationOffers(CaseAccess access, Directory directory, WhoActs whoActs) {
        this.access = access;
        this.directory = directory;
        this.whoActs = whoActs;
    }

    @Override
    public List<Offer> offers(CaseFile file) {
        return Escalations.inHand(file) && mayRaise(file)
                ? List.of(new Offer("提级", path(file), "本中心难以化解，提请区中心或者其他街镇接着办理"))
                : List.of();
    }

    /** Whether the person logged in may raise this case. */
    boolean mayRaise(CaseFile file) {
        return access.mayRead(file)
                && directory.postsOf(whoActs.current().userId()).stream().anyMatch(held -> answersFor(held, file));
    }

    static String path(CaseFile file) {
        return "/cases/" + file.number() + "/escalation";
    }

    private static boolean answersFor(PostHolding held, CaseFile file) {
        return switch (held.post()) {
            case DISTRICT_DIRECTOR -> true;
            case COMMITTEE_HEAD, STREET_DIRECTOR -> held.centre().equals(file.centre());
            default -> false;
        };
    }
}
