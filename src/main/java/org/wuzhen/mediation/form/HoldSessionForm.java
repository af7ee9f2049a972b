package org.wuzhen.mediation.form;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.mediation.Mediation;
import org.wuzhen.mediation.Session;
import org.wuzhen.mediation.SessionRecord;
import org.wuzhen.mediation.SessionResult;

/** 召开调解会: the record of one session and what came of it. */
@Component
class HoldSessionForm implements CaseForm {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final Mediation mediation;
    private final Directory directory;
    private final Acts acts;
    private final CaseFacts facts;

    HoldSessionForm(Mediation mediation, Directory directory, Acts acts, CaseFacts facts) {
        this.mediation = mediation;
        this.directory = directory;
        this.acts = acts;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "hold-session";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        List<Session> sessions = mediation.sessions(number);
        Session next = sessions.get(sessions.size() - 1);
        Map<String, Object> shown = new HashMap<>();
        shown.put("facts", facts.rows(number));
        shown.put("plan", plan(next));
        shown.put(
                "earlier",
                sessions.stream()
                        .flatMap(s -> s.held().map(held -> row(s, held)).stream())
                        .toList());
        shown.put("partyOptions", facts.partyOptions(number));
        shown.put(
                "attended",
                facts.parties(number).stream().map(p -> String.valueOf(p.id())).toList());
        shown.put("others", next.plan().invitees());
        shown.put(
                "heldFrom", CaseFacts.field(LocalDateTime.ofInstant(next.plan().at(), OFFICE)));
        shown.put("recorder", directory.nameOf(acts.actor().userId()));
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        LocalDateTime from = entry.moment("heldFrom", "开始日期");
        LocalDateTime to = entry.moment("heldTo", "结束日期");
        entry.expect(from != null || entry.text("heldFrom") != null, "请填写“开始日期”和开始时间。");
        entry.expect(to != null || entry.text("heldTo") != null, "请填写“结束日期”和结束时间。");
        entry.expect(from == null || to == null || !to.isBefore(from), "结束时间不能早于开始时间，请核对。");
        entry.expect(to == null || !to.isAfter(facts.now()), "结束时间不能晚于现在，调解会结束后再提交记录。");
        List<Long> attended = PartyTicks.read(entry, "attended", facts);
        String absence = entry.text("absence");
        String record = entry.required("record", "调解记录");
        String recorder = entry.required("recorder", "记录人");
        SessionResult result = entry.choice("result", "调解结果", SessionResult.class);
        List<Party> parties = facts.parties(entry.caseNumber());
        entry.expect(
                absence != null || parties.stream().allMatch(p -> attended.contains(p.id())), "有当事人没有到场，请填写“未到场的原因”。");
        if (result != null) {
            entry.expect(!result.needsBothSides() || bothSides(parties, attended), "达成协议须申请人、被申请人双方到场，请核对到场人员或者调解结果。");
        }
        String note = result == null || result == SessionResult.AGREED ? null : entry.required("note", "结果说明");
        entry.check();
        mediation.hold(
                entry.caseNumber(),
                new SessionRecord(
                        CaseFacts.instant(from),
                        CaseFacts.instant(to),
                        attended,
                        entry.text("others"),
                        absence,
                        record,
                        recorder,
                        result,
                        note));
        return Variables.none();
    }

    private static boolean bothSides(List<Party> parties, List<Long> attended) {
        return present(parties, attended, Party.Side.APPLICANT) && present(parties, attended, Party.Side.RESPONDENT);
    }

    private static boolean present(List<Party> parties, List<Long> attended, Party.Side side) {
        return parties.stream().anyMatch(p -> p.side() == side && attended.contains(p.id()));
    }

    private static List<Map<String, Object>> plan(Session session) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(CaseFacts.row("次数", "第" + session.number() + "次"));
        rows.add(CaseFacts.row("时间", CaseFacts.minute(session.plan().at())));
        rows.add(CaseFacts.row("地点", session.plan().place()));
        rows.add(CaseFacts.row("是否公开", session.plan().open() ? "公开" : "不公开"));
        if (session.plan().invitees() != null) {
            rows.add(CaseFacts.row("邀请人员", session.plan().invitees()));
        }
        return rows;
    }

    private static Map<String, Object> row(Session session, SessionRecord held) {
        return Map.of(
                "number",
                "第" + session.number() + "次",
                "at",
                CaseFacts.minute(held.from()),
                "result",
                held.result().label(),
                "note",
                held.note() == null ? "" : held.note());
    }
}
