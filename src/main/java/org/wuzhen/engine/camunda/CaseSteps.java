package org.wuzhen.engine.camunda;

import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Reads the step of a task together with the others of its process: who works a task needs both, and the engine reads one,
 * then the other, and when the task is completed all of them.
 */
class CaseSteps extends ExecutionManager {

    @Override
    public ExecutionEntity findExecutionById(String id) {
        DbEntityManager rows = getDbEntityManager();
        if (rows.getCachedEntity(ExecutionEntity.class, id) == null) {
            for (TaskEntity task : rows.getCachedEntitiesByType(TaskEntity.class)) {
                String process = task.getProcessInstanceId();
                if (process != null
                        && !process.equals(task.getExecutionId())
                        && (id.equals(process) || id.equals(task.getExecutionId()))) {
                    findExecutionsByProcessInstanceId(process);
                    break;
                }
            }
        }
        return super.findExecutionById(id);
    }
}
