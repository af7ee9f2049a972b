package org.wuzhen.engine.camunda;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
        ProcessDefinitionEntity read = super.findLatestDefinitionById(id);
        if (read != null) {
            known.definitions.put(id, new Seen(read, System.nanoTime()));
        }
        return read;
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
        known.definitions.clear();
    }

    @Override
    public void updateProcessDefinitionSuspensionStateById(String id, SuspensionState state) {
        super.updateProcessDefinitionSuspensionStateById(id, state);
        known.definitions.clear();
    }

    @Override
    public void updateProcessDefinitionSuspensionStateByKey(String key, SuspensionState state) {
        super.updateProcessDefinitionSuspensionStateByKey(key, state);
        known.definitions.clear();
    }
}
