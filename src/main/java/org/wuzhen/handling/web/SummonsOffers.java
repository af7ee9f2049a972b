package org.wuzhen.handling.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.handling.Matters;

/** Who may summon a department to a case: its handler, the triage officers and leaders of its centre, the district's director. */
@Component
@Transactional(readOnly = true)
class SummonsOffers implements CaseOffers {

    private final CaseAccess access;
    private final Directory directory;
    private final WhoActs whoActs;

    SummonsOffers(CaseAccess access, Directory directory, WhoActs whoActs) {
        this.access = access;
        this.directory = directory;
        this.whoActs = whoActs;
    }

    @Override
    public List<Offer> offers(CaseFile file) {
        return Matters.inHand(file) && maySummon(file)
                ? List.of(new Offer("吹哨报到", "/cases/" + file.number() + "/summons", "街镇、社区大党委召请部门到场，或者查看报到情况"))
                : List.of();
    }

    /** Whether the person logged in may summon a department to this case. */
    boolean maySummon(CaseFile file) {
        String person = whoActs.current().userId();
        return access.mayRead(file)
                && (person.equals(file.handler())
                        || directory.postsOf(person).stream().anyMatch(holding -> answersFor(holding, file)));
    }

    private static boolean answersFor(PostHolding holding, CaseFile file) {
        return switch (holding.post()) {
            case DISTRICT_DIRECTOR -> true;
            case TRIAGE_OFFICER, COMMITTEE_HEAD, STREET_DIRECTOR ->
                holding.centre().equals(file.centre());
            default -> false;
        };
    }
}
