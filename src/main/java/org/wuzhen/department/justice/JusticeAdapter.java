package org.wuzhen.department.justice;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.department.DepartmentAdapter;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Begins;
import org.wuzhen.department.wire.EveryDepartment;
import org.wuzhen.department.wire.Message;

/** 滨海新区司法局（司法）. */
@Component
class JusticeAdapter implements DepartmentAdapter, Begins {

    static final String CODE = "JUSTICE";

    @Override
    public String department() {
        return CODE;
    }

    @Override
    public List<Operation<?, ?>> operations() {
        return EveryDepartment.isAskedAnd(
                CODE,
                CommitteeLookup.OPERATION,
                MediatorLookup.OPERATION,
                LegalAid.OPERATION,
                Notary.OPERATION,
                AppraisalBody.OPERATION,
                StatisticsUpload.OPERATION);
    }

    @Override
    public List<Message<?>> messages() {
        return EveryDepartment.beginsAnd(CODE);
    }
}
