package org.wuzhen.escalation.form;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.escalation.CityReceipt;
import org.wuzhen.escalation.Escalation;
import org.wuzhen.escalation.EscalationProcess;
import org.wuzhen.escalation.Escalations;

/** 登记市级回执: what came back from the city, which is outside the house, is entered by hand. */
@Component
class RecordCityReceiptForm implements CaseForm {

    private final Escalations escalations;
    private final EscalationFacts facts;

    RecordCityReceiptForm(Escalations escalations, EscalationFacts facts) {
        this.escalations = escalations;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "record-city-receipt";
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
        String unit = entry.required("cityUnit", "市级接收单位");
        String paper = entry.required("cityPaper", "回执文号");
        LocalDate on = entry.day("cityOn", "回执日期");
        String words = entry.required("cityWords", "市级意见");
        entry.expect(on != null, "请填写“回执日期”。");
        facts.longest(entry, unit, "市级接收单位", 100);
        facts.longest(entry, paper, "回执文号", 100);
        facts.longest(entry, words, "市级意见", 2000);
        entry.check();
        escalations.cityReceived(number, id, new CityReceipt(unit, paper, on, words));
        return Variables.none();
    }
}
