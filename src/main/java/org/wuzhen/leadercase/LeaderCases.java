package org.wuzhen.leadercase;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.DeadlineChange;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;
import org.wuzhen.engine.TaskDuty;
import org.wuzhen.engine.Variables;
import org.wuzhen.leadercase.store.LeaderCaseMapper;

/**
 * Leaders in charge of cases: the order, the appointment, the papers that a secretary prepares and only the leader
 * signs, the measures in between, and the end.
 */
@Component
@EnableConfigurationProperties(FiveFix.class)
@Transactional
public class LeaderCases {

    private static final String BASIS = "中心内部规则：领导包案制度";
    private static final String BOTH_SIDES = "双方当事人";
    private static final List<String> TERMS = List.of(
            LeaderCaseProcess.MEET_TERM,
            LeaderCaseProcess.PLAN_TERM,
            LeaderCaseProcess.PROGRESS_TERM,
            LeaderCaseProcess.CLOSE_TERM);

    /** How far a charge may be extended, once. */
    public static final int LONGEST_EXTENSION = 30;

    private final LeaderCaseMapper store;
    private final Leaders leaders;
    private final CaseFiles cases;
    private final CaseRecords records;
    private final CaseClocks clocks;
    private final CaseFlow flow;
    private final OpenTasks tasks;
    private final TaskDuty duty;
    private final Acts acts;
    private final Clock clock;

    LeaderCases(
            LeaderCaseMapper store,
            Leaders leaders,
            CaseFiles cases,
            CaseRecords records,
            CaseClocks clocks,
            CaseFlow flow,
            OpenTasks tasks,
            TaskDuty duty,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.leaders = leaders;
        this.cases = cases;
        this.records = records;
        this.clocks = clocks;
        this.flow = flow;
        this.tasks = tasks;
        this.duty = duty;
        this.acts = acts;
        this.clock = clock;
    }

    /** Whether a leader may be put in charge of a case as it stands. */
    public static boolean inHand(CaseFile file) {
        return Set.of(Stage.HANDLING, Stage.CONSULTING, Stage.MEDIATING).contains(file.stage())
                && !file.suspended()
                && file.result() == null;
    }

    /**
     * The director has a leader put in charge in the middle of the road; whatever was done there stops.
     *
     * @throws FormRejected when the case is not in hand or has a leader already
     */
    public void order(CaseNumber number, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new FormRejected("请填写“转专诊的理由”。");
        }
        CaseFile file = cases.get(number);
        if (!inHand(file)) {
            throw new FormRejected("案件当前不在调解、会诊或者部门办理之中（或者已经中止），不能转领导包案。请返回案件页面查看。");
        }
        Long id = store.insert(number.value(), acts.actor().userId(), reason.strip(), clock.instant());
        if (id == null) {
            throw new FormRejected("本案已由领导包案（或者正在确定包案领导），无需重复决定。");
        }
        cases.decide(number, "leader-charge", "ordered", reason, BASIS, null, null);
        acts.record("leader-charge-ordered", number.value(), "决定转专诊，由领导包案", reason);
        if (!flow.tell(LeaderCaseProcess.CHARGE_ORDERED, number, Variables.of(LeaderCaseProcess.CHARGE, id))) {
            throw new FormRejected("案件当前所处的步骤（或者所用的流程版本）不能转领导包案，请在下一步办理时选择“专诊”。");
        }
    }

    /**
     * The case comes into a leader's hands.
     *
     * @param ordered the charge that was ordered by hand; null where the road led here
     */
    public Opened open(CaseNumber number, Long ordered) {
        CaseFile file = cases.get(number);
        Charge charge = store.lockOpen(number.value());
        long id = charge == null
                ? store.insert(number.value(), acts.actor().userId(), null, clock.instant())
                : charge.id();
        if (ordered != null && ordered != id) {
            throw new IllegalStateException("The charge that was ordered is not the one that is open");
        }
        if (file.result() != null) {
            cases.conclude(number, null);
        }
        cases.move(number, Stage.LEADER_CHARGE);
        acts.record("leader-charge-opened", number.value(), "进入专诊，待确定包案领导");
        Set<Mark> marks = file.markSet();
        return new Opened(
                id,
                leaders.above(file.centre()),
                file.peopleCount(),
                file.amount() == null ? 0 : file.amount().longValue(),
                marks.contains(Mark.SELF_HARM) || marks.contains(Mark.VIOLENCE),
                marks.contains(Mark.CROSS_STREET));
    }

    /**
     * The director puts a leader in charge, with a secretary; both read the case from now on.
     *
     * @throws FormRejected when the leader does not fit the level, the secretary not the leader, or another level than
     *     the rule's has no reason
     */
    public void appoint(CaseNumber number, Appointing appointing, LevelAdvice advice) {
        Charge charge = locked(number);
        fits(cases.get(number), appointing);
        boolean other = appointing.level() != advice.level();
        if (other && (appointing.reason() == null || appointing.reason().isBlank())) {
            throw new FormRejected("包案层级与规则建议不一致，请填写“变更层级的理由”。");
        }
        store.appoint(charge.id(), appointing, advice, acts.actor().userId(), clock.instant());
        cases.decide(
                number,
                "leader-level",
                appointing.level().name(),
                other ? appointing.reason() : advice.reason(),
                advice.basis(),
                advice.row(),
                advice.level().name());
        admit(number, appointing.leader(), appointing.secretary());
        records.made(number, RecordKind.LEADER_CHARGE_SHEET, "包案登记表（" + leaders.nameOf(appointing.leader()) + "）");
        acts.record(
                "leader-appointed",
                number.value(),
                "确定" + appointing.level().label() + leaders.nameOf(appointing.leader()) + "包案",
                other ? appointing.reason() : null,
                Map.of("leader", appointing.leader(), "secretary", appointing.secretary()));
    }

    private void fits(CaseFile file, Appointing appointing) {
        Leaders.Candidate leader = leaders.leaders(file.centre()).stream()
                .filter(one -> one.person().equals(appointing.leader())
                        && one.centre().code().equals(appointing.leaderCentre()))
                .findFirst()
                .orElseThrow(() -> new FormRejected("请在名单中选择“包案领导”。"));
        if (appointing.level() != null && appointing.level() != LeaderLevel.DIVISION && !leader.ofDistrict()) {
            throw new FormRejected(appointing.level().label() + "包案的，请选择区级的包案领导；改由街镇领导包案的，请将层级改为“处级领导”并说明理由。");
        }
        boolean theirs = leaders.secretaries(file.centre()).stream()
                .anyMatch(one -> one.person().equals(appointing.secretary())
                        && one.centre().code().equals(appointing.leaderCentre()));
        if (!theirs) {
            throw new FormRejected("请选择与包案领导同一单位的“领导秘书”。");
        }
    }

    private void admit(CaseNumber number, String leader, String secretary) {
        cases.admit(number, leader, "包案领导");
        cases.admit(number, secretary, "包案领导的秘书");
    }

    /**
     * The director hands the charge to another leader; terms, papers and measures go on.
     *
     * @throws FormRejected when nobody is in charge, or the new leader does not fit
     */
    public void change(CaseNumber number, String leader, String centre, String secretary, String reason) {
        Charge charge = locked(number);
        if (charge.leader() == null) {
            throw new FormRejected("本案尚未确定包案领导，请办理“确定包案领导”任务。");
        }
        if (reason == null || reason.isBlank()) {
            throw new FormRejected("请填写“更换理由和交接情况”。");
        }
        if (charge.leader().equals(leader) && charge.secretary().equals(secretary)) {
            throw new FormRejected("包案领导和秘书都没有变更。");
        }
        fits(cases.get(number), new Appointing(null, leader, centre, secretary, null));
        Instant now = clock.instant();
        String by = acts.actor().userId();
        store.changed(new LeaderChange(charge.id(), now, by, charge.leader(), leader, secretary, reason.strip()));
        store.hand(charge.id(), leader, centre, secretary, by, now);
        handTasks(number, charge, leader, secretary);
        dismissed(number, charge, Set.of(leader, secretary));
        admit(number, leader, secretary);
        cases.decide(number, "leader-change", leader, reason, BASIS, null, null);
        acts.record(
                "leader-changed",
                number.value(),
                "更换包案领导为" + leaders.nameOf(leader) + "，原领导" + leaders.nameOf(charge.leader()) + "交接",
                reason,
                Map.of("from", charge.leader(), "to", leader));
        records.made(number, RecordKind.LEADER_CHARGE_SHEET, "包案登记表（" + leaders.nameOf(leader) + "，更换）");
        tell(number, "本案包案领导已更换，今后由" + leaders.nameOf(leader) + "负责。");
    }

    private void handTasks(CaseNumber number, Charge charge, String leader, String secretary) {
        for (OpenTask task : tasks.of(number)) {
            if (LeaderCaseProcess.KEY.value().equals(task.process()) && task.post() != null) {
                duty.giveTo(task.id(), task.post().equals(Post.SECRETARY.name()) ? secretary : leader);
            }
        }
        duty.replace(number, charge.leader(), leader);
        duty.replace(number, charge.secretary(), secretary);
    }

    private void dismissed(CaseNumber number, Charge charge, Set<String> staying) {
        for (String person : List.of(charge.leader(), charge.secretary())) {
            if (!staying.contains(person)) {
                cases.dismiss(number, person);
            }
        }
    }

    /** The leader accepts the charge. */
    public void accept(CaseNumber number) {
        Charge charge = ledBy(number, "签收包案");
        store.accept(charge.id(), clock.instant());
        acts.record("leader-accepted", number.value(), leaders.nameOf(charge.leader()) + "签收包案");
        tell(number, "本案已由" + charge.level().label() + leaders.nameOf(charge.leader()) + "包案，领导将约见双方当事人。");
    }

    /** The leader should not have the charge and says why; the director appoints another one. */
    public void decline(CaseNumber number, String reason) {
        Charge charge = ledBy(number, "签收包案");
        store.changed(new LeaderChange(
                charge.id(), clock.instant(), acts.actor().userId(), charge.leader(), null, null, reason));
        store.vacate(charge.id());
        dismissed(number, charge, Set.of());
        acts.record("leader-declined", number.value(), leaders.nameOf(charge.leader()) + "不宜包案，退回重新确定", reason);
    }

    /** The terms of the charge begin; answers until when it is to be closed. */
    public Instant begin(CaseNumber number) {
        Charge charge = locked(number);
        TERMS.forEach(term -> clocks.start(number, term, charge.acceptedAt()));
        Instant due = clocks.running(number, LeaderCaseProcess.CLOSE_TERM)
                .map(Deadline::dueAt)
                .orElseThrow();
        store.due(charge.id(), due);
        return due;
    }

    /** The secretary drafts a paper, or writes one anew that the leader sent back. */
    public Paper draft(CaseNumber number, NewPaper draft) {
        Charge charge = locked(number);
        Paper last = store.latest(charge.id(), draft.kind());
        String by = acts.actor().userId();
        Instant now = clock.instant();
        long id;
        if (last != null && last.signedAt() == null) {
            id = last.id();
            store.rewritePaper(id, draft, by, now);
            store.clearSections(id);
        } else {
            id = store.insertPaper(charge.id(), last == null ? 1 : last.round() + 1, draft, by, now);
        }
        int position = 0;
        for (PaperSection section : draft.sections()) {
            store.insertSection(id, ++position, section);
        }
        Paper paper = store.latest(charge.id(), draft.kind());
        acts.record("leader-paper-drafted", number.value(), "拟稿：" + paper.title() + "，报包案领导审签");
        return paper;
    }

    /**
     * The leader signs what was drafted.
     *
     * @throws FormRejected for everybody else: a secretary prepares and a stand-in represents, neither signs
     */
    public Paper sign(CaseNumber number, PaperKind kind, String comment) {
        Charge charge = ledBy(number, "在" + kind.label() + "上签字");
        Paper paper = unsigned(charge, kind);
        store.sign(paper.id(), charge.leader(), comment, clock.instant());
        records.made(number, kind.record(), paper.title());
        acts.record(
                "leader-paper-signed",
                number.value(),
                "包案领导" + leaders.nameOf(charge.leader()) + "签发" + paper.title(),
                comment);
        switch (kind) {
            case MEETING -> clocks.end(number, LeaderCaseProcess.MEET_TERM, "已接访");
            case PLAN -> clocks.end(number, LeaderCaseProcess.PLAN_TERM, "方案已签发");
            case PROGRESS -> {
                // one clock: the next report is due counted from this one
                clocks.end(number, LeaderCaseProcess.PROGRESS_TERM, "已报告");
                clocks.start(number, LeaderCaseProcess.PROGRESS_TERM);
            }
            case CLOSING ->
                cases.decide(number, "leader-closing", paper.outcome().name(), closingReason(paper), BASIS, null, null);
        }
        return store.latest(charge.id(), kind);
    }

    private String closingReason(Paper paper) {
        List<PaperSection> sections = store.sections(paper.id());
        return sections.isEmpty() ? null : sections.get(sections.size() - 1).body();
    }

    /** The leader sends a draft back; only the leader does. */
    public void sendBack(CaseNumber number, PaperKind kind, String comment) {
        Charge charge = ledBy(number, "审签" + kind.label());
        Paper paper = unsigned(charge, kind);
        store.returned(paper.id(), comment, clock.instant());
        if (kind == PaperKind.PROGRESS) {
            store.askExtension(charge.id(), null, null, clock.instant());
        }
        acts.record("leader-paper-returned", number.value(), "包案领导退回" + paper.title(), comment);
    }

    /** The leader does not close but has another plan made; an agreement reached inside is left aside. */
    public void goOn(CaseNumber number, String comment) {
        sendBack(number, PaperKind.CLOSING, comment);
        if (agreementReached(number)) {
            cases.goOn(number, "mediation", "agreed", LeaderCaseProcess.KEY.value());
            cases.move(number, Stage.LEADER_CHARGE);
        }
    }

    private Paper unsigned(Charge charge, PaperKind kind) {
        Paper paper = store.latest(charge.id(), kind);
        if (paper == null || paper.signedAt() != null) {
            throw new FormRejected("没有待审签的" + kind.label() + "，请返回案件页面查看。");
        }
        return paper;
    }

    /**
     * More time is asked for with a report on progress; once, and before the term has passed.
     *
     * @param days calendar days
     */
    public void askExtension(CaseNumber number, int days, String why) {
        Charge charge = locked(number);
        if (charge.extended() != null) {
            throw new FormRejected("延期申请只能提出一次，本案已经" + (charge.extended() ? "批准延期。" : "作出不予延期的决定。"));
        }
        Instant due = due(charge);
        if (clock.instant().isAfter(due)) {
            throw new FormRejected("包案期限已经届满，不能再申请延期。");
        }
        store.askExtension(charge.id(), days, why, clock.instant());
        acts.record("leader-extension-asked", number.value(), "申请包案延期" + days + "日", why);
    }

    /** The director one level up decides on more time; the parties are told. */
    public void decideExtension(CaseNumber number, boolean granted, String reason) {
        Charge charge = locked(number);
        if (charge.extensionDays() == null || charge.extended() != null) {
            throw new FormRejected("没有待审批的包案延期申请。");
        }
        if (granted) {
            if (clocks.extend(number, LeaderCaseProcess.CLOSE_TERM, charge.extensionDays(), reason)
                    instanceof DeadlineChange.Refused refused) {
                throw new FormRejected(refused.reason());
            }
            store.due(charge.id(), due(charge));
            tell(number, "本案领导包案期限经批准延长" + charge.extensionDays() + "日。");
        }
        store.decideExtension(charge.id(), granted, acts.actor().userId(), reason, clock.instant());
        cases.decide(number, "leader-extension", granted ? "granted" : "refused", reason, BASIS, null, null);
        acts.record("leader-extension-decided", number.value(), granted ? "批准包案延期" : "不批准包案延期", reason);
    }

    private Instant due(Charge charge) {
        return clocks.running(charge.number(), LeaderCaseProcess.CLOSE_TERM)
                .map(Deadline::dueAt)
                .orElse(charge.dueAt());
    }

    /** What the signed plan does next begins. */
    public Measure beginMeasure(CaseNumber number) {
        Charge charge = locked(number);
        Paper plan = store.latest(charge.id(), PaperKind.PLAN);
        if (plan == null || plan.signedAt() == null) {
            throw new IllegalStateException("No plan was signed");
        }
        store.begin(charge.id(), plan.measure(), plan.department(), clock.instant());
        acts.record(
                "leader-measure-begun", number.value(), "按化解方案" + plan.measure().label());
        return plan.measure();
    }

    /** What was done by hand: a visit, help, something else. */
    public void carriedOut(CaseNumber number, String result, String account) {
        Charge charge = locked(number);
        if (store.account(charge.id(), result, account) == 0) {
            throw new FormRejected("没有正在落实的措施，请返回案件页面查看。");
        }
        acts.record("leader-measure-carried-out", number.value(), "填报措施落实情况：" + result);
    }

    /**
     * A measure has ended; unless its end binds, the case is the leader's again and the leader's terms run on.
     *
     * @param outcome how the process inside ended, as it says; null where it was done by hand
     */
    public MeasureEnd noteMeasure(CaseNumber number, String outcome) {
        Charge charge = locked(number);
        Taken taken = store.measures(charge.id()).stream()
                .filter(one -> one.endedAt() == null)
                .findFirst()
                .orElseThrow();
        CaseResult result = cases.get(number).result();
        String words = taken.kind() == Measure.MEDIATION || taken.kind() == Measure.HANDLING
                ? result == null ? (agreed(outcome) ? "达成协议" : "已结束") : result.label()
                : consulted(outcome);
        store.endMeasure(charge.id(), words, clock.instant());
        acts.record(
                "leader-measure-ended",
                number.value(),
                taken.kind().label() + "结束" + (words == null ? "" : "：" + words));
        if (taken.kind() == Measure.MEDIATION && agreed(outcome)) {
            return new MeasureEnd(MeasureEnd.AGREED);
        }
        if (taken.kind() == Measure.MEDIATION && Set.of("criminal", "sham").contains(outcome)) {
            return new MeasureEnd(MeasureEnd.STOPPED);
        }
        if (outcome != null) {
            cases.goOn(number, taken.kind().code(), outcome, LeaderCaseProcess.KEY.value());
        }
        cases.move(number, Stage.LEADER_CHARGE);
        runOn(charge);
        return new MeasureEnd(MeasureEnd.ON);
    }

    private static boolean agreed(String outcome) {
        return "agreed".equals(outcome) || "partly-agreed".equals(outcome);
    }

    private static String consulted(String outcome) {
        if (outcome == null) {
            return null;
        }
        return switch (outcome) {
            case "plan" -> "形成会诊方案";
            case "escalate" -> "建议提级";
            case "evidence" -> "需补充证据";
            default -> "会诊结束";
        };
    }

    /** Whoever ends a case ends all its clocks; a case that goes on with its leader has the leader's again. */
    private void runOn(Charge charge) {
        CaseNumber number = charge.number();
        if (clocks.running(number, LeaderCaseProcess.CLOSE_TERM).isEmpty()) {
            clocks.start(number, LeaderCaseProcess.CLOSE_TERM, charge.acceptedAt());
            if (Boolean.TRUE.equals(charge.extended())) {
                clocks.extend(number, LeaderCaseProcess.CLOSE_TERM, charge.extensionDays(), charge.extendedWhy());
            }
        }
        if (clocks.running(number, LeaderCaseProcess.PROGRESS_TERM).isEmpty()) {
            Paper last = store.latest(charge.id(), PaperKind.PROGRESS);
            Instant from = last == null || last.signedAt() == null ? charge.acceptedAt() : last.signedAt();
            clocks.start(number, LeaderCaseProcess.PROGRESS_TERM, from);
        }
    }

    /** The term of the charge passed. */
    public void overdue(CaseNumber number) {
        Charge charge = store.lockOpen(number.value());
        if (charge != null && store.overdue(charge.id(), clock.instant()) > 0) {
            acts.record("leader-charge-overdue", number.value(), "领导包案逾期未结");
        }
    }

    /**
     * The charge ends as the leader signed.
     *
     * @throws IllegalStateException when the leader has not signed
     */
    public ChargeOutcome conclude(CaseNumber number) {
        Charge charge = locked(number);
        Paper closing = store.latest(charge.id(), PaperKind.CLOSING);
        if (closing == null || !charge.leader().equals(closing.signedBy())) {
            throw new IllegalStateException("No end without the leader's signature");
        }
        ChargeOutcome outcome = closing.outcome();
        store.end(charge.id(), outcome, clock.instant());
        if (outcome.result() == null) {
            TERMS.forEach(term -> clocks.end(number, term, outcome.label()));
            cases.move(number, Stage.AGREED);
        } else {
            cases.conclude(number, outcome.result());
            clocks.endAll(number, outcome.label());
        }
        acts.record("leader-charge-ended", number.value(), "专诊结束：" + outcome.label());
        return outcome;
    }

    /** A case whose handling has ended has no leader in charge any more. */
    @EventListener
    public void on(CaseEvent.Handled event) {
        Charge charge = store.lockOpen(event.number().value());
        if (charge != null) {
            store.endMeasure(charge.id(), "案件终结", clock.instant());
            store.end(charge.id(), ChargeOutcome.CASE_ENDED, clock.instant());
            TERMS.forEach(term -> clocks.end(event.number(), term, "案件终结"));
        }
    }

    /** Whether mediation inside the charge came to an agreement that stands: it alone may end in one. */
    @Transactional(readOnly = true)
    public boolean agreementReached(CaseNumber number) {
        return cases.get(number).stage() == Stage.AGREED;
    }

    /** The charge that lasts; empty when nobody has one. */
    @Transactional(readOnly = true)
    public Optional<Charge> current(CaseNumber number) {
        return Optional.ofNullable(store.open(number.value()));
    }

    /** All charges of a case, the first first. */
    @Transactional(readOnly = true)
    public List<Charge> of(CaseNumber number) {
        return store.of(number.value());
    }

    @Transactional(readOnly = true)
    public List<Paper> papers(long charge) {
        return store.papers(charge);
    }

    /** The last paper of a kind. */
    @Transactional(readOnly = true)
    public Optional<Paper> latest(long charge, PaperKind kind) {
        return Optional.ofNullable(store.latest(charge, kind));
    }

    @Transactional(readOnly = true)
    public List<PaperSection> sections(long paper) {
        return store.sections(paper);
    }

    @Transactional(readOnly = true)
    public List<Taken> measures(long charge) {
        return store.measures(charge);
    }

    @Transactional(readOnly = true)
    public List<LeaderChange> changes(long charge) {
        return store.changes(charge);
    }

    private void tell(CaseNumber number, String words) {
        cases.issue(number, "leader-charge", null, words, BASIS, BOTH_SIDES, null);
    }

    private Charge ledBy(CaseNumber number, String what) {
        Charge charge = locked(number);
        if (!acts.actor().userId().equals(charge.leader())) {
            throw new FormRejected("只有包案领导本人可以" + what + "，秘书、代理人不能代签。领导不能履职的，请报中心主任更换包案领导。");
        }
        return charge;
    }

    private Charge locked(CaseNumber number) {
        Charge charge = store.lockOpen(number.value());
        if (charge == null) {
            throw new FormRejected("本案当前没有领导包案，请返回案件页面查看。");
        }
        return charge;
    }
}
