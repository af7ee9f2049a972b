package org.wuzhen.confirmation;

import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Operation;
import org.wuzhen.department.Question;
import org.wuzhen.department.court.ConfirmationWithdrawal;

/** Withdraws the application before the ruling. */
@Component
class WithdrawalQuestion implements Question<ConfirmationWithdrawal> {

    private final CourtPapers papers;

    WithdrawalQuestion(CourtPapers papers) {
        this.papers = papers;
    }

    @Override
    public String element() {
        return ConfirmationProcess.WITHDRAW;
    }

    @Override
    public Operation<ConfirmationWithdrawal, ?> operation() {
        return ConfirmationWithdrawal.OPERATION;
    }

    @Override
    public Asked<ConfirmationWithdrawal> ask(CaseNumber number, Function<String, Object> process) {
        return new Asked<>(
                papers.withdrawal(number),
                CourtPapers.PURPOSE,
                CourtPapers.LEGAL_BASIS,
                papers.requester(number),
                null);
    }
}
