package org.wuzhen.courtreferral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.NumberSeries;
import org.wuzhen.courtreferral.store.CourtReferralMapper;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.DepartmentReported;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;

/**
 * Disputes that a court referred before filing: taken or given back, the other side asked, and however such a case comes
 * out, the court is told once.
 */
@Component
@Transactional
public class CourtReferrals {

    static final String COURT = "COURT";

    private static final String RULES = "《最高人民法院关于人民法院特邀调解的规定》";
    private static final String MEDIATION = "mediation";
    private static final String ACKS = "court-referral-ack";
    private static final String REPORTS = "court-referral-report";

    private final CourtReferralMapper referrals;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final NumberSeries numbers;
    private final Directory directory;
    private final DepartmentGateway gateway;
    private final CaseFlow flow;
    private final Acts acts;
    private final Clock clock;

    CourtReferrals(
            CourtReferralMapper referrals,
            CaseFiles cases,
            CaseClocks clocks,
            CaseRecords records,
            NumberSeries numbers,
            Directory directory,
            DepartmentGateway gateway,
            CaseFlow flow,
            Acts acts,
            Clock clock) {
        this.referrals = referrals;
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.numbers = numbers;
        this.directory = directory;
        this.gateway = gateway;
        this.flow = flow;
        this.acts = acts;
        this.clock = clock;
    }

    /** Enters the referral of a case that was opened for it; the term in which a mediator confirms runs from now. */
    void entered(NewReferral referral) {
        CaseNumber number = CaseNumber.of(referral.number());
        referrals.insert(referral);
        clocks.start(number, CourtReferralProcess.CONFIRM_TERM);
        acts.record(
                "court-referral-received",
                number.value(),
                "收到法院诉前委派，委派案号" + referral.referralNo() + "，案由：" + referral.cause());
    }

    /** The referral of a case, if a court referred it. */
    @Transactional(readOnly = true)
    public Optional<ReferredCase> find(CaseNumber number) {
        return Optional.ofNullable(referrals.find(number.value()));
    }

    /**
     * The referral of a case.
     *
     * @throws NoSuchElementException when no court referred it
     */
    @Transactional(readOnly = true)
    public ReferredCase get(CaseNumber number) {
        return find(number).orElseThrow(() -> new NoSuchElementException("案件 " + number + " 不是法院委派的案件"));
    }

    /** By the court's own number. */
    @Transactional(readOnly = true)
    public Optional<ReferredCase> ofCourt(String referralNo) {
        return Optional.ofNullable(referrals.ofCourt(referralNo));
    }

    /**
     * A mediator takes it (特邀调解规定 art. 10, 12, 13).
     *
     * @param disclosure what has to be disclosed, or null for nothing
     */
    public ReferredCase accept(CaseNumber number, String mediator, String disclosure) {
        String ack = paper(number, ACKS, "委派回执字");
        // to the millisecond, as the model passes it on
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (referrals.accept(
                        number.value(), ack, mediator, disclosure, acts.actor().userId(), now)
                != 1) {
            throw new FormRejected("该委派案件已经答复法院，无需重复确认。");
        }
        clocks.end(number, CourtReferralProcess.CONFIRM_TERM, "已确认接受");
        cases.entrust(number, mediator);
        cases.decide(number, "court-referral", ReferredCase.ACCEPTED, "接受委派，回执" + ack, RULES + "第十二条", null, null);
        acts.record("court-referral-accepted", number.value(), "接受法院委派，调解员" + directory.nameOf(mediator) + "，回执" + ack);
        return get(number);
    }

    /** The centre does not take it; the reason is told to the court. */
    public void decline(CaseNumber number, String reason) {
        if (!declined(number, reason)) {
            throw new FormRejected("该委派案件已经答复法院，无需重复确认。");
        }
        cases.decide(number, "court-referral", ReferredCase.DECLINED, reason, RULES + "第十二条", null, null);
    }

    /** Gives a case back that the centre does not take. */
    public void giveBack(CaseNumber number) {
        close(
                number,
                CaseResult.TERMINATED,
                "本中心不接受法院委派，案件退回人民法院，由人民法院依法处理。理由：" + get(number).declineReason(),
                "不接受委派，案件退回法院");
    }

    /** Tells the court that it is taken. */
    public void tellTaken(CaseNumber number) {
        tell(number, CourtNoticeProcess.CONFIRMATION);
    }

    /** Notes what the other side says (特邀调解规定 art. 15). */
    public void otherSideSaid(CaseNumber number, OtherSide said, String how, String note) {
        if (referrals.otherSide(number.value(), said, how, note, acts.actor().userId(), clock.instant()) != 1) {
            throw new FormRejected("已经登记过对方当事人的意见，请刷新后查看。");
        }
        cases.decide(number, "court-referral-other-side", said.name(), how, RULES + "第十五条", null, null);
        acts.record("other-side-asked", number.value(), "征询对方当事人：" + said.label());
    }

    /** The other side does not want mediation, or cannot be found: it goes back to the court. */
    public void closeWithout(CaseNumber number) {
        if (get(number).otherSide() == OtherSide.REFUSES) {
            close(number, CaseResult.REFUSED, "对方当事人不同意调解，案件退回人民法院，由人民法院依法登记立案或者作出处理。", "对方当事人不同意调解，案件退回法院");
        } else {
            close(number, CaseResult.TERMINATED, "无法联系到对方当事人，案件退回人民法院，由人民法院依法登记立案或者作出处理。", "无法联系到对方当事人，案件退回法院");
        }
    }

    /** The court takes a referral back: whatever is under way stops. One that has come to its end stays as it is. */
    void recalled(CaseNumber number, String reason) {
        if (referrals.recall(number.value(), reason, clock.instant()) != 1) {
            acts.record("court-recall-late", number.value(), "法院撤回委派，本案此前已经办结或者撤回，办理结果不变");
            return;
        }
        cases.decide(number, "court-recall", "RECALLED", reason, RULES + "第二十五条", null, null);
        acts.record("court-referral-recalled", number.value(), "法院撤回委派，停止办理");
        if (!flow.tell(CourtReferralProcess.MEDIATION_TERMINATED, number, Variables.none())) {
            throw new DepartmentReported.Refused("案件 " + number + " 当前阶段不能停止办理，请核对");
        }
    }

    /**
     * However a referred case comes out, and wherever on its road: the court is told, once. A case that nobody confirmed
     * and that is not to be mediated is given back at once, whatever else the centre does with it.
     */
    @EventListener
    void on(CaseEvent.Changed changed) {
        CaseNumber number = changed.number();
        ReferredCase referral = referrals.find(number.value());
        if (referral == null || referral.endedAt() != null) {
            return;
        }
        CaseFile file = cases.get(number);
        CaseResult result = file.result() == null && otherWay(referral, file) ? CaseResult.REMEDY : file.result();
        if (result == null || referrals.end(number.value(), result.name(), clock.instant()) != 1) {
            return;
        }
        if (referral.decision() == null) {
            declined(number, file.result() == null ? otherWay(file.route()) : untaken(referral, result));
        }
        tell(number, referral.accepted() ? CourtNoticeProcess.REPORT : CourtNoticeProcess.CONFIRMATION);
    }

    /** Takes the mediator's report; it goes out with the answer of the form. */
    public void report(CaseNumber number, MediationReport report) {
        String paper = paper(number, REPORTS, "委派调解报字");
        byte[] text = text(get(number), report).getBytes(StandardCharsets.UTF_8);
        if (referrals.report(
                        number.value(),
                        paper,
                        report,
                        digest(text),
                        text.length,
                        acts.actor().userId(),
                        clock.instant())
                != 1) {
            throw new FormRejected("调解情况报告已经填写，无需重复报送。");
        }
        cases.issue(
                number,
                "court-referral-report",
                paper,
                new String(text, StandardCharsets.UTF_8),
                RULES + "第二十五条、第二十七条",
                "滨海新区人民法院",
                null);
        records.made(number, RecordKind.TRANSFER_LETTER, "调解情况报告 " + paper);
        if (report.undisputedFacts() != null) {
            records.made(number, RecordKind.CASE_STATEMENT, "无争议事实记载 " + paper);
        }
        acts.record(
                "court-report-written",
                number.value(),
                "填写调解情况报告" + paper + "：" + report.ground().label());
    }

    /** Files the court's receipt for what it was told; a court that knows of no such referral is told to people. */
    public void fileReceipt(CaseNumber number, String word) {
        boolean report = CourtNoticeProcess.REPORT.equals(word);
        Optional<Enquiry> told = gateway.find(key(number, report));
        String receipt = told.map(Enquiry::reply)
                .map(reply -> reply.payload().json().path("receiptNo").asText(null))
                .orElse(null);
        boolean received = told.map(Enquiry::reply)
                .map(reply -> reply.status() == ReplyStatus.OK)
                .orElse(false);
        String words = receipt != null ? receipt : received ? "已收到" : "法院未予确认，请与诉调对接法官联系";
        if (report) {
            referrals.reportReceived(number.value(), words, clock.instant());
        } else {
            referrals.ackReceived(number.value(), words, clock.instant());
        }
        acts.record(
                report ? "court-report-received" : "court-ack-received",
                number.value(),
                (report ? "法院对调解情况报告的回执：" : "法院对委派确认的回执：") + words);
    }

    /** Today in the office. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(WorkingCalendar.ZONE));
    }

    /** By which the exchange knows what the court is told. */
    static EnquiryKey key(CaseNumber number, boolean report) {
        return new EnquiryKey(
                number, report ? CourtNoticeProcess.REPORT_TO_COURT : CourtNoticeProcess.CONFIRM_TO_COURT, 1, COURT);
    }

    private boolean declined(CaseNumber number, String reason) {
        String ack = paper(number, ACKS, "委派回执字");
        if (referrals.decline(number.value(), ack, reason, acts.actor().userId(), clock.instant()) != 1) {
            return false;
        }
        clocks.end(number, CourtReferralProcess.CONFIRM_TERM, "不接受委派");
        acts.record("court-referral-declined", number.value(), "不接受法院委派，回执" + ack);
        return true;
    }

    private void close(CaseNumber number, CaseResult result, String notice, String summary) {
        cases.issue(number, "termination", null, notice, RULES + "第十二条、第十五条", "双方当事人", null);
        records.made(number, RecordKind.TERMINATION_NOTICE, "委派案件退回告知书");
        acts.record("court-referral-closed", number.value(), summary);
        cases.conclude(number, result);
    }

    private void tell(CaseNumber number, String word) {
        flow.begin(
                CourtNoticeProcess.KEY,
                number,
                Variables.of(CourtNoticeProcess.CENTRE, cases.get(number).centre())
                        .with(CourtNoticeProcess.WORD, word));
    }

    private String paper(CaseNumber number, String series, String word) {
        Centre centre = directory.centre(cases.get(number).centre());
        return numbers.nextPaperNumber(series, centre.code(), centre.abbrev() + word, number);
    }

    /** Whether triage led a case that nobody had confirmed yet elsewhere than to mediation. */
    private static boolean otherWay(ReferredCase referral, CaseFile file) {
        return referral.decision() == null
                && file.route() != null
                && !file.route().equals(MEDIATION);
    }

    private static String otherWay(String route) {
        return switch (route) {
            case "handling" -> "经研判，该纠纷属部门职责，已交主管部门办理，不以人民调解方式处理。";
            case "petition" -> "经研判，该事项属信访事项，按信访程序办理，不以人民调解方式处理。";
            default -> "经研判，该纠纷不宜以人民调解方式处理。";
        };
    }

    /** Why a case that nobody had confirmed yet goes back; a clue to a crime is not told here. */
    private static String untaken(ReferredCase referral, CaseResult result) {
        if (referral.recalledAt() != null) {
            return "人民法院已撤回委派。";
        }
        return switch (result) {
            case WITHDRAWN -> "确认接受之前，申请人撤回调解申请。";
            case REFUSED -> "确认接受之前，当事人明确拒绝调解。";
            case REDIRECTED -> "经审查，该纠纷不属于本中心受理范围。";
            case REMEDY -> "经研判，该纠纷不宜以人民调解方式处理。";
            case JOINED -> "该纠纷与本中心在办案件为同一纠纷，已另案办理。";
            default -> "存在导致调解无法进行的情形。";
        };
    }

    private static String text(ReferredCase referral, MediationReport report) {
        StringBuilder text = new StringBuilder("调解情况报告\n委派案号：")
                .append(referral.referralNo())
                .append("\n案由：")
                .append(referral.cause())
                .append("\n终结情形：")
                .append(report.ground().label())
                .append("\n终结日期：")
                .append(report.endedOn());
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("协议编号", report.agreementNo());
        more.put("申请司法确认", report.confirmationWanted() == null ? null : report.confirmationWanted() ? "是" : "否");
        more.put("鉴定扣除天数", report.appraisalDays());
        more.put("延长至", report.extendedTo());
        more.put("无争议事实", report.undisputedFacts());
        more.put("调解经过", report.summary());
        more.forEach((name, value) -> {
            if (value != null) {
                text.append('\n').append(name).append('：').append(value);
            }
        });
        return text.toString();
    }

    private static String digest(byte[] text) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
