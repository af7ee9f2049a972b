package org.wuzhen.engine.camunda;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.TaskDesk;

/** Lists and claims tasks as Tasklist does; the case numbers come with one more question, not one for each task. */
@Component
class CamundaTaskDesk implements TaskDesk {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CurrentPerson person;
    private final Unchecked unchecked;

    CamundaTaskDesk(TaskService tasks, RuntimeService runtime, CurrentPerson person, Unchecked unchecked) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.person = person;
        this.unchecked = unchecked;
    }

    @Override
    @Transactional(readOnly = true)
    public Tray visible(int limit) {
        List<Task> found = person.call(() -> tasks.createTaskQuery()
                .active()
                .orderByDueDate()
                .asc()
                .orderByTaskPriority()
                .desc()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, limit + 1));
        List<Task> listed = found.subList(0, Math.min(limit, found.size()));
        Map<String, String> numbers = numbers(listed);
        return new Tray(
                listed.stream()
                        .filter(task -> numbers.containsKey(task.getProcessInstanceId()))
                        .map(task -> entry(task, CaseNumber.of(numbers.get(task.getProcessInstanceId()))))
                        .toList(),
                found.size() > limit);
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
            }
        });
    }

    /** Case numbers by process instance; processes of no case are left out. */
    private Map<String, String> numbers(List<Task> listed) {
        Set<String> instances = listed.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Map.of();
        }
        return unchecked.call(() ->
                runtime
                        .createProcessInstanceQuery()
                        .processInstanceIds(instances)
                        .listPage(0, instances.size())
                        .stream()
                        .filter(instance ->
                                instance.getBusinessKey() != null && CaseNumber.fits(instance.getBusinessKey()))
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey)));
    }

    private static Entry entry(Task task, CaseNumber number) {
        return new Entry(
                task.getId(),
                number,
                task.getName().split("｜")[0],
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                task.getPriority(),
                task.getCreateTime().toInstant());
    }
}
