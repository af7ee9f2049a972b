package org.wuzhen.journey;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.StandIn;
import org.wuzhen.engine.TaskDuty;
import org.wuzhen.engine.TaskDuty.HeldTask;
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
    private final ObjectProvider<TaskDuty> tasks;
    private final DeputisedTaskMapper deputised;
    private final Acts acts;
    private final Clock clock;

    Duty(
            Directory directory,
            CaseFiles cases,
            ObjectProvider<TaskDuty> tasks,
            DeputisedTaskMapper deputised,
            Acts acts,
            Clock clock) {
        this.directory = directory;
        this.cases = cases;
        this.tasks = tasks;
        this.deputised = deputised;
        this.acts = acts;
        this.clock = clock;
    }

    /** Into whose hands a new task comes that is meant for one person; see {@code CaseContext.onDuty}. */
    Optional<String> meant(CaseNumber number, String taskId, String person, Post post) {
        Optional<StandIn> standIn = directory.standInFor(person);
        if (standIn.isPresent()) {
            String deputy = standIn.get().deputy();
            deputised.insert(taskId, person, deputy, clock.instant());
            told(number, "task-deputised", "任务由代理人办理", standIn.get().reason(), taskId, person, deputy);
            return Optional.of(deputy);
        }
        if (holds(person, post, cases.get(number).centre())) {
            return Optional.of(person);
        }
        told(number, "task-returned", "原办理人已离岗，任务交回岗位", null, taskId, person, null);
        return Optional.empty();
    }

    /** A task has ended: nobody need be given it back any more. */
    void forget(String taskId) {
        deputised.delete(taskId);
    }

    /** Goes through the tasks in a person's hands after the person's posts or absences have changed. */
    void settle(String person) {
        Optional<StandIn> away = directory.standInFor(person);
        for (HeldTask task : tasks.getObject().heldBy(person)) {
            DeputisedTask kept = deputised.find(task.id());
            if (kept != null && kept.deputy().equals(person)) {
                backFromDeputy(task, kept);
            } else if (away.isPresent()) {
                toDeputy(task, person, away.get());
            } else if (!mayHold(person, task)) {
                giveBack(task);
            }
        }
        // whoever comes back early finds what the deputy still has
        deputised.ofAbsent(person).stream()
                .flatMap(kept -> tasks.getObject().heldBy(kept.deputy()).stream()
                        .filter(task -> task.id().equals(kept.taskId()))
                        .map(task -> Map.entry(task, kept)))
                .toList()
                .forEach(entry -> backFromDeputy(entry.getKey(), entry.getValue()));
    }

    /** Goes through everybody's tasks: posts and absences begin and end by date, without anybody doing anything. */
    void settleAll() {
        tasks.getObject().holders().stream().sorted().forEach(this::settle);
    }

    /** Whether a person may have a task in hand today. */
    boolean mayHold(String person, HeldTask task) {
        if (directory.person(person).filter(Person::active).isEmpty()) {
            return false;
        }
        List<PostHolding> posts = directory.postsOf(person);
        return posts.stream().anyMatch(held -> task.groups().stream().anyMatch(group -> fits(held, group)))
                || task.post() != null
                        && holds(
                                person,
                                Post.valueOf(task.post()),
                                cases.get(task.number()).centre());
    }

    private static boolean fits(PostHolding held, String group) {
        String own = held.post().at(held.centre());
        return group.equals(own)
                || held.department() != null
                        && (group.equals(held.post().at(held.centre(), held.department()))
                                || group.equals(held.post().of(held.department())));
    }

    /** Whether a person holds a post today at a centre or at the one above it. */
    boolean holds(String person, Post post, String centreCode) {
        Centre centre = directory.centre(centreCode);
        return directory.person(person).filter(Person::active).isPresent()
                && directory.postsOf(person).stream()
                        .anyMatch(held -> held.post() == post
                                && (held.centre().equals(centre.code())
                                        || Objects.equals(held.centre(), centre.parent())));
    }

    private void toDeputy(HeldTask task, String person, StandIn standIn) {
        deputised.insert(task.id(), person, standIn.deputy(), clock.instant());
        tasks.getObject().giveTo(task.id(), standIn.deputy());
        told(task.number(), "task-deputised", "任务交由代理人办理", standIn.reason(), task.id(), person, standIn.deputy());
    }

    private void backFromDeputy(HeldTask task, DeputisedTask kept) {
        boolean stillAway = directory
                .standInFor(kept.absent())
                .filter(standIn -> standIn.deputy().equals(kept.deputy()))
                .isPresent();
        if (stillAway) {
            return;
        }
        deputised.delete(task.id());
        if (mayHold(kept.absent(), task)) {
            tasks.getObject().giveTo(task.id(), kept.absent());
            told(task.number(), "task-back", "代理结束，任务交还本人办理", null, task.id(), kept.deputy(), kept.absent());
        } else {
            giveBack(task);
        }
    }

    private void giveBack(HeldTask task) {
        tasks.getObject().giveBack(task.id());
        told(task.number(), "task-returned", "原办理人已离岗，任务交回岗位", null, task.id(), task.assignee(), null);
    }

    private void told(
            CaseNumber number, String kind, String summary, String reason, String taskId, String from, String to) {
        Map<String, String> details = new HashMap<>();
        details.put("task", taskId);
        details.put("from", from);
        if (to != null) {
            details.put("to", to);
        }
        acts.record(kind, number.value(), summary, reason, details);
    }
}
