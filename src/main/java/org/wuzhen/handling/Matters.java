package org.wuzhen.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.DeadlineChange;
import org.wuzhen.department.wire.Handling;
import org.wuzhen.department.wire.HandlingRecall;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.store.HandlingMapper;

/**
 * Giving a matter to a department and following it to its end: dispatch or summons, signing for it, return and its
 * ruling, the work, its verification by somebody else.
 */
@Component
@Transactional
public class Matters {

    /** From this dispatch on the director of the centre designates and nothing is returned any more. */
    public static final int LAST_DISPATCH = 3;

    /** How many people make a matter a complicated one. */
    private static final int MANY = 10;

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final HandlingMapper store;
    private final CaseFiles cases;
    private final CaseRecords records;
    private final SlipNumbers slips;
    private final CaseClocks clocks;
    private final MatterTerms terms;
    private final Offices offices;
    private final DutyList duties;
    private final DepartmentLine line;
    private final CaseFlow flow;
    private final OpenTasks tasks;
    private final Acts acts;
    private final Clock clock;

    Matters(
            HandlingMapper store,
            CaseFiles cases,
            CaseRecords records,
            SlipNumbers slips,
            CaseClocks clocks,
            MatterTerms terms,
            Offices offices,
            DutyList duties,
            DepartmentLine line,
            CaseFlow flow,
            OpenTasks tasks,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.records = records;
        this.slips = slips;
        this.clocks = clocks;
        this.terms = terms;
        this.offices = offices;
        this.duties = duties;
        this.line = line;
        this.flow = flow;
        this.tasks = tasks;
        this.acts = acts;
        this.clock = clock;
    }

    /** Whether a department may be summoned to a case as it stands. */
    public static boolean inHand(CaseFile file) {
        return file.stage().compareTo(Stage.TRIAGE) >= 0
                && file.stage().compareTo(Stage.PERFORMING) <= 0
                && !file.suspended()
                && (file.result() == null || file.result().agreed());
    }

    /**
     * A street or a joint party committee summons a department (吹哨).
     *
     * @throws FormRejected when the case is not in hand or the department has a matter of it already
     */
    public void summon(CaseNumber number, NewSummons summons) {
        CaseFile file = cases.get(number);
        if (!inHand(file)) {
            throw new FormRejected("案件当前不在办理之中，不能吹哨。请返回案件页面查看。");
        }
        String slip = slips.summons(file);
        Long id = open(file, Origin.SUMMONS, summons, slip);
        acts.record(
                "department-summoned",
                number.value(),
                summons.body() + "吹哨，召请" + offices.nameOf(summons.department()) + "报到",
                null,
                Map.of("matter", id.toString(), "department", summons.department()));
        records.made(number, RecordKind.SUMMONS, "吹哨单 " + slip + "（" + offices.nameOf(summons.department()) + "）");
        Variables variables =
                Variables.of(HandlingProcess.SUMMONS, id).with(HandlingProcess.DEPARTMENT, summons.department());
        if (!flow.tell(HandlingProcess.DEPARTMENT_SUMMONED, number, variables)) {
            throw new FormRejected("案件所用的流程版本不支持吹哨，请电话召请并在办理备注中记明。");
        }
    }

    /**
     * Gives a matter to a department: the first time, or anew after a return.
     *
     * @param matter null where triage chose the department and nothing is there yet
     * @param department code
     */
    public Dispatched dispatch(CaseNumber number, Long matter, String department) {
        CaseFile file = cases.get(number);
        long id = matter == null ? given(file, department) : matter;
        String centre = offices.centreOf(department, file.centre());
        store.dispatch(id, department, centre);
        Matter given = store.lock(id);
        Instant now = clock.instant();
        boolean last = given.dispatches() >= LAST_DISPATCH;
        Instant signDue = terms.due(number, HandlingProcess.SIGN_TERM, now);
        Instant returnUntil = last ? now : terms.returnUntil(number, given.complicated(), now);
        String slip = slips.dispatch(file);
        store.insertDispatch(given, last, slip, acts.actor().userId(), signDue, returnUntil, now);
        cases.ask(number, department, centre);
        Dispatch dispatch = current(given);
        line.give(given, dispatch, file, terms.due(number, HandlingProcess.HANDLING_TERM, now));
        records.made(
                number,
                RecordKind.DISPATCH_SLIP,
                "交办单 " + slip + "（" + offices.nameOf(department) + "，第" + dispatch.round() + "次派单）");
        acts.record(
                "matter-dispatched",
                number.value(),
                "向" + offices.nameOf(department) + "派单（第" + dispatch.round() + "次" + (last ? "，指定办理，不得退件" : "") + "）",
                null,
                about(given));
        return new Dispatched(
                id,
                department,
                centre,
                dispatch.round(),
                given.summoned(),
                terms.due(number, HandlingProcess.SIGN_REMIND_TERM, now),
                signDue);
    }

    private long given(CaseFile file, String department) {
        boolean complicated = file.peopleCount() >= MANY
                || file.risk() == RiskLevel.ORANGE
                || file.risk() == RiskLevel.RED
                || file.markSet().contains(Mark.CROSS_STREET);
        return open(
                file,
                Origin.DISPATCH,
                new NewSummons(null, null, department, file.claims(), file.place(), complicated),
                null);
    }

    private Long open(CaseFile file, Origin origin, NewSummons summons, String slip) {
        if (!offices.known(summons.department())) {
            throw new FormRejected("没有这个部门，请重新选择。");
        }
        Long id = store.insert(
                file.number().value(),
                origin,
                summons,
                offices.centreOf(summons.department(), file.centre()),
                slip,
                acts.actor().userId(),
                clock.instant());
        if (id == null) {
            throw new FormRejected(offices.nameOf(summons.department()) + "正在办理本案的另一交办事项，办结或者撤回之后才能再次交办。");
        }
        return id;
    }

    /** Reminds the department's officer to sign, unless the case stands still. */
    public void remind(CaseNumber number, long id) {
        Matter matter = store.find(id);
        if (!cases.get(number).suspended() && store.remind(id, matter.dispatches(), clock.instant()) > 0) {
            acts.record(
                    "signing-reminded",
                    number.value(),
                    "提醒" + offices.nameOf(matter.department()) + "签收",
                    null,
                    about(matter));
        }
    }

    /**
     * The term passed without anybody signing: a complicated matter waits for one more working day; else silence is
     * acceptance.
     *
     * @return when it is to be signed for now; empty when it counts as accepted
     */
    public Optional<Instant> unsigned(CaseNumber number, long id) {
        Matter matter = store.lock(id);
        Dispatch dispatch = current(matter);
        Instant now = clock.instant();
        boolean waits = matter.complicated() && dispatch.returnable() && dispatch.unsignedAt() == null;
        if (waits) {
            Instant due = terms.due(number, HandlingProcess.SIGN_TERM, now);
            store.unsigned(id, dispatch.round(), due, now);
            acts.record(
                    "signing-overdue",
                    number.value(),
                    offices.nameOf(matter.department()) + "逾期未签收，已催办；复杂事项的退件时限未过",
                    null,
                    about(matter));
            return Optional.of(due);
        }
        store.unsigned(id, dispatch.round(), dispatch.signDue(), now);
        sign(matter, How.SILENCE, Post.SECONDED_OFFICER.name());
        return Optional.empty();
    }

    /** The department's officer signs for a matter. */
    public void sign(CaseNumber number, long id) {
        Matter matter = open(number, id);
        String officer = acts.actor().userId();
        if (sign(matter, How.FORM, officer)) {
            line.answeredByForm(matter, current(matter), Handling.Answer.Decision.SIGNED, officer, clock.instant());
        }
    }

    /** The department signs for a matter, by whichever way. */
    boolean sign(Matter matter, How how, String by) {
        if (store.sign(matter.id(), matter.dispatches(), how, by, clock.instant()) == 0) {
            return false;
        }
        String name = offices.nameOf(matter.department());
        acts.record(
                "matter-signed",
                matter.number().value(),
                how == How.SILENCE ? name + "逾期未签收也未退件，视为接受" : name + "签收（" + how.label() + "）",
                null,
                about(matter));
        return true;
    }

    /**
     * The department's officer returns a matter.
     *
     * @throws FormRejected when it cannot be returned any more
     */
    public void returned(CaseNumber number, long id, Returning returning) {
        Matter matter = open(number, id);
        if (!current(matter).returnable()) {
            throw new FormRejected(current(matter).last() ? "本次为中心主任指定办理，不得退件，请签收。" : "退件已经裁定不准，不得再次退件，请签收。");
        }
        if (matter.department().equals(returning.suggested())) {
            throw new FormRejected("建议承办单位不能是本部门。");
        }
        String officer = acts.actor().userId();
        if (returned(matter, returning, How.FORM, officer)) {
            line.answeredByForm(matter, current(matter), Handling.Answer.Decision.RETURNED, officer, clock.instant());
        }
    }

    /** The department returns a matter, by whichever way. */
    boolean returned(Matter matter, Returning returning, How how, String by) {
        if (store.returned(matter.id(), matter.dispatches(), returning, how, by, clock.instant()) == 0) {
            return false;
        }
        store.state(matter.id(), MatterState.RETURNED);
        acts.record(
                "matter-returned",
                matter.number().value(),
                offices.nameOf(matter.department()) + "申请退件（" + how.label() + "）",
                returning.basis(),
                about(matter));
        return true;
    }

    /** What the rule on returns looks at. */
    @Transactional(readOnly = true)
    public ReturnFacts weigh(CaseNumber number, long id) {
        Matter matter = store.find(id);
        Dispatch dispatch = current(matter);
        Instant at = dispatch.returnedAt();
        return new ReturnFacts(
                terms.workingDay(number, dispatch.at(), at),
                matter.complicated(),
                matter.dispatches(),
                duties.holds(
                        matter.department(),
                        cases.get(number).disputeType(),
                        at.atZone(OFFICE).toLocalDate()));
    }

    /**
     * An officer of the centre rules on a return.
     *
     * @param advised what the rule advises
     * @param row of the rule
     * @param to code of the department that gets it, where the return is allowed
     * @return until when the same department signs for it, where it is denied
     * @throws FormRejected when the third dispatch would not be the director's
     */
    public Optional<Instant> rule(
            CaseNumber number,
            long id,
            Ruling ruling,
            String reason,
            String basis,
            Ruling advised,
            String row,
            String to) {
        Matter matter = open(number, id);
        Dispatch dispatch = current(matter);
        if (ruling == Ruling.ALLOW && matter.dispatches() >= LAST_DISPATCH - 1) {
            throw new FormRejected("再次派单即为第三次，须由中心主任指定，请选择“由中心主任指定”。");
        }
        if (ruling == Ruling.ALLOW) {
            if (matter.department().equals(to)) {
                throw new FormRejected("改派部门不能是退件的部门；仍由其办理的，请选择“不准退件”。");
            }
            free(matter, to);
        }
        Instant now = clock.instant();
        Instant signDue = ruling == Ruling.DENY ? terms.due(number, HandlingProcess.SIGN_TERM, now) : null;
        String by = acts.actor().userId();
        store.advised(id, dispatch.round(), advised, row);
        store.rule(id, dispatch.round(), ruling, reason, signDue, by, now);
        cases.decide(number, "return-arbitration", ruling.name(), reason, basis, row, advised.name());
        line.ruled(matter, dispatch, ruling, reason, "矛调中心", now);
        if (ruling == Ruling.DENY) {
            store.state(id, MatterState.SIGNING);
        } else {
            release(matter, dispatch, "退件改派");
        }
        acts.record(
                "return-ruled",
                number.value(),
                offices.nameOf(matter.department()) + "退件裁定：" + ruling.label(),
                reason,
                about(matter));
        return Optional.ofNullable(signDue);
    }

    /** The director of the centre designates the department that has to handle it. */
    public void designate(CaseNumber number, long id, String department, String reason) {
        Matter matter = open(number, id);
        free(matter, department);
        cases.decide(number, "department-designated", department, reason, "中心内部规则：派单满两次仍退件的，由中心主任指定", null, null);
        acts.record(
                "department-designated",
                number.value(),
                "中心主任指定" + offices.nameOf(department) + "办理，不得再退件",
                reason,
                about(matter));
    }

    private void free(Matter matter, String department) {
        if (!offices.known(department)) {
            throw new FormRejected("请选择承办部门。");
        }
        Matter other = store.openOf(matter.number().value(), department);
        if (other != null && other.id() != matter.id()) {
            throw new FormRejected(offices.nameOf(department) + "正在办理本案的另一交办事项，请改选其他部门。");
        }
    }

    private void release(Matter matter, Dispatch dispatch, String words) {
        line.recall(matter, dispatch, HandlingRecall.Reason.REASSIGNED, words);
        cases.endAsk(matter.number(), dispatch.department(), dispatch.centre());
    }

    /** The work begins, or begins anew; answers until when it is to be done. */
    public Instant begin(CaseNumber number, long id) {
        Matter matter = store.lock(id);
        Instant due = terms.due(number, HandlingProcess.HANDLING_TERM, clock.instant());
        store.state(id, MatterState.WORKING);
        store.due(id, due);
        if (!matter.summoned() && cases.get(number).stage() == Stage.TRIAGE) {
            cases.move(number, Stage.HANDLING);
        }
        return due;
    }

    /** The term of the work passed. */
    public void overdue(CaseNumber number, long id) {
        Matter matter = store.find(id);
        if (store.overdue(id, clock.instant()) > 0) {
            acts.record(
                    "matter-overdue",
                    number.value(),
                    offices.nameOf(matter.department()) + "逾期未办结",
                    null,
                    about(matter));
        }
    }

    /** The department's officer reports progress. */
    public void progress(CaseNumber number, long id, String words) {
        enter(open(number, id), EntryKind.PROGRESS, null, null, words);
        tell(number, id, "matter-progress", "报告办理进展");
    }

    /** The department's officer asks whoever gave the matter something more; the term runs on. */
    public void question(CaseNumber number, long id, String words) {
        enter(open(number, id), EntryKind.QUESTION, null, null, words);
        tell(number, id, "matter-question", "提出补充询问，办理期限继续计算");
    }

    /** Whoever gave the matter answers. */
    public void answer(CaseNumber number, long id, String words) {
        enter(open(number, id), EntryKind.ANSWER, null, null, words);
        acts.record("matter-answered", number.value(), "答复部门的补充询问", null, about(store.find(id)));
    }

    /**
     * The department's officer asks for more time.
     *
     * @param days working days
     * @throws FormRejected when the term has passed
     */
    public void askExtension(CaseNumber number, long id, int days, String reason) {
        Matter matter = open(number, id);
        Instant due = due(matter).orElseThrow(() -> new FormRejected("事项不在办理之中，不能申请延期。"));
        if (clock.instant().isAfter(due)) {
            throw new FormRejected("办理期限已经届满，不能再申请延期。请尽快反馈结果。");
        }
        enter(matter, EntryKind.EXTENSION_ASKED, null, days, reason);
        tell(number, id, "extension-asked", "申请延期" + days + "个工作日");
    }

    /** The director, one level above whoever gave the matter, decides on more time. */
    public void decideExtension(CaseNumber number, long id, boolean granted, int days, String reason) {
        Matter matter = open(number, id);
        if (granted) {
            String task = work(matter).map(OpenTask::id).orElseThrow(() -> new FormRejected("事项已经反馈，不必再审批延期。"));
            DeadlineChange change = clocks.extendForTask(number, task, days, reason);
            if (change instanceof DeadlineChange.Refused refused) {
                throw new FormRejected(refused.reason());
            }
            // what the engine answers of the task is the old day until this act is through
            store.due(id, ((DeadlineChange.Changed) change).deadline().dueAt());
        }
        enter(matter, EntryKind.EXTENSION_DECIDED, granted ? "GRANTED" : "REFUSED", granted ? days : null, reason);
        cases.decide(number, "matter-extension", granted ? "granted" : "refused", reason, null, null, null);
        acts.record(
                "extension-decided",
                number.value(),
                (granted ? "批准" : "不批准") + offices.nameOf(matter.department()) + "延期",
                reason,
                about(matter));
    }

    /** The department's officer feeds back what was done. */
    public void feedBack(CaseNumber number, long id, String result, String words) {
        Matter matter = open(number, id);
        enter(matter, EntryKind.FEEDBACK, result, null, words);
        line.over(matter, "部门已在中心反馈办理结果");
        fedBack(matter, How.FORM);
    }

    /** What was done is there, by whichever way. */
    void fedBack(Matter matter, How how) {
        store.state(matter.id(), MatterState.VERIFYING);
        records.made(matter.number(), RecordKind.DEPARTMENT_REPLY, offices.nameOf(matter.department()) + "办理情况反馈");
        acts.record(
                "matter-fed-back",
                matter.number().value(),
                offices.nameOf(matter.department()) + "反馈办理结果（" + how.label() + "），待核验",
                null,
                about(matter));
    }

    /**
     * Somebody else than whoever handled it verifies what was done.
     *
     * @param verification done, partial, not-done, or again
     * @param handledBy log-in name of whoever handled it, or null where the department's system reported
     */
    public void verify(CaseNumber number, long id, String verification, String finding, String handledBy) {
        Matter matter = open(number, id);
        String verifier = acts.actor().userId();
        if (verifier.equals(handledBy)) {
            throw new FormRejected("办理结果须由办理人以外的人核验，您是本事项的办理人，不能核验。");
        }
        enter(matter, EntryKind.VERIFIED, verification, null, finding);
        cases.decide(number, "matter-verified", verification, finding, null, null, null);
        if (verification.equals("again")) {
            int time = (int) store.entries(id).stream()
                    .filter(e -> e.kind() == EntryKind.VERIFIED)
                    .count();
            line.again(
                    matter,
                    current(matter),
                    time,
                    finding,
                    terms.due(number, HandlingProcess.HANDLING_TERM, clock.instant()));
            acts.record("matter-again", number.value(), "核验未通过，退回重新办理", null, about(matter));
        }
    }

    /** Closes a verified matter; where the centre dispatched it, the case comes out with it. */
    public Closed close(CaseNumber number, long id, String verification) {
        Matter matter = store.lock(id);
        Outcome outcome =
                switch (verification) {
                    case "done" -> Outcome.DONE;
                    case "partial" -> Outcome.PARTIAL;
                    default -> Outcome.NOT_DONE;
                };
        Instant now = clock.instant();
        Instant scoreDue = matter.summoned() ? terms.due(number, HandlingProcess.SCORE_TERM, now) : null;
        store.end(id, outcome, acts.actor().userId(), null, scoreDue, now);
        line.over(matter, "交办事项" + outcome.label());
        cases.endAsk(number, matter.department(), matter.centre());
        acts.record(
                "matter-closed",
                number.value(),
                offices.nameOf(matter.department()) + "交办事项" + outcome.label() + "，经核验",
                null,
                about(matter));
        if (!matter.summoned()) {
            CaseResult result =
                    switch (outcome) {
                        case DONE -> CaseResult.HANDLED;
                        case PARTIAL -> CaseResult.PARTLY_HANDLED;
                        default -> CaseResult.NOT_HANDLED;
                    };
            cases.conclude(number, result);
            clocks.endAll(number, result.label());
        }
        return new Closed(verification, matter.summoned(), scoreDue);
    }

    /**
     * Takes a summons back.
     *
     * @throws FormRejected when it has ended, or the centre dispatched the matter
     */
    public void withdraw(CaseNumber number, long id, String reason) {
        Matter matter = open(number, id);
        if (!matter.summoned()) {
            throw new FormRejected("中心派单的事项不能撤回，请通过退件裁定改派。");
        }
        if (reason == null || reason.isBlank()) {
            throw new FormRejected("请填写撤回吹哨的理由。");
        }
        end(matter, Outcome.WITHDRAWN, reason.strip(), HandlingRecall.Reason.WITHDRAWN);
        flow.tellOne(HandlingProcess.MATTER_WITHDRAWN, number, HandlingProcess.MATTER, id);
    }

    /** A case whose handling has ended has nothing in departments' hands any more. */
    @EventListener
    public void on(CaseEvent.Handled event) {
        for (Matter matter : store.of(event.number().value())) {
            if (matter.open()) {
                end(matter, Outcome.CASE_ENDED, null, HandlingRecall.Reason.CASE_STOPPED);
            }
            store.closeScoring(matter.id(), clock.instant());
        }
    }

    /**
     * A leader took charge while a department had the case: what the centre dispatched is taken back. What a street
     * summoned stands beside the road and goes on.
     */
    @EventListener
    public void on(CaseEvent.GaveWay event) {
        if (!HandlingProcess.KEY.value().equals(event.step())) {
            return;
        }
        store.of(event.number().value()).stream()
                .filter(matter -> matter.open() && !matter.summoned())
                .forEach(matter -> end(matter, Outcome.GAVE_WAY, null, HandlingRecall.Reason.REASSIGNED));
    }

    private void end(Matter matter, Outcome outcome, String reason, HandlingRecall.Reason why) {
        store.end(matter.id(), outcome, acts.actor().userId(), reason, null, clock.instant());
        String words = outcome == Outcome.WITHDRAWN ? "交办事项已撤回" : outcome.label();
        if (matter.dispatches() > 0) {
            line.recall(matter, current(matter), why, words);
        }
        line.over(matter, words);
        cases.endAsk(matter.number(), matter.department(), matter.centre());
        acts.record(
                "matter-ended",
                matter.number().value(),
                offices.nameOf(matter.department()) + "的交办事项" + outcome.label(),
                reason,
                about(matter));
    }

    /** Matters of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Matter> of(CaseNumber number) {
        return store.of(number.value());
    }

    /**
     * A matter of a case.
     *
     * @return empty when there is none, or when it belongs to another case
     */
    @Transactional(readOnly = true)
    public Optional<Matter> matter(CaseNumber number, long id) {
        return Optional.ofNullable(store.find(id)).filter(m -> m.number().equals(number));
    }

    @Transactional(readOnly = true)
    public List<Dispatch> dispatches(long matter) {
        return store.dispatches(matter);
    }

    @Transactional(readOnly = true)
    public List<Entry> entries(long matter) {
        return store.entries(matter);
    }

    /** The dispatch that counts now. */
    @Transactional(readOnly = true)
    public Dispatch current(Matter matter) {
        List<Dispatch> all = store.dispatches(matter.id());
        return all.get(all.size() - 1);
    }

    /** Until when a matter that is worked on is to be done today. */
    @Transactional(readOnly = true)
    public Optional<Instant> due(Matter matter) {
        return work(matter).map(OpenTask::due);
    }

    private Optional<OpenTask> work(Matter matter) {
        return tasks.of(matter.number()).stream()
                .filter(task -> task.element().equals(HandlingProcess.HANDLE_MATTER)
                        && task.groups().contains(HandlingProcess.officers(matter)))
                .findFirst();
    }

    private void enter(Matter matter, EntryKind kind, String result, Integer days, String words) {
        store.enter(
                matter.id(),
                matter.dispatches(),
                kind,
                How.FORM,
                result,
                days,
                words,
                acts.actor().userId(),
                clock.instant());
    }

    private void tell(CaseNumber number, long id, String kind, String what) {
        Matter matter = store.find(id);
        acts.record(kind, number.value(), offices.nameOf(matter.department()) + what, null, about(matter));
    }

    private Matter open(CaseNumber number, long id) {
        Matter matter = store.lock(id);
        if (matter == null || !matter.number().equals(number)) {
            throw new FormRejected("没有这项交办，请返回案件页面查看。");
        }
        if (!matter.open()) {
            throw new FormRejected("这项交办已经结束（" + matter.outcome().label() + "），无需再办理。");
        }
        return matter;
    }

    static Map<String, String> about(Matter matter) {
        Map<String, String> details = new HashMap<>();
        details.put("matter", Long.toString(matter.id()));
        details.put("department", matter.department());
        return details;
    }
}
