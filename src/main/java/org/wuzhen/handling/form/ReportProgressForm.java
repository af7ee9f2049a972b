package org.wuzhen.handling.form;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;

/** 报告进展、询问、申请延期: what the department says while it works. */
@Component
class ReportProgressForm implements CaseForm {

    private final Matters matters;
    private final MatterFacts facts;

    ReportProgressForm(Matters matters, MatterFacts facts) {
        this.matters = matters;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "report-progress";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several matters; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Matter matter = facts.matter(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("matter", facts.rows(matter));
        shown.put("course", facts.course(matter));
        return shown;
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        return facts.describe(facts.matter(number, process));
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        long matter = entry.process(HandlingProcess.MATTER);
        String about = entry.required("about", "报告何事");
        String words = entry.required("words", "内容");
        Integer days = "EXTENSION".equals(about) ? entry.whole("days", "延长工作日数") : null;
        entry.expect(!"EXTENSION".equals(about) || days != null && days > 0, "请填写“延长工作日数”。");
        facts.longest(entry, words, "内容", 2000);
        entry.check();
        switch (about) {
            case "QUESTION" -> matters.question(number, matter, words);
            case "EXTENSION" -> matters.askExtension(number, matter, days, words);
            default -> matters.progress(number, matter, words);
        }
        return Variables.of(HandlingProcess.INTERIM, about.toLowerCase(Locale.ROOT));
    }
}
