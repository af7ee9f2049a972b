package org.wuzhen.journey.web;

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

/** Who sees to the messages of a case: whoever carries it, and the window and the heads of the centre that works on it. */
@Component
@Transactional(readOnly = true)
class MessagesOffers implements CaseOffers {

    private static final Set<Post> AT_THE_WINDOW_AND_HEADS = Set.of(
            Post.RECEPTIONIST,
            Post.INTAKE_CLERK,
            Post.TRIAGE_OFFICER,
            Post.COMMITTEE_HEAD,
            Post.STREET_DIRECTOR,
            Post.DISTRICT_DIRECTOR);

    private final CaseAccess access;
    private final Directory directory;
    private final WhoActs whoActs;

    MessagesOffers(CaseAccess access, Directory directory, WhoActs whoActs) {
        this.access = access;
        this.directory = directory;
        this.whoActs = whoActs;
    }

    @Override
    public List<Offer> offers(CaseFile file) {
        return maySeeTo(file)
                ? List.of(new Offer("短信告知", "/cases/" + file.number() + "/messages", "查看各步骤发给当事人的短信，重新发送，或者登记当事人不接收短信"))
                : List.of();
    }

    boolean maySeeTo(CaseFile file) {
        String person = whoActs.current().userId();
        return access.mayRead(file)
                && (person.equals(file.handler())
                        || directory.postsOf(person).stream()
                                .anyMatch(held -> AT_THE_WINDOW_AND_HEADS.contains(held.post())
                                        && held.centre().equals(file.centre())));
    }
}
