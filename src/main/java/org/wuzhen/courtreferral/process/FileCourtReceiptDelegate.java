package org.wuzhen.courtreferral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.courtreferral.CourtNoticeProcess;
import org.wuzhen.courtreferral.CourtReferrals;

/** Files the court's receipt. */
@Component("fileCourtReceipt")
class FileCourtReceiptDelegate implements JavaDelegate {

    private final CourtReferrals referrals;

    FileCourtReceiptDelegate(CourtReferrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referrals.fileReceipt(
                CaseNumber.of(execution.getProcessBusinessKey()), CourtNoticeProcess.WORD.in(execution::getVariable));
    }
}
