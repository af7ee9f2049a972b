package org.wuzhen.recusal.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.recusal.Recusals;

/** Who may enter a recusal or complaint: whoever sits at the window of its centre or leads it, whoever carries the case, and the district's director. */
@Component
@Transactional(readOnly = true)
class RecusalOffers implements CaseOffers {

    private static final Set<Post> AT_THE_WINDOW = Set.of(
            Post.RECEPTIONIST,
            Post.INTAKE_CLERK,
            Post.TRIAGE_OFFICER,
            Post.COMMITTEE_HEAD,
            Post.STREET_DIRECTOR,
            Post.DISTRICT_DIRECTOR,
            Post.SUPERVISOR);

    private final CaseAccess access;
    private final Directory directory;
    private final WhoActs whoActs;

    RecusalOffers(CaseAccess access, Directory directory, WhoActs whoActs) {
        this.access = access;
        this.directory = directory;
        this.whoActs = whoActs;
    }

    @Override
    public List<Offer> offers(CaseFile file) {
        return Recusals.inHand(file) && mayRaise(file)
                ? List.of(new Offer("回避、投诉", "/cases/" + file.number() + "/recusal", "当事人对办理人员申请回避、提出投诉，或者本人自行回避"))
                : List.of();
    }

    /** Whether the person logged in may enter one for this case. */
    boolean mayRaise(CaseFile file) {
        String person = whoActs.current().userId();
        return access.mayRead(file)
                && (person.equals(file.handler())
                        || directory.postsOf(person).stream().anyMatch(holding -> sitsThere(holding, file)));
    }

    private static boolean sitsThere(PostHolding holding, CaseFile file) {
        return holding.post() == Post.DISTRICT_DIRECTOR
                || AT_THE_WINDOW.contains(holding.post()) && holding.centre().equals(file.centre());
    }
}
