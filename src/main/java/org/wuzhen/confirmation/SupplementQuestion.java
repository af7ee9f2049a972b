package org.wuzhen.confirmation;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Operation;
import org.wuzhen.department.Question;
import org.wuzhen.department.court.ConfirmationSupplement;

/** Hands in what the court asked for. */
@Component
class SupplementQuestion implements Question<ConfirmationSupplement> {

    private final CourtPapers papers;

    SupplementQuestion(CourtPapers papers) {
        this.papers = papers;
    }

    @Override
    public String element() {
        return ConfirmationProcess.SUPPLEMENT;
    }

    @Override
    public Operation<ConfirmationSupplement, ?> operation() {
        return ConfirmationSupplement.OPERATION;
    }

    @Override
    public Asked<ConfirmationSupplement> ask(CaseNumber number, Function<String, Object> process) {
        return new Asked<>(
                papers.supplement(number),
                CourtPapers.PURPOSE,
                CourtPapers.LEGAL_BASIS,
                papers.requester(number),
                null);
    }
}
