package org.wuzhen.engine.camunda;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.casefile.number.ProcessNumber;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;

/** Reads open tasks where the engine keeps them; which of them a person sees, the engine itself answers. */
@Component
@Transactional(readOnly = true)
class CamundaOpenTasks implements OpenTasks {

    private final OpenTaskMapper open;
    private final TaskService tasks;
    private final ModelProperties properties;
    private final OwnContexts contexts;
    private final CurrentPerson person;
    private final Unchecked unchecked;

    CamundaOpenTasks(
            OpenTaskMapper open,
            TaskService tasks,
            ModelProperties properties,
            OwnContexts contexts,
            CurrentPerson person,
            Unchecked unchecked) {
        this.open = open;
        this.tasks = tasks;
        this.properties = properties;
        this.contexts = contexts;
        this.person = person;
        this.unchecked = unchecked;
    }

    @Override
    public List<OpenTask> of(ProcessNumber number) {
        return read(open.ofCase(number.value()));
    }

    @Override
    public List<OpenTask> heldBy(Collection<String> people) {
        return people.isEmpty()
                ? List.of()
                : read(open.heldBy(people)).stream()
                        .filter(task -> task.key() != null)
                        .toList();
    }

    @Override
    public Set<String> holders() {
        return Set.copyOf(open.holders());
    }

    @Override
    public List<OpenTask> among(Collection<String> taskIds) {
        return taskIds.isEmpty() ? List.of() : read(open.among(taskIds));
    }

    @Override
    public Tray visible(int limit) {
        List<String> found = person.call(() -> tasks
                .createTaskQuery()
                .active()
                .orderByDueDate()
                .asc()
                .orderByTaskPriority()
                .desc()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, limit + 1)
                .stream()
                .map(Task::getId)
                .toList());
        List<String> listed = found.subList(0, Math.min(limit, found.size()));
        Map<String, OpenTask> byId = new LinkedHashMap<>();
        among(listed).forEach(task -> byId.put(task.id(), task));
        return new Tray(
                listed.stream()
                        .map(byId::get)
                        .filter(Objects::nonNull)
                        .filter(task -> task.key() != null)
                        .toList(),
                found.size() > limit);
    }

    private List<OpenTask> read(List<OpenTaskMapper.Row> rows) {
        return unchecked.call(() -> rows.stream().map(this::task).toList());
    }

    private OpenTask task(OpenTaskMapper.Row row) {
        ProcessNumber key = ProcessNumber.fits(row.key()) ? ProcessNumber.of(row.key()) : null;
        OwnNumber own = key instanceof OwnNumber number ? number : null;
        return new OpenTask(
                row.id(),
                key instanceof CaseNumber number ? number : null,
                own,
                own == null ? null : contexts.of(own).page(own),
                row.definition().split(":")[0],
                row.element(),
                row.name(),
                row.assignee(),
                properties.of(row.definition(), row.element(), ModelProperties.POST),
                row.groups() == null ? List.of() : List.of(row.groups().split(",")),
                row.suspended(),
                row.due(),
                row.priority(),
                row.created());
    }
}
