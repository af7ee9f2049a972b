package org.wuzhen.journey.form;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.journey.Journey;

/** 报告疑似虚假调解: to the judicial bureau or the court. */
@Component
class ReportShamForm implements CaseForm {

    private final Journey journey;
    private final CaseFiles cases;
    private final Clock clock;

    ReportShamForm(Journey journey, CaseFiles cases, Clock clock) {
        this.journey = journey;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "report-sham";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        CaseFile file = cases.get(number);
        return Map.of("disputeTypeLabel", file.disputeType().label());
    }

    @Override
    public Variables take(FormEntry entry) {
        Journey.Handover handover = HandoverEntry.read(entry, clock);
        journey.shamReported(entry.caseNumber(), handover);
        return Variables.none();
    }
}
