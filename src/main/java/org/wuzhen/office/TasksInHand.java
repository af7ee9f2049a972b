package org.wuzhen.office;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.TaskDuty;
import org.wuzhen.engine.TaskDuty.HeldTask;

/** Counts the open tasks that a person could no longer work on; which cases they are of, nobody here learns. */
@Component
class TasksInHand {

    private final TaskDuty tasks;

    TasksInHand(TaskDuty tasks) {
        this.tasks = tasks;
    }

    /** How many tasks go back to their post when a person is left with these posts only. */
    long goingBack(String person, List<PostHolding> remaining) {
        return tasks.heldBy(person).stream()
                .filter(task -> remaining.stream().noneMatch(held -> fits(held, task)))
                .count();
    }

    private static boolean fits(PostHolding held, HeldTask task) {
        String own = held.post().at(held.centre());
        return held.post().name().equals(task.post())
                || task.groups().stream()
                        .anyMatch(group -> group.equals(own) || group.equals(own + "." + held.department()));
    }
}
