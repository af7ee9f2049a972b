package org.wuzhen.handling.form;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;
import org.wuzhen.handling.Ruling;

/** 裁定退件: an officer of the centre rules on a return, with the rule's advice shown. */
@Component
class DecideReturnForm extends MatterForm {

    private final Matters matters;

    DecideReturnForm(Matters matters, MatterFacts facts) {
        super(facts);
        this.matters = matters;
    }

    @Override
    public String formId() {
        return "decide-return";
    }

    @Override
    void show(Matter matter, Function<String, Object> process, Map<String, Object> shown) {
        shown.put("returned", facts.returned(matter));
        shown.put("advice", facts.advice(process));
        shown.put("facts", facts.dispute(matter.number()));
        shown.put("departments", facts.departments());
        shown.put("rulings", facts.rulings(matter));
        shown.put("ruling", HandlingProcess.RETURN_ADVICE.in(process));
        shown.put("to", matters.current(matter).suggested());
        shown.put("rulingReason", HandlingProcess.RETURN_REASON.in(process));
    }

    @Override
    Variables take(FormEntry entry, CaseNumber number, long matter) {
        Ruling ruling = entry.choice("ruling", "裁定", Ruling.class);
        String reason = entry.required("rulingReason", "裁定理由");
        String to = ruling == Ruling.ALLOW ? entry.required("to", "改派部门") : null;
        facts.longest(entry, reason, "裁定理由", 1000);
        entry.check();
        Optional<Instant> signDue = matters.rule(
                number,
                matter,
                ruling,
                reason,
                entry.process(HandlingProcess.RETURN_BASIS),
                Ruling.valueOf(entry.process(HandlingProcess.RETURN_ADVICE)),
                entry.process(HandlingProcess.RETURN_ROW),
                to);
        Variables ruled =
                Variables.of(HandlingProcess.RETURN_DECISION, ruling.name()).with(HandlingProcess.RETURN_ASKED, false);
        if (to != null) {
            return ruled.with(HandlingProcess.DEPARTMENT, to);
        }
        return signDue.map(due -> ruled.with(HandlingProcess.SIGN_DUE, Date.from(due)))
                .orElse(ruled);
    }
}
