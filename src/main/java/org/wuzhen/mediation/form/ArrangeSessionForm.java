package org.wuzhen.mediation.form;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;
import org.wuzhen.mediation.ExtensionRequest;
import org.wuzhen.mediation.Mediation;
import org.wuzhen.mediation.MediationClock;
import org.wuzhen.mediation.Session;
import org.wuzhen.mediation.SessionPlan;

/** 安排调解会: when, where, open or not, who is invited; and an extension when the day lies beyond the term. */
@Component
class ArrangeSessionForm implements CaseForm {

    private final Mediation mediation;
    private final MediationClock mediationClock;
    private final Directory directory;
    private final CaseFacts facts;

    ArrangeSessionForm(Mediation mediation, MediationClock mediationClock, Directory directory, CaseFacts facts) {
        this.mediation = mediation;
        this.mediationClock = mediationClock;
        this.directory = directory;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "arrange-session";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        List<Session> sessions = mediation.sessions(number);
        Optional<Deadline> deadline = mediationClock.running(number);
        Map<String, Object> shown = new HashMap<>();
        List<Map<String, Object>> rows = facts.rows(number);
        sessions.stream()
                .reduce((a, b) -> b)
                .flatMap(Session::held)
                .filter(held -> held.note() != null)
                .ifPresent(held -> rows.add(CaseFacts.row("上次商定", held.note())));
        rows.add(CaseFacts.row("联系电话", facts.phones(number)));
        shown.put("facts", rows);
        shown.put("sessionNumber", sessions.size() + 1);
        shown.put("dueDay", deadline.map(CaseFacts::day).orElse(null));
        shown.put("timeLeft", deadline.map(facts::timeLeft).orElse(null));
        shown.put("mayExtend", deadline.map(MediationClock::extendable).orElse(false));
        shown.put("unitHint", deadline.map(CaseFacts::unitHint).orElse(""));
        shown.put(
                "plannedAt",
                CaseFacts.field(facts.now().truncatedTo(ChronoUnit.HOURS).plusHours(1)));
        shown.put("place", directory.centre(facts.file(number).centre()).shortName() + "矛调中心调解室");
        shown.put("open", "NO");
        shown.put("noticeHow", "电话告知");
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        LocalDateTime at = entry.moment("plannedAt", "调解日期");
        entry.expect(at != null || entry.text("plannedAt") != null, "请填写“调解日期”和时间。");
        entry.expect(at == null || !at.toLocalDate().isBefore(facts.now().toLocalDate()), "“调解日期”已经过去，请填写今天或者以后的日期。");
        String place = entry.required("place", "地点");
        boolean open = "YES".equals(entry.required("open", "是否公开"));
        CaseFile file = facts.file(number);
        // 未成年人保护法 art. 103
        entry.expect(!open || !file.markSet().contains(Mark.MINOR), "本案涉及未成年人，不得公开调解，请选择“不公开”。");
        String noticeHow = entry.required("noticeHow", "通知当事人的方式");
        entry.expect(entry.ticked("notified"), "请先把时间、地点通知各方当事人，再勾选“各方当事人均已通知到”。");
        String invitees = entry.text("invitees");
        entry.expect(
                invitees == null || entry.ticked("inviteesAgreed"), "邀请其他人员参加须经各方当事人同意（人民调解法第二十条），请征得同意后勾选，或者不邀请。");
        boolean extend = entry.ticked("extend");
        ExtensionRequest request = extend ? ExtensionFields.read(entry, "extendReason") : null;
        entry.check();
        Variables variables = extend ? ExtensionFields.grant(mediationClock, entry, request) : Variables.none();
        mediationClock.running(number).ifPresent(deadline -> within(deadline, at));
        mediation.arrange(number, new SessionPlan(CaseFacts.instant(at), place, open, noticeHow, invitees));
        return variables;
    }

    private static void within(Deadline deadline, LocalDateTime at) {
        if (!CaseFacts.instant(at).isBefore(deadline.dueAt())) {
            throw new FormRejected("调解日期晚于期限届满日（" + CaseFacts.day(deadline) + "），请提前安排"
                    + (MediationClock.extendable(deadline) ? "，或者在各方当事人同意后延长期限。" : "；本案期限依法不得再延长。"));
        }
    }
}
