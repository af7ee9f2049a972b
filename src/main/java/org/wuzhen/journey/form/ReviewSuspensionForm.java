package org.wuzhen.journey.form;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.journey.Journey;

/** 核查中止事由: the ground of a suspension is gone, the case goes on. */
@Component
class ReviewSuspensionForm implements CaseForm {

    private final Journey journey;
    private final CaseFiles cases;

    ReviewSuspensionForm(Journey journey, CaseFiles cases) {
        this.journey = journey;
        this.cases = cases;
    }

    @Override
    public String formId() {
        return "review-suspension";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        CaseFile file = cases.get(number);
        return Map.of("suspendReason", String.valueOf(file.suspendReason()));
    }

    @Override
    public Variables take(FormEntry entry) {
        String reason = entry.required("reason", "恢复办理的理由");
        entry.expect(entry.ticked("groundGone"), "请确认中止事由已经消除；事由尚未消除的，请勿提交本表。");
        entry.check();
        journey.resume(entry.caseNumber(), reason);
        return Variables.none();
    }
}
