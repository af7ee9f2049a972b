package org.wuzhen.engine.camunda;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.TaskDuty;

/** Tasks in hand as the engine keeps them; the system moves them, by our own rules. */
@Component
@Transactional
class CamundaTaskDuty implements TaskDuty {

    private static final Pattern ONE_VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ModelProperties properties;
    private final Unchecked unchecked;

    CamundaTaskDuty(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            ModelProperties properties,
            Unchecked unchecked) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.properties = properties;
        this.unchecked = unchecked;
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldTask> heldBy(String person) {
        return held(query -> query.taskAssignee(person));
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldTask> personal(CaseNumber number) {
        return held(query -> query.processInstanceBusinessKey(number.value())).stream()
                .filter(task -> task.post() != null)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> holders() {
        return unchecked.call(() -> tasks.createTaskQuery().taskAssigned().list().stream()
                .map(Task::getAssignee)
                .collect(Collectors.toSet()));
    }

    @Override
    public void giveBack(String taskId) {
        giveTo(taskId, null);
    }

    @Override
    public void giveTo(String taskId, String person) {
        unchecked.call(() -> {
            tasks.setAssignee(taskId, person);
            return null;
        });
    }

    @Override
    public void replace(CaseNumber number, String from, String to) {
        unchecked.call(() -> {
            for (ProcessInstance process : runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .list()) {
                for (String variable : personal(process.getProcessDefinitionId())) {
                    if (from.equals(runtime.getVariable(process.getId(), variable))) {
                        runtime.setVariable(process.getId(), variable, to);
                    }
                }
            }
            return null;
        });
    }

    /** The variables by which a model means tasks for one person. */
    private Set<String> personal(String definition) {
        return repository.getBpmnModelInstance(definition).getModelElementsByType(UserTask.class).stream()
                .map(UserTask::getCamundaAssignee)
                .filter(assignee -> assignee != null)
                .map(ONE_VARIABLE::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private List<HeldTask> held(Function<TaskQuery, TaskQuery> which) {
        return unchecked.call(() -> which.apply(tasks.createTaskQuery()).active().list().stream()
                .sorted(Comparator.comparing(Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Task::getId))
                .map(this::held)
                .toList());
    }

    private HeldTask held(Task task) {
        List<String> groups = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
        String key = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        Date due = task.getDueDate();
        return new HeldTask(
                task.getId(),
                CaseNumber.of(key),
                task.getName(),
                task.getAssignee(),
                properties.of(task.getProcessDefinitionId(), task.getTaskDefinitionKey(), ModelProperties.POST),
                groups,
                due == null ? null : due.toInstant());
    }
}
