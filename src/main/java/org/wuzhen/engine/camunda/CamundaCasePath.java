package org.wuzhen.engine.camunda;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CasePath;

/** Reads the way of a case from the engine's history. */
@Component
@Transactional(readOnly = true)
class CamundaCasePath implements CasePath {

    private static final String BODY = "#multiInstanceBody";

    private final HistoryService history;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Unchecked unchecked;

    CamundaCasePath(HistoryService history, RuntimeService runtime, ManagementService management, Unchecked unchecked) {
        this.history = history;
        this.runtime = runtime;
        this.management = management;
        this.unchecked = unchecked;
    }

    @Override
    public List<Run> runs(CaseNumber number) {
        return unchecked.call(() -> history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime)
                        .thenComparing(run -> run.getSuperProcessInstanceId() != null))
                .map(CamundaCasePath::run)
                .toList());
    }

    @Override
    public List<Step> steps(Run run) {
        return unchecked.call(() -> {
            Set<String> failed = run.ended() != null
                    ? Set.of()
                    : runtime.createIncidentQuery().processInstanceId(run.id()).list().stream()
                            .map(Incident::getActivityId)
                            .collect(toSet());
            return history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(run.id())
                    .orderPartiallyByOccurrence()
                    .asc()
                    .list()
                    .stream()
                    .filter(visit -> !visit.getActivityId().endsWith(BODY))
                    .map(visit -> step(visit, failed))
                    .toList();
        });
    }

    @Override
    public List<PendingTimer> timers(List<Run> runs) {
        Set<String> running =
                runs.stream().filter(run -> run.ended() == null).map(Run::id).collect(toSet());
        if (running.isEmpty()) {
            return List.of();
        }
        return unchecked.call(() -> {
            Map<String, String> elements = runs.stream()
                    .filter(run -> run.ended() == null)
                    .map(Run::model)
                    .distinct()
                    .flatMap(model -> management.createJobDefinitionQuery().processDefinitionId(model).list().stream())
                    .collect(toMap(JobDefinition::getId, JobDefinition::getActivityId));
            return management
                    .createJobQuery()
                    .processInstanceIds(running)
                    .timers()
                    .orderByJobDuedate()
                    .asc()
                    .list()
                    .stream()
                    .filter(job -> job.getDuedate() != null)
                    .map(job -> new PendingTimer(
                            job.getProcessInstanceId(),
                            elements.get(job.getJobDefinitionId()),
                            job.getDuedate().toInstant(),
                            job.isSuspended()))
                    .toList();
        });
    }

    private static Run run(HistoricProcessInstance run) {
        return new Run(
                run.getId(),
                run.getSuperProcessInstanceId(),
                run.getProcessDefinitionId(),
                run.getProcessDefinitionKey(),
                run.getStartTime().toInstant(),
                run.getEndTime() == null ? null : run.getEndTime().toInstant());
    }

    private static Step step(HistoricActivityInstance visit, Set<String> failed) {
        Date ended = visit.getEndTime();
        return new Step(
                visit.getActivityId(),
                visit.getParentActivityInstanceId(),
                state(visit, failed),
                visit.getStartTime().toInstant(),
                ended == null ? null : ended.toInstant(),
                visit.getAssignee(),
                visit.getCalledProcessInstanceId());
    }

    private static State state(HistoricActivityInstance visit, Set<String> failed) {
        if (visit.isCanceled()) {
            return State.CANCELLED;
        }
        if (visit.getEndTime() != null) {
            return State.DONE;
        }
        return failed.contains(visit.getActivityId()) ? State.FAILED : State.HERE;
    }
}
