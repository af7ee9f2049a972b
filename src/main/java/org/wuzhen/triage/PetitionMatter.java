package org.wuzhen.triage;

/** Whose a petition is (信访事项归口): this centre handles only what is its own and tells the way of everything else. */
public enum PetitionMatter {
    OWN("own"),
    LAWSUIT("lawsuit"),
    FINAL("final"),
    PENDING("pending"),
    OTHER_UNIT("other-unit"),
    ACCUSATION("accusation");

    private final String code;

    PetitionMatter(String code) {
        this.code = code;
    }

    /** How the rules name it. */
    public String code() {
        return code;
    }
}
