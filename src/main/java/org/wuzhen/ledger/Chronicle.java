package org.wuzhen.ledger;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wuzhen.act.Act;
import org.wuzhen.act.Actor;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseEvent;

/** Writes timeline and list along with each act and change of a case, in the same transaction. */
@Component
class Chronicle {

    private final Lines lines;
    private final TimelineMapper timeline;
    private final WhoActs whoActs;
    private final Clock clock;

    Chronicle(Lines lines, TimelineMapper timeline, WhoActs whoActs, Clock clock) {
        this.lines = lines;
        this.timeline = timeline;
        this.whoActs = whoActs;
        this.clock = clock;
    }

    @EventListener
    void on(Act act) {
        if (act.caseNumber() != null) {
            tell(act.caseNumber(), act.kind(), act.actor(), act.summary(), act.reason());
        }
    }

    @EventListener
    void on(CaseEvent event) {
        String number = event.number().value();
        if (event instanceof CaseEvent.Moved moved) {
            tell(number, "stage-moved", whoActs.current(), "案件转入“" + moved.to().label() + "”阶段", null);
        }
        lines.owe(number);
    }

    private void tell(String number, String kind, Actor actor, String summary, String reason) {
        timeline.tell(
                number,
                new TimelineEntry(
                        clock.instant(),
                        kind,
                        actor.userId(),
                        actor.post(),
                        actor.centre(),
                        actor.onBehalfOf(),
                        summary,
                        reason));
    }
}
