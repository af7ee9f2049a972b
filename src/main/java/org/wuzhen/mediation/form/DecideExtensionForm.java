package org.wuzhen.mediation.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.mediation.ExtensionRequest;
import org.wuzhen.mediation.MediationClock;
import org.wuzhen.mediation.MediationProcess;

/** 决定是否延长期限: by agreement of the parties, before the term ends, within the legal ceiling. */
@Component
class DecideExtensionForm implements CaseForm {

    private final MediationClock mediationClock;
    private final CaseFacts facts;

    DecideExtensionForm(MediationClock mediationClock, CaseFacts facts) {
        this.mediationClock = mediationClock;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "decide-extension";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Optional<Deadline> deadline = mediationClock.running(number);
        Map<String, Object> shown = new HashMap<>();
        shown.put("facts", facts.rows(number));
        shown.put("dueDay", deadline.map(CaseFacts::day).orElse(""));
        shown.put("timeLeft", deadline.map(facts::timeLeft).orElse(""));
        shown.put("basis", deadline.map(d -> d.term().citation()).orElse(""));
        shown.put("unitHint", deadline.map(CaseFacts::unitHint).orElse(""));
        shown.put("ceilingText", deadline.map(DecideExtensionForm::ceiling).orElse(""));
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        boolean extend = "EXTEND".equals(entry.required("decision", "决定"));
        if (!extend) {
            String reason = entry.required("extensionReason", "理由");
            entry.check();
            mediationClock.keep(entry.caseNumber(), reason);
            return Variables.of(MediationProcess.EXTENDED, false);
        }
        entry.expect(entry.ticked("allAgree"), "延长期限须各方当事人同意，请征得同意后勾选“各方当事人均已明确同意延长”。");
        ExtensionRequest request = ExtensionFields.read(entry, "extensionReason");
        entry.check();
        return ExtensionFields.grant(mediationClock, entry, request).with(MediationProcess.EXTENDED, true);
    }

    private static String ceiling(Deadline deadline) {
        Integer ceiling = deadline.term().ceiling();
        String by = "经" + deadline.term().extendableBy() + "，";
        return ceiling == null
                ? by + "可以延长。"
                : by + "可以延长，合计不超过" + deadline.term().unit().text(ceiling) + "。";
    }
}
