package org.wuzhen.escalation;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTasks;
import org.wuzhen.engine.TaskDuty;

/** Who carries a case on after another centre has taken it over. */
@Component
class Handlers {

    private final Directory directory;
    private final CaseFiles cases;
    private final TaskDuty hands;
    private final OpenTasks tasks;

    Handlers(Directory directory, CaseFiles cases, TaskDuty hands, OpenTasks tasks) {
        this.directory = directory;
        this.cases = cases;
        this.hands = hands;
        this.tasks = tasks;
    }

    /** Whether a mediator carries the case who is none of its centre, nor of the one above. */
    boolean open(CaseFile file) {
        String parent = directory.centre(file.centre()).parent();
        return file.handler() != null
                && directory.postsOf(file.handler()).stream()
                        .noneMatch(held -> held.post() == Post.MEDIATOR
                                && (held.centre().equals(file.centre()) || Objects.equals(held.centre(), parent)));
    }

    /** The mediators of the case's centre by their log-in names. */
    List<String> candidates(CaseFile file) {
        return directory.holders(Post.MEDIATOR, file.centre()).stream()
                .map(PostHolding::person)
                .distinct()
                .toList();
    }

    /** Gives the case and what lay with its former mediator to another; nothing where a colleague was faster. */
    void name(CaseFile file, String person, String reason) {
        String before = file.handler();
        if (before == null || !open(file)) {
            return;
        }
        if (!candidates(file).contains(person)) {
            throw new FormRejected("所选人员不是本中心的在岗调解员，请重新选择。");
        }
        cases.handOver(file.number(), before, person, reason);
        hands.replace(file.number(), before, person);
        tasks.of(file.number()).stream()
                .filter(task -> task.post() != null && !task.suspended())
                .filter(task -> task.assignee() == null || task.assignee().equals(before))
                .forEach(task -> hands.giveTo(task.id(), person));
    }
}
