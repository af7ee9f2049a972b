package org.wuzhen.access.camunda;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;

/** Which tasks are there for somebody, and to whom one may be given. */
@Component
class PersonsTasks {

    private final TaskService tasks;
    private final OpenTasks open;
    private final IdentityService identity;
    private final EngineAsSystem engine;
    private final Directory directory;
    private final CaseAccess access;

    PersonsTasks(
            TaskService tasks,
            OpenTasks open,
            IdentityService identity,
            EngineAsSystem engine,
            Directory directory,
            CaseAccess access) {
        this.tasks = tasks;
        this.open = open;
        this.identity = identity;
        this.engine = engine;
        this.directory = directory;
        this.access = access;
    }

    /** Whether there is such a task for this person: granted by the engine, and of a case in their sight. */
    boolean sees(String person, String taskId) {
        return as(person, () -> tasks.createTaskQuery().taskId(taskId).count() > 0);
    }

    /** Why somebody cannot be given a task, as a sentence; empty when they can. */
    Optional<String> unfit(String user, String taskId) {
        Optional<Person> person = directory.person(user).filter(Person::active);
        if (person.isEmpty()) {
            return Optional.of("没有这位工作人员，请填写在岗人员的用户名。");
        }
        Optional<OpenTask> task = open.find(taskId);
        String number = task.map(OpenTask::number).map(CaseNumber::value).orElse(null);
        List<String> groups = task.map(OpenTask::groups).orElse(List.of());
        if (!groups.isEmpty() && !access.handles(user, number) && !holdsOne(user, groups)) {
            return Optional.of("“" + person.get().name() + "”不在办理这项任务的岗位（" + labels(groups) + "）上，请选择该岗位的在岗人员。");
        }
        return access.hides(user, number)
                ? Optional.of("“" + person.get().name() + "”不能查看本案（例如已经回避），不能办理这项任务，请另选人员。")
                : Optional.empty();
    }

    private boolean holdsOne(String user, List<String> groups) {
        return directory.postsOf(user).stream()
                .flatMap(holding -> EngineGroups.of(holding).stream())
                .anyMatch(groups::contains);
    }

    private static String labels(List<String> groups) {
        return groups.stream()
                .map(group -> Post.valueOf(group.split("[.]")[0]).label())
                .distinct()
                .sorted()
                .collect(Collectors.joining("、"));
    }

    private <T> T as(String person, Supplier<T> work) {
        List<String> groups = engine.call(() -> identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList());
        return engine.call(() -> {
            identity.setAuthentication(person, groups);
            try {
                return work.get();
            } finally {
                identity.clearAuthentication();
            }
        });
    }
}
