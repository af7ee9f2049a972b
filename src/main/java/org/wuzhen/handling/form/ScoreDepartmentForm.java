package org.wuzhen.handling.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Scoring;
import org.wuzhen.handling.Side;

/** 评价报到部门: the side that summoned scores the department. */
@Component
class ScoreDepartmentForm implements CaseForm {

    private final Scoring scoring;
    private final MatterFacts facts;

    ScoreDepartmentForm(Scoring scoring, MatterFacts facts) {
        this.scoring = scoring;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "score-department";
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
        Integer first = facts.mark(entry, "timeliness", "报到是否及时");
        Integer second = facts.mark(entry, "attendance", "到场履职情况");
        Integer third = facts.mark(entry, "outcome", "处置效果");
        String reason = entry.text("scoreReason");
        facts.longest(entry, reason, "理由", 500);
        entry.check();
        scoring.score(number, matter, Side.SUMMONER, first, second, third, reason);
        return Variables.none();
    }
}
