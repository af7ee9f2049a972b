package org.wuzhen.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.CaseClock;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecord;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;
import org.wuzhen.engine.TaskDesk;
import org.wuzhen.journey.Journey;

/** Real cases are raised: by rule and by hand, to the district and sideways, received, refused, by silence. */
@WuzhenTest
class EscalationJourneyTest {

    private static final String STREET = "18";
    private static final String NEIGHBOUR = "19";
    private static final String THIRD = "20";
    private static final String DISTRICT = "00";

    @Autowired
    Road road;

    @Autowired
    Office office;

    @Autowired
    Escalations escalations;

    @Autowired
    EscalationWatch watch;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseRecords records;

    @Autowired
    CaseAccess access;

    @Autowired
    CaseDesk desk;

    @Autowired
    TaskDesk claims;

    @Autowired
    OpenTasks tasks;

    @Autowired
    ActAs actAs;

    @Autowired
    Journey journey;

    @Autowired
    TransactionTemplate transaction;

    private CaseNumber number;

    @Test
    void aRuleAsksADirectorProposesTheDistrictReceivesAndItsMediatorGoesOn() {
        office.somebody(THIRD, Post.MEDIATOR);
        number = road.triaged(STREET, DisputeType.NEIGHBOUR, Mark.MEDIA);
        road.toSession(number);
        watch.begin();
        assertThat(road.open(number)).containsExactly("HoldSession", "WeighEscalation");
        Map<String, Object> form = road.form(number, Post.STREET_DIRECTOR, "WeighEscalation");
        assertThat(form.get("rule").toString()).contains("媒体", "R05");
        String before = road.holder(STREET, Post.MEDIATOR);
        List<CaseClock> running = running();
        assertThat(reads(road.holder(THIRD, Post.STREET_DIRECTOR))).isFalse();

        weigh(DISTRICT);
        Escalation escalation = last();
        assertThat(escalation.sheet()).startsWith("测18提移字");
        assertThat(escalations.lines(escalation.id()))
                .extracting(line -> line.part().name())
                .contains("CLOCK", "TASK", "PAPER");
        assertThat(records.of(number)).extracting(CaseRecord::kind).contains(RecordKind.ESCALATION_SHEET);
        assertThat(cases.get(number).centre()).as("not received yet").isEqualTo(STREET);
        assertThat(sees(before)).contains("HoldSession");

        by(DISTRICT, Post.DISTRICT_DIRECTOR, "ReceiveEscalation", Map.of("receipt", "RECEIVE"));

        assertThat(cases.get(number).centre()).isEqualTo(DISTRICT);
        assertThat(number.centre()).as("the number stays").isEqualTo(STREET);
        assertThat(running()).extracting(CaseClock::id).containsAll(ids(running));
        assertThat(running().stream()
                        .filter(clock -> clock.id() == running.get(0).id()))
                .extracting(clock -> clock.deadline().dueAt())
                .containsExactly(running.get(0).deadline().dueAt());
        OpenTask session = road.task(number, "HoldSession");
        assertThat(session.groups()).allMatch(group -> group.endsWith("." + DISTRICT));
        assertThat(session.assignee()).as("not of the district").isNull();
        assertThat(sees(before))
                .as("the street keeps reading, its tasks are gone")
                .isEmpty();
        assertThat(reads(before)).isTrue();
        assertThat(reads(road.holder(THIRD, Post.STREET_DIRECTOR))).isFalse();
        assertThat(cases.notices(number)).anySatisfy(notice -> {
            assertThat(notice.kind()).isEqualTo("escalation");
            assertThat(notice.content()).contains("案号不变");
        });
        String next = road.holder(DISTRICT, Post.MEDIATOR);
        by(DISTRICT, Post.DISTRICT_DIRECTOR, "NameHandler", Map.of("handler", next));
        assertThat(cases.get(number).handler()).isEqualTo(next);
        assertThat(road.task(number, "HoldSession").assignee()).isEqualTo(next);

        road.sessionHeld(number, "WITHDRAWN");
        String first = cases.get(number).firstReceiver();
        assertThat(escalations.ended(first)).as("the first receiver is told").contains(number);
        assertThat(reads(first)).isTrue();
        actAs.run(first, () -> escalations.seen(number));
        assertThat(escalations.ended(first)).doesNotContain(number);
    }

    @Test
    void notProposingNeedsAReasonAndIsCountedAndTheSameRowAsksOnce() {
        number = road.triaged(STREET, DisputeType.NEIGHBOUR, Mark.VIOLENCE);
        watch.begin();
        assertThatThrownBy(
                        () -> road.complete(number, Post.STREET_DIRECTOR, "WeighEscalation", Map.of("weighed", "KEEP")))
                .hasStackTraceContaining("请填写“不提级的理由”");
        road.complete(
                number, Post.STREET_DIRECTOR, "WeighEscalation", Map.of("weighed", "KEEP", "reason", "已经当场和缓，无需提级"));
        assertThat(last().outcome()).isEqualTo(Outcome.NOT_PROPOSED);
        assertThat(cases.decisions(number)).anySatisfy(decision -> {
            assertThat(decision.kind()).isEqualTo("escalation");
            assertThat(decision.outcome()).isEqualTo("KEEP");
            assertThat(decision.overridden()).isTrue();
            assertThat(decision.ruleRow()).isEqualTo("R01");
        });
        watch.begin();
        assertThat(road.open(number)).doesNotContain("WeighEscalation");
    }

    @Test
    void refusedByANeighbourTheDistrictUpholdsItAndNobodyThereReadsItAnyMore() {
        number = road.inSession(STREET, DisputeType.NEIGHBOUR);
        String there = road.holder(NEIGHBOUR, Post.STREET_DIRECTOR);
        assertThat(reads(there)).isFalse();
        propose(NEIGHBOUR);
        assertThat(reads(there)).isTrue();
        refuse(NEIGHBOUR, Post.STREET_DIRECTOR);
        by(DISTRICT, Post.DISTRICT_DIRECTOR, "DecideRefusal", Map.of("ruled", "UPHOLD", "rulingReason", "纠纷发生在原街道"));
        assertThat(last().outcome()).isEqualTo(Outcome.STAYED);
        assertThat(cases.get(number).centre()).isEqualTo(STREET);
        assertThat(reads(there)).isFalse();
        assertThat(road.open(number)).containsExactly("HoldSession");
    }

    @Test
    void handedSidewaysTheNeighbourGoesOnAndAThirdStreetSeesNothing() {
        number = road.inSession(STREET, DisputeType.NEIGHBOUR);
        String third = road.holder(THIRD, Post.STREET_DIRECTOR);
        propose(NEIGHBOUR);
        assertThat(reads(third)).isFalse();
        refuse(NEIGHBOUR, Post.STREET_DIRECTOR);
        by(DISTRICT, Post.DISTRICT_DIRECTOR, "DecideRefusal", Map.of("ruled", "ORDER", "rulingReason", "主要事实发生在该街道"));
        assertThat(cases.get(number).centre()).isEqualTo(NEIGHBOUR);
        assertThat(last().receivedHow()).isEqualTo(ReceiptHow.ORDER);
        assertThat(reads(third)).isFalse();
        assertThat(reads(road.holder(STREET, Post.MEDIATOR))).isTrue();
        by(
                NEIGHBOUR,
                Post.STREET_DIRECTOR,
                "NameHandler",
                Map.of("handler", road.holder(NEIGHBOUR, Post.MEDIATOR), "handlerReason", "熟悉情况"));
        assertThat(sees(road.holder(NEIGHBOUR, Post.MEDIATOR))).contains("HoldSession");
    }

    @Test
    void theDistrictsOwnRefusalIsDecidedByOthersOnPaper() {
        number = road.inSession(STREET, DisputeType.NEIGHBOUR);
        propose(DISTRICT);
        refuse(DISTRICT, Post.DISTRICT_DIRECTOR);
        String refuser = road.holder(DISTRICT, Post.DISTRICT_DIRECTOR);
        String task = road.task(number, "DecideRefusal").id();
        assertThat(actAs.run(refuser, () -> claims.claim(task))).isEqualTo(TaskDesk.Claim.GONE);
        assertThatThrownBy(() -> by(
                        DISTRICT, Post.SUPERVISOR, "DecideRefusal", Map.of("ruled", "ORDER", "rulingReason", "应当提级")))
                .hasStackTraceContaining("请填写“裁定机关”");
        by(
                DISTRICT,
                Post.SUPERVISOR,
                "DecideRefusal",
                Map.of("ruled", "ORDER", "rulingReason", "应当提级", "rulingBody", "区委政法委", "rulingPaper", "滨政法〔2026〕9号"));
        assertThat(cases.get(number).centre()).isEqualTo(DISTRICT);
    }

    @Test
    void silenceCountsAsReceiptAndFromTheDistrictItGoesOnlyToTheCityOrBack() {
        number = road.triaged(STREET, DisputeType.NEIGHBOUR);
        propose(DISTRICT);
        road.fire(number, "Timer_ReceiptReminder");
        assertThat(last().remindedAt()).isNotNull();
        road.fire(number, "Timer_ReceiptOverdue");
        assertThat(last().receivedHow()).isEqualTo(ReceiptHow.SILENCE);
        assertThat(cases.get(number).centre()).isEqualTo(DISTRICT);
        assertThat(road.open(number)).as("no mediator yet, so none to replace").containsExactly("ChooseMediator");

        assertThatThrownBy(() -> propose(THIRD)).isInstanceOf(FormRejected.class);
        propose(NewEscalation.CITY);
        by(
                DISTRICT,
                Post.DISTRICT_DIRECTOR,
                "RecordCityReceipt",
                Map.of(
                        "cityUnit", "天津市社会治安综合治理中心",
                        "cityPaper", "津综治收〔2026〕3号",
                        "cityOn", "2026-11-20",
                        "cityWords", "由区继续办理，每周报告"));
        assertThat(last().outcome()).isEqualTo(Outcome.REPORTED);
        assertThat(cases.get(number).centre()).isEqualTo(DISTRICT);

        propose(STREET);
        by(STREET, Post.STREET_DIRECTOR, "ReceiveEscalation", Map.of("receipt", "RECEIVE"));
        assertThat(cases.get(number).centre()).as("back where it came from").isEqualTo(STREET);
        assertThat(road.task(number, "ChooseMediator").groups()).allMatch(group -> group.endsWith("." + STREET));
    }

    @Test
    void twoFailedMediationsAskAndATermThatRanOutAsks() {
        number = road.inSession(STREET, DisputeType.NEIGHBOUR);
        String mediator = road.holder(STREET, Post.MEDIATOR);
        actAs.run(
                mediator, () -> transaction.executeWithoutResult(status -> cases.conclude(number, CaseResult.FAILED)));
        watch.begin();
        assertThat(escalations.of(number)).isEmpty();
        actAs.run(
                mediator, () -> transaction.executeWithoutResult(status -> cases.conclude(number, CaseResult.FAILED)));
        watch.begin();
        assertThat(last().ruleRow()).isEqualTo("R07");
        assertThat(road.open(number)).contains("WeighEscalation");
    }

    @Test
    void whatWaitsEndsWithTheCaseAndCanBeTakenBack() {
        number = road.inSession(STREET, DisputeType.NEIGHBOUR);
        propose(NEIGHBOUR);
        assertThatThrownBy(() -> propose(DISTRICT)).hasMessageContaining("已有一件提级");
        actAs.run(
                road.holder(STREET, Post.STREET_DIRECTOR), () -> escalations.withdraw(number, last().id(), "双方愿意再谈一次"));
        assertThat(last().outcome()).isEqualTo(Outcome.WITHDRAWN);
        assertThat(road.open(number)).containsExactly("HoldSession");
        assertThat(reads(road.holder(NEIGHBOUR, Post.STREET_DIRECTOR))).isFalse();

        propose(NEIGHBOUR);
        actAs.run(road.holder(STREET, Post.MEDIATOR), () -> journey.withdraw(number, "当事人撤回申请"));
        assertThat(last().outcome()).isEqualTo(Outcome.CASE_ENDED);
        assertThat(road.open(number)).doesNotContain("ReceiveEscalation");
        assertThat(reads(road.holder(NEIGHBOUR, Post.STREET_DIRECTOR))).isFalse();
    }

    @Test
    void receivedWhileAClerkCompletesATaskOfTheOldCentreOneOfThemIsToldAndNothingIsLost() throws Exception {
        number = road.triaged(STREET, DisputeType.NEIGHBOUR);
        propose(DISTRICT);
        String receive = road.task(number, "ReceiveEscalation").id();
        String choose = road.task(number, "ChooseMediator").id();
        String director = road.holder(DISTRICT, Post.DISTRICT_DIRECTOR);
        String head = road.holder(STREET, Post.COMMITTEE_HEAD);
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> received = other.submit(() -> actAs.run(
                director,
                () -> transaction.executeWithoutResult(status -> {
                    desk.complete(receive, Map.of("receipt", "RECEIVE"));
                    taken.countDown();
                    await(tried);
                })));
        assertThat(taken.await(60, TimeUnit.SECONDS)).isTrue();
        Future<?> chosen = Executors.newSingleThreadExecutor()
                .submit(() -> actAs.run(head, () -> desk.complete(choose, choice())));
        Thread.sleep(1500);
        tried.countDown();
        boolean first = succeeded(() -> received.get(60, TimeUnit.SECONDS));
        boolean second = succeeded(() -> chosen.get(60, TimeUnit.SECONDS));
        assertThat(first).as("whoever was first goes through").isTrue();
        assertThat(second).isFalse();
        assertThat(cases.get(number).centre()).isEqualTo(DISTRICT);
        assertThat(road.open(number)).containsExactly("ChooseMediator");
        assertThat(cases.get(number).handler()).isNull();
        other.shutdown();
    }

    private Map<String, Object> choice() {
        return Map.of("chosenHow", "BY_PARTIES", "lead", road.holder(STREET, Post.MEDIATOR), "choiceReason", "双方共同选定");
    }

    private static boolean succeeded(ThrowingCallable act) {
        try {
            act.call();
            return true;
        } catch (Throwable e) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void weigh(String to) {
        road.complete(
                number,
                Post.STREET_DIRECTOR,
                "WeighEscalation",
                Map.of(
                        "weighed", "PROPOSE",
                        "to", to,
                        "reason", "媒体关注，街道难以单独化解",
                        "done", "已受理、分流、调查",
                        "openPoints", "赔偿金额差距较大"));
    }

    private void propose(String to) {
        actAs.run(
                road.holder(cases.get(number).centre(), post()),
                () -> escalations.propose(number, new NewEscalation(to, "街道难以单独化解", "已受理、分流", "赔偿金额差距较大")));
    }

    private Post post() {
        return cases.get(number).centre().equals(DISTRICT) ? Post.DISTRICT_DIRECTOR : Post.STREET_DIRECTOR;
    }

    private void refuse(String centre, Post post) {
        by(
                centre,
                post,
                "ReceiveEscalation",
                Map.of("receipt", "REFUSE", "refusalReason", "主要事实不在本辖区", "refusalBasis", "区责任清单"));
    }

    private void by(String centre, Post post, String task, Map<String, Object> form) {
        actAs.run(
                road.holder(centre, post),
                () -> desk.complete(road.task(number, task).id(), form));
    }

    private Escalation last() {
        List<Escalation> all = escalations.of(number);
        return all.get(all.size() - 1);
    }

    private boolean reads(String person) {
        return actAs.run(person, () -> access.mayRead(cases.get(number)));
    }

    /** The tasks of the case that Tasklist shows a person. */
    private List<String> sees(String person) {
        return actAs.run(person, () -> tasks.visible(500).tasks().stream()
                .filter(task -> task.number().equals(number))
                .map(task -> task.element().substring("UserTask_".length()))
                .toList());
    }

    private List<CaseClock> running() {
        return clocks.of(number).stream()
                .filter(clock -> clock.running() && clock.taskId() == null)
                .toList();
    }

    private static List<Long> ids(List<CaseClock> all) {
        return all.stream().map(CaseClock::id).toList();
    }
}
