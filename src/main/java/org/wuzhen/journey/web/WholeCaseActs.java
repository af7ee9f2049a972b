package org.wuzhen.journey.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.PostHolding;

/**
 * Who may act on a case as a whole, and how: its handler, the committee's head, the centre's director and the intake
 * clerks of its centre, and the district's director.
 */
@Component
@Transactional(readOnly = true)
class WholeCaseActs implements CaseOffers {

    private final CaseAccess access;
    private final Directory directory;
    private final WhoActs whoActs;

    WholeCaseActs(CaseAccess access, Directory directory, WhoActs whoActs) {
        this.access = access;
        this.directory = directory;
        this.whoActs = whoActs;
    }

    @Override
    public List<Offer> offers(CaseFile file) {
        if (!mayAct(file)) {
            return List.of();
        }
        return Arrays.stream(WholeCaseAct.values())
                .filter(act -> open(act, file))
                .map(act -> new Offer(act.label(), "/cases/" + file.number() + "/acts/" + act.path(), act.when()))
                .toList();
    }

    /** Whether the person logged in may act on this case. */
    boolean mayAct(CaseFile file) {
        String person = whoActs.current().userId();
        return access.mayRead(file)
                && (person.equals(file.handler())
                        || directory.postsOf(person).stream().anyMatch(holding -> answersFor(holding, file)));
    }

    /** Whether the case stands where this act is possible. */
    static boolean open(WholeCaseAct act, CaseFile file) {
        return act.openIn(file.stage())
                && (file.result() == null || file.result().agreed())
                && (act != WholeCaseAct.SUSPEND || !file.suspended());
    }

    private static boolean answersFor(PostHolding holding, CaseFile file) {
        return switch (holding.post()) {
            case DISTRICT_DIRECTOR -> true;
            case COMMITTEE_HEAD, STREET_DIRECTOR, INTAKE_CLERK ->
                holding.centre().equals(file.centre());
            default -> false;
        };
    }
}
