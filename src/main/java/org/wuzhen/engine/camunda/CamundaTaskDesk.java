package org.wuzhen.engine.camunda;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.engine.TaskDesk;

/** Claims tasks as Tasklist does. */
@Component
class CamundaTaskDesk implements TaskDesk {

    private final TaskService tasks;
    private final CurrentPerson person;

    CamundaTaskDesk(TaskService tasks, CurrentPerson person) {
        this.tasks = tasks;
        this.person = person;
    }

    // no transaction around it: what is refused inside would roll back everything
    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Claim claim(String taskId) {
        return person.call(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).active().singleResult();
            if (task == null) {
                return Claim.GONE;
            }
            if (task.getAssignee() != null) {
                return task.getAssignee().equals(person.id()) ? Claim.CLAIMED : Claim.TAKEN;
            }
            try {
                tasks.claim(taskId, person.id());
                return Claim.CLAIMED;
            } catch (TaskAlreadyClaimedException | OptimisticLockingException e) {
                return Claim.TAKEN;
            } catch (NullValueException | AuthorizationException e) {
                return Claim.GONE;
            } catch (ProcessEngineException e) {
                // whoever did what the task looks at does not take it
                if (e.getCause() instanceof BadUserRequestException) {
                    return Claim.GONE;
                }
                throw e;
            }
        });
    }
}
