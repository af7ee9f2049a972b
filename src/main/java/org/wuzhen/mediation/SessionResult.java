package org.wuzhen.mediation;

import java.util.Optional;

/** What came of one session. */
public enum SessionResult {
    AGREED("调解成功，达成协议", MediationOutcome.AGREED),
    PARTLY_AGREED("部分事项达成协议", MediationOutcome.PARTLY_AGREED),
    ADJOURNED("择期再次调解", null),
    FAILED("调解不成", MediationOutcome.FAILED),
    REFUSED("一方当事人明确拒绝调解", MediationOutcome.REFUSED),
    WITHDRAWN("申请人撤回申请", MediationOutcome.WITHDRAWN),
    CRIMINAL_CLUE("发现涉嫌犯罪的线索", MediationOutcome.CRIMINAL),
    SHAM_SUSPECTED("疑似虚假调解", MediationOutcome.SHAM);

    private final String label;
    private final MediationOutcome outcome;

    SessionResult(String label, MediationOutcome outcome) {
        this.label = label;
        this.outcome = outcome;
    }

    public String label() {
        return label;
    }

    /** How mediation ends by it; empty when another session follows. */
    public Optional<MediationOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Whether both sides must have been there. */
    public boolean needsBothSides() {
        return this == AGREED || this == PARTLY_AGREED;
    }
}
