package org.wuzhen.mediation;

import java.util.Arrays;
import org.wuzhen.casefile.CaseResult;

/** How people's mediation of a case ended. */
public enum MediationOutcome {
    AGREED("agreed", "达成协议", null),
    PARTLY_AGREED("partly-agreed", "部分达成协议", null),
    FAILED("failed", "调解不成", CaseResult.FAILED),
    REFUSED("refused", "当事人拒绝调解", CaseResult.REFUSED),
    WITHDRAWN("withdrawn", "当事人撤回", CaseResult.WITHDRAWN),
    CRIMINAL("criminal", "发现涉刑事线索，停止调解", CaseResult.TRANSFERRED),
    SHAM("sham", "疑似虚假调解，停止调解", CaseResult.SHAM);

    private final String code;
    private final String label;
    private final CaseResult result;

    MediationOutcome(String code, String label, CaseResult result) {
        this.code = code;
        this.label = label;
        this.result = result;
    }

    /** The outcome that a process variable names. */
    public static MediationOutcome of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not an outcome of mediation: " + code));
    }

    /** The word that models use. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** How the case came out, or null where an agreement follows. */
    public CaseResult result() {
        return result;
    }

    /** Whether the parties must be told the other routes (人民调解法 art. 26, art. 17). */
    public boolean owesRoutes() {
        return this == FAILED || this == REFUSED;
    }
}
