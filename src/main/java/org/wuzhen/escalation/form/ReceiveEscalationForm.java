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

/** 接收或者拒收: the receiving director takes the case or refuses it with a reason and a basis. */
@Component
class ReceiveEscalationForm implements CaseForm {

    private final Escalations escalations;
    private final EscalationFacts facts;

    ReceiveEscalationForm(Escalations escalations, EscalationFacts facts) {
        this.escalations = escalations;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "receive-escalation";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may be raised several times; the process tells which it is");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Escalation escalation = facts.escalation(number, process);
        Map<String, Object> shown = new HashMap<>();
        shown.put("sheet", facts.sheet(escalation));
        shown.put("lines", facts.lines(escalation));
        shown.put("facts", facts.dispute(number));
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
        String receipt = entry.required("receipt", "接收还是拒收");
        boolean refused = "REFUSE".equals(receipt);
        String why = refused ? entry.required("refusalReason", "拒收理由") : null;
        String basis = refused ? entry.required("refusalBasis", "拒收依据") : null;
        facts.longest(entry, why, "拒收理由", 1000);
        facts.longest(entry, basis, "拒收依据", 200);
        entry.check();
        if (!refused) {
            escalations.receive(number, id);
            return Variables.of(EscalationProcess.REFUSED, false);
        }
        escalations.refuse(number, id, why, basis);
        return Variables.of(EscalationProcess.REFUSED, true)
                .with(
                        EscalationProcess.REFUSED_BY,
                        facts.escalation(number, name -> id).refusedBy());
    }
}
