package org.wuzhen.handling.form;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;

/** 报告进展、询问、申请延期: what the department says while it works. */
@Component
class ReportProgressForm extends MatterForm {

    private final Matters matters;

    /** 进展、询问、延期. */
    private enum About {
        PROGRESS,
        QUESTION,
        EXTENSION
    }

    ReportProgressForm(Matters matters, MatterFacts facts) {
        super(facts);
        this.matters = matters;
    }

    @Override
    public String formId() {
        return "report-progress";
    }

    @Override
    void show(Matter matter, Function<String, Object> process, Map<String, Object> shown) {
        shown.put("course", facts.course(matter));
    }

    @Override
    Variables take(FormEntry entry, CaseNumber number, long matter) {
        About about = entry.choice("about", "报告何事", About.class);
        String words = entry.required("words", "内容");
        Integer days = about == About.EXTENSION ? entry.whole("days", "延长工作日数") : null;
        entry.expect(about != About.EXTENSION || days != null && days > 0, "请填写“延长工作日数”。");
        facts.longest(entry, words, "内容", 2000);
        entry.check();
        switch (about) {
            case QUESTION -> matters.question(number, matter, words);
            case EXTENSION -> matters.askExtension(number, matter, days, words);
            default -> matters.progress(number, matter, words);
        }
        return Variables.of(HandlingProcess.INTERIM, about.name().toLowerCase(Locale.ROOT));
    }
}
