package org.wuzhen.courtreferral;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Operation;
import org.wuzhen.department.Question;
import org.wuzhen.department.court.ReferralReport;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.directory.Directory;

/** Reports to the court how its referral came out, and gives it back (委派调解结果报送). */
@Component
class ReportToCourt implements Question<ReferralReport> {

    private final CourtReferrals referrals;
    private final CaseFiles cases;
    private final Directory directory;

    ReportToCourt(CourtReferrals referrals, CaseFiles cases, Directory directory) {
        this.referrals = referrals;
        this.cases = cases;
        this.directory = directory;
    }

    @Override
    public String element() {
        return CourtNoticeProcess.REPORT_TO_COURT;
    }

    @Override
    public Operation<ReferralReport, ?> operation() {
        return ReferralReport.OPERATION;
    }

    @Override
    public boolean outlivesHandling() {
        return true;
    }

    @Override
    public Asked<ReferralReport> ask(CaseNumber number, Function<String, Object> process) {
        ReferredCase referral = referrals.get(number);
        ReferralReport report = new ReferralReport(
                referral.referralNo(),
                outcome(referral),
                referral.endedOn(),
                referral.agreementNo(),
                referral.confirmationWanted(),
                referral.undisputedFacts(),
                referral.appraisalDays(),
                referral.extendedTo(),
                referral.summary(),
                List.of(new FileRef(
                        referral.reportNo(),
                        "调解情况报告",
                        FileRef.Kind.TEXT,
                        referral.reportBytes(),
                        referral.reportDigest())));
        return new Asked<>(
                report,
                "referral",
                "《最高人民法院关于人民法院特邀调解的规定》第二十五条、第二十七条",
                directory.centre(cases.get(number).centre()).name(),
                null);
    }

    private static ReferralReport.Outcome outcome(ReferredCase referral) {
        return referral.recalledAt() != null
                ? ReferralReport.Outcome.WITHDRAWN
                : referral.ground().outcome(CaseResult.valueOf(referral.result()));
    }
}
