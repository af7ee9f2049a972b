package org.wuzhen.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.intake.AcceptanceReview;
import org.wuzhen.intake.AcceptedElsewhere;
import org.wuzhen.intake.Check;
import org.wuzhen.intake.Consent;
import org.wuzhen.intake.DisputeHandedOver;
import org.wuzhen.intake.DisputeTransfers;
import org.wuzhen.intake.FinalSettlement;
import org.wuzhen.intake.Intake;
import org.wuzhen.intake.IntakeProcess;
import org.wuzhen.intake.RegistrationChecks;
import org.wuzhen.intake.ReportCause;
import org.wuzhen.intake.SubjectClass;

/** Behind 受理审查: the clerk answers the questions of the negative list. */
@Component
class ReviewAcceptanceForm implements CaseForm {

    private final Intake intake;
    private final RegistrationChecks checks;
    private final CaseFacts facts;
    private final CheckFacts checkFacts;
    private final DisputeTransfers transfers;

    ReviewAcceptanceForm(
            Intake intake,
            RegistrationChecks checks,
            CaseFacts facts,
            CheckFacts checkFacts,
            DisputeTransfers transfers) {
        this.intake = intake;
        this.transfers = transfers;
        this.checks = checks;
        this.facts = facts;
        this.checkFacts = checkFacts;
    }

    @Override
    public String formId() {
        return "review-acceptance";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        List<Check> checked = checks.of(number);
        AcceptanceReview last = intake.lastReview(number)
                .orElseGet(() -> new AcceptanceReview(
                        suggested(checked, Check::elsewhere, AcceptedElsewhere.NONE),
                        suggested(checked, Check::settlement, FinalSettlement.NONE),
                        SubjectClass.CIVIL,
                        null,
                        false,
                        ReportCause.NONE,
                        null));
        Map<String, Object> shown = facts.of(number);
        shown.put("hint", hint(facts.file(number)) + CheckFacts.hint(checked));
        shown.put("checks", checkFacts.rows(number, checked));
        shown.put("subjectClass", last.subjectClass().name());
        shown.put("acceptedElsewhere", last.acceptedElsewhere().name());
        shown.put("finalSettlement", last.finalSettlement().name());
        shown.put(
                "respondentConsent",
                last.respondentConsent() == null
                        ? null
                        : last.respondentConsent().name());
        shown.put("reportCause", last.reportCause().name());
        shown.put("shamSuspected", last.shamSuspected());
        shown.put("remark", last.remark());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        AcceptanceReview review = new AcceptanceReview(
                entry.choice("acceptedElsewhere", "其他机关是否已经受理", AcceptedElsewhere.class),
                entry.choice("finalSettlement", "同一事实是否已有终局结论", FinalSettlement.class),
                entry.choice("subjectClass", "争议的性质", SubjectClass.class),
                entry.choice("respondentConsent", "对方是否同意调解", Consent.class),
                entry.ticked("shamSuspected"),
                entry.choice("reportCause", "有没有必须先报告公安的情形", ReportCause.class),
                entry.text("remark"));
        entry.expect(review.remark() != null || plain(review), "您的选择会影响是否受理，请在“审查说明”写明核实的情况（如受理机关和文号、对方拒绝的时间和方式）。");
        List<Check> hits =
                checks.hold(entry.caseNumber()).stream().filter(Check::hit).toList();
        entry.expect(
                review.remark() != null || hits.isEmpty(),
                "核查结果与本件有出入（" + labels(hits) + "），请在“审查说明”写明核实的情况。没有看到该结果的，请重新打开任务。");
        entry.check();
        intake.review(entry.caseNumber(), review);
        return Variables.of(
                        IntakeProcess.ACCEPTED_ELSEWHERE,
                        review.acceptedElsewhere().name())
                .with(IntakeProcess.FINAL_SETTLEMENT, review.finalSettlement().name())
                .with(IntakeProcess.SUBJECT_CLASS, review.subjectClass().name())
                .with(
                        IntakeProcess.RESPONDENT_CONSENT,
                        review.respondentConsent().name())
                .with(IntakeProcess.SHAM_SUSPECTED, review.shamSuspected())
                .with(IntakeProcess.REPORT_CAUSE, review.reportCause().name());
    }

    /** What the checks would have the clerk answer; the clerk decides. */
    private static <T> T suggested(List<Check> checks, Function<Check, T> says, T otherwise) {
        return checks.stream().map(says).filter(Objects::nonNull).findFirst().orElse(otherwise);
    }

    private static String labels(List<Check> hits) {
        return hits.stream()
                .map(hit -> hit.kind().label() + "：" + hit.state())
                .distinct()
                .collect(Collectors.joining("，"));
    }

    /** Whether nothing was answered that speaks against the dispute. */
    private static boolean plain(AcceptanceReview review) {
        return review.acceptedElsewhere() == AcceptedElsewhere.NONE
                && review.finalSettlement() == FinalSettlement.NONE
                && review.subjectClass() == SubjectClass.CIVIL
                && review.respondentConsent() != Consent.REFUSES
                && !review.shamSuspected()
                && review.reportCause() == ReportCause.NONE;
    }

    private String hint(CaseFile file) {
        Set<Mark> marks = file.markSet();
        List<String> hints = new ArrayList<>();
        if (marks.contains(Mark.DOMESTIC_VIOLENCE)) {
            hints.add("登记时勾选了“家庭暴力”，请核实是否有现实危险。");
        }
        if (marks.contains(Mark.MINOR)) {
            hints.add("本件涉及未成年人，请核实其是否受到侵害。");
        }
        switch (file.channel()) {
            case COURT, POLICE, PROCURATORATE, DEPARTMENT ->
                hints.add("本件由" + file.channel().label() + "而来，该机关委托本中心调解的，第2项选“没有”。");
            case PETITION -> hints.add("本件由信访转送而来，信访部门交由本中心办理的，第2项选“没有”；已经复核终结的，第3项选“信访已复核终结”。");
            default -> {}
        }
        transfers.find(file.number()).ifPresent(handedOver -> told(handedOver, hints));
        return String.join("", hints);
    }

    private void told(DisputeHandedOver handedOver, List<String> hints) {
        if (handedOver.consent() != null) {
            hints.add(handedOver.consent() ? "移送机关注明双方同意调解，请核实后填写第4项。" : "移送机关未取得双方同意，请先征求对方意见再填写第4项。");
        }
        List<CaseNumber> others = transfers.ofTheSameAlarm(handedOver);
        if (!others.isEmpty()) {
            hints.add("同一警情（" + handedOver.alarmNo() + "）已有案件"
                    + others.stream().map(CaseNumber::value).collect(Collectors.joining("、")) + "，请核对是否同一纠纷。");
        }
    }
}
