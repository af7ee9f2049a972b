package org.wuzhen.confirmation;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Operation;
import org.wuzhen.department.Question;
import org.wuzhen.department.court.ConfirmationApplication;

/** Asks the court to confirm the agreement. */
@Component
class ApplicationQuestion implements Question<ConfirmationApplication> {

    private final CourtPapers papers;

    ApplicationQuestion(CourtPapers papers) {
        this.papers = papers;
    }

    @Override
    public String element() {
        return ConfirmationProcess.APPLY;
    }

    @Override
    public Operation<ConfirmationApplication, ?> operation() {
        return ConfirmationApplication.OPERATION;
    }

    @Override
    public Asked<ConfirmationApplication> ask(CaseNumber number, Function<String, Object> process) {
        return new Asked<>(
                papers.application(number),
                CourtPapers.PURPOSE,
                CourtPapers.LEGAL_BASIS,
                papers.requester(number),
                null);
    }
}
