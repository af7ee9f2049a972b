package org.wuzhen.care;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.deadline.Deadlines;
import org.wuzhen.deadline.TermQuery;
import org.wuzhen.engine.OwnContext;

/** How contacts are announced: by the kind of people and the level, never by a name. */
@Component
class CareContext implements OwnContext {

    private static final int ORDINARY = 50;
    private static final int URGENT = 80;

    private final CareContacts contacts;
    private final CareList list;
    private final Deadlines deadlines;

    CareContext(CareContacts contacts, CareList list, Deadlines deadlines) {
        this.contacts = contacts;
        this.list = list;
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return CareProcess.CONTACT_KIND;
    }

    @Override
    public Caption caption(OwnNumber number) {
        Cared cared = list.of(contacts.of(number).person());
        return new Caption("问诊" + cared.level().label() + "对象", cared.level() == Level.HIGH ? URGENT : ORDINARY);
    }

    @Override
    public Instant taskDue(OwnNumber number, String term, String taskId) {
        return term.equals(CareProcess.CONTACT_TERM)
                ? contacts.of(number).dueAt()
                : deadlines.start(TermQuery.of(term)).dueAt();
    }

    @Override
    public String page(OwnNumber number) {
        return "/care/contacts/" + number;
    }
}
