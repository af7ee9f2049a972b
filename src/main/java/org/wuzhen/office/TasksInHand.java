package org.wuzhen.office;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;

/** Counts the open tasks that a person could no longer work on; which cases they are of, nobody here learns. */
@Component
class TasksInHand {

    private final OpenTasks tasks;

    TasksInHand(OpenTasks tasks) {
        this.tasks = tasks;
    }

    /** How many tasks go back to their post when a person is left with these posts only. */
    long goingBack(String person, List<PostHolding> remaining) {
        return tasks.heldBy(Set.of(person)).stream()
                .filter(task -> remaining.stream().noneMatch(held -> fits(held, task)))
                .count();
    }

    private static boolean fits(PostHolding held, OpenTask task) {
        String own = held.post().at(held.centre());
        return held.post().name().equals(task.post())
                || task.groups().stream()
                        .anyMatch(group -> group.equals(own) || group.equals(own + "." + held.department()));
    }
}
