package org.wuzhen.relapse.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.relapse.RelapseProcess;
import org.wuzhen.relapse.Relapses;
import org.wuzhen.relapse.Review;
import org.wuzhen.relapse.Watch;

/** 落实稳控: who watches the dispute, how, and when it is looked at again. */
@Component
class ArrangeHoldingForm implements CaseForm {

    private final Relapses relapses;
    private final RelapseFacts facts;

    ArrangeHoldingForm(Relapses relapses, RelapseFacts facts) {
        this.relapses = relapses;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "arrange-holding";
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
        shown.put("hearing", facts.hearing(review));
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
        String unit = entry.required("watchUnit", "稳控责任单位");
        String watcher = entry.required("watcher", "稳控责任人");
        String measures = entry.required("watchMeasures", "稳控措施");
        LocalDate next = entry.day("nextLook", "下次复诊日期");
        entry.expect(next != null, "请填写“下次复诊日期”。");
        facts.longest(entry, unit, "稳控责任单位", 100);
        facts.longest(entry, watcher, "稳控责任人", 50);
        facts.longest(entry, measures, "稳控措施", 2000);
        entry.check();
        relapses.arrange(number, id, new Watch(unit, watcher, measures, next));
        return Variables.none();
    }
}
