package org.wuzhen.engine.camunda;

import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/** Remembers when steps and tasks began, which never changes: the engine reads it again for each row that it completes. */
class BeginningsInHand extends DbHistoryEventHandler {

    /** When so many are known, it begins anew. */
    private static final int MOST = 50_000;

    private final Map<String, Date> begun = new ConcurrentHashMap<>();

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        if (!(event instanceof HistoricScopeInstanceEvent scope) || event.getId() == null) {
            super.insertOrUpdate(event);
            return;
        }
        DbEntityManager rows = getDbEntityManager();
        Date start = begun.get(event.getId());
        if (start != null && !isInitialEvent(event)) {
            if (rows.getCachedEntity(event.getClass(), event.getId()) == null) {
                scope.setStartTime(start);
                rows.merge(event);
            }
            return;
        }
        super.insertOrUpdate(event);
        if (scope.getStartTime() != null) {
            keep(event.getId(), scope.getStartTime());
        }
    }

    private void keep(String id, Date start) {
        if (begun.size() >= MOST) {
            begun.clear();
        }
        begun.put(id, start);
    }
}
