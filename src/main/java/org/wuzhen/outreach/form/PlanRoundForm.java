package org.wuzhen.outreach.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.OwnForm;
import org.wuzhen.engine.Variables;
import org.wuzhen.outreach.CommunityAdvice;
import org.wuzhen.outreach.Outreach;
import org.wuzhen.outreach.OutreachProcess;
import org.wuzhen.outreach.PlannedVisit;
import org.wuzhen.outreach.Round;

/** 制定巡诊计划: where, who and when, from what speaks for each community. */
@Component
class PlanRoundForm implements OwnForm {

    private static final int SHOWN = 40;
    private static final int PROPOSED = 3;
    private static final int LONGEST_REASON = 500;

    private final Outreach outreach;

    PlanRoundForm(Outreach outreach) {
        this.outreach = outreach;
    }

    @Override
    public String formId() {
        return "plan-round";
    }

    @Override
    public Map<String, Object> show(OwnNumber number, Function<String, Object> process) {
        Round round = outreach.round(number);
        List<CommunityAdvice> advice = outreach.advice(round.centre());
        return Map.of(
                "period",
                round.period().name() + "（" + round.period().days() + "）",
                "advice",
                advice.stream()
                        .limit(SHOWN)
                        .map(one -> Map.of(
                                "name",
                                one.name(),
                                "last",
                                one.last() == null ? "未走访过" : one.last().toString(),
                                "open",
                                one.open()))
                        .toList(),
                "communities",
                advice.stream().map(one -> choice(one.name(), one.code())).toList(),
                "visitors",
                outreach.visitors(round.centre()).entrySet().stream()
                        .map(one -> choice(one.getValue(), one.getKey()))
                        .toList(),
                "visits",
                advice.stream()
                        .limit(PROPOSED)
                        .map(one -> Map.of("community", one.code()))
                        .toList());
    }

    @Override
    public Variables take(FormEntry entry) {
        OwnNumber number = entry.ownNumber();
        if (entry.ticked("leaveOut")) {
            String reason = entry.required("leaveOutReason", "不安排的理由");
            entry.expect(reason == null || reason.length() <= LONGEST_REASON, "“不安排的理由”请控制在" + LONGEST_REASON + "字以内。");
            entry.check();
            outreach.leaveOut(number, reason);
            return Variables.of(OutreachProcess.ROUND_PLANNED, false).with(OutreachProcess.VISITS, 0);
        }
        List<PlannedVisit> visits = new ArrayList<>();
        for (FormEntry row : entry.rows("visits", "走访安排")) {
            if (row.blank()) {
                continue;
            }
            String community = row.required("community", "社区（村）");
            String visitor = row.required("visitor", "走访人");
            LocalDate day = row.day("day", "走访日期");
            row.expect(day != null || row.text("day") != null, "请填写“走访日期”。");
            visits.add(new PlannedVisit(community, visitor, day));
        }
        entry.check();
        outreach.plan(number, visits);
        return Variables.of(OutreachProcess.ROUND_PLANNED, true).with(OutreachProcess.VISITS, visits.size());
    }

    private static Map<String, String> choice(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
