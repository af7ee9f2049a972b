package org.wuzhen.department.court;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.department.DepartmentAdapter;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Begins;
import org.wuzhen.department.wire.EveryDepartment;
import org.wuzhen.department.wire.Message;

/** 滨海新区人民法院（法院）. */
@Component
class CourtAdapter implements DepartmentAdapter, Begins {

    static final String CODE = "COURT";

    @Override
    public String department() {
        return CODE;
    }

    @Override
    public List<Operation<?, ?>> operations() {
        return EveryDepartment.isAskedAnd(
                CODE,
                DuplicateSuit.OPERATION,
                ConfirmationApplication.OPERATION,
                ConfirmationSupplement.OPERATION,
                ConfirmationWithdrawal.OPERATION,
                ReferralConfirmation.OPERATION,
                ReferralReport.OPERATION,
                EnforcementReferral.OPERATION);
    }

    @Override
    public List<Message<?>> messages() {
        return EveryDepartment.beginsAnd(
                CODE,
                Referral.MESSAGE,
                ReferralRecall.MESSAGE,
                ConfirmationSupplementNotice.MESSAGE,
                ConfirmationRuling.MESSAGE);
    }
}
