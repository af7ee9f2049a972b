package org.wuzhen.mediation.form;

import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;
import org.wuzhen.mediation.ExtensionAnswer;
import org.wuzhen.mediation.ExtensionRequest;
import org.wuzhen.mediation.MediationClock;
import org.wuzhen.mediation.MediationProcess;

/** The fields of an extension, which stand in two forms. */
final class ExtensionFields {

    private ExtensionFields() {}

    static ExtensionRequest read(FormEntry entry, String reasonKey) {
        Integer by = entry.whole("extendBy", "延长天数");
        entry.expect(by != null || entry.text("extendBy") != null, "请填写“延长天数”。");
        entry.expect(by == null || by > 0, "“延长天数”请填写大于0的整数。");
        String how = entry.required("agreedHow", "同意延长的凭据");
        String reason = entry.required(reasonKey, "理由");
        return new ExtensionRequest(by == null ? 0 : by, how, reason);
    }

    /**
     * Extends the term and tells the new dates to the process.
     *
     * @throws FormRejected with the reason when the law does not allow it
     */
    static Variables grant(MediationClock clock, FormEntry entry, ExtensionRequest request) {
        ExtensionAnswer answer = clock.extend(entry.caseNumber(), request);
        if (answer instanceof ExtensionAnswer.Refused refused) {
            throw new FormRejected(refused.reason());
        }
        var term = ((ExtensionAnswer.Granted) answer).term();
        return Variables.of(MediationProcess.DUE, java.util.Date.from(term.dueAt()))
                .with(MediationProcess.WARN, java.util.Date.from(term.warnAt()));
    }
}
