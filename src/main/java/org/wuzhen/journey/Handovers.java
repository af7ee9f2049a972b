package org.wuzhen.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;
import org.wuzhen.engine.TaskDuty;

/** 工作交接: a leader hands the tasks and cases of one person to another, one or all at once, with a reason. */
@Component
@Transactional
public class Handovers {

    private static final Set<Post> LEADERS = Set.of(Post.COMMITTEE_HEAD, Post.STREET_DIRECTOR, Post.DISTRICT_DIRECTOR);

    private final Directory directory;
    private final CaseFiles cases;
    private final CaseAccess access;
    private final TaskDuty hands;
    private final OpenTasks tasks;
    private final Duty duty;
    private final Acts acts;

    Handovers(
            Directory directory,
            CaseFiles cases,
            CaseAccess access,
            TaskDuty hands,
            OpenTasks tasks,
            Duty duty,
            Acts acts) {
        this.directory = directory;
        this.cases = cases;
        this.access = access;
        this.hands = hands;
        this.tasks = tasks;
        this.duty = duty;
        this.acts = acts;
    }

    /**
     * What lies with a person, as far as the leader who asks answers for it.
     *
     * @param cases that the person carries, not closed
     * @param tasks in the person's hands, the most urgent first
     */
    public record Work(String person, List<CaseFile> cases, List<OpenTask> tasks) {

        public boolean empty() {
            return cases.isEmpty() && tasks.isEmpty();
        }
    }

    /** Codes of the centres for which the person logged in may hand work over; empty for everybody but leaders. */
    @Transactional(readOnly = true)
    public Set<String> led() {
        List<PostHolding> posts = directory.postsOf(acts.actor().userId()).stream()
                .filter(held -> LEADERS.contains(held.post()))
                .toList();
        if (posts.stream().anyMatch(held -> held.post() == Post.DISTRICT_DIRECTOR)) {
            return directory.centres().stream().map(Centre::code).collect(Collectors.toSet());
        }
        return posts.stream().map(PostHolding::centre).collect(Collectors.toSet());
    }

    /** Everybody of a centre who works on cases or, having left, still carries some: names by log-in name. */
    @Transactional(readOnly = true)
    public Map<String, String> people(String centre) {
        Map<String, String> people = new TreeMap<>();
        directory.holdingsAt(centre).stream()
                .filter(held -> held.post().handlesCases() && held.unit() == null)
                .forEach(held -> people.put(held.person(), ""));
        cases.loads(Set.of(centre)).forEach(load -> people.put(load.person(), ""));
        people.putAll(directory.namesOf(Set.copyOf(people.keySet())));
        return people;
    }

    /** What lies with a person in the centres that the person logged in leads. */
    @Transactional(readOnly = true)
    public Work workOf(String person) {
        Set<String> led = led();
        List<CaseFile> carried = cases.carriedBy(person);
        List<OpenTask> held = tasks.heldBy(Set.of(person));
        Set<CaseNumber> inHand =
                held.stream().map(OpenTask::number).filter(Objects::nonNull).collect(Collectors.toSet());
        Set<CaseNumber> mine = access.readable(Stream.concat(carried.stream(), cases.among(inHand).stream())
                .filter(file -> led.contains(file.centre()))
                .map(CaseFile::number)
                .collect(Collectors.toSet()));
        return new Work(
                person,
                carried.stream().filter(file -> mine.contains(file.number())).toList(),
                held.stream()
                        .filter(task -> task.number() != null && mine.contains(task.number()))
                        .toList());
    }

    /**
     * Hands tasks and cases over; everything chosen or nothing.
     *
     * @param taskIds tasks that {@code from} has in hand
     * @param numbers cases that {@code from} carries; their mediator's tasks go along
     * @throws FormRejected when something is no longer with {@code from}, or {@code to} may not take it
     */
    public void handOver(String from, String to, Set<String> taskIds, Set<String> numbers, String reason) {
        List<String> problems = new ArrayList<>();
        if (from.equals(to)) {
            throw new FormRejected("接任人不能是原办理人本人。");
        }
        if (directory.person(to).filter(Person::active).isEmpty()) {
            throw new FormRejected("没有这位接任人，或者已经停用，请重新选择。");
        }
        Work work = workOf(from);
        List<CaseFile> carried = work.cases().stream()
                .filter(file -> numbers.contains(file.number().value()))
                .toList();
        List<OpenTask> held = work.tasks().stream()
                .filter(task -> taskIds.contains(task.id()))
                .toList();
        if (carried.size() < numbers.size() || held.size() < taskIds.size()) {
            throw new FormRejected("所选事项中有的刚刚办结或者已经移交，请核对刷新后的清单，再次提交。");
        }
        if (carried.isEmpty() && held.isEmpty()) {
            throw new FormRejected("请至少选择一项要移交的任务或者案件。");
        }
        Set<CaseNumber> readable = access.readableBy(
                to,
                Stream.concat(
                                carried.stream().map(CaseFile::number),
                                held.stream().map(OpenTask::number))
                        .collect(Collectors.toSet()));
        duty.notMediating(to, carried).forEach(file -> problems.add("案件 " + file.number() + "：接任人不是该中心的调解员，不能承办。"));
        carried.stream()
                .filter(file -> !readable.contains(file.number()))
                .forEach(file -> problems.add("案件 " + file.number() + "：接任人不能查看本案（例如已经回避），不能承办。"));
        Set<CaseNumber> along = carried.stream().map(CaseFile::number).collect(Collectors.toSet());
        List<OpenTask> single = held.stream()
                .filter(task -> task.post() == null || !along.contains(task.number()))
                .toList();
        duty.notFor(to, single).forEach(task -> problems.add("任务“" + task.name() + "”：接任人没有办理它的岗位。"));
        single.stream()
                .filter(task -> !readable.contains(task.number()))
                .forEach(task -> problems.add("任务“" + task.name() + "”：接任人不能查看本案（例如已经回避）。"));
        if (!problems.isEmpty()) {
            throw new FormRejected(problems);
        }
        carried.forEach(file -> cases.handOver(file.number(), from, to, reason));
        single.forEach(task -> {
            hands.giveTo(task.id(), to);
            duty.forget(task.id());
            acts.record(
                    "task-handed-over",
                    task.number().value(),
                    "任务移交他人办理",
                    reason,
                    Map.of("task", task.id(), "from", from, "to", to));
        });
    }

    /** The tasks that the models mean for whoever carries a case go along with it. */
    @EventListener
    void handedOver(CaseEvent.HandedOver change) {
        CaseNumber number = change.number();
        hands.replace(number, change.from(), change.to());
        tasks.of(number).stream()
                .filter(task -> task.post() != null && !task.suspended())
                .filter(task -> task.assignee() == null || task.assignee().equals(change.from()))
                .forEach(task -> {
                    hands.giveTo(task.id(), change.to());
                    duty.forget(task.id());
                });
    }
}
