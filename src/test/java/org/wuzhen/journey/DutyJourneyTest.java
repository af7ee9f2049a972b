package org.wuzhen.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.StandIn;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.TaskDuty;
import org.wuzhen.mediation.Mediators;

/** People are away, leave, or hand their work over: no task is left in hands that may not work it. */
@WuzhenTest
class DutyJourneyTest {

    private static final AtomicInteger CENTRES = new AtomicInteger(80);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    Road road;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseFiles cases;

    @Autowired
    Mediators mediators;

    @Autowired
    Handovers handovers;

    @Autowired
    TaskDuty tasks;

    @Autowired
    Duty duty;

    @Autowired
    ActAs actAs;

    private final String centre = Integer.toString(CENTRES.incrementAndGet());
    private CaseNumber number;
    private String mediator;
    private String other;
    private String head;

    @BeforeEach
    void aCaseBeforeItsSession() {
        number = road.inSession(centre, DisputeType.NEIGHBOUR);
        mediator = cases.get(number).handler();
        other = office.somebody(centre, Post.MEDIATOR);
        head = road.holder(centre, Post.COMMITTEE_HEAD);
        assertThat(session().assignee()).isEqualTo(mediator);
    }

    @Test
    void whatLayWithSomebodyWhoLeftThePostGoesBackToIt() {
        vacate(mediator);
        assertThat(session().assignee()).isNull();
        assertThat(session().groups()).contains("COMMITTEE_HEAD." + centre);

        // the leader hands the case to somebody in the post, and the session goes along
        actAs.run(head, () -> handovers.handOver(mediator, other, Set.of(), Set.of(number.value()), "调岗"));

        assertThat(session().assignee()).isEqualTo(other);
        assertThat(cases.get(number).handler()).isEqualTo(other);
        assertThat(mediators.lead(number)).get().extracting(m -> m.person()).isEqualTo(other);
    }

    @Test
    void aDeputyWorksTheTasksAndGivesThemBack() {
        StandIn standIn = directory.standIn(mediator, other, TODAY, TODAY.plusDays(5), "病假");
        assertThat(session().assignee()).isEqualTo(other);
        assertThat(cases.get(number).handler()).isEqualTo(mediator);

        directory.endStandIn(standIn.id(), "提前返岗");
        assertThat(session().assignee()).isEqualTo(mediator);
    }

    @Test
    void aTaskThatComesDuringAnAbsenceIsTheDeputys() {
        StandIn standIn = directory.standIn(mediator, other, TODAY, TODAY.plusDays(5), "病假");
        CaseNumber next = road.registered(centre, DisputeType.NEIGHBOUR);
        String task = "not-a-task";

        assertThat(duty.meant(next, task, mediator, Post.MEDIATOR)).contains(other);

        directory.endStandIn(standIn.id(), "提前返岗");
        assertThat(duty.meant(next, task, mediator, Post.MEDIATOR)).contains(mediator);
        vacate(mediator);
        assertThat(duty.meant(next, task, mediator, Post.MEDIATOR)).isEmpty();
        duty.forget(task);
    }

    @Test
    void aDeputyWhoLeavesLosesTheTasksToo() {
        directory.standIn(mediator, other, TODAY, TODAY.plusDays(5), "病假");
        directory.leave(other, TODAY.minusDays(1), "辞职");
        duty.settle(duty.holders());

        assertThat(session().assignee()).isNotEqualTo(other);
    }

    @Test
    void nobodyHandsOverWhatIsNotTheirs() {
        String stranger = office.somebody("37", Post.COMMITTEE_HEAD);

        assertThatThrownBy(() -> actAs.run(
                        stranger, () -> handovers.handOver(mediator, other, Set.of(), Set.of(number.value()), "调岗")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("核对刷新后的清单");
        actAs.run(stranger, () -> assertThat(handovers.workOf(mediator).empty()).isTrue());
        actAs.run(mediator, () -> assertThat(handovers.led()).isEmpty());
    }

    @Test
    void whoMayNotWorkItDoesNotGetIt() {
        String archivist = office.somebody(centre, Post.ARCHIVIST);

        assertThatThrownBy(() -> actAs.run(
                        head,
                        () -> handovers.handOver(
                                mediator, archivist, Set.of(session().id()), Set.of(number.value()), "调岗")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("不是该中心的调解员");
        assertThatThrownBy(() -> actAs.run(
                        head,
                        () -> handovers.handOver(
                                mediator, archivist, Set.of(session().id()), Set.of(), "调岗")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("没有办理它的岗位");
        assertThat(session().assignee()).isEqualTo(mediator);
    }

    private OpenTask session() {
        List<OpenTask> open = desk.tasks(number).stream()
                .filter(task -> task.element().equals("UserTask_HoldSession"))
                .toList();
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private void vacate(String person) {
        directory.postsOf(person).forEach(held -> directory.vacate(held, TODAY.minusDays(1), "调岗"));
    }
}
