package org.wuzhen.engine.camunda;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * What the engine remembers of a case: its processes, steps, tasks, rules, jobs and what people did, all that the web
 * apps show. Not the values of variables and not who was offered a task: a variable only says which way a case goes,
 * and the case's own tables say what was decided, by whom and why (ADR 0021).
 */
class CaseHistory extends AbstractHistoryLevel {

    /** As settings name it. */
    static final String NAME = "case";

    /** As the database notes it (V142); the engine's own levels are 0 to 3. */
    static final int ID = 142;

    private static final Set<HistoryEventType> TOLD_BY_THE_CASE = Set.of(
            HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
            HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.VARIABLE_INSTANCE_DELETE,
            HistoryEventTypes.IDENTITY_LINK_ADD,
            HistoryEventTypes.IDENTITY_LINK_DELETE);

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType event, Object of) {
        return !TOLD_BY_THE_CASE.contains(event);
    }
}
