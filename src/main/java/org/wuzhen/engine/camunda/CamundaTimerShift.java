package org.wuzhen.engine.camunda;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wuzhen.deadline.TimerShift;

/** Moves the timers and tasks that a model ties to a legal term by the extension property {@code term}. */
@Component
class CamundaTimerShift implements TimerShift {

    private final ObjectProvider<ProcessEngine> engine;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final TaskService tasks;
    private final ModelProperties properties;
    private final Unchecked unchecked;

    CamundaTimerShift(
            ObjectProvider<ProcessEngine> engine,
            RuntimeService runtime,
            ManagementService management,
            TaskService tasks,
            ModelProperties properties,
            Unchecked unchecked) {
        this.engine = engine;
        this.runtime = runtime;
        this.management = management;
        this.tasks = tasks;
        this.properties = properties;
        this.unchecked = unchecked;
    }

    @Override
    public void shift(String caseNumber, String term, Instant newDue, Instant timersDue) {
        each(caseNumber, term, job -> management.setJobDuedate(job.getId(), Date.from(timersDue)));
        shiftTasks(caseNumber, term, newDue);
    }

    @Override
    public void shiftTask(String taskId, String term, Instant newDue, Instant timersDue) {
        onTask(taskId, term, newDue, job -> management.setJobDuedate(job.getId(), Date.from(timersDue)));
    }

    @Override
    public void releaseTask(String taskId, String term, Instant newDue) {
        onTask(taskId, term, newDue, job -> wake(job.getId(), newDue));
    }

    private void onTask(String taskId, String term, Instant newDue, Consumer<Job> act) {
        unchecked.call(() -> {
            for (Task task : tasks.createTaskQuery().taskId(taskId).list()) {
                due(task, newDue);
                // a timer on a task waits in the task's own execution
                management.createJobQuery().executionId(task.getExecutionId()).timers().list().stream()
                        .filter(job -> term.equals(term(job.getProcessDefinitionId(), activityOf(job))))
                        .forEach(act);
            }
            return null;
        });
    }

    private void shiftTasks(String caseNumber, String term, Instant newDue) {
        unchecked.call(() -> {
            tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                    .filter(task -> term.equals(term(task.getProcessDefinitionId(), task.getTaskDefinitionKey())))
                    .forEach(task -> due(task, newDue));
            return null;
        });
    }

    @Override
    public void hold(String caseNumber, String term) {
        each(caseNumber, term, job -> management.suspendJobById(job.getId()));
    }

    @Override
    public void release(String caseNumber, String term, Instant newDue) {
        each(caseNumber, term, job -> wake(job.getId(), newDue));
        shiftTasks(caseNumber, term, newDue);
    }

    /** The engine's own activation and its new date are two writes of one row, which refuse each other in one commit. */
    private void wake(String job, Instant newDue) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            JobEntity timer = context.getJobManager().findJobById(job);
            timer.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
            timer.setDuedate(Date.from(newDue));
            return null;
        });
    }

    private void each(String caseNumber, String term, Consumer<Job> act) {
        unchecked.call(() -> {
            for (ProcessInstance process : runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseNumber)
                    .list()) {
                List<Job> timers = management
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .timers()
                        .list();
                timers.stream()
                        .filter(job -> term.equals(term(job.getProcessDefinitionId(), activityOf(job))))
                        .forEach(act);
            }
            return null;
        });
    }

    private String activityOf(Job job) {
        JobDefinition definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        return definition.getActivityId();
    }

    private void due(Task task, Instant newDue) {
        task.setDueDate(Date.from(newDue));
        tasks.saveTask(task);
    }

    private String term(String processDefinitionId, String elementId) {
        return properties.of(processDefinitionId, elementId, ModelProperties.TERM);
    }
}
