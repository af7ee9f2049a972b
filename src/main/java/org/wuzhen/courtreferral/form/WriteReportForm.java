package org.wuzhen.courtreferral.form;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Notice;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.courtreferral.CourtReferrals;
import org.wuzhen.courtreferral.MediationReport;
import org.wuzhen.courtreferral.OtherSide;
import org.wuzhen.courtreferral.ReferralGround;
import org.wuzhen.courtreferral.ReferredCase;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 填写调解情况报告: how a referral came out, without what a party offered for the sake of a settlement. */
@Component
class WriteReportForm implements CaseForm {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_FACTS = 4000;
    private static final int LONGEST_SUMMARY = 2000;
    private static final int LONGEST_APPRAISAL = 730;

    private final CourtReferrals referrals;
    private final ReferralFacts facts;
    private final CaseFiles cases;

    WriteReportForm(CourtReferrals referrals, ReferralFacts facts, CaseFiles cases) {
        this.referrals = referrals;
        this.facts = facts;
        this.cases = cases;
    }

    /** 申请、不申请. */
    private enum Confirmation {
        YES,
        NO
    }

    @Override
    public String formId() {
        return "write-report";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        ReferredCase referral = referrals.get(number);
        CaseResult result = CaseResult.valueOf(referral.result());
        Deadline clock = facts.mediationClock(number);
        List<ReferralGround> grounds = grounds(referral);
        Map<String, Object> shown = new HashMap<>();
        shown.put("referral", facts.referral(number));
        shown.put("facts", facts.dispute(number));
        shown.put("agreed", agreed(result));
        shown.put(
                "groundOptions",
                grounds.stream()
                        .map(ground -> Map.of("label", ground.label(), "value", ground.name()))
                        .toList());
        shown.put("ground", likeliest(referral, grounds, clock).name());
        shown.put("endedOn", LocalDate.ofInstant(referral.endedAt(), OFFICE).toString());
        if (agreed(result)) {
            shown.put("agreementNo", agreementNo(number, referral));
        }
        if (clock != null && clock.state().pausedDays() > 0) {
            shown.put("appraisalDays", clock.state().pausedDays());
        }
        if (clock != null && clock.state().extendedBy() > 0) {
            shown.put("extendedTo", clock.lastDay().toString());
        }
        shown.put("summary", summary(referral, result));
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        ReferredCase referral = referrals.get(entry.caseNumber());
        CaseResult result = CaseResult.valueOf(referral.result());
        ReferralGround ground = entry.choice("ground", "终结情形", ReferralGround.class);
        entry.expect(ground == null || grounds(referral).contains(ground), "“终结情形”与案件的办理结果不符，请重新选择。");
        LocalDate endedOn = entry.day("endedOn", "调解终结日期");
        entry.expect(endedOn != null, "请填写“调解终结日期”。");
        entry.expect(
                endedOn == null || !endedOn.isAfter(facts.today()) && !endedOn.isBefore(referral.referredOn()),
                "“调解终结日期”应当在委派日期和今天之间。");
        String agreementNo = agreed(result) ? entry.required("agreementNo", "协议编号") : null;
        Confirmation confirmation =
                agreed(result) ? entry.choiceOrNull("confirmation", "当事人是否申请司法确认", Confirmation.class) : null;
        String undisputed = entry.text("undisputedFacts");
        entry.expect(
                undisputed == null || undisputed.length() <= LONGEST_FACTS, "“无争议事实”请控制在" + LONGEST_FACTS + "字以内。");
        entry.expect(undisputed == null || entry.ticked("factsAgreed"), "记载无争议事实，须经双方确认并同意，请勾选确认；没有同意的，请勿填写。");
        Integer appraisal = entry.whole("appraisalDays", "鉴定扣除天数");
        entry.expect(
                appraisal == null || appraisal >= 0 && appraisal <= LONGEST_APPRAISAL,
                "“鉴定扣除天数”请填写0至" + LONGEST_APPRAISAL + "的整数。");
        LocalDate extendedTo = entry.day("extendedTo", "经各方同意延长至");
        String summary = entry.required("summary", "调解经过");
        entry.expect(summary == null || summary.length() <= LONGEST_SUMMARY, "“调解经过”请控制在" + LONGEST_SUMMARY + "字以内。");
        entry.expect(entry.ticked("noConcessions"), "请核对报告不含当事人的让步、承认和陈述，并勾选确认。");
        entry.check();
        referrals.report(
                entry.caseNumber(),
                new MediationReport(
                        ground,
                        endedOn,
                        agreementNo,
                        confirmation == null ? null : confirmation == Confirmation.YES,
                        undisputed,
                        appraisal,
                        extendedTo,
                        summary));
        return Variables.none();
    }

    private static boolean agreed(CaseResult result) {
        return result.agreed() || result == CaseResult.DEFAULTED;
    }

    private static List<ReferralGround> grounds(ReferredCase referral) {
        return referral.recalledAt() != null
                ? List.of(ReferralGround.OTHER)
                : ReferralGround.of(CaseResult.valueOf(referral.result()));
    }

    private static ReferralGround likeliest(ReferredCase referral, List<ReferralGround> grounds, Deadline clock) {
        if (referral.otherSide() == OtherSide.UNREACHABLE && grounds.contains(ReferralGround.UNREACHABLE)) {
            return ReferralGround.UNREACHABLE;
        }
        boolean over = clock != null && clock.isOverdue(referral.endedAt());
        return over && grounds.contains(ReferralGround.EXPIRED) ? ReferralGround.EXPIRED : grounds.get(0);
    }

    private String agreementNo(CaseNumber number, ReferredCase referral) {
        return cases.notices(number).stream()
                .filter(notice -> notice.kind().equals("agreement"))
                .map(Notice::number)
                .reduce((earlier, later) -> later)
                .orElse("口头协议（" + LocalDate.ofInstant(referral.endedAt(), OFFICE) + "登记）");
    }

    private static String summary(ReferredCase referral, CaseResult result) {
        if (referral.recalledAt() != null) {
            return "人民法院撤回委派，调解程序终结，案件材料退回。";
        }
        if (referral.otherSide() == OtherSide.REFUSES) {
            return "经征询，对方当事人不同意调解，未进入调解，案件材料退回。";
        }
        if (referral.otherSide() == OtherSide.UNREACHABLE) {
            return "经多次联系，无法联系到对方当事人，未进入调解，案件材料退回。";
        }
        return switch (result) {
            case ORAL_AGREEMENT, WRITTEN_AGREEMENT -> "经调解，双方当事人自愿达成调解协议。";
            case PARTIAL_AGREEMENT -> "经调解，双方当事人就部分争议自愿达成调解协议，其余争议未能达成一致。";
            case WITHDRAWN -> "申请人撤回调解申请，调解程序终结，案件材料退回。";
            case REFUSED -> "当事人明确表示不愿意继续调解，调解程序终结，案件材料退回。";
            case FAILED -> "经调解未能达成协议，已告知当事人其他解决途径，案件材料退回。";
            default -> "出现导致调解无法进行的情形，调解程序终结，案件材料退回。";
        };
    }
}
