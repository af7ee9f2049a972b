package org.wuzhen.department.health;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.department.DepartmentAdapter;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Begins;
import org.wuzhen.department.wire.EveryDepartment;
import org.wuzhen.department.wire.Message;

/** 滨海新区卫生健康委员会（卫健）. */
@Component
class HealthAdapter implements DepartmentAdapter, Begins {

    static final String CODE = "HEALTH";

    @Override
    public String department() {
        return CODE;
    }

    @Override
    public List<Operation<?, ?>> operations() {
        return EveryDepartment.isAskedAnd(
                CODE, MedicalCommittee.OPERATION, Appraisal.OPERATION, MentalHealthService.OPERATION);
    }

    @Override
    public List<Message<?>> messages() {
        return EveryDepartment.beginsAnd(CODE, AppraisalResult.MESSAGE);
    }
}
