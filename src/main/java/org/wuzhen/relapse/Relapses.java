package org.wuzhen.relapse;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.RoadStep;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.NumberSeries;
import org.wuzhen.deadline.Deadlines;
import org.wuzhen.deadline.TermQuery;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;
import org.wuzhen.relapse.store.RelapseMapper;

/**
 * Closed cases looked at again: what was agreed then and what is now, a new diagnosis, and one of four ends. A case that
 * goes on does so under its own number; none is concluded without a hearing that was held.
 */
@Component
@Transactional
public class Relapses {

    private static final String BASIS = "《天津市矛盾纠纷多元化解条例》";
    private static final String BOTH_SIDES = "双方当事人";
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm").withZone(OFFICE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final Set<CaseResult> IN_VAIN =
            EnumSet.of(CaseResult.FAILED, CaseResult.REFUSED, CaseResult.TERMINATED, CaseResult.NOT_HANDLED);

    /** Members of a panel, the chair not counted. */
    public static final int SMALLEST_PANEL = 3;

    /** How many days a dispute is at most held before it is looked at again. */
    public static final int LONGEST_HOLDING = 90;

    private final RelapseMapper store;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final NumberSeries numbers;
    private final Deadlines deadlines;
    private final Directory directory;
    private final CaseFlow flow;
    private final Acts acts;
    private final Clock clock;

    Relapses(
            RelapseMapper store,
            CaseFiles cases,
            CaseClocks clocks,
            CaseRecords records,
            NumberSeries numbers,
            Deadlines deadlines,
            Directory directory,
            CaseFlow flow,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.directory = directory;
        this.flow = flow;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Begins a re-examination; where one is under way already, it goes on.
     *
     * @param report the new number under which the dispute was registered again, or null
     * @return its id; empty when the case cannot be looked at again, or the models in force do not know how
     */
    public Optional<Long> begin(CaseNumber number, Cause cause, String why, CaseNumber report) {
        Review open = store.openOf(number.value());
        if (open != null) {
            again(open, report);
            return Optional.of(open.id());
        }
        CaseFile file = cases.get(number);
        if (!file.mayComeBack() || !flow.offers(RelapseProcess.KEY)) {
            return Optional.empty();
        }
        Long id = store.insert(
                number.value(),
                file.centre(),
                cause,
                why,
                file.result(),
                file.disputeType(),
                acts.actor().userId(),
                clock.instant());
        if (id == null) {
            return Optional.empty();
        }
        if (report != null) {
            store.complain(id, report.value(), clock.instant());
        }
        flow.begin(
                RelapseProcess.KEY,
                number,
                Variables.of(RelapseProcess.CENTRE, file.centre())
                        .with(RelapseProcess.DISPUTE_TYPE, file.disputeType().name())
                        .with(
                                RelapseProcess.RISK,
                                file.risk() == null
                                        ? RiskLevel.YELLOW.name()
                                        : file.risk().name())
                        .with(RelapseProcess.REVIEW, id));
        return Optional.of(id);
    }

    private void again(Review open, CaseNumber report) {
        if (report != null && store.complain(open.id(), report.value(), clock.instant()) > 0) {
            acts.record(
                    "relapse-complaint",
                    open.number().value(),
                    "复诊期间同一事实又一次反映（" + report + "），并入本次复诊",
                    null,
                    Map.of("report", report.value()));
        }
    }

    /**
     * Somebody of the office has a case looked at again that is none of the days: a leftover, or what a patrol heard.
     *
     * @throws FormRejected when it cannot be, or is being looked at
     */
    public void order(CaseNumber number, String why) {
        if (why == null || why.isBlank()) {
            throw new FormRejected("请填写“复诊理由”。");
        }
        if (store.openOf(number.value()) != null) {
            throw new FormRejected("本案正在复诊，无需重复发起。");
        }
        if (!cases.get(number).mayComeBack()) {
            throw new FormRejected("案件尚未办结，或者没有进入化解，不能复诊。请返回案件页面查看。");
        }
        begin(number, Cause.LEGACY, why.strip(), null).orElseThrow(() -> new FormRejected("现用的流程版本没有复诊流程，请联系流程管理员。"));
    }

    /** The term of the re-examination begins; a new complaint is answered to the parties. */
    public Begun open(CaseNumber number, long id) {
        Review review = mine(number, id);
        clocks.start(number, RelapseProcess.TERM);
        acts.record(
                "relapse-opened",
                number.value(),
                "开始复诊（" + review.cause().label() + "）",
                review.why(),
                Map.of("review", String.valueOf(id)));
        if (review.cause() == Cause.COMPLAINT) {
            cases.issue(
                    number,
                    "relapse-opened",
                    null,
                    "您就本案同一事实再次提出的反映已经收到，本中心已开始复诊，将于"
                            + DAY.format(due(number).atZone(OFFICE))
                            + "前比对前后情况、重新诊断，并告知您下一步安排。",
                    BASIS,
                    BOTH_SIDES,
                    null);
        }
        return new Begun(review.cause(), attempts(number), store.endedOf(number.value()));
    }

    private Instant due(CaseNumber number) {
        return clocks.running(number, RelapseProcess.TERM).orElseThrow().dueAt();
    }

    /** How often it came to nothing, over the whole history of the case. */
    private int attempts(CaseNumber number) {
        CaseResult result = cases.get(number).result();
        return (int) cases.steps(number).stream()
                        .map(RoadStep::result)
                        .filter(one -> one != null && IN_VAIN.contains(one))
                        .count()
                + (result != null && IN_VAIN.contains(result) ? 1 : 0);
    }

    /** The officer has compared then and now. */
    public void compare(CaseNumber number, long id, Comparison found) {
        mine(number, id);
        store.compare(id, found, acts.actor().userId(), clock.instant());
        acts.record(
                "relapse-compared",
                number.value(),
                "复诊比对：" + found.finding().label(),
                null,
                Map.of("finding", found.finding().name()));
    }

    /** Nothing has come back: the re-examination ends. */
    public void stable(CaseNumber number, long id) {
        Review review = mine(number, id);
        end(review, Outcome.STABLE);
        records.made(number, RecordKind.RELAPSE_RECORD, "复诊记录（" + review.cause().label() + "，情况稳定）");
    }

    /**
     * The officer diagnoses the dispute anew.
     *
     * @throws FormRejected when the way differs from the advice without a reason
     */
    public void diagnose(CaseNumber number, long id, Diagnosis diagnosis, WayAdvice advice) {
        mine(number, id);
        boolean same = diagnosis.way() == advice.way();
        if (!same && (diagnosis.reason() == null || diagnosis.reason().isBlank())) {
            throw new FormRejected("去向与规则建议不一致，请填写“变更去向的理由”。");
        }
        store.diagnose(
                id,
                diagnosis,
                advice,
                diagnosis.nextStep() == null ? null : diagnosis.nextStep().code(),
                acts.actor().userId(),
                clock.instant());
        cases.decide(
                number,
                "relapse-way",
                diagnosis.way().name(),
                same ? advice.reason() : diagnosis.reason(),
                same ? advice.basis() : null,
                advice.row(),
                same ? null : advice.way().name());
        acts.record(
                "relapse-diagnosed", number.value(), "重新诊断：" + diagnosis.way().label(), diagnosis.words());
    }

    /** The steps that a case may go on with: those whose model is in force. */
    @Transactional(readOnly = true)
    public List<PlannedStep> steps() {
        return Arrays.stream(PlannedStep.values())
                .filter(step -> flow.offers(step.process()))
                .toList();
    }

    /** The director agrees with the plan, as it stands or changed. */
    public void approve(CaseNumber number, long id, PlannedStep step, String department, String plan, String words) {
        mine(number, id);
        store.approve(
                id, true, step.code(), department, plan, words, acts.actor().userId(), clock.instant());
        cases.decide(number, "relapse-plan", step.code(), plan, null, null, null);
        acts.record("relapse-plan-approved", number.value(), "审定复诊新方案：" + step.label(), plan);
    }

    /** The director sends the plan back to be thought over. */
    public void sendBack(CaseNumber number, long id, String words) {
        mine(number, id);
        store.approve(id, false, null, null, null, words, acts.actor().userId(), clock.instant());
        acts.record("relapse-plan-returned", number.value(), "复诊新方案退回，重新诊断", words);
    }

    /** The case goes on with its new plan, under its own number; its history stays. */
    public void reopen(CaseNumber number, long id) {
        Review review = mine(number, id);
        end(review, Outcome.REOPENED);
        records.made(number, RecordKind.RELAPSE_RECORD, "复诊记录（" + review.cause().label() + "，重新办理）");
        store.drop(number.value(), "案件重新办理", clock.instant());
        flow.tell(RelapseProcess.CASE_TAKEN_BACK, number, Variables.none());
        cases.reopen(number);
        flow.beginAt(
                RelapseProcess.CASE_REOPENED,
                number,
                Variables.of(RelapseProcess.PLANNED_STEP, review.nextStep())
                        .with(RelapseProcess.DEPARTMENT, review.department()));
    }

    /** The first moment for which a hearing may be called that is told of now. */
    private Instant earliestHearing(CaseNumber number) {
        CaseFile file = cases.get(number);
        return deadlines
                .start(TermQuery.of(RelapseProcess.NOTICE_TERM)
                        .forType(file.disputeType().name())
                        .atRisk(file.risk() == null ? null : file.risk().name()))
                .dueAt();
    }

    /**
     * A hearing is called and the parties are told; an archived case's term stands still until it is over.
     *
     * @throws FormRejected when the panel is too small, or the chair or a member handled the case
     */
    public Hearing callHearing(CaseNumber number, long id, NewHearing called) {
        mine(number, id);
        CaseFile file = cases.get(number);
        String handler = file.handler() == null ? null : directory.nameOf(file.handler());
        if (called.panel().size() < SMALLEST_PANEL) {
            throw new FormRejected("听证员不得少于" + SMALLEST_PANEL + "人。");
        }
        if (called.panel().size() % 2 == 0) {
            throw new FormRejected("听证员人数应为单数，以便形成多数意见。");
        }
        if (called.panel().stream().map(Panelist::name).distinct().count()
                        < called.panel().size()
                || called.panel().stream().anyMatch(one -> one.name().equals(called.chair()))) {
            throw new FormRejected("主持人和听证员应为不同的人，请勿重复填写。");
        }
        if (handler != null
                && (handler.equals(called.chair())
                        || called.panel().stream().anyMatch(one -> one.name().equals(handler)))) {
            throw new FormRejected("本案承办调解员" + handler + "不能担任听证主持人或者听证员。");
        }
        Instant earliest = earliestHearing(number);
        if (called.at().isBefore(earliest)) {
            throw new FormRejected("听证应当至少提前3个工作日通知，最早可以安排在" + MINUTE.format(earliest) + "之后。");
        }
        String paper = numbers.nextPaperNumber(
                "hearing", file.centre(), directory.centre(file.centre()).abbrev() + "听字", number);
        long hearing = store.call(id, paper, called, acts.actor().userId(), clock.instant());
        for (int i = 0; i < called.panel().size(); i++) {
            store.seat(hearing, i + 1, called.panel().get(i));
        }
        if (file.stage() == Stage.ARCHIVED) {
            clocks.holdAll(number, "等待听证（" + paper + "）");
        }
        cases.issue(
                number,
                "hearing",
                paper,
                "本中心定于" + MINUTE.format(called.at()) + "在" + called.place() + "就本案举行听证。听证事项：" + called.matters()
                        + "您可以陈述意见、提交材料，可以委托代理人参加，也可以申请主持人、听证员回避。",
                "中心内部规则：听证办法",
                BOTH_SIDES,
                called.told());
        records.made(number, RecordKind.HEARING_NOTICE, "听证通知（" + paper + "）");
        acts.record("hearing-called", number.value(), "通知听证：" + MINUTE.format(called.at()), called.matters());
        return store.hearing(hearing);
    }

    /**
     * The hearing was held.
     *
     * @throws FormRejected when more or fewer voted than sit on the panel, or its time has not come
     */
    public void held(CaseNumber number, long id, HearingRecord record) {
        mine(number, id);
        Hearing hearing = called(id);
        int panel = store.panel(hearing.id()).size();
        if (record.forEnd() + record.against() != panel) {
            throw new FormRejected("赞成和不赞成终结的票数合计应为" + panel + "票（听证员人数）。");
        }
        if (clock.instant().isBefore(hearing.plannedAt())) {
            throw new FormRejected("听证定于" + MINUTE.format(hearing.plannedAt()) + "举行，尚未到时间。提前办结的，请选择延期、另行通知。");
        }
        store.held(hearing.id(), record, acts.actor().userId(), clock.instant());
        clocks.releaseAll(number);
        records.made(number, RecordKind.HEARING_MINUTES, "听证笔录（" + hearing.paper() + "）");
        acts.record(
                "hearing-held",
                number.value(),
                "举行听证，赞成终结" + record.forEnd() + "票，不赞成" + record.against() + "票",
                record.opinion());
    }

    /** The hearing is put off; the parties are told of another day. */
    public void postponed(CaseNumber number, long id, String why) {
        mine(number, id);
        Hearing hearing = called(id);
        store.postponed(hearing.id(), why, acts.actor().userId(), clock.instant());
        clocks.releaseAll(number);
        cases.issue(
                number,
                "hearing-postponed",
                hearing.paper(),
                "原定" + MINUTE.format(hearing.plannedAt()) + "的听证延期举行，时间另行通知。",
                null,
                BOTH_SIDES,
                null);
        acts.record("hearing-postponed", number.value(), "听证延期", why);
    }

    /**
     * The director signs whether it is concluded after the hearing.
     *
     * @param way null when it is concluded, else how it goes on
     * @throws FormRejected when no hearing was held
     */
    public void sign(CaseNumber number, long id, Way way, String opinion, String basis) {
        mine(number, id);
        Hearing hearing = lastHeld(id).orElseThrow(() -> new FormRejected("没有举行听证，不能签署终结意见。"));
        boolean end = way == null;
        boolean panelForEnd = hearing.votesEnd() > hearing.votesAgainst();
        CaseFile file = cases.get(number);
        String paper = !end
                ? null
                : numbers.nextPaperNumber(
                        "conclusion",
                        file.centre(),
                        directory.centre(file.centre()).abbrev() + "终字",
                        number);
        store.sign(id, end, way, opinion, basis, paper, acts.actor().userId(), clock.instant());
        cases.decide(
                number,
                "relapse-conclusion",
                end ? "END" : way.name(),
                opinion,
                basis,
                null,
                end == panelForEnd ? null : panelForEnd ? "END" : "KEEP_ON");
        acts.record("conclusion-signed", number.value(), end ? "签署终结意见" : "听证后不终结：" + way.label(), opinion);
    }

    /** The case is concluded; the parties get the opinion in writing. */
    public void conclude(CaseNumber number, long id) {
        Review review = mine(number, id);
        Hearing hearing = lastHeld(id).orElseThrow(() -> new IllegalStateException("No hearing was held on " + number));
        end(review, Outcome.ENDED);
        cases.conclude(number, CaseResult.HEARING_ENDED);
        store.drop(number.value(), "听证后已终结", clock.instant());
        cases.issue(
                number,
                "conclusion",
                review.conclusionPaper(),
                "经" + MINUTE.format(hearing.heldAt()) + "听证（" + hearing.paper() + "），本中心就本案作出终结意见："
                        + review.conclusion() + "以同一事实和理由再次提出的，不再重复受理；有新的事实、证据的，可以再次提出。不影响您依法申请仲裁、提起诉讼的权利。",
                review.conclusionBasis(),
                BOTH_SIDES,
                null);
        records.made(number, RecordKind.CONCLUSION_OPINION, "终结意见（" + review.conclusionPaper() + "）");
        records.made(number, RecordKind.RELAPSE_RECORD, "复诊记录（" + review.cause().label() + "，听证终结）");
    }

    /**
     * The director has the dispute held: somebody watches, and a day is set.
     *
     * @throws FormRejected when that day is past or too far
     */
    public void arrange(CaseNumber number, long id, Watch watch) {
        mine(number, id);
        LocalDate today = LocalDate.now(clock.withZone(OFFICE));
        if (!watch.nextLook().isAfter(today) || watch.nextLook().isAfter(today.plusDays(LONGEST_HOLDING))) {
            throw new FormRejected("下次复诊日期应在明天以后、" + LONGEST_HOLDING + "日以内。");
        }
        store.watch(id, watch);
        cases.decide(number, "relapse-holding", "HOLDING", watch.measures(), null, null, null);
        acts.record("holding-arranged", number.value(), "落实稳控，" + watch.unit() + "负责", watch.measures());
    }

    /** The dispute is held; it is looked at again on the day that was set. */
    public void hold(CaseNumber number, long id) {
        Review review = mine(number, id);
        end(review, Outcome.HOLDING);
        cases.conclude(number, CaseResult.HOLDING);
        store.drop(number.value(), "改按稳控日期复诊", clock.instant());
        store.plan(
                number.value(),
                Cause.HOLDING,
                review.nextLook(),
                true,
                "稳控到期（" + review.watchUnit() + "）",
                null,
                clock.instant());
        records.made(number, RecordKind.RELAPSE_RECORD, "复诊记录（" + review.cause().label() + "，稳控）");
    }

    private void end(Review review, Outcome outcome) {
        store.end(review.id(), outcome, acts.actor().userId(), clock.instant());
        clocks.end(review.number(), RelapseProcess.TERM, outcome.label());
        acts.record("relapse-ended", review.number().value(), "复诊结束：" + outcome.label());
    }

    @Transactional(readOnly = true)
    public List<Review> of(CaseNumber number) {
        return store.of(number.value());
    }

    /** One re-examination, if it is of this case. */
    @Transactional(readOnly = true)
    public Optional<Review> find(CaseNumber number, long id) {
        return Optional.ofNullable(store.find(id))
                .filter(review -> review.number().equals(number));
    }

    /** The new numbers under which the dispute was registered again. */
    @Transactional(readOnly = true)
    public List<CaseNumber> complaints(long id) {
        return store.complaints(id).stream().map(CaseNumber::of).toList();
    }

    /** The hearings of a re-examination, the first first. */
    @Transactional(readOnly = true)
    public List<Hearing> hearings(long id) {
        return store.hearings(id);
    }

    @Transactional(readOnly = true)
    public List<Panelist> panel(long hearing) {
        return store.panel(hearing);
    }

    /** The days on which a case is still to be looked at again. */
    @Transactional(readOnly = true)
    public List<Due> dues(CaseNumber number) {
        return store.dues(number.value());
    }

    private Hearing called(long id) {
        return store.hearings(id).stream()
                .filter(hearing -> hearing.held() == null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No hearing is called in re-examination " + id));
    }

    private Optional<Hearing> lastHeld(long id) {
        return store.hearings(id).stream()
                .filter(hearing -> Boolean.TRUE.equals(hearing.held()))
                .reduce((first, second) -> second);
    }

    private Review mine(CaseNumber number, long id) {
        return find(number, id)
                .filter(Review::open)
                .orElseThrow(() -> new IllegalStateException("Case " + number + " has no open re-examination " + id));
    }
}
