package org.wuzhen.journey;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.ProcessNumber;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.StandIn;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;
import org.wuzhen.engine.TaskDuty;
import org.wuzhen.journey.store.DeputisedTask;
import org.wuzhen.journey.store.DeputisedTaskMapper;

/**
 * Keeps every task in hands that may work it: whoever is away has a deputy, and what lay with somebody who left a post
 * goes back to the post, never into the void.
 */
@Component
@Transactional
public class Duty {

    private final Directory directory;
    private final CaseFiles cases;
    private final ObjectProvider<TaskDuty> hands;
    private final OpenTasks tasks;
    private final DeputisedTaskMapper deputised;
    private final Acts acts;
    private final Clock clock;

    Duty(
            Directory directory,
            CaseFiles cases,
            ObjectProvider<TaskDuty> hands,
            OpenTasks tasks,
            DeputisedTaskMapper deputised,
            Acts acts,
            Clock clock) {
        this.directory = directory;
        this.cases = cases;
        this.hands = hands;
        this.tasks = tasks;
        this.deputised = deputised;
        this.acts = acts;
        this.clock = clock;
    }

    /** Into whose hands a new task comes that is meant for one person; see {@code CaseContext.onDuty}. */
    Optional<String> meant(ProcessNumber number, String taskId, String person, Post post) {
        Optional<StandIn> standIn = directory.standInFor(person);
        if (standIn.isPresent()) {
            String deputy = standIn.get().deputy();
            deputised.insert(taskId, person, deputy, clock.instant());
            told(number, "task-deputised", "任务由代理人办理", standIn.get().reason(), taskId, person, deputy);
            return Optional.of(deputy);
        }
        Centre centre = directory.centre(
                number instanceof CaseNumber ofCase ? cases.get(ofCase).centre() : number.centre());
        List<PostHolding> posts = directory.postsOf(person);
        if (post == null
                ? posts.stream().anyMatch(held -> held.centre().equals(centre.code()))
                : holds(posts, post, centre)) {
            return Optional.of(person);
        }
        told(number, "task-returned", "原办理人已离岗，任务交回岗位", null, taskId, person, null);
        return Optional.empty();
    }

    /** A task has ended: nobody need be given it back any more. */
    void forget(String taskId) {
        deputised.delete(taskId);
    }

    /**
     * Goes through the tasks in the hands of people whose posts or absences have changed; what has to be known is read
     * once for all of them.
     */
    void settle(Collection<String> people) {
        if (people.isEmpty()) {
            return;
        }
        List<OpenTask> held = tasks.heldBy(people);
        // whoever comes back early finds what the deputy still has
        List<DeputisedTask> lent = deputised.ofAbsent(people);
        if (held.isEmpty() && lent.isEmpty()) {
            return;
        }
        Map<String, OpenTask> open = new LinkedHashMap<>();
        held.forEach(task -> open.put(task.id(), task));
        tasks.among(lent.stream().map(DeputisedTask::taskId).toList()).stream()
                .filter(task -> !task.suspended())
                .forEach(task -> open.putIfAbsent(task.id(), task));
        if (open.isEmpty()) {
            return;
        }
        Map<String, DeputisedTask> kept = deputised.among(open.keySet()).stream()
                .collect(Collectors.toMap(DeputisedTask::taskId, Function.identity()));
        Today today = today(
                Stream.concat(people.stream(), kept.values().stream().map(DeputisedTask::absent))
                        .collect(Collectors.toSet()),
                open.values());
        for (OpenTask task : open.values()) {
            String person = task.assignee();
            DeputisedTask deputy = kept.get(task.id());
            if (deputy != null && deputy.deputy().equals(person)) {
                backFromDeputy(task, deputy, today);
            } else if (!people.contains(person)) {
                continue;
            } else if (today.away().containsKey(person)) {
                toDeputy(task, person, today.away().get(person));
            } else if (!mayHold(person, task, today)) {
                giveBack(task);
            }
        }
    }

    /** Another centre works on a case: its tasks go to the posts there, and out of the hands of those who hold none. */
    @EventListener
    void on(CaseEvent.Transferred transferred) {
        CaseNumber number = transferred.number();
        hands.getObject().toCentre(number, transferred.from(), transferred.to());
        List<OpenTask> held = tasks.of(number).stream()
                .filter(task -> task.assignee() != null)
                .map(task -> moved(task, transferred))
                .toList();
        Today today = today(held.stream().map(OpenTask::assignee).collect(Collectors.toSet()), held);
        held.stream().filter(task -> !mayHold(task.assignee(), task, today)).forEach(task -> {
            hands.getObject().giveBack(task.id());
            deputised.delete(task.id());
            told(number, "task-returned", "案件转由其他中心办理，任务交该中心岗位", transferred.why(), task.id(), task.assignee(), null);
        });
    }

    /** A task as it waits from now on: in the middle of an act of the engine its groups still read as they were. */
    private static OpenTask moved(OpenTask task, CaseEvent.Transferred transferred) {
        return task.waitingFor(task.groups().stream()
                .map(group -> group.matches("[A-Z_]+\\." + transferred.from())
                        ? group.substring(0, group.indexOf('.') + 1) + transferred.to()
                        : group)
                .toList());
    }

    /** Everybody who has a task in hand. */
    Set<String> holders() {
        return tasks.holders();
    }

    /** Which of these tasks a person may not have in hand today. */
    List<OpenTask> notFor(String person, Collection<OpenTask> asked) {
        Today today = today(Set.of(person), asked);
        return asked.stream().filter(task -> !mayHold(person, task, today)).toList();
    }

    /** Which of these cases a person may not carry, being no mediator of their centres or of the one above. */
    List<CaseFile> notMediating(String person, Collection<CaseFile> carried) {
        List<PostHolding> posts = directory.postsOf(person);
        Map<String, Centre> centres =
                directory.centres().stream().collect(Collectors.toMap(Centre::code, Function.identity()));
        return carried.stream()
                .filter(file -> !holds(posts, Post.MEDIATOR, centres.get(file.centre())))
                .toList();
    }

    private static boolean mayHold(String person, OpenTask task, Today today) {
        List<PostHolding> posts = today.posts().getOrDefault(person, List.of());
        return posts.stream().anyMatch(held -> task.groups().stream().anyMatch(group -> fits(held, group)))
                || task.post() != null && holds(posts, Post.valueOf(task.post()), today.centreOf(task));
    }

    /**
     * What decides on hands today.
     *
     * @param posts by person; nobody who has left has any
     * @param away who stands in for whom
     * @param centres of cases, and of processes of no case, that have a task for one person
     */
    private record Today(
            Map<String, List<PostHolding>> posts, Map<String, StandIn> away, Map<ProcessNumber, Centre> centres) {

        Centre centreOf(OpenTask task) {
            return centres.get(task.key());
        }
    }

    private Today today(Collection<String> people, Collection<OpenTask> open) {
        List<ProcessNumber> personal = open.stream()
                .filter(task -> task.post() != null)
                .map(OpenTask::key)
                .distinct()
                .toList();
        Map<ProcessNumber, Centre> places = new HashMap<>();
        if (!personal.isEmpty()) {
            Map<String, Centre> centres =
                    directory.centres().stream().collect(Collectors.toMap(Centre::code, Function.identity()));
            List<CaseNumber> numbers = new ArrayList<>();
            for (ProcessNumber number : personal) {
                if (number instanceof CaseNumber ofCase) {
                    numbers.add(ofCase);
                } else {
                    places.put(number, centres.get(number.centre()));
                }
            }
            cases.among(numbers).forEach(file -> places.put(file.number(), centres.get(file.centre())));
        }
        return new Today(
                directory.postsOf(people).stream().collect(Collectors.groupingBy(PostHolding::person)),
                directory.standInsFor(people).stream()
                        .collect(Collectors.toMap(StandIn::absent, Function.identity(), (first, second) -> first)),
                places);
    }

    private static boolean fits(PostHolding held, String group) {
        String own = held.post().at(held.centre());
        return group.equals(own)
                || held.department() != null
                        && (group.equals(held.post().at(held.centre(), held.department()))
                                || group.equals(held.post().of(held.department())));
    }

    /** Whether one of these posts is held at a centre or at the one above it. */
    private static boolean holds(List<PostHolding> posts, Post post, Centre centre) {
        return posts.stream()
                .anyMatch(held -> held.post() == post
                        && (held.centre().equals(centre.code()) || Objects.equals(held.centre(), centre.parent())));
    }

    private void toDeputy(OpenTask task, String person, StandIn standIn) {
        deputised.insert(task.id(), person, standIn.deputy(), clock.instant());
        hands.getObject().giveTo(task.id(), standIn.deputy());
        told(task.key(), "task-deputised", "任务交由代理人办理", standIn.reason(), task.id(), person, standIn.deputy());
    }

    private void backFromDeputy(OpenTask task, DeputisedTask kept, Today today) {
        StandIn standIn = today.away().get(kept.absent());
        if (standIn != null && standIn.deputy().equals(kept.deputy())) {
            return;
        }
        deputised.delete(task.id());
        if (mayHold(kept.absent(), task, today)) {
            hands.getObject().giveTo(task.id(), kept.absent());
            told(task.key(), "task-back", "代理结束，任务交还本人办理", null, task.id(), kept.deputy(), kept.absent());
        } else {
            giveBack(task);
        }
    }

    private void giveBack(OpenTask task) {
        hands.getObject().giveBack(task.id());
        told(task.key(), "task-returned", "原办理人已离岗，任务交回岗位", null, task.id(), task.assignee(), null);
    }

    private void told(
            ProcessNumber number, String kind, String summary, String reason, String taskId, String from, String to) {
        Map<String, String> details = new HashMap<>();
        details.put("task", taskId);
        details.put("from", from);
        if (to != null) {
            details.put("to", to);
        }
        acts.record(kind, number.value(), summary, reason, details);
    }
}
