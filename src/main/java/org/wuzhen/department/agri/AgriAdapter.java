package org.wuzhen.department.agri;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.department.DepartmentAdapter;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Begins;
import org.wuzhen.department.wire.EveryDepartment;
import org.wuzhen.department.wire.Message;

/** 滨海新区农业农村委员会（农业农村）. */
@Component
class AgriAdapter implements DepartmentAdapter, Begins {

    static final String CODE = "AGRI";

    @Override
    public String department() {
        return CODE;
    }

    @Override
    public List<Operation<?, ?>> operations() {
        return EveryDepartment.isAskedAnd(
                CODE, LandContract.OPERATION, Arbitration.OPERATION, Fishery.OPERATION, FisheryDispute.OPERATION);
    }

    @Override
    public List<Message<?>> messages() {
        return EveryDepartment.beginsAnd(CODE);
    }
}
