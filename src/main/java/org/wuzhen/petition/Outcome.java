package org.wuzhen.petition;

import org.wuzhen.casefile.CaseResult;

/** How a petition ended. */
public enum Outcome {
    SENT_BACK("sent-back", "异议成立，退回信访部门", CaseResult.REMEDY),
    NOT_ACCEPTED("not-accepted", "不予受理并引导", CaseResult.REDIRECTED),
    SETTLED("settled", "达成和解", CaseResult.PETITION_CLOSED),
    WITHDRAWN("withdrawn", "信访人撤回", CaseResult.WITHDRAWN),
    SATISFIED("satisfied", "信访人息诉", CaseResult.PETITION_CLOSED),
    WINDOW_OVER("window-over", "期满未申请复查", CaseResult.PETITION_CLOSED),
    REVIEWED("reviewed", "复查后终结", CaseResult.PETITION_CLOSED),
    FINAL("final", "复核终结", CaseResult.PETITION_CLOSED);

    private final String code;
    private final String label;
    private final CaseResult result;

    Outcome(String code, String label, CaseResult result) {
        this.code = code;
        this.label = label;
        this.result = result;
    }

    /** How the model names it. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** What the case comes out as. */
    public CaseResult result() {
        return result;
    }
}
