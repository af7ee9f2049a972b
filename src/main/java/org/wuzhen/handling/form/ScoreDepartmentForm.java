package org.wuzhen.handling.form;

import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Scoring;
import org.wuzhen.handling.Side;

/** 评价报到部门: the side that summoned scores the department. */
@Component
class ScoreDepartmentForm extends MatterForm {

    private final Scoring scoring;

    ScoreDepartmentForm(Scoring scoring, MatterFacts facts) {
        super(facts);
        this.scoring = scoring;
    }

    @Override
    public String formId() {
        return "score-department";
    }

    @Override
    void show(Matter matter, Function<String, Object> process, Map<String, Object> shown) {
        shown.put("course", facts.course(matter));
    }

    @Override
    Variables take(FormEntry entry, CaseNumber number, long matter) {
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
