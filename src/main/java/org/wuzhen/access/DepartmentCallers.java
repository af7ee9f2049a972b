package org.wuzhen.access;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.PostHolding;

/** Who may call departments to a case: its handler, the triage officers and leaders of its centre, the district's director. */
@Component
@Transactional(readOnly = true)
public class DepartmentCallers {

    private final CaseAccess access;
    private final Directory directory;
    private final WhoActs whoActs;

    DepartmentCallers(CaseAccess access, Directory directory, WhoActs whoActs) {
        this.access = access;
        this.directory = directory;
        this.whoActs = whoActs;
    }

    /** Whether the person logged in may ask departments about this case or summon them to it. */
    public boolean mayCall(CaseFile file) {
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
