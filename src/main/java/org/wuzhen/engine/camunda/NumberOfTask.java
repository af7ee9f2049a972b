package org.wuzhen.engine.camunda;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.wuzhen.casefile.number.ProcessNumber;

/** Which case, or which process of no case, a task belongs to. */
final class NumberOfTask {

    private NumberOfTask() {}

    /**
     * The business key of its process.
     *
     * @throws OptimisticLockingException when the case went on since the task was read: another branch of its process that
     *     ended, as a department's answer ends one, takes away the execution under which the task was read
     */
    static ProcessNumber number(DelegateTask task) {
        if (!(task.getExecution() instanceof ExecutionEntity execution) || execution.getProcessInstance() == null) {
            throw new OptimisticLockingException("The process of task " + task.getId() + " went on since it was read");
        }
        return ProcessNumber.of(execution.getProcessBusinessKey());
    }
}
