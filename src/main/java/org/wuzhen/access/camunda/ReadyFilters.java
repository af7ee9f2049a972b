package org.wuzhen.access.camunda;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The filters that everybody finds in Tasklist. Their expressions are ours and stored; people cannot enter any of their
 * own.
 */
@Component
class ReadyFilters {

    private static final String EDITION = "wuzhen";
    private static final int CURRENT = 1;

    private static final List<ReadyFilter> ALL = List.of(
            new ReadyFilter(
                    "我的待办", "已由我签收、等我办理的任务", "#1f5f8b", query -> query.taskAssigneeExpression("${currentUser()}")),
            new ReadyFilter("本岗待领", "本岗位可以签收、还没有人办理的任务", "#2e7d5b", query -> query.taskCandidateGroupInExpression(
                            "${currentUserGroups()}")
                    .taskUnassigned()),
            new ReadyFilter("将到期", "24小时之内到期的任务", "#b7791f", query -> query.dueAfterExpression("${now()}")
                    .dueBeforeExpression("${dateTime().plusDays(1)}")),
            new ReadyFilter("已超期", "过了办理期限的任务", "#b03a2e", query -> query.dueBeforeExpression("${now()}")),
            new ReadyFilter("全部可见", "本人有权查看的全部任务", "#5a6570", query -> query));

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    ReadyFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    /** Lays down whatever is missing, and brings older ones of ours up to date. */
    void enter() {
        int place = 0;
        for (ReadyFilter ready : ALL) {
            Filter filter = filters.createTaskFilterQuery().filterName(ready.name()).list().stream()
                    .findFirst()
                    .orElseGet(() -> filters.newTaskFilter(ready.name()));
            if (!Integer.valueOf(CURRENT).equals(edition(filter))) {
                filter.setProperties(Map.of(
                        "description",
                        ready.description(),
                        "color",
                        ready.colour(),
                        "priority",
                        place,
                        "refresh",
                        true,
                        "showUndefinedVariable",
                        false,
                        EDITION,
                        CURRENT));
                filter.setQuery(ready.question()
                        .apply(tasks.createTaskQuery())
                        .orderByTaskPriority()
                        .desc()
                        .orderByDueDate()
                        .asc());
                filters.saveFilter(filter);
            }
            grants.readFilter(EngineGroups.STAFF, filter.getId());
            place += 10;
        }
    }

    private static Integer edition(Filter filter) {
        Object edition =
                filter.getProperties() == null ? null : filter.getProperties().get(EDITION);
        return edition instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }

    private record ReadyFilter(String name, String description, String colour, UnaryOperator<TaskQuery> question) {}
}
