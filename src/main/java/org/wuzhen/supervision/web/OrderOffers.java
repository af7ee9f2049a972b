package org.wuzhen.supervision.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.Stage;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.PostHolding;

/**
 * Who may order supervision of a case by hand: the director and the supervisors of its centre, those of the district, and
 * leaders whom the case concerns.
 */
@Component
@Transactional(readOnly = true)
class OrderOffers implements CaseOffers {

    private final CaseAccess access;
    private final Directory directory;
    private final WhoActs whoActs;

    OrderOffers(CaseAccess access, Directory directory, WhoActs whoActs) {
        this.access = access;
        this.directory = directory;
        this.whoActs = whoActs;
    }

    @Override
    public List<Offer> offers(CaseFile file) {
        return open(file) && mayOrder(file)
                ? List.of(new Offer("督办", "/cases/" + file.number() + "/supervise", "要求承办人限期答复，或者查看本案的督办单"))
                : List.of();
    }

    /** Whether there is still something to supervise. */
    boolean open(CaseFile file) {
        return file.stage() != Stage.ARCHIVED;
    }

    /** Whether the person logged in may order supervision of this case. */
    boolean mayOrder(CaseFile file) {
        return access.mayRead(file)
                && directory.postsOf(whoActs.current().userId()).stream().anyMatch(held -> answersFor(held, file));
    }

    private boolean answersFor(PostHolding held, CaseFile file) {
        return switch (held.post()) {
            case DISTRICT_DIRECTOR, LEADING_GROUP_HEAD, ZONE_COMMANDER, RESPONSIBLE_LEADER -> true;
            case STREET_DIRECTOR -> held.centre().equals(file.centre());
            case SUPERVISOR ->
                held.centre().equals(file.centre())
                        || directory.centre(held.centre()).level() == Centre.Level.DISTRICT;
            default -> false;
        };
    }
}
