package org.wuzhen.opinion.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.opinion.Opinions;

/** Who may ask departments about a case: its handler, the triage officers and leaders of its centre, the district's director. */
@Component
@Transactional(readOnly = true)
class OpinionOffers implements CaseOffers {

    private final CaseAccess access;
    private final Directory directory;
    private final WhoActs whoActs;

    OpinionOffers(CaseAccess access, Directory directory, WhoActs whoActs) {
        this.access = access;
        this.directory = directory;
        this.whoActs = whoActs;
    }

    @Override
    public List<Offer> offers(CaseFile file) {
        return Opinions.inHand(file) && mayAsk(file)
                ? List.of(new Offer("征询部门意见", "/cases/" + file.number() + "/departments", "需要派驻部门提出意见、作出决定或者承办一部分"))
                : List.of();
    }

    /** Whether the person logged in may ask departments about this case. */
    boolean mayAsk(CaseFile file) {
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
