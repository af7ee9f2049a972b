package org.wuzhen.department.procuratorate;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.department.DepartmentAdapter;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Begins;
import org.wuzhen.department.wire.EveryDepartment;
import org.wuzhen.department.wire.Message;
import org.wuzhen.department.wire.TransferReceipt;

/** 滨海新区人民检察院（检察）. */
@Component
class ProcuratorateAdapter implements DepartmentAdapter, Begins {

    static final String CODE = "PROCURATORATE";

    @Override
    public String department() {
        return CODE;
    }

    @Override
    public List<Operation<?, ?>> operations() {
        return EveryDepartment.isAskedAnd(
                CODE,
                ProsecutionSupport.OPERATION,
                JudicialRelief.OPERATION,
                CriminalReconciliation.OPERATION,
                PublicInterestClue.OPERATION,
                TransferReceipt.of(CODE));
    }

    @Override
    public List<Message<?>> messages() {
        return EveryDepartment.beginsAnd(CODE, DisputeTransfer.MESSAGE);
    }
}
