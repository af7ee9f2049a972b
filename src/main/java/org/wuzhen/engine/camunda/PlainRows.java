package org.wuzhen.engine.camunda;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;

/** Writes a whole row out in words only when its id is refused; the engine does for each row that it inserts. */
class PlainRows extends DbEntityManager {

    PlainRows() {
        super(
                Context.getProcessEngineConfiguration().getIdGenerator(),
                Context.getCommandContext().getSession(PersistenceSession.class));
    }

    @Override
    protected void validateId(DbEntity row) {
        if (row.getId() == null || row.getId().equals(Authorization.ANY)) {
            super.validateId(row);
        }
    }
}
