package org.wuzhen.department.market;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.department.DepartmentAdapter;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Begins;
import org.wuzhen.department.wire.EveryDepartment;
import org.wuzhen.department.wire.Message;

/** 滨海新区市场监督管理局（市场监管）. */
@Component
class MarketAdapter implements DepartmentAdapter, Begins {

    static final String CODE = "MARKET";

    @Override
    public String department() {
        return CODE;
    }

    @Override
    public List<Operation<?, ?>> operations() {
        return EveryDepartment.isAskedAnd(CODE, Company.OPERATION, ConsumerComplaint.OPERATION, PriceCheck.OPERATION);
    }

    @Override
    public List<Message<?>> messages() {
        return EveryDepartment.beginsAnd(CODE, ConsumerComplaintResult.MESSAGE);
    }
}
