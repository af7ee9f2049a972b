package org.wuzhen.dossier;

/** Where a follow-up visit leads; the code is what the model reads. */
public enum FollowUpOutcome {
    DONE("done"),
    DISSATISFIED("dissatisfied"),
    RETRY("retry"),
    UNREACHABLE("unreachable");

    private final String code;

    FollowUpOutcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
