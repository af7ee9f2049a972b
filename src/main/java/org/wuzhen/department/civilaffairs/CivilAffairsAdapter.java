package org.wuzhen.department.civilaffairs;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.department.DepartmentAdapter;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Begins;
import org.wuzhen.department.wire.EveryDepartment;
import org.wuzhen.department.wire.Message;

/** 滨海新区民政局（民政）. */
@Component
class CivilAffairsAdapter implements DepartmentAdapter, Begins {

    static final String CODE = "CIVIL_AFFAIRS";

    @Override
    public String department() {
        return CODE;
    }

    @Override
    public List<Operation<?, ?>> operations() {
        return EveryDepartment.isAskedAnd(CODE, MarriageStatus.OPERATION, Aid.OPERATION, Minors.OPERATION);
    }

    @Override
    public List<Message<?>> messages() {
        return EveryDepartment.beginsAnd(CODE);
    }
}
