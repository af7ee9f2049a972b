package org.wuzhen.relapse;

import java.time.Instant;
import java.time.LocalDate;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * A re-examination of a case (复诊).
 *
 * @param why in a sentence: what asks for it
 * @param resultThen how the case had come out
 * @param nextStep as the models call it
 * @param approved whether the director agrees with the plan
 * @param concluded whether it is concluded after the hearing; null before it is signed
 * @param nextLook when it is looked at again
 */
public record Review(
        long id,
        CaseNumber number,
        String centre,
        Cause cause,
        String begunBy,
        Instant begunAt,
        String why,
        CaseResult resultThen,
        DisputeType disputeType,
        String comparedBy,
        Instant comparedAt,
        Contact contact,
        String stateNow,
        Finding finding,
        Boolean settled,
        Boolean threat,
        String diagnosedBy,
        Instant diagnosedAt,
        RootCause rootCause,
        String diagnosis,
        Way advisedWay,
        String advisedRow,
        Way way,
        String wayReason,
        String plan,
        String nextStep,
        String department,
        Boolean approved,
        String approvedBy,
        Instant approvedAt,
        String approvalWords,
        Boolean concluded,
        String conclusion,
        String conclusionBasis,
        String conclusionPaper,
        String signedBy,
        Instant signedAt,
        String watchUnit,
        String watcher,
        String watchMeasures,
        LocalDate nextLook,
        Outcome outcome,
        Instant endedAt,
        String endedBy) {

    public boolean open() {
        return outcome == null;
    }

    /** Where it stands, in the office's words. */
    public String standing() {
        if (!open()) {
            return outcome.label();
        }
        if (comparedAt == null) {
            return "待比对前后情况";
        }
        if (diagnosedAt == null) {
            return "待重新诊断";
        }
        if (signedAt != null && !concluded) {
            return way == Way.PLAN ? "不终结，待审定新方案" : "不终结，待落实稳控";
        }
        return switch (way) {
            case PLAN -> "待审定新方案";
            case HEARING -> "听证中";
            case HOLDING -> "待落实稳控";
        };
    }
}
