package org.wuzhen.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.Decision;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.NumberSeries;
import org.wuzhen.consultation.store.ConsultationMapper;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;

/** Joint consultations (会诊): called, composed, widened, met, written down, and ended when their case leaves the road. */
@Component
@Transactional
public class Consultations {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M月d日 HH:mm");
    private static final String BASIS = "中心内部规则：会诊";

    private final ConsultationMapper store;
    private final CaseFiles cases;
    private final CaseRecords records;
    private final CaseClocks clocks;
    private final ConsultationTerms terms;
    private final NumberSeries numbers;
    private final Directory directory;
    private final DepartmentVoice voice;
    private final Actions actions;
    private final CaseFlow flow;
    private final Acts acts;
    private final Clock clock;

    Consultations(
            ConsultationMapper store,
            CaseFiles cases,
            CaseRecords records,
            CaseClocks clocks,
            ConsultationTerms terms,
            NumberSeries numbers,
            Directory directory,
            DepartmentVoice voice,
            Actions actions,
            CaseFlow flow,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.records = records;
        this.clocks = clocks;
        this.terms = terms;
        this.numbers = numbers;
        this.directory = directory;
        this.voice = voice;
        this.actions = actions;
        this.flow = flow;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * A consultation as the road goes into it.
     *
     * @param departments how many departments triage named
     */
    public record Opened(long id, boolean crossStreet, int departments) {}

    /**
     * What the minutes of a consultation set going.
     *
     * @param outcome plan, escalate or evidence
     * @param nextStep what the plan chose; null where there is no plan to follow
     * @param department code, only for handling; else null
     */
    public record Issued(String outcome, String nextStep, String department) {}

    /** Whether a consultation may be called on a case as it stands. */
    public static boolean inHand(CaseFile file) {
        return file.stage().compareTo(Stage.TRIAGE) >= 0
                && file.stage().compareTo(Stage.PERFORMING) <= 0
                && !file.suspended()
                && (file.result() == null || file.result().agreed());
    }

    /**
     * Calls a consultation beside the road, by hand.
     *
     * @throws FormRejected when the case is not in hand or has a consultation already
     */
    public void call(CaseNumber number, String why) {
        if (!inHand(cases.get(number))) {
            throw new FormRejected("案件当前不在办理之中，不能会诊。请返回案件页面查看。");
        }
        long id = opened(number, "HAND", why);
        acts.record("consultation-called", number.value(), "提请会诊", why, about(id));
        if (!flow.tell(ConsultationProcess.CALLED, number, Variables.of(ConsultationProcess.CONSULTATION, id))) {
            throw new FormRejected("案件所用的流程版本不支持会诊，请线下会商并在办理备注中记明。");
        }
    }

    /**
     * Opens the consultation that the road or a leader calls for, or takes up the one that was called by hand.
     *
     * @param called id of the latter, or null
     */
    public Opened open(CaseNumber number, Long called) {
        CaseFile file = cases.get(number);
        long id = called == null ? opened(number, "ROAD", null) : called;
        if (called == null) {
            if (file.stage() != Stage.LEADER_CHARGE && file.stage().mayMoveTo(Stage.CONSULTING)) {
                cases.move(number, Stage.CONSULTING);
            }
            acts.record("consultation-opened", number.value(), "案件转入会诊", null, about(id));
        }
        clocks.end(number, ConsultationProcess.TERM, "重新会诊");
        clocks.start(number, ConsultationProcess.TERM);
        return new Opened(
                id, file.markSet().contains(Mark.CROSS_STREET), named(number).size());
    }

    private long opened(CaseNumber number, String origin, String why) {
        Instant now = clock.instant();
        Instant due = terms.due(number, ConsultationProcess.TERM, now);
        Long id = store.insert(number.value(), origin, why, acts.actor().userId(), due, now);
        if (id == null) {
            throw new FormRejected("本案正在会诊，结束以后才能再次提请。");
        }
        return id;
    }

    /** The departments that triage named, the lead first; empty where triage has not come by. */
    @Transactional(readOnly = true)
    public List<String> named(CaseNumber number) {
        return cases.decisions(number).stream()
                .filter(decision -> decision.kind().equals("departments"))
                .map(Decision::outcome)
                .reduce((earlier, later) -> later)
                .map(Consultation::codes)
                .orElse(List.of())
                .stream()
                .filter(code -> directory.department(code).isPresent())
                .toList();
    }

    /** Puts what the rule advises beside what triage named. */
    @Transactional(readOnly = true)
    public Composition advice(
            CaseNumber number, String members, String chair, String quorum, String reason, String row) {
        List<String> named = named(number);
        Set<String> all = new LinkedHashSet<>(named);
        all.addAll(Consultation.codes(members));
        return new Composition(
                named, new ArrayList<>(all), Post.valueOf(chair), Composition.quorum(quorum, all.size()), reason, row);
    }

    /** The first day on which it may meet, if it were composed now. */
    public LocalDate earliestMeeting(CaseNumber number) {
        return day(terms.earliestMeeting(number, clock.instant()));
    }

    /**
     * Composes a consultation; composed otherwise than advised needs a reason and is counted.
     *
     * @return how many departments are asked
     * @throws FormRejected when a department that has to be there is left out, has nobody to ask, or the day is too near
     */
    public int convene(CaseNumber number, long id, Convening convening, Composition advice) {
        open(number, id);
        List<String> missing = advice.named().stream()
                .filter(code -> !convening.members().contains(code))
                .map(this::nameOf)
                .toList();
        if (!missing.isEmpty()) {
            throw new FormRejected("分流确定的部门必须参加会诊：" + String.join("、", missing) + "。");
        }
        if (!convening.members().contains(convening.lead())) {
            throw new FormRejected("牵头部门必须参加会诊。");
        }
        if (convening.members().size() < 2) {
            throw new FormRejected("会诊至少要有两个部门参加；只涉及一个部门的，请改用征询或者交办。");
        }
        if (convening.quorum() < 1 || convening.quorum() > convening.members().size()) {
            throw new FormRejected("到会部门数应在1和成员部门数之间。");
        }
        LocalDate earliest = earliestMeeting(number);
        if (day(convening.meetingAt()).isBefore(earliest)) {
            throw new FormRejected("会议日期最早为" + earliest + "：通知须提前2个工作日，各部门意见须在会前3个工作日提交。");
        }
        Convening kept = changed(convening, advice) ? convening : convening.unchanged();
        if (changed(convening, advice) && convening.changeReason() == null) {
            throw new FormRejected("组成与规则建议不一致，请填写“调整理由”。");
        }
        store.advised(id, advice, String.join(",", advice.members()));
        store.convene(id, kept, acts.actor().userId(), clock.instant());
        convening.members().forEach(department -> seat(number, id, department, null));
        store.meet(id, 1, convening.meetingAt(), convening.place());
        decided(number, kept, advice);
        acts.record(
                "consultation-convened",
                number.value(),
                "组成会诊：" + convening.members().size() + "个部门，" + nameOf(convening.lead()) + "牵头",
                kept.changeReason(),
                about(id));
        return convening.members().size();
    }

    private static boolean changed(Convening convening, Composition advice) {
        return !Set.copyOf(convening.members()).equals(Set.copyOf(advice.members()))
                || convening.chair() != advice.chair()
                || convening.quorum() < advice.quorum();
    }

    private void decided(CaseNumber number, Convening kept, Composition advice) {
        String reason = kept.changeReason() == null ? advice.reason() : kept.changeReason();
        cases.decide(
                number,
                "consultation-composition",
                sorted(kept.members()),
                reason,
                BASIS,
                advice.row(),
                sorted(advice.members()));
        cases.decide(
                number,
                "consultation-chair",
                kept.chair().name(),
                reason,
                BASIS,
                advice.row(),
                advice.chair().name());
        if (kept.quorum() < advice.quorum()) {
            cases.decide(number, "consultation-quorum", "lowered", reason, BASIS, advice.row(), "advised");
        }
    }

    private static String sorted(List<String> members) {
        return members.stream().sorted().collect(Collectors.joining(","));
    }

    private long seat(CaseNumber number, long id, String department, String reason) {
        String centre = directory
                .deskOf(department, cases.get(number).centre())
                .or(() -> directory.headOf(department).map(head -> cases.get(number)
                        .centre()))
                .orElseThrow(() -> new FormRejected(nameOf(department) + "在本中心和区中心都没有派驻干部，也没有登记主要领导，请先补充登记或者改选其他部门。"));
        Long member =
                store.insertMember(id, department, centre, reason, acts.actor().userId(), clock.instant());
        if (member == null) {
            throw new FormRejected(nameOf(department) + "已经参加会诊。");
        }
        return member;
    }

    /** Gives notice of the meeting to all members (会诊通知). */
    public void notifyMembers(CaseNumber number, long id) {
        notice(number, store.find(id), "会诊通知");
    }

    /** Gives notice of the second date. */
    public void notifySecondDate(CaseNumber number, long id) {
        notice(number, store.find(id), "会诊改期通知");
    }

    private void notice(CaseNumber number, Consultation consultation, String title) {
        Meeting meeting = last(consultation.id());
        String departments = store.members(consultation.id()).stream()
                .map(member -> nameOf(member.department()))
                .collect(Collectors.joining("、"));
        cases.issue(
                number,
                "consultation-notice",
                null,
                title + "：定于" + MINUTE.format(meeting.plannedAt().atZone(OFFICE)) + "在" + meeting.place() + "召开会诊会议，请"
                        + departments + "到会，并按期提交会诊意见。",
                BASIS,
                departments,
                null);
        records.made(number, RecordKind.CONSULTATION_NOTICE, title);
        acts.record("consultation-noticed", number.value(), "发出" + title, null, about(consultation.id()));
    }

    /**
     * Takes a further department in while the consultation runs.
     *
     * @throws FormRejected when opinions are not being asked for now, or it takes part already
     */
    public void addMember(CaseNumber number, long id, String department, String reason) {
        Consultation consultation = open(number, id);
        if (consultation.state() != ConsultationState.ASKING) {
            throw new FormRejected(
                    consultation.state() == ConsultationState.CONVENING ? "会诊尚未组成，请在组成会诊时选择部门。" : "会诊会议已经召开，不能再增加部门。");
        }
        if (directory.department(department == null ? "" : department).isEmpty()) {
            throw new FormRejected("请选择要增加的部门。");
        }
        if (reason == null || reason.isBlank()) {
            throw new FormRejected("请填写增加的理由。");
        }
        long member = seat(number, id, department, reason.strip());
        store.raiseQuorum(id);
        cases.decide(number, "consultation-member-added", department, reason.strip(), BASIS, null, null);
        acts.record(
                "consultation-member-added", number.value(), "会诊增加" + nameOf(department), reason.strip(), about(id));
        if (!flow.tell(
                ConsultationProcess.MEMBER_ADDED, number, Variables.of(ConsultationOpinionProcess.MEMBER, member))) {
            throw new FormRejected("会诊流程未在等待，请返回案件页面查看。");
        }
    }

    /** The day of the meeting has come; who has not given an opinion is written down. */
    public void noteMissing(CaseNumber number, long id) {
        Set<Long> heard = heard(id);
        String missing = store.members(id).stream()
                .filter(member -> !heard.contains(member.id()))
                .map(member -> nameOf(member.department()))
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            acts.record("consultation-opinions-missing", number.value(), "会期已到，未提交会诊意见：" + missing, null, about(id));
        }
    }

    /**
     * Records that the meeting was held.
     *
     * @param result agreed or not
     * @param dispute what the departments disagree on; null where they agree
     * @throws FormRejected when it had no quorum on its first date
     */
    public void met(
            CaseNumber number,
            long id,
            Instant heldAt,
            List<Attendance> attendance,
            MeetingResult result,
            String dispute,
            Focus focus) {
        Consultation consultation = open(number, id);
        Meeting meeting = last(id);
        List<Member> members = store.members(id);
        long came = attendance.stream().filter(a -> a.came() != Came.ABSENT).count();
        boolean leadThere = members.stream()
                .filter(member -> member.department().equals(consultation.lead()))
                .anyMatch(member ->
                        attendance.stream().anyMatch(a -> a.member() == member.id() && a.came() != Came.ABSENT));
        if (meeting.dateNo() == 1 && (came < consultation.quorum() || !leadThere)) {
            throw new FormRejected(
                    "未达到会要求（应到" + members.size() + "个部门，须有" + consultation.quorum() + "个以上到会并且牵头部门到会），请改期一次。");
        }
        if (came < 2) {
            throw new FormRejected("到会不足两个部门，不能召开会诊会议，请改期。");
        }
        store.met(id, meeting.dateNo(), heldAt, result, acts.actor().userId(), clock.instant());
        attendance.forEach(a -> store.attend(id, meeting.dateNo(), a));
        if (result == MeetingResult.DISAGREED) {
            store.disagree(id, dispute, focus);
        }
        store.state(id, ConsultationState.MET);
        acts.record("consultation-met", number.value(), "召开会诊会议，到会" + came + "个部门，" + result.label(), null, about(id));
    }

    /** Puts the meeting off to a further date. */
    public void postpone(CaseNumber number, long id, List<Attendance> attendance, Instant newAt, String place) {
        open(number, id);
        Meeting meeting = last(id);
        if (day(newAt).isBefore(day(clock.instant()))) {
            throw new FormRejected("改期的日期不能早于今天。");
        }
        store.met(
                id,
                meeting.dateNo(),
                null,
                MeetingResult.POSTPONED,
                acts.actor().userId(),
                clock.instant());
        attendance.forEach(a -> store.attend(id, meeting.dateNo(), a));
        store.meet(id, meeting.dateNo() + 1, newAt, place);
        acts.record("consultation-postponed", number.value(), "会诊会议未达到会要求，改期召开", null, about(id));
    }

    /** The director decides which department leads where they disagree. */
    public void decideLead(CaseNumber number, long id, String department, String reason, String advised, String row) {
        open(number, id);
        store.lead(id, department, reason, acts.actor().userId());
        cases.decide(number, "consultation-lead", department, reason, BASIS, row, advised);
        acts.record(
                "consultation-lead-decided", number.value(), "中心主任裁定由" + nameOf(department) + "牵头", reason, about(id));
    }

    /** Writes the minutes down; they take effect when they are issued. */
    public void write(CaseNumber number, long id, Minutes minutes) {
        Consultation consultation = open(number, id);
        Set<String> members = store.members(id).stream().map(Member::department).collect(Collectors.toSet());
        for (Minutes.Ordered ordered : minutes.actions()) {
            if (!members.contains(ordered.department())) {
                throw new FormRejected("交办事项只能交给参加会诊的部门。");
            }
            if (ordered.dueOn().isBefore(day(clock.instant()))) {
                throw new FormRejected("交办事项的完成日期不能早于今天。");
            }
        }
        if (minutes.nextStep() == NextStep.HANDLING && minutes.department() == null) {
            throw new FormRejected("交部门办理的，请选择承办部门。");
        }
        store.minutes(id, minutes, acts.actor().userId(), clock.instant());
        minutes.actions().forEach(ordered -> store.order(id, centreOf(id, ordered.department()), ordered));
        if (consultation.leadDecidedBy() != null && !consultation.lead().equals(minutes.lead())) {
            throw new FormRejected("牵头部门已由中心主任裁定，纪要不能另行改变。");
        }
        cases.decide(number, "consultation-outcome", minutes.outcome().name(), minutes.conclusion(), BASIS, null, null);
    }

    /** Issues the minutes under their number; what they order goes to the departments. */
    public Issued issueMinutes(CaseNumber number, long id) {
        Consultation consultation = store.lock(id);
        Centre centre = directory.centre(cases.get(number).centre());
        String paper = numbers.nextPaperNumber("consultation", centre.code(), centre.abbrev() + "会诊", number);
        store.issue(id, paper, clock.instant());
        records.made(number, RecordKind.CONSULTATION_MINUTES, "会诊纪要（" + paper + "）");
        acts.record(
                "consultation-minuted",
                number.value(),
                "印发会诊纪要（" + paper + "）：" + consultation.outcome().label(),
                null,
                about(id));
        close(number, consultation, "会诊" + consultation.outcome().label());
        store.actions(id).forEach(actions::order);
        NextStep next =
                consultation.outcome() == ConsultationOutcome.EVIDENCE ? NextStep.MEDIATION : consultation.nextStep();
        return new Issued(
                consultation.outcome().name().toLowerCase(Locale.ROOT),
                next == null ? null : next.code(),
                consultation.department());
    }

    /** A case whose handling has ended is consulted on no more. */
    @EventListener
    public void on(CaseEvent.Handled event) {
        stop(event.number(), "案件办理结束");
    }

    /** A leader took charge before the consultation came to its minutes. */
    @EventListener
    public void on(CaseEvent.GaveWay event) {
        if (ConsultationProcess.KEY.value().equals(event.step())) {
            stop(event.number(), "转由领导包案");
        }
    }

    private void stop(CaseNumber number, String why) {
        for (Consultation consultation : store.of(number.value())) {
            if (consultation.open()) {
                store.end(consultation.id(), why, clock.instant());
                close(number, consultation, why);
                acts.record("consultation-ended", number.value(), why + "，会诊随之终止", null, about(consultation.id()));
            }
        }
    }

    private void close(CaseNumber number, Consultation consultation, String how) {
        clocks.end(number, ConsultationProcess.TERM, how);
        for (Member member : store.members(consultation.id())) {
            voice.silence(number, member, how);
            cases.endAsk(number, member.department(), member.centre());
        }
    }

    /** Consultations of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Consultation> of(CaseNumber number) {
        return store.of(number.value());
    }

    /** The one that runs. */
    @Transactional(readOnly = true)
    public Optional<Consultation> running(CaseNumber number) {
        return of(number).stream().filter(Consultation::open).findFirst();
    }

    /**
     * A consultation of a case.
     *
     * @return empty when there is none, or when it belongs to another case
     */
    @Transactional(readOnly = true)
    public Optional<Consultation> find(CaseNumber number, long id) {
        return Optional.ofNullable(store.find(id)).filter(c -> c.number().equals(number));
    }

    @Transactional(readOnly = true)
    public List<Member> members(long id) {
        return store.members(id);
    }

    /** What the members said, the oldest first. */
    @Transactional(readOnly = true)
    public List<MemberOpinion> opinions(long id) {
        return store.opinions(id);
    }

    @Transactional(readOnly = true)
    public List<Meeting> meetings(long id) {
        return store.meetings(id);
    }

    @Transactional(readOnly = true)
    public List<Attendance> attendance(long id, int dateNo) {
        return store.attendance(id, dateNo);
    }

    /** The date of the meeting that counts now. */
    @Transactional(readOnly = true)
    public Meeting last(long id) {
        List<Meeting> all = store.meetings(id);
        return all.get(all.size() - 1);
    }

    /** The full name of a department, or its code when it is unknown. */
    @Transactional(readOnly = true)
    public String nameOf(String department) {
        return directory.department(department).map(d -> d.name()).orElse(department);
    }

    private Set<Long> heard(long id) {
        return store.opinions(id).stream()
                .filter(MemberOpinion::counts)
                .map(MemberOpinion::member)
                .collect(Collectors.toSet());
    }

    private String centreOf(long id, String department) {
        return store.members(id).stream()
                .filter(member -> member.department().equals(department))
                .map(Member::centre)
                .findFirst()
                .orElseThrow();
    }

    private Consultation open(CaseNumber number, long id) {
        Consultation consultation = store.lock(id);
        if (consultation == null || !consultation.number().equals(number)) {
            throw new FormRejected("没有这次会诊，请返回案件页面查看。");
        }
        if (!consultation.open()) {
            throw new FormRejected("这次会诊已经结束，无需再办理。");
        }
        return consultation;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(OFFICE).toLocalDate();
    }

    private static Map<String, String> about(long id) {
        return Map.of("consultation", Long.toString(id));
    }
}
