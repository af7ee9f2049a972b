package org.wuzhen.opinion;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadlines;
import org.wuzhen.deadline.TermQuery;

/** When a department's answer is due; the tasks start the clocks that the case shows, their timers take these dates. */
@Component
@Transactional(readOnly = true)
public class OpinionTerms {

    private final CaseFiles cases;
    private final Deadlines deadlines;

    OpinionTerms(CaseFiles cases, Deadlines deadlines) {
        this.cases = cases;
        this.deadlines = deadlines;
    }

    /** The dates of an officer's task that begins now. */
    public OpinionTerm opinion(CaseNumber number) {
        return new OpinionTerm(due(number, OpinionProcess.REMINDER_TERM), due(number, OpinionProcess.OPINION_TERM));
    }

    /** When a head's task that begins now is due. */
    public Instant head(CaseNumber number) {
        return due(number, OpinionProcess.HEAD_TERM);
    }

    private Instant due(CaseNumber number, String term) {
        CaseFile file = cases.get(number);
        return deadlines
                .start(TermQuery.of(term)
                        .forType(file.disputeType().name())
                        .atRisk(file.risk() == null ? null : file.risk().name()))
                .dueAt();
    }

    /** When an officer is reminded, and when the answer is due. */
    public record OpinionTerm(Instant remindAt, Instant dueAt) {}
}
