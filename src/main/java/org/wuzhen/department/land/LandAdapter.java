package org.wuzhen.department.land;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.department.DepartmentAdapter;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Begins;
import org.wuzhen.department.wire.EveryDepartment;
import org.wuzhen.department.wire.Message;

/** 市规划和自然资源局滨海新区分局（规划资源）. */
@Component
class LandAdapter implements DepartmentAdapter, Begins {

    static final String CODE = "LAND";

    @Override
    public String department() {
        return CODE;
    }

    @Override
    public List<Operation<?, ?>> operations() {
        return EveryDepartment.isAskedAnd(
                CODE, Parcel.OPERATION, Expropriation.OPERATION, SeaUseRight.OPERATION, TitleAdjudication.OPERATION);
    }

    @Override
    public List<Message<?>> messages() {
        return EveryDepartment.beginsAnd(CODE);
    }
}
