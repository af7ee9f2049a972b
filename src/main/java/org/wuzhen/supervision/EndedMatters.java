package org.wuzhen.supervision;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.SupervisionAsked;
import org.wuzhen.supervision.store.SupervisionMapper;

/** Follows the cases: a matter that was done is off the desk and its order lapses; what a stage reports is ordered. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EndedMatters {

    private final SupervisionMapper store;
    private final Orders orders;
    private final Responsibles responsibles;
    private final CaseFiles cases;

    EndedMatters(SupervisionMapper store, Orders orders, Responsibles responsibles, CaseFiles cases) {
        this.store = store;
        this.orders = orders;
        this.responsibles = responsibles;
        this.cases = cases;
    }

    /** A clock was moved, held or ended: the desk follows, and an order that waits for an answer about it lapses. */
    @EventListener
    public void on(CaseEvent.ClockChanged event) {
        if (store.follow(event.number().value()) > 0) {
            store.doneBeforeAnswer(event.number().value()).forEach(order -> orders.lapse(order, "督办的事项已经办结"));
        }
    }

    /** The handling of a case has ended, however it came out. */
    @EventListener
    public void on(CaseEvent.Handled event) {
        store.openOf(event.number().value()).forEach(order -> orders.lapse(order, "案件办理已经结束"));
    }

    /** A stage asks for supervision. */
    @EventListener
    public void on(SupervisionAsked asked) {
        CaseFile file = cases.get(asked.number());
        orders.open(
                asked.number(),
                new NewOrder(
                        Origin.REPORTED,
                        asked.key(),
                        asked.cause(),
                        asked.demand(),
                        "",
                        false,
                        null,
                        responsibles.of(file, asked.department(), asked.centre()),
                        null,
                        null));
    }
}
