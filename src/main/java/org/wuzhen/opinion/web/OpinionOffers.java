package org.wuzhen.opinion.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.access.CaseOffers;
import org.wuzhen.access.DepartmentCallers;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.opinion.Opinions;

/** Offers the question to departments about a case in hand. */
@Component
class OpinionOffers implements CaseOffers {

    private final DepartmentCallers callers;

    OpinionOffers(DepartmentCallers callers) {
        this.callers = callers;
    }

    @Override
    public List<Offer> offers(CaseFile file) {
        return Opinions.inHand(file) && callers.mayCall(file)
                ? List.of(new Offer("征询部门意见", "/cases/" + file.number() + "/departments", "需要派驻部门提出意见、作出决定或者承办一部分"))
                : List.of();
    }
}
