package org.wuzhen.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.Statements;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.journey.Handovers;

/** However many tasks are listed, settled or handed over, the database is asked as often as for a few. */
@WuzhenTest
class OpenTasksTest {

    private static final String CENTRE = "86";
    private static final int FEW = 5;
    private static final int MANY = 50;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Autowired
    Road road;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    OpenTasks tasks;

    @Autowired
    TaskDuty hands;

    @Autowired
    Handovers handovers;

    @Autowired
    ActAs actAs;

    private static String busy;
    private static String quiet;

    @BeforeEach
    void oneHasFiftyTasksAndAnotherFive() {
        if (busy == null) {
            busy = office.somebody(CENTRE, Post.INTAKE_CLERK);
            quiet = office.somebody(CENTRE, Post.INTAKE_CLERK);
            registered(MANY).forEach(number -> tasks.of(number).forEach(task -> hands.giveTo(task.id(), busy)));
            registered(FEW).forEach(number -> tasks.of(number).forEach(task -> hands.giveTo(task.id(), quiet)));
        }
    }

    @Test
    void aTaskIsToldWithItsCaseAndItsCandidates() {
        CaseNumber number = road.registered(CENTRE, DisputeType.NEIGHBOUR);

        OpenTask task = tasks.of(number).get(0);

        assertThat(task.number()).isEqualTo(number);
        assertThat(task.element()).isEqualTo("UserTask_ReviewAcceptance");
        assertThat(task.title()).isNotBlank().doesNotContain("｜");
        assertThat(task.groups()).containsExactly("INTAKE_CLERK." + CENTRE);
        assertThat(task.assignee()).isNull();
        assertThat(task.suspended()).isFalse();
        assertThat(tasks.find(task.id())).contains(task);
        assertThat(tasks.find("no-such-task")).isEmpty();
        assertThat(tasks.among(List.of())).isEmpty();
        assertThat(tasks.heldBy(Set.of())).isEmpty();
    }

    @Test
    void whatSomebodyHasInHandIsOneQuestion() {
        assertThat(tasks.holders()).contains(busy, quiet);
        Statements.Counted<List<OpenTask>> held = Statements.of(() -> tasks.heldBy(Set.of(busy)));

        assertThat(held.result()).hasSize(MANY).allSatisfy(task -> assertThat(task.assignee())
                .isEqualTo(busy));
        assertThat(held.result()).isSortedAccordingTo((one, other) -> one.due().compareTo(other.due()));
        assertThat(held.count()).isEqualTo(1);
    }

    @Test
    void theListOfThePersonLoggedInAsksNothingOfEachTask() {
        int few = actAs.run(quiet, () -> Statements.of(() -> tasks.visible(FEW)).count());
        Statements.Counted<OpenTasks.Tray> many = actAs.run(quiet, () -> Statements.of(() -> tasks.visible(MANY)));

        assertThat(many.result().tasks()).hasSize(MANY);
        assertThat(many.result().more()).isTrue();
        assertThat(many.count()).isEqualTo(few);
    }

    @Test
    void aChangeOfPostsAsksNothingOfEachTask() {
        appointed(road.holder(CENTRE, Post.MEDIATOR)); // the group is there from now on
        int few = appointed(quiet);
        int many = appointed(busy);

        assertThat(many).isEqualTo(few);
        assertThat(tasks.heldBy(Set.of(busy))).hasSize(MANY);
    }

    @Test
    void whatALeaderMayHandOverAsksNothingOfEachTask() {
        String head = road.holder(CENTRE, Post.COMMITTEE_HEAD);
        int few = actAs.run(
                head, () -> Statements.of(() -> handovers.workOf(quiet)).count());
        Statements.Counted<Handovers.Work> many = actAs.run(head, () -> Statements.of(() -> handovers.workOf(busy)));

        assertThat(many.result().tasks()).hasSize(MANY);
        assertThat(many.count()).isEqualTo(few);
    }

    private int appointed(String person) {
        return Statements.of(
                () -> directory.appoint(new PostHolding(person, Post.ARCHIVIST, CENTRE, null, null, LONG_AGO, null)));
    }

    private List<CaseNumber> registered(int cases) {
        return Stream.generate(() -> road.registered(CENTRE, DisputeType.NEIGHBOUR))
                .limit(cases)
                .toList();
    }
}
