package org.wuzhen.care.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.care.CareContacts;
import org.wuzhen.care.Contact;
import org.wuzhen.care.RiskMeasure;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.OwnForm;
import org.wuzhen.engine.Variables;

/** 研判风险: the director decides what is done about a risk, the same day. */
@Component
class WeighRiskForm implements OwnForm {

    private static final int LONGEST = 1000;

    private final CareContacts contacts;
    private final CareFacts facts;
    private final Directory directory;

    WeighRiskForm(CareContacts contacts, CareFacts facts, Directory directory) {
        this.contacts = contacts;
        this.facts = facts;
        this.directory = directory;
    }

    @Override
    public String formId() {
        return "weigh-risk";
    }

    @Override
    public Map<String, Object> show(OwnNumber number, Function<String, Object> process) {
        Contact contact = contacts.of(number);
        return Map.of(
                "whom",
                facts.whom(number),
                "found",
                List.of(
                        CareFacts.row("风险情况", contacts.risk(contact)),
                        CareFacts.row(
                                "发现",
                                directory.nameOf(contact.doneBy()) + "，" + CareFacts.day(contact.doneAt()) + "，"
                                        + contact.way().label())));
    }

    @Override
    public Set<String> personal() {
        return Set.of("words");
    }

    @Override
    public Variables take(FormEntry entry) {
        RiskMeasure measure = entry.choice("measure", "研判结论", RiskMeasure.class);
        String words = RecordContactForm.limited(entry, "words", "研判意见", LONGEST, true);
        entry.check();
        contacts.weigh(entry.ownNumber(), measure, words);
        return Variables.none();
    }
}
