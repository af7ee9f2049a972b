package org.wuzhen.leadercase.form;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.leadercase.Charge;
import org.wuzhen.leadercase.LeaderCases;
import org.wuzhen.leadercase.NewPaper;
import org.wuzhen.leadercase.PaperKind;
import org.wuzhen.leadercase.PaperSection;

/** 整理接访记录: the secretary writes down the leader's meeting with the parties. */
@Component
class DraftMeetingForm implements CaseForm {

    private static final Map<String, String> SECTIONS =
            Map.of("present", "到场人员", "demands", "当事人诉求", "findings", "了解的情况", "reply", "领导答复意见", "promises", "承诺事项");

    private final LeaderCases charges;
    private final ChargeFacts facts;
    private final Clock clock;

    DraftMeetingForm(LeaderCases charges, ChargeFacts facts, Clock clock) {
        this.charges = charges;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "draft-meeting";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Charge charge = facts.charge(number);
        Map<String, Object> shown = new HashMap<>();
        shown.put("charge", facts.rows(charge));
        shown.put("facts", facts.dispute(number));
        shown.put("sentBack", facts.sentBack(charge, PaperKind.MEETING));
        SECTIONS.forEach((key, title) -> shown.put(key, facts.earlier(charge, PaperKind.MEETING, title)));
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        Instant at = ChargeFacts.instant(entry.moment("metAt", "接访时间"));
        entry.expect(at != null, "请填写“接访时间”。");
        entry.expect(at == null || !at.isAfter(clock.instant()), "“接访时间”不能晚于现在，接访以后再整理记录。");
        List<PaperSection> sections = new ArrayList<>();
        ChargeFacts.section(entry, sections, "present", SECTIONS.get("present"));
        ChargeFacts.section(entry, sections, "demands", SECTIONS.get("demands"));
        ChargeFacts.section(entry, sections, "findings", SECTIONS.get("findings"));
        ChargeFacts.section(entry, sections, "reply", SECTIONS.get("reply"));
        ChargeFacts.maybe(entry, sections, "promises", SECTIONS.get("promises"));
        entry.check();
        charges.draft(entry.caseNumber(), NewPaper.meeting(at, sections));
        return Variables.none();
    }
}
