package org.wuzhen.courtreferral.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.access.Reveals;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.courtreferral.CourtReferrals;
import org.wuzhen.courtreferral.ReferredCase;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.directory.Directory;

/** What stands on top of every form about a referral: what the court wrote, the dispute and its parties, names masked. */
@Component
class ReferralFacts {

    private static final Pattern DIGEST = Pattern.compile("，[a-z0-9]+:[0-9a-fA-F]+(?=）)");
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final CourtReferrals referrals;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final Directory directory;
    private final Reveals reveals;
    private final Clock clock;

    ReferralFacts(
            CourtReferrals referrals,
            CaseFiles cases,
            CaseClocks clocks,
            Directory directory,
            Reveals reveals,
            Clock clock) {
        this.referrals = referrals;
        this.cases = cases;
        this.clocks = clocks;
        this.directory = directory;
        this.reveals = reveals;
        this.clock = clock;
    }

    /** Rows of the table 委派信息. */
    List<Map<String, Object>> referral(CaseNumber number) {
        ReferredCase referral = referrals.get(number);
        List<Map<String, Object>> rows = new ArrayList<>();
        add(rows, "委派案号", referral.referralNo());
        add(rows, "案由", referral.cause());
        add(rows, "委派日期", referral.referredOn().toString());
        add(rows, "法院给予的调解期限", referral.limitDays() + "日");
        add(rows, "法院或者当事人指定的调解员", referral.wantedMediator());
        add(rows, "诉调对接法官", referral.judge());
        add(rows, "随案材料", withoutDigests(referral.files()));
        if (referral.accepted()) {
            add(
                    rows,
                    "确认接受",
                    LocalDate.ofInstant(referral.decidedAt(), OFFICE) + "，调解员" + directory.nameOf(referral.mediator())
                            + "，回执" + referral.ackNo());
        }
        if (referral.otherSide() != null) {
            add(rows, "对方当事人", referral.otherSide().label() + "（" + referral.otherSideHow() + "）");
        }
        if (referral.recalledAt() != null) {
            add(rows, "法院撤回委派", LocalDate.ofInstant(referral.recalledAt(), OFFICE) + "，" + referral.recallReason());
        }
        return rows;
    }

    /** The digests stand in the file of the case; people who decide need the names. */
    private static String withoutDigests(String files) {
        return files == null ? null : DIGEST.matcher(files).replaceAll("");
    }

    /** Rows of the table 案情. */
    List<Map<String, Object>> dispute(CaseNumber number) {
        CaseFile file = cases.get(number);
        List<Map<String, Object>> rows = new ArrayList<>();
        add(
                rows,
                "当事人",
                cases.parties(number).stream()
                        .map(party -> party.side().label() + " " + party.maskedName())
                        .collect(Collectors.joining("；")));
        add(rows, "纠纷类型", file.disputeType().label());
        add(rows, "诉讼请求", file.claims() + amount(file.amount()));
        add(rows, "事实与理由", file.facts());
        if (file.result() != null) {
            add(rows, "办理结果", file.result().label());
        }
        return rows;
    }

    /** How to reach the other side, in clear and on record. */
    String phones(CaseNumber number) {
        return reveals.contacts(number, "征询对方当事人").stream()
                .filter(contact -> !contact.side().equals(Party.Side.APPLICANT.label()))
                .map(contact -> contact.side() + " " + contact.name() + " "
                        + (contact.phone() == null ? "未登记电话" : contact.phone())
                        + (contact.address() == null ? "" : "，" + contact.address()))
                .collect(Collectors.joining("；"));
    }

    /** The last clock of mediation, running or ended; null before it began. */
    Deadline mediationClock(CaseNumber number) {
        return clocks.of(number).stream()
                .filter(one -> one.taskId() == null)
                .map(one -> one.deadline())
                .filter(one -> one.term().key().endsWith("mediation"))
                .findFirst()
                .orElse(null);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(OFFICE));
    }

    private static void add(List<Map<String, Object>> rows, String item, String value) {
        if (value != null) {
            rows.add(Map.of("item", item, "value", value));
        }
    }

    private static String amount(BigDecimal amount) {
        return amount == null ? "" : "（标的额" + amount.stripTrailingZeros().toPlainString() + "元）";
    }
}
