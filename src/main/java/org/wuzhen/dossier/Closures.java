package org.wuzhen.dossier;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.dossier.store.DossierMapper;

/** Closing a case (结案): reviewed first, and from then on only the term for the dossier runs. */
@Component
@Transactional
public class Closures {

    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final DossierMapper store;
    private final Acts acts;
    private final Clock clock;

    Closures(CaseFiles cases, CaseClocks clocks, DossierMapper store, Acts acts, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    /** Records the review; the opinion says why it is closed or what another visit must find out. */
    public void review(CaseNumber number, ClosureDecision decision, String opinion) {
        store.insertClosure(number.value(), decision, opinion, acts.actor().userId(), clock.instant());
        cases.decide(number, "closure", decision.code(), opinion, null, null, null);
        acts.record(
                "closure-reviewed", number.value(), decision == ClosureDecision.CLOSE ? "结案审查：同意结案" : "结案审查：退回再次回访");
    }

    /** Closes the case. */
    public void close(CaseNumber number) {
        clocks.endAll(number, "已结案");
        cases.move(number, Stage.CLOSED);
        clocks.start(number, DossierProcess.DOSSIER_TERM);
        acts.record("case-closed", number.value(), "案件结案，转入立卷归档");
    }

    /** All reviews, in order. */
    @Transactional(readOnly = true)
    public List<ClosureReview> of(CaseNumber number) {
        return store.closures(number.value());
    }
}
