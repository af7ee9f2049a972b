package org.wuzhen.petition.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.petition.Petition;

/** Who may print the papers of a petition: who handles it, the triage officers and directors, the petition office's officer. */
@Component
@Transactional(readOnly = true)
class PetitionOffers implements CaseOffers {

    private final Petition petitions;
    private final CaseAccess access;
    private final Directory directory;
    private final WhoActs whoActs;

    PetitionOffers(Petition petitions, CaseAccess access, Directory directory, WhoActs whoActs) {
        this.petitions = petitions;
        this.access = access;
        this.directory = directory;
        this.whoActs = whoActs;
    }

    @Override
    public List<Offer> offers(CaseFile file) {
        return petitions.find(file.number()).isPresent() && mayPrint(file)
                ? List.of(new Offer("信访文书", "/cases/" + file.number() + "/petition", "打印告知书、处理意见书，送达信访人"))
                : List.of();
    }

    /** Whether the person logged in may see them, with the names in full. */
    boolean mayPrint(CaseFile file) {
        String person = whoActs.current().userId();
        return access.mayRead(file) && directory.postsOf(person).stream().anyMatch(holding -> worksOnIt(holding, file));
    }

    private static boolean worksOnIt(PostHolding holding, CaseFile file) {
        return switch (holding.post()) {
            case DISTRICT_DIRECTOR -> true;
            case TRIAGE_OFFICER, STREET_DIRECTOR -> holding.centre().equals(file.centre());
            case SECONDED_OFFICER -> Petition.BUREAU.equals(holding.department());
            default -> false;
        };
    }
}
