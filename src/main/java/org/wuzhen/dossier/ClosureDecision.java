package org.wuzhen.dossier;

/** What the review of a closure decides; the code is what the model reads. */
public enum ClosureDecision {
    CLOSE("close"),
    FOLLOW_UP("follow-up");

    private final String code;

    ClosureDecision(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
