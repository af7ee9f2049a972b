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

/** 评价吹哨: the department scores the summons. */
@Component
class ScoreSummonsForm extends MatterForm {

    private final Scoring scoring;

    ScoreSummonsForm(Scoring scoring, MatterFacts facts) {
        super(facts);
        this.scoring = scoring;
    }

    @Override
    public String formId() {
        return "score-summons";
    }

    @Override
    void show(Matter matter, Function<String, Object> process, Map<String, Object> shown) {
        shown.put("course", facts.course(matter));
    }

    @Override
    Variables take(FormEntry entry, CaseNumber number, long matter) {
        Integer first = facts.mark(entry, "theirs", "是否属于本部门职责");
        Integer second = facts.mark(entry, "needed", "是否确有必要吹哨");
        String reason = entry.text("scoreReason");
        facts.longest(entry, reason, "理由", 500);
        entry.check();
        scoring.score(number, matter, Side.DEPARTMENT, first, second, null, reason);
        return Variables.none();
    }
}
