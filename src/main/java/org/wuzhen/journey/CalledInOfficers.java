package org.wuzhen.journey;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.department.OfficersCalledIn;

/** Opens a case to the officers who ask their department by telephone or letter, where its system gave no answer. */
@Component
class CalledInOfficers {

    private final CaseFiles cases;

    CalledInOfficers(CaseFiles cases) {
        this.cases = cases;
    }

    @EventListener
    void on(OfficersCalledIn called) {
        cases.ask(called.number(), called.department(), called.centre());
    }
}
