package org.wuzhen.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;

/** Finds who answers for a matter: whoever has its task, the posts that the task waits for, and who supervises them. */
@Component
@Transactional(readOnly = true)
public class Responsibles {

    private static final String CENTRE = "\\d\\d";

    private final OpenTasks tasks;
    private final Directory directory;

    Responsibles(OpenTasks tasks, Directory directory) {
        this.tasks = tasks;
        this.directory = directory;
    }

    /**
     * Who answers for a clock.
     *
     * @param taskId the task that it dates, or null: then whoever carries the case
     */
    Responsible of(CaseFile file, String taskId) {
        Optional<OpenTask> dated = taskId == null ? Optional.empty() : tasks.find(taskId);
        return dated.map(task -> of(file, task)).orElseGet(() -> ofCase(file));
    }

    /** Who may be supervised in a case by hand: whoever an open task of it waits for, each once, and its own centre. */
    List<Responsible> choices(CaseFile file) {
        List<Responsible> all = new ArrayList<>();
        for (OpenTask task : tasks.of(file.number())) {
            if (task.process().equals(SupervisionProcess.KEY.value())) {
                continue;
            }
            Responsible one = of(file, task);
            if (all.stream().noneMatch(other -> other.groups().equals(one.groups()))) {
                all.add(one);
            }
        }
        if (all.isEmpty()) {
            all.add(ofCase(file));
        }
        return all;
    }

    /** A department's officers at a centre, or the staff of the case. */
    Responsible of(CaseFile file, String department, String centre) {
        return department == null
                ? ofCase(file)
                : named(null, null, List.of(Post.SECONDED_OFFICER.at(centre, department)), file);
    }

    /** The centre whose supervisors issue the orders of a case and look at the answers: its own, or one above. */
    Centre issuer(CaseFile file) {
        return upwards(file.centre())
                .filter(centre -> centre.parent() == null
                        || !directory.holders(Post.SUPERVISOR, centre.code()).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Who leads the unit of an order: the head of the department, or the director of the centre. */
    String leader(Order order) {
        String who =
                heldBy(order).map(held -> " " + directory.nameOf(held.person())).orElse("");
        if (order.department() != null) {
            return order.unit() + Post.DEPARTMENT_HEAD.label() + who;
        }
        Centre centre = directory.centre(order.centre());
        return centre.shortName() + director(centre).label() + who;
    }

    /** Log-in name of whoever leads the unit of an order. */
    Optional<String> leaderId(Order order) {
        return heldBy(order).map(PostHolding::person);
    }

    private Optional<PostHolding> heldBy(Order order) {
        return order.department() != null
                ? directory.headOf(order.department())
                : directory.holders(director(directory.centre(order.centre())), order.centre()).stream()
                        .findFirst();
    }

    private static Post director(Centre centre) {
        return centre.level() == Centre.Level.DISTRICT ? Post.DISTRICT_DIRECTOR : Post.STREET_DIRECTOR;
    }

    private Stream<Centre> upwards(String centre) {
        return Stream.iterate(
                directory.centre(centre),
                above -> above != null,
                above -> above.parent() == null ? null : directory.centre(above.parent()));
    }

    private Responsible of(CaseFile file, OpenTask task) {
        return named(task.title(), task.assignee(), task.groups(), file);
    }

    private Responsible ofCase(CaseFile file) {
        if (file.handler() != null) {
            return named(null, file.handler(), List.of(Post.MEDIATOR.at(file.centre())), file);
        }
        Post post =
                switch (file.stage()) {
                    case REGISTERED -> Post.INTAKE_CLERK;
                    case TRIAGE -> Post.TRIAGE_OFFICER;
                    case FOLLOW_UP, CLOSED, ARCHIVED -> Post.ARCHIVIST;
                    default -> Post.COMMITTEE_HEAD;
                };
        return named(null, null, List.of(post.at(file.centre())), file);
    }

    private Responsible named(String task, String person, List<String> groups, CaseFile file) {
        List<String> meant = groups.isEmpty() ? List.of(Post.COMMITTEE_HEAD.at(file.centre())) : groups;
        String department = meant.stream()
                .flatMap(group -> Stream.of(group.split("\\.")).skip(1))
                .filter(place -> !place.matches(CENTRE))
                .findFirst()
                .orElse(null);
        String centre = meant.stream()
                .flatMap(group -> Stream.of(group.split("\\.")).skip(1))
                .filter(place -> place.matches(CENTRE))
                .findFirst()
                .orElse(file.centre());
        return new Responsible(task, person, meant, unit(meant, department, centre), department, centre);
    }

    /** 大沽街道 调解员、调委会主任, or the department's name. */
    private String unit(List<String> groups, String department, String centre) {
        if (department != null) {
            return directory.department(department).map(Department::name).orElse(department);
        }
        return directory.centre(centre).shortName() + " "
                + groups.stream()
                        .map(group -> Post.valueOf(group.split("\\.")[0]).label())
                        .distinct()
                        .collect(Collectors.joining("、"));
    }
}
