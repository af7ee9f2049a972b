package org.wuzhen.consultation;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadlines;
import org.wuzhen.deadline.TermQuery;

/**
 * The dates of a consultation: the centre's own terms, rows of {@code legal-term}; the tasks start the clocks. Asking the
 * table is written to the engine's history, so that none of it is only a reading.
 */
@Component
@Transactional
public class ConsultationTerms {

    private final CaseFiles cases;
    private final Deadlines deadlines;

    ConsultationTerms(CaseFiles cases, Deadlines deadlines) {
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

    /** The first moment at which a consultation composed now may meet: its notice given, its opinions in and read. */
    public Instant earliestMeeting(CaseNumber number, Instant now) {
        Instant noticed = due(number, ConsultationProcess.NOTICE_TERM, now);
        Instant read =
                due(number, ConsultationProcess.STUDY_TERM, due(number, ConsultationOpinionProcess.OPINION_TERM, now));
        return noticed.isAfter(read) ? noticed : read;
    }
}
