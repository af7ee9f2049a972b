package org.wuzhen.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;
import org.wuzhen.act.EndOfAct.Place;

class EndOfActTest {

    private final EndOfAct end = new EndOfAct();
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void over() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationUtils.triggerAfterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK);
            TransactionSynchronizationManager.clear();
        }
        assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
    }

    @Test
    void whatIsNamedTwiceIsDoneOnceInTheOrderOfPlaces() {
        leave(Place.TRAIL, "act");
        leave(Place.LINES, "case-2");
        leave(Place.LINES, "case-1");
        leave(Place.LINES, "case-2");
        leave(Place.POSTS, "wang");
        assertThat(done).isEmpty();

        commit();
        assertThat(done).containsExactly("POSTS [wang]", "LINES [case-1, case-2]", "TRAIL [act]");
    }

    @Test
    void whatComesUpAtTheEndIsDoneBeforeLaterPlaces() {
        end.leave(Place.LINES, "case-1", numbers -> {
            done.add("LINES " + numbers);
            leave(Place.POSTS, "li");
            leave(Place.LINES, "case-2");
        });
        leave(Place.TRAIL, "act");

        commit();
        assertThat(done).containsExactly("LINES [case-1]", "POSTS [li]", "LINES [case-2]", "TRAIL [act]");
    }

    @Test
    void whoeverReadsInTheMiddleHasItDoneAtOnceAndNotAgain() {
        leave(Place.LINES, "case-1");
        end.settle(Place.LINES);
        assertThat(done).containsExactly("LINES [case-1]");

        commit();
        assertThat(done).containsExactly("LINES [case-1]");
    }

    @Test
    void anActInBetweenHasAnEndOfItsOwn() {
        leave(Place.LINES, "case-1");
        List<TransactionSynchronization> outer = TransactionSynchronizationManager.getSynchronizations();
        outer.forEach(TransactionSynchronization::suspend);
        TransactionSynchronizationManager.clearSynchronization();
        TransactionSynchronizationManager.initSynchronization();
        leave(Place.LINES, "case-2");
        commit();
        assertThat(done).containsExactly("LINES [case-2]");

        TransactionSynchronizationUtils.triggerAfterCompletion(TransactionSynchronization.STATUS_COMMITTED);
        TransactionSynchronizationManager.clearSynchronization();
        TransactionSynchronizationManager.initSynchronization();
        outer.forEach(TransactionSynchronizationManager::registerSynchronization);
        outer.forEach(TransactionSynchronization::resume);
        commit();
        assertThat(done).containsExactly("LINES [case-2]", "LINES [case-1]");
    }

    @Test
    void aPlaceBelongsToOneUser() {
        leave(Place.LINES, "case-1");
        assertThatThrownBy(() -> end.leave(Place.LINES, "case-2", names -> done.add("somebody else's")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LINES");
        leave(Place.LINES, "case-3");
        commit();
        assertThat(done).containsExactly("LINES [case-1, case-3]");
    }

    @Test
    void withoutATransactionItIsDoneAtOnce() {
        TransactionSynchronizationManager.clear();
        leave(Place.LINES, "case-1");
        assertThat(done).containsExactly("LINES [case-1]");
    }

    private void leave(Place place, String one) {
        end.leave(place, one, names -> done.add(place + " " + names));
    }

    private static void commit() {
        TransactionSynchronizationUtils.triggerBeforeCommit(false);
    }
}
