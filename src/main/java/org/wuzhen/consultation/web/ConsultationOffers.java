package org.wuzhen.consultation.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.consultation.Consultations;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.PostHolding;

/** Who may call a consultation and widen it: whoever carries the case, the committee's head, the directors. */
@Component
@Transactional(readOnly = true)
class ConsultationOffers implements CaseOffers {

    private final CaseAccess access;
    private final Consultations consultations;
    private final Directory directory;
    private final WhoActs whoActs;

    ConsultationOffers(CaseAccess access, Consultations consultations, Directory directory, WhoActs whoActs) {
        this.access = access;
        this.consultations = consultations;
        this.directory = directory;
        this.whoActs = whoActs;
    }

    @Override
    public List<Offer> offers(CaseFile file) {
        return offered(file) && mayCall(file)
                ? List.of(new Offer("会诊", "/cases/" + file.number() + "/consult", "需要几个部门一起研究，或者查看会诊、增加部门"))
                : List.of();
    }

    private boolean offered(CaseFile file) {
        return Consultations.inHand(file) || !consultations.of(file.number()).isEmpty();
    }

    /** Whether the person logged in may call a consultation on this case. */
    boolean mayCall(CaseFile file) {
        String person = whoActs.current().userId();
        return access.mayRead(file)
                && (person.equals(file.handler())
                        || directory.postsOf(person).stream().anyMatch(holding -> answersFor(holding, file)));
    }

    private static boolean answersFor(PostHolding holding, CaseFile file) {
        return switch (holding.post()) {
            case DISTRICT_DIRECTOR -> true;
            case COMMITTEE_HEAD, STREET_DIRECTOR -> holding.centre().equals(file.centre());
            default -> false;
        };
    }
}
