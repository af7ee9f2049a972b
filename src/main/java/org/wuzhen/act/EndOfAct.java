package org.wuzhen.act;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What an act leaves to its end: done once for everything that the act touched, in its transaction and just before the
 * commit, one after the other in the order of {@link Place} (ADR 0025).
 */
@Component
public class EndOfAct {

    /** What is done at the end, the first first; whatever comes up anew in an earlier place is done before a later one. */
    public enum Place {

        /** What follows from posts that were changed: users, groups and tasks in people's hands. */
        POSTS,

        /** The lines of the list. */
        LINES,

        /** The trail of acts, which seals everything before it. */
        TRAIL
    }

    /**
     * Leaves something to the end; named more than once, it is done once. Without a transaction it is done at once.
     *
     * @param one log-in name, case number or the like
     * @param work is handed all that was left to the same place, in the order of their names
     * @throws IllegalStateException when somebody else's work was left to the place: each belongs to one user
     */
    public void leave(Place place, String one, Consumer<Set<String>> work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.accept(Set.of(one));
            return;
        }
        Things things = left().things.computeIfAbsent(place, p -> new Things(work));
        if (things.work().getClass() != work.getClass()) {
            throw new IllegalStateException("Another user has left work to " + place + " in this act: "
                    + things.work().getClass() + ", " + work.getClass());
        }
        things.names().add(one);
    }

    /** Does at once what has been left to a place, for whoever reads it in the same transaction. */
    public void settle(Place place) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Left left) {
            left.doNext(place);
        }
    }

    private Left left() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Left left) {
            return left;
        }
        Left left = new Left();
        TransactionSynchronizationManager.bindResource(this, left);
        TransactionSynchronizationManager.registerSynchronization(left);
        return left;
    }

    private record Things(Consumer<Set<String>> work, Set<String> names) {

        Things(Consumer<Set<String>> work) {
            this(work, new TreeSet<>());
        }
    }

    /** What one transaction has left; it stays behind while another one goes between. */
    private final class Left implements TransactionSynchronization {

        private final Map<Place, Things> things = new EnumMap<>(Place.class);

        // before those that close a session
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            while (!things.isEmpty()) {
                doNext(things.keySet().iterator().next());
            }
        }

        private void doNext(Place place) {
            Things now = things.remove(place);
            if (now != null) {
                now.work().accept(now.names());
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(EndOfAct.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(EndOfAct.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(EndOfAct.this);
        }
    }
}
