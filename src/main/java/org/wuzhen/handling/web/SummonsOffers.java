package org.wuzhen.handling.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.access.DepartmentCallers;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.handling.Matters;

/** Offers the summons of a department to a case in hand. */
@Component
class SummonsOffers implements CaseOffers {

    private final DepartmentCallers callers;

    SummonsOffers(DepartmentCallers callers) {
        this.callers = callers;
    }

    @Override
    public List<Offer> offers(CaseFile file) {
        return Matters.inHand(file) && callers.mayCall(file)
                ? List.of(new Offer("吹哨报到", "/cases/" + file.number() + "/summons", "街镇、社区大党委召请部门到场，或者查看报到情况"))
                : List.of();
    }
}
