package org.wuzhen.dossier;

/** What the review of a dossier decides; the code is what the model reads. */
public enum ReviewDecision {
    PASSED("passed"),
    RETURNED("returned");

    private final String code;

    ReviewDecision(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
