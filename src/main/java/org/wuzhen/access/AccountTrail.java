package org.wuzhen.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.wuzhen.act.Act;
import org.wuzhen.act.Actor;
import org.wuzhen.act.Acts;

/** What happened at the door and to accounts: an act like any other, and a line that the accounts page shows. */
@Component
@Transactional
class AccountTrail {

    private static final int SHOWN = 50;

    private final LoginMapper login;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccountTrail(LoginMapper login, Acts acts, ApplicationEventPublisher events, Clock clock) {
        this.login = login;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody did this at the door, logged in or not yet; the person is null when nobody is known. */
    void byPerson(String kind, String person, String summary) {
        Actor actor = person == null ? Actor.system() : Actor.person(person);
        enter(kind, person, actor, summary, null);
    }

    /** Somebody who has not shown who they are tried this with an account. */
    void byStranger(String kind, String person, String summary) {
        enter(kind, person, Actor.system(), summary, null);
    }

    /** Whoever is logged in did this to somebody's account. */
    void byOffice(String kind, String person, String summary, String reason) {
        enter(kind, person, acts.actor(), summary, reason);
    }

    /** The latest first. */
    List<Line> of(String person) {
        return login.trailOf(person, SHOWN);
    }

    private void enter(String kind, String person, Actor actor, String summary, String reason) {
        login.tell(clock.instant(), person, kind, actor.userId(), summary, reason, address());
        events.publishEvent(
                new Act(kind, actor, null, summary, reason, person == null ? Map.of() : Map.of("person", person)));
    }

    /** Where the request came from, or null when there is none. */
    static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? now.getRequest().getRemoteAddr()
                : null;
    }

    /** One line. */
    record Line(Instant at, String kind, String byWhom, String summary, String reason, String address) {}
}
