package org.wuzhen.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.OpenDeadlines;
import org.wuzhen.deadline.WorkingCalendars;

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
    public int countOf(Collection<String> units) {
        return units.isEmpty() ? 0 : mapper.countOpenOf(units);
    }

    @Override
    public int behindOf(long calendar, Collection<String> units) {
        return units.isEmpty() ? 0 : mapper.countBehindOf(calendar, units);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int passOver(long calendar, WorkingCalendars.Limited limited, int most) {
        return mapper.passOver(calendar, limited.since(), limited.units(), most);
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
