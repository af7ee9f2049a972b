package org.wuzhen.care.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.care.CareContacts;
import org.wuzhen.care.CareProcess;
import org.wuzhen.care.Need;
import org.wuzhen.care.NeedResult;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.OwnForm;
import org.wuzhen.engine.Variables;

/** 帮助并答复: an officer of the department helps with a need, and knows no more of the person than that takes. */
@Component
class AnswerNeedForm implements OwnForm {

    private static final int LONGEST = 1000;

    private final CareContacts contacts;
    private final Directory directory;

    AnswerNeedForm(CareContacts contacts, Directory directory) {
        this.contacts = contacts;
        this.directory = directory;
    }

    @Override
    public String formId() {
        return "answer-need";
    }

    @Override
    public Map<String, Object> show(OwnNumber number, Function<String, Object> process) {
        Need need = contacts.need(number, CareProcess.NEED_PLACE.in(process));
        return Map.of(
                "need",
                List.of(
                        CareFacts.row("需求单", number.value()),
                        CareFacts.row("需要的帮助", contacts.wanted(need)),
                        CareFacts.row("联系方式", contacts.reach(number, need, "办理问诊转来的需求")),
                        CareFacts.row(
                                "转来的社工", directory.nameOf(contacts.of(number).doneBy()))));
    }

    @Override
    public Set<String> personal() {
        return Set.of("words");
    }

    @Override
    public Variables take(FormEntry entry) {
        NeedResult result = entry.choice("result", "办理结果", NeedResult.class);
        String words = RecordContactForm.limited(entry, "words", "答复", LONGEST, true);
        entry.check();
        contacts.answer(entry.ownNumber(), entry.process(CareProcess.NEED_PLACE), result, words);
        return Variables.none();
    }
}
