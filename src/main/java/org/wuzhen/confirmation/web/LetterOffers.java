package org.wuzhen.confirmation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.confirmation.Confirmation;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.PostHolding;

/** Who may print the application letter: the case's handler, the mediators of its centre and those who lead them. */
@Component
@Transactional(readOnly = true)
class LetterOffers implements CaseOffers {

    private final Confirmation confirmation;
    private final CaseAccess access;
    private final Directory directory;
    private final WhoActs whoActs;

    LetterOffers(Confirmation confirmation, CaseAccess access, Directory directory, WhoActs whoActs) {
        this.confirmation = confirmation;
        this.access = access;
        this.directory = directory;
        this.whoActs = whoActs;
    }

    @Override
    public List<Offer> offers(CaseFile file) {
        boolean prepared = confirmation
                .find(file.number())
                .filter(one -> one.facts() != null)
                .isPresent();
        return prepared && mayPrint(file)
                ? List.of(new Offer("司法确认申请书", "/cases/" + file.number() + "/confirmation", "打印全名文本，供各方签字、提交法院"))
                : List.of();
    }

    /** Whether the person logged in may see it, with the names in full. */
    boolean mayPrint(CaseFile file) {
        String person = whoActs.current().userId();
        return access.mayRead(file)
                && (person.equals(file.handler())
                        || directory.postsOf(person).stream().anyMatch(holding -> mediates(holding, file)));
    }

    private static boolean mediates(PostHolding holding, CaseFile file) {
        return switch (holding.post()) {
            case MEDIATOR, COMMITTEE_HEAD, STREET_DIRECTOR -> holding.centre().equals(file.centre());
            default -> false;
        };
    }
}
