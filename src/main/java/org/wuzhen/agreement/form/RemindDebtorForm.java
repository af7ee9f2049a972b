package org.wuzhen.agreement.form;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.agreement.PerformanceWatch;
import org.wuzhen.agreement.Reminder;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 催促履行: the committee urges the debtor to perform (人民调解法 art. 31). */
@Component
class RemindDebtorForm implements CaseForm {

    private final PerformanceWatch watch;
    private final AgreementFacts facts;

    RemindDebtorForm(PerformanceWatch watch, AgreementFacts facts) {
        this.watch = watch;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "remind-debtor";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Map<String, Object> shown = facts.ofTurn(number);
        shown.put("remindedOn", facts.today().toString());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        LocalDate on = entry.day("remindedOn", "催促日期");
        entry.expect(on != null || entry.text("remindedOn") != null, "请填写“催促日期”。");
        entry.expect(on == null || !on.isAfter(watch.today()), "“催促日期”不能晚于今天。");
        Reminder.Channel channel = entry.choice("channel", "催促方式", Reminder.Channel.class);
        entry.check();
        watch.remind(entry.caseNumber(), new Reminder(on, channel, entry.text("answer")));
        return Variables.none();
    }
}
