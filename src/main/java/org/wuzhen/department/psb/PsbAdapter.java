package org.wuzhen.department.psb;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.department.DepartmentAdapter;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Begins;
import org.wuzhen.department.wire.EveryDepartment;
import org.wuzhen.department.wire.Message;
import org.wuzhen.department.wire.TransferReceipt;

/** 市公安局滨海新区分局（公安）. */
@Component
class PsbAdapter implements DepartmentAdapter, Begins {

    static final String CODE = "PSB";

    @Override
    public String department() {
        return CODE;
    }

    @Override
    public List<Operation<?, ?>> operations() {
        return EveryDepartment.isAskedAnd(
                CODE,
                IdentityCheck.OPERATION,
                AlarmLink.OPERATION,
                RiskNotice.OPERATION,
                WarningLetter.OPERATION,
                DomesticViolenceReport.OPERATION,
                ClueTransfer.OPERATION,
                TransferReceipt.of(CODE));
    }

    @Override
    public List<Message<?>> messages() {
        return EveryDepartment.beginsAnd(CODE, DisputeTransfer.MESSAGE);
    }
}
