package org.wuzhen.department.housing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.department.DepartmentAdapter;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Begins;
import org.wuzhen.department.wire.EveryDepartment;
import org.wuzhen.department.wire.Message;

/** 滨海新区住房和建设委员会（住建）. */
@Component
class HousingAdapter implements DepartmentAdapter, Begins {

    static final String CODE = "HOUSING";

    @Override
    public String department() {
        return CODE;
    }

    @Override
    public List<Operation<?, ?>> operations() {
        return EveryDepartment.isAskedAnd(
                CODE,
                PropertyFirm.OPERATION,
                MaintenanceFund.OPERATION,
                Contractor.OPERATION,
                WageAccount.OPERATION,
                HouseRights.OPERATION);
    }

    @Override
    public List<Message<?>> messages() {
        return EveryDepartment.beginsAnd(CODE);
    }
}
