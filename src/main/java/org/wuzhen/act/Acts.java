package org.wuzhen.act;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where every module reports an act worth recording, in the transaction of the act itself. */
@Component
public class Acts {

    private final ApplicationEventPublisher events;
    private final WhoActs whoActs;

    public Acts(ApplicationEventPublisher events, WhoActs whoActs) {
        this.events = events;
        this.whoActs = whoActs;
    }

    /** Records what the current person did to a case. */
    public void record(String kind, String caseNumber, String summary, String reason, Map<String, String> details) {
        events.publishEvent(new Act(kind, whoActs.current(), caseNumber, summary, reason, details));
    }

    /** Records what the current person did to a case, where no reason is called for. */
    public void record(String kind, String caseNumber, String summary) {
        record(kind, caseNumber, summary, null, Map.of());
    }

    /** Records an act with a reason. */
    public void record(String kind, String caseNumber, String summary, String reason) {
        record(kind, caseNumber, summary, reason, Map.of());
    }

    /**
     * Records what the current person decided in the name of a department's head (代表…主要领导).
     *
     * @param head the log-in name of the head
     */
    public void recordOnBehalfOf(
            String head, String kind, String caseNumber, String summary, String reason, Map<String, String> details) {
        Actor officer = whoActs.current();
        Actor forHead = new Actor(officer.userId(), officer.post(), officer.centre(), head);
        events.publishEvent(new Act(kind, forHead, caseNumber, summary, reason, details));
    }

    /** Who is acting now. */
    public Actor actor() {
        return whoActs.current();
    }
}
