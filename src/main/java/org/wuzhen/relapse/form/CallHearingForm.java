package org.wuzhen.relapse.form;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.relapse.NewHearing;
import org.wuzhen.relapse.PanelRole;
import org.wuzhen.relapse.Panelist;
import org.wuzhen.relapse.RelapseProcess;
import org.wuzhen.relapse.Relapses;
import org.wuzhen.relapse.Review;

/** 通知听证: when, where, who hears it and about what. */
@Component
class CallHearingForm implements CaseForm {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final Relapses relapses;
    private final RelapseFacts facts;

    CallHearingForm(Relapses relapses, RelapseFacts facts) {
        this.relapses = relapses;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "call-hearing";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may be looked at again several times; the process tells which it is");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Review review = facts.review(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("found", facts.found(review));
        shown.put("earlier", facts.putOff(review));
        return shown;
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        return facts.describe(facts.review(number, process));
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        long id = entry.process(RelapseProcess.REVIEW);
        LocalDateTime at = entry.moment("at", "听证时间");
        String place = entry.required("place", "听证地点");
        String chair = entry.required("chair", "主持人");
        String recorder = entry.required("recorder", "记录人");
        String matters = entry.required("matters", "听证事项");
        String told = entry.required("told", "如何通知双方当事人");
        List<Panelist> panel = new ArrayList<>();
        for (FormEntry row : entry.rows("panel", "听证员")) {
            if (!row.blank()) {
                panel.add(new Panelist(row.required("name", "姓名"), row.choice("role", "身份", PanelRole.class)));
            }
        }
        entry.expect(at != null, "请填写“听证日期”和“听证时间”。");
        facts.longest(entry, place, "听证地点", 100);
        facts.longest(entry, chair, "主持人", 30);
        facts.longest(entry, recorder, "记录人", 30);
        facts.longest(entry, matters, "听证事项", 1000);
        facts.longest(entry, told, "如何通知", 20);
        entry.check();
        relapses.callHearing(
                number,
                id,
                new NewHearing(at.atZone(OFFICE).toInstant(), place, chair, recorder, panel, matters, told));
        return Variables.none();
    }
}
