package org.wuzhen.department.petition;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.department.DepartmentAdapter;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Begins;
import org.wuzhen.department.wire.EveryDepartment;
import org.wuzhen.department.wire.Message;

/** 滨海新区信访办公室（信访）. */
@Component
class PetitionAdapter implements DepartmentAdapter, Begins {

    static final String CODE = "PETITION";

    @Override
    public String department() {
        return CODE;
    }

    @Override
    public List<Operation<?, ?>> operations() {
        return EveryDepartment.isAskedAnd(
                CODE,
                Registration.OPERATION,
                DuplicatePetition.OPERATION,
                TransferAcceptance.OPERATION,
                TransferObjection.OPERATION,
                State.OPERATION,
                Progress.OPERATION,
                HandlingOpinion.OPERATION,
                ReviewRequest.OPERATION);
    }

    @Override
    public List<Message<?>> messages() {
        return EveryDepartment.beginsAnd(CODE, Transfer.MESSAGE, ReviewResult.MESSAGE);
    }
}
