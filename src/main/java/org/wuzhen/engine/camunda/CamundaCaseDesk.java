package org.wuzhen.engine.camunda;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.casefile.number.ProcessNumber;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;
import org.wuzhen.engine.ProcessKey;

/** Works tasks as Tasklist does: as the current person, under the engine's own authorizations. */
@Component
@Transactional
class CamundaCaseDesk implements CaseDesk {

    private final OpenTasks open;
    private final OwnContexts contexts;
    private final TaskService tasks;
    private final FormService forms;
    private final HistoryService history;
    private final RepositoryService repository;
    private final FormValues values;
    private final Unchecked unchecked;
    private final CurrentPerson person;

    CamundaCaseDesk(
            OpenTasks open,
            OwnContexts contexts,
            TaskService tasks,
            FormService forms,
            HistoryService history,
            RepositoryService repository,
            FormValues values,
            Unchecked unchecked,
            CurrentPerson person) {
        this.open = open;
        this.contexts = contexts;
        this.tasks = tasks;
        this.forms = forms;
        this.history = history;
        this.repository = repository;
        this.values = values;
        this.unchecked = unchecked;
        this.person = person;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenTask> tasks(ProcessNumber number) {
        return open.of(number);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseNumber> caseOf(String taskId) {
        return keyOf(taskId).filter(CaseNumber.class::isInstance).map(CaseNumber.class::cast);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> pageOf(String taskId) {
        return keyOf(taskId)
                .filter(OwnNumber.class::isInstance)
                .map(OwnNumber.class::cast)
                .map(own -> contexts.of(own).page(own));
    }

    private Optional<ProcessNumber> keyOf(String taskId) {
        return unchecked.call(() -> {
            HistoricTaskInstance task =
                    history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
            if (task == null || task.getRootProcessInstanceId() == null) {
                return Optional.empty();
            }
            return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                            .processInstanceId(task.getRootProcessInstanceId())
                            .singleResult())
                    .map(root -> ProcessNumber.of(root.getBusinessKey()));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> form(String taskId) {
        return person.call(() -> values.plain(forms.getTaskFormVariables(taskId)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> startForm(ProcessKey process) {
        return person.call(() -> values.plain(forms.getStartFormVariables(latest(process))));
    }

    @Override
    public void complete(String taskId, Map<String, Object> form) {
        person.call(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null) {
                throw new IllegalStateException("No such task for this person: " + taskId);
            }
            if (task.getAssignee() == null) {
                tasks.claim(taskId, person.id());
            }
            forms.submitTaskForm(taskId, form);
            return null;
        });
    }

    @Override
    public CaseNumber begin(ProcessKey process, Map<String, Object> form) {
        String definition = latest(process);
        String begun = person.call(() -> forms.submitStartForm(definition, form).getId());
        // whoever may begin a case need not be allowed to read the engine's history
        return unchecked.call(() -> CaseNumber.of(history.createHistoricProcessInstanceQuery()
                .processInstanceId(begun)
                .singleResult()
                .getBusinessKey()));
    }

    private String latest(ProcessKey process) {
        return unchecked.call(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process.value())
                .latestVersion()
                .singleResult()
                .getId());
    }
}
