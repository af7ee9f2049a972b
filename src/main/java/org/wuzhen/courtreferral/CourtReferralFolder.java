package org.wuzhen.courtreferral;

import static org.wuzhen.casefile.FolderValue.day;
import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.number;
import static org.wuzhen.casefile.FolderValue.staff;
import static org.wuzhen.casefile.FolderValue.status;
import static org.wuzhen.casefile.FolderValue.text;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Facts;
import org.wuzhen.casefile.FolderValue;
import org.wuzhen.casefile.FolderValue.Tone;

/** 诉前委派 in the file of a case: what the court wrote, what it was answered, and its receipts. */
@Component
class CourtReferralFolder implements FolderPart {

    private final CourtReferrals referrals;

    CourtReferralFolder(CourtReferrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        return file.channel() == Channel.COURT
                ? referrals.find(file.number()).map(this::section).stream().toList()
                : List.of();
    }

    private FolderSection section(ReferredCase r) {
        Facts facts = Facts.of("委派案号", text(r.referralNo()))
                .and("案由", text(r.cause()))
                .and("委派日期", day(r.referredOn()))
                .and("收到", moment(r.receivedAt()))
                .and("法院给予的调解期限", number(r.limitDays(), "日"))
                .and("指定的调解员", text(r.wantedMediator()))
                .and("诉调对接法官", text(r.judge()))
                .and("随案材料", text(r.files()))
                .and("是否接受", decision(r))
                .and("不接受的理由", text(r.declineReason()))
                .and("答复法院", moment(r.decidedAt()))
                .and("调解员", staff(r.mediator()))
                .and("披露", text(r.accepted() && r.disclosure() == null ? "没有需要披露的利害关系" : r.disclosure()))
                .and("回执号", text(r.ackNo()))
                .and("法院对确认的回执", text(r.ackReceipt()))
                .and("对方当事人", text(r.otherSide() == null ? null : r.otherSide().label()))
                .and("征询方式", text(r.otherSideHow()))
                .and("征询说明", text(r.otherSideNote()))
                .and("法院撤回委派", moment(r.recalledAt()))
                .and("撤回理由", text(r.recallReason()));
        if (r.endedAt() != null && r.accepted()) {
            facts = facts.and("调解情况报告", report(r));
        }
        if (r.reportNo() != null) {
            facts = facts.and("报告编号", text(r.reportNo()))
                    .and("终结情形", text(r.ground().label()))
                    .and("报送结果", text(outcome(r)))
                    .and("终结日期", day(r.endedOn()))
                    .and("协议编号", text(r.agreementNo()))
                    .and("申请司法确认", text(r.confirmationWanted() == null ? null : r.confirmationWanted() ? "是" : "否"))
                    .and("无争议事实", text(r.undisputedFacts()))
                    .and("鉴定扣除天数", number(r.appraisalDays(), "日"))
                    .and("延长至", day(r.extendedTo()))
                    .and("调解经过", text(r.summary()))
                    .and("填写人", staff(r.reportedBy()))
                    .and("法院对报告的回执", text(r.reportReceipt()));
        }
        return FolderSection.of("诉前委派", r.receivedAt(), facts);
    }

    private static String outcome(ReferredCase r) {
        return r.recalledAt() != null
                ? "撤回"
                : r.ground().outcome(CaseResult.valueOf(r.result())).label();
    }

    private static FolderValue decision(ReferredCase r) {
        if (r.decision() == null) {
            return status("尚未确认", Tone.WARNING);
        }
        return r.accepted() ? status("已接受", Tone.GOOD) : status("不接受，退回法院", Tone.WARNING);
    }

    private static FolderValue report(ReferredCase r) {
        if (r.reportNo() == null) {
            return status("待填写", Tone.WARNING);
        }
        return r.reportReceipt() == null ? status("已填写，等待法院回执", Tone.PLAIN) : status("法院已收到", Tone.GOOD);
    }
}
