package org.wuzhen.intake.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.intake.Admissibility;
import org.wuzhen.intake.Intake;
import org.wuzhen.intake.IntakeProcess;
import org.wuzhen.intake.PoliceReport;

/** Behind 先行报告公安机关: to whom, when, and under which receipt a danger was reported. */
@Component
class ReportToPoliceForm implements CaseForm {

    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private final Intake intake;
    private final CaseFacts facts;
    private final Clock clock;

    ReportToPoliceForm(Intake intake, CaseFacts facts, Clock clock) {
        this.intake = intake;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "report-to-police";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Admissibility answer = intake.admissibility(number);
        Map<String, Object> shown = facts.of(number);
        shown.put("cause", answer.reason());
        shown.put("basis", answer.basis());
        shown.put("route", answer.routeAdvice());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        String reportedTo = entry.required("reportedTo", "报告给哪个公安机关");
        String receiptNo = entry.required("receiptNo", "接报案回执号");
        entry.required("reportedAt", "报告日期");
        LocalDateTime local = entry.moment("reportedAt", "报告日期");
        Instant at = local == null ? null : local.atZone(CaseFacts.OFFICE).toInstant();
        entry.expect(at == null || !at.isAfter(clock.instant().plus(TOLERANCE)), "“报告日期”不能晚于现在，请先报告再填写。");
        entry.check();
        intake.reportToPolice(entry.caseNumber(), new PoliceReport(reportedTo, at, receiptNo, entry.text("measures")));
        return Variables.of(IntakeProcess.POLICE_INFORMED, true);
    }
}
