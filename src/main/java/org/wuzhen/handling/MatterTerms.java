package org.wuzhen.handling;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadlines;
import org.wuzhen.deadline.TermQuery;

/** The dates of a matter; the tasks start the clocks that the case shows, their timers take these dates. */
@Component
@Transactional(readOnly = true)
public class MatterTerms {

    private final CaseFiles cases;
    private final Deadlines deadlines;

    MatterTerms(CaseFiles cases, Deadlines deadlines) {
        this.cases = cases;
        this.deadlines = deadlines;
    }

    /** When a term of the case that begins at a moment ends. */
    public Instant due(CaseNumber number, String term, Instant from) {
        CaseFile file = cases.get(number);
        return deadlines
                .start(
                        TermQuery.of(term)
                                .forType(file.disputeType().name())
                                .atRisk(file.risk() == null ? null : file.risk().name()),
                        from)
                .dueAt();
    }

    /** Until when a matter dispatched at a moment can be returned. */
    public Instant returnUntil(CaseNumber number, boolean complicated, Instant from) {
        return due(number, complicated ? HandlingProcess.RETURN_TERM_COMPLEX : HandlingProcess.RETURN_TERM, from);
    }

    /** The working day since the dispatch into which a moment falls: 1, 2, or 3 for later. */
    public int workingDay(CaseNumber number, Instant dispatched, Instant at) {
        if (!at.isAfter(returnUntil(number, false, dispatched))) {
            return 1;
        }
        return at.isAfter(returnUntil(number, true, dispatched)) ? 3 : 2;
    }
}
