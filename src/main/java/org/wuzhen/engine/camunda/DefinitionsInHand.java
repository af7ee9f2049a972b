package org.wuzhen.engine.camunda;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Remembers for a second what the database says of a model beside the model itself, which the engine keeps anyway: whether
 * it is suspended. The engine asks in every command; whoever changes a model still reads it.
 */
class DefinitionsInHand extends ProcessDefinitionManager {

    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    /** Of one engine. */
    static class Known {

        private final Map<String, Seen> definitions = new ConcurrentHashMap<>();
        private final AtomicLong changes = new AtomicLong();

        private void forget() {
            changes.incrementAndGet();
            definitions.clear();
        }
    }

    private record Seen(ProcessDefinitionEntity definition, long readAt) {}

    private final Known known;

    DefinitionsInHand(Known known) {
        this.known = known;
    }

    @Override
    public ProcessDefinitionEntity findLatestDefinitionById(String id) {
        Seen seen = known.definitions.get(id);
        if (seen != null && System.nanoTime() - seen.readAt() < FRESH_NANOS) {
            return seen.definition();
        }
        long changes = known.changes.get();
        ProcessDefinitionEntity read = super.findLatestDefinitionById(id);
        if (read != null) {
            known.definitions.put(id, new Seen(read, System.nanoTime()));
            if (known.changes.get() != changes) {
                known.definitions.remove(id); // it may have been read before the change
            }
        }
        return read;
    }

    /** Now, and once more when the change is there for everybody: until then others read what was. */
    private void forget() {
        known.forget();
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTED, committed -> known.forget());
    }

    @Override
    public void deleteProcessDefinition(
            ProcessDefinition definition,
            String id,
            boolean cascadeToHistory,
            boolean cascadeToInstances,
            boolean skipCustomListeners,
            boolean skipIoMappings) {
        super.deleteProcessDefinition(
                definition, id, cascadeToHistory, cascadeToInstances, skipCustomListeners, skipIoMappings);
        forget();
    }

    @Override
    public void updateProcessDefinitionSuspensionStateById(String id, SuspensionState state) {
        super.updateProcessDefinitionSuspensionStateById(id, state);
        forget();
    }

    @Override
    public void updateProcessDefinitionSuspensionStateByKey(String key, SuspensionState state) {
        super.updateProcessDefinitionSuspensionStateByKey(key, state);
        forget();
    }
}
