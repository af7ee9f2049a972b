package org.wuzhen.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.OpenDeadlines;

/** Offers the open clocks of all cases to be counted anew. */
@Component
@Transactional(readOnly = true)
class OpenClocks implements OpenDeadlines {

    private final CaseClockMapper mapper;
    private final CaseClocks clocks;

    OpenClocks(CaseClockMapper mapper, CaseClocks clocks) {
        this.mapper = mapper;
        this.clocks = clocks;
    }

    @Override
    public int count() {
        return mapper.countOpen();
    }

    @Override
    public int countEndingFrom(LocalDate day) {
        return mapper.countOpenEndingFrom(day);
    }

    @Override
    public int behind(long calendar) {
        return mapper.countBehind(calendar);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> take(long calendar, int cases, Set<String> except) {
        return mapper.take(calendar, cases, except);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Counted recount(String caseNumber) {
        return clocks.recount(CaseNumber.of(caseNumber));
    }
}
