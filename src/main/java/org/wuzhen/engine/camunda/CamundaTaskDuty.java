package org.wuzhen.engine.camunda;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
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
    private final Unchecked unchecked;

    CamundaTaskDuty(TaskService tasks, RuntimeService runtime, RepositoryService repository, Unchecked unchecked) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.unchecked = unchecked;
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

    @Override
    public void toCentre(CaseNumber number, String from, String to) {
        unchecked.call(() -> {
            for (ProcessInstance process : runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .list()) {
                if (from.equals(runtime.getVariable(process.getId(), PostAtCentre.CENTRE))) {
                    runtime.setVariable(process.getId(), PostAtCentre.CENTRE, to);
                }
                tasks.createTaskQuery()
                        .processInstanceId(process.getId())
                        .list()
                        .forEach(task -> toCentre(task.getId(), from, to));
            }
            return null;
        });
    }

    private void toCentre(String task, String from, String to) {
        for (IdentityLink link : tasks.getIdentityLinksForTask(task)) {
            String group = link.getGroupId();
            // POST.CENTRE and nothing more: what names a department as well is not the centre's own
            if (group != null && group.endsWith("." + from) && group.indexOf('.') == group.lastIndexOf('.')) {
                tasks.deleteCandidateGroup(task, group);
                tasks.addCandidateGroup(task, group.substring(0, group.indexOf('.') + 1) + to);
            }
        }
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
}
