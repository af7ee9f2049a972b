package org.wuzhen.dossier;

/** Who was visited. */
public enum Visited {
    APPLICANT("申请人"),
    RESPONDENT("被申请人"),
    BOTH("双方当事人");

    private final String label;

    Visited(String label) {
        this.label = label;
    }

    /** The office's own word. */
    public String label() {
        return label;
    }
}
