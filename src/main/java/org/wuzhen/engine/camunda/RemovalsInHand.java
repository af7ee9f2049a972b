package org.wuzhen.engine.camunda;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Remembers for a minute when the history of a case may be removed, which is settled at its start (ADR 0021), and for good
 * what the history says of a model: its key, version and name. The engine reads both again in each command that adds to
 * the history.
 */
class RemovalsInHand extends QuietJobs.InHistory {

    /** When so many are known, it begins anew. */
    private static final int MOST = 50_000;

    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();

    private final Map<String, Removal> removals = new ConcurrentHashMap<>();
    private final Map<String, ProcessDefinitionEntity> models = new ConcurrentHashMap<>();

    private record Removal(Optional<Date> at, long readAt) {}

    @Override
    protected HistoricProcessInstanceEventEntity getHistoricRootProcessInstance(String process) {
        Removal known = removals.get(process);
        if (known == null || System.nanoTime() - known.readAt() > FRESH_NANOS) {
            HistoricProcessInstanceEventEntity read = super.getHistoricRootProcessInstance(process);
            if (read == null) {
                return null;
            }
            known = new Removal(Optional.ofNullable(read.getRemovalTime()), System.nanoTime());
            if (removals.size() >= MOST) {
                removals.clear();
            }
            removals.put(process, known);
        }
        HistoricProcessInstanceEventEntity root = new HistoricProcessInstanceEventEntity();
        root.setId(process);
        root.setRemovalTime(known.at().orElse(null));
        return root;
    }

    /** Asked only for what never changes of a model. */
    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        ProcessDefinitionEntity model = models.get(id);
        if (model == null) {
            model = super.getProcessDefinitionEntity(id);
            if (model != null) {
                models.put(id, model);
            }
        }
        return model;
    }
}
