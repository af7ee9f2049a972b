package org.wuzhen.department.hrss;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.department.DepartmentAdapter;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Begins;
import org.wuzhen.department.wire.EveryDepartment;
import org.wuzhen.department.wire.Message;

/** 滨海新区人力资源和社会保障局（人社）. */
@Component
class HrssAdapter implements DepartmentAdapter, Begins {

    static final String CODE = "HRSS";

    @Override
    public String department() {
        return CODE;
    }

    @Override
    public List<Operation<?, ?>> operations() {
        return EveryDepartment.isAskedAnd(
                CODE,
                WageClaim.OPERATION,
                WageArrearsOrder.OPERATION,
                EmployerLookup.OPERATION,
                ArbitrationFiling.OPERATION,
                WageClue.OPERATION);
    }

    @Override
    public List<Message<?>> messages() {
        return EveryDepartment.beginsAnd(CODE, WageClaimResult.MESSAGE, ArbitrationAward.MESSAGE);
    }
}
