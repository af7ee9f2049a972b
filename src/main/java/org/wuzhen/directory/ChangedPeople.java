package org.wuzhen.directory;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gathers in the transaction of an act whose posts it changes, and tells of all of them once before the commit. */
@Component
class ChangedPeople {

    private final ApplicationEventPublisher events;

    ChangedPeople(ApplicationEventPublisher events) {
        this.events = events;
    }

    void add(String person) {
        act().people.add(person);
    }

    private Act act() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Act.class::isInstance)
                .map(Act.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Act begun = new Act();
                    TransactionSynchronizationManager.registerSynchronization(begun);
                    return begun;
                });
    }

    private final class Act implements TransactionSynchronization {

        private final Set<String> people = new TreeSet<>();

        // before those that close a session or seal what the act has recorded
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            // what follows may change posts once more
            while (!people.isEmpty()) {
                PostsChanged changed = new PostsChanged(people);
                people.clear();
                events.publishEvent(changed);
            }
        }
    }
}
