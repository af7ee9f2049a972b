package org.wuzhen.escalation.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.escalation.Escalation;
import org.wuzhen.escalation.EscalationProcess;
import org.wuzhen.escalation.Escalations;
import org.wuzhen.escalation.NewEscalation;

/** 研判是否提级: a director weighs what a rule asks, and proposes it or gives the reason why not. */
@Component
class WeighEscalationForm implements CaseForm {

    private final Escalations escalations;
    private final EscalationFacts facts;

    WeighEscalationForm(Escalations escalations, EscalationFacts facts) {
        this.escalations = escalations;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "weigh-escalation";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may be raised several times; the process tells which it is");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Escalation escalation = facts.escalation(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("rule", facts.rule(escalation));
        shown.put("facts", facts.dispute(number));
        shown.put("targets", facts.targets(number));
        shown.put("to", facts.targets(number).get(0).get("value"));
        shown.put("done", escalations.soFar(number));
        return shown;
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        return facts.describe(facts.escalation(number, process));
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        long id = entry.process(EscalationProcess.ESCALATION);
        String weighed = entry.required("weighed", "研判意见");
        boolean proposed = "PROPOSE".equals(weighed);
        String reason = entry.required("reason", proposed ? "提级理由" : "不提级的理由");
        facts.longest(entry, reason, "理由", 1000);
        if (!proposed) {
            entry.check();
            escalations.keep(number, id, reason);
            return Variables.of(EscalationProcess.PROPOSED, false);
        }
        String to = entry.required("to", "接收单位");
        String done = entry.required("done", "已做工作");
        String open = entry.required("openPoints", "未解决问题");
        facts.longest(entry, done, "已做工作", 4000);
        facts.longest(entry, open, "未解决问题", 2000);
        entry.check();
        escalations.weigh(number, id, new NewEscalation(to, reason, done, open));
        return Variables.of(EscalationProcess.PROPOSED, true);
    }
}
