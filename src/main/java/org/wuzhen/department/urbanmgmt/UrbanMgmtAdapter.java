package org.wuzhen.department.urbanmgmt;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.department.DepartmentAdapter;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Begins;
import org.wuzhen.department.wire.EveryDepartment;
import org.wuzhen.department.wire.Message;

/** 滨海新区城市管理委员会（城管）. */
@Component
class UrbanMgmtAdapter implements DepartmentAdapter, Begins {

    static final String CODE = "URBAN_MGMT";

    @Override
    public String department() {
        return CODE;
    }

    @Override
    public List<Operation<?, ?>> operations() {
        return EveryDepartment.isAskedAnd(CODE, IllegalBuilding.OPERATION, Noise.OPERATION, Action.OPERATION);
    }

    @Override
    public List<Message<?>> messages() {
        return EveryDepartment.beginsAnd(CODE);
    }
}
