package org.wuzhen.courtreferral;

import java.util.List;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.department.court.ReferralReport.Outcome;

/** The eight ways in which mediation for a court ends, and as what each is reported. */
public enum ReferralGround {
    AGREED("当事人达成调解协议"),
    SETTLED("当事人自行和解，撤回调解申请"),
    UNREACHABLE("在调解期限内无法联系到当事人"),
    UNWILLING("当事人一方明确表示不愿意继续调解"),
    APART("当事人分歧较大且难以达成调解协议"),
    EXPIRED("调解期限届满，未达成协议，各方也未同意延长"),
    UNSIGNED("当事人一方拒绝在调解协议上签章"),
    OTHER("其他导致调解无法进行的情形");

    private final String label;

    ReferralGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What the court is told. */
    public Outcome outcome(CaseResult result) {
        return switch (this) {
            case AGREED -> result == CaseResult.PARTIAL_AGREEMENT ? Outcome.PARTLY_AGREED : Outcome.AGREED;
            case SETTLED -> Outcome.WITHDRAWN;
            case UNREACHABLE -> Outcome.NOT_CONTACTABLE;
            case UNWILLING -> Outcome.REFUSED;
            case EXPIRED -> Outcome.EXPIRED;
            case APART, UNSIGNED -> Outcome.FAILED;
            case OTHER ->
                result == CaseResult.SHAM
                        ? Outcome.SHAM
                        : result == CaseResult.WITHDRAWN ? Outcome.WITHDRAWN : Outcome.FAILED;
        };
    }

    /** Those that fit how the case came out, the likeliest first. */
    public static List<ReferralGround> of(CaseResult result) {
        return switch (result) {
            case ORAL_AGREEMENT, WRITTEN_AGREEMENT, PARTIAL_AGREEMENT, DEFAULTED -> List.of(AGREED);
            case WITHDRAWN -> List.of(SETTLED, OTHER);
            case REFUSED -> List.of(UNWILLING, UNREACHABLE);
            case FAILED -> List.of(APART, EXPIRED, UNSIGNED, UNREACHABLE, OTHER);
            case TERMINATED -> List.of(APART, UNREACHABLE, UNWILLING, OTHER);
            default -> List.of(OTHER);
        };
    }
}
