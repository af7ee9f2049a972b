package org.wuzhen.relapse.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.relapse.HearingRecord;
import org.wuzhen.relapse.RelapseProcess;
import org.wuzhen.relapse.Relapses;
import org.wuzhen.relapse.Review;

/** 举行听证: the minutes and what the panel thinks, or why it is put off. */
@Component
class HoldHearingForm implements CaseForm {

    private final Relapses relapses;
    private final RelapseFacts facts;

    HoldHearingForm(Relapses relapses, RelapseFacts facts) {
        this.relapses = relapses;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "hold-hearing";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may be looked at again several times; the process tells which it is");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Review review = facts.review(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("hearing", facts.hearing(review));
        shown.put("found", facts.found(review));
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
        String held = entry.required("held", "是否举行");
        if (!"HELD".equals(held)) {
            String why = entry.required("postponedWhy", "延期理由");
            facts.longest(entry, why, "延期理由", 500);
            entry.check();
            relapses.postponed(number, id, why);
            return Variables.of(RelapseProcess.HEARING_HELD, false);
        }
        String attended = entry.required("attended", "到场人员");
        String minutes = entry.required("minutes", "听证笔录");
        String opinion = entry.required("panelOpinion", "听证评议意见");
        Integer end = entry.whole("votesEnd", "赞成终结");
        Integer against = entry.whole("votesAgainst", "不赞成终结");
        entry.expect(end != null && against != null && end >= 0 && against >= 0, "请填写赞成和不赞成终结的票数。");
        facts.longest(entry, attended, "到场人员", 500);
        facts.longest(entry, minutes, "听证笔录", 6000);
        facts.longest(entry, opinion, "听证评议意见", 2000);
        entry.check();
        relapses.held(number, id, new HearingRecord(attended, minutes, opinion, end, against));
        return Variables.of(RelapseProcess.HEARING_HELD, true);
    }
}
