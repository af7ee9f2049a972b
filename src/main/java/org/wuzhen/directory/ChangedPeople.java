package org.wuzhen.directory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.wuzhen.act.EndOfAct;

/** Gathers in the transaction of an act whose posts it changes, and tells of all of them once before the commit. */
@Component
class ChangedPeople {

    private final EndOfAct end;
    private final ApplicationEventPublisher events;

    ChangedPeople(EndOfAct end, ApplicationEventPublisher events) {
        this.end = end;
        this.events = events;
    }

    void add(String person) {
        end.leave(EndOfAct.Place.POSTS, person, people -> events.publishEvent(new PostsChanged(people)));
    }
}
