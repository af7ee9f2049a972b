package org.wuzhen.notification;

/** Whom a text is meant for. */
public enum Recipient {
    APPLICANT("申请人", true),
    RESPONDENT("被申请人", true),
    PARTIES("各方当事人", true),
    /** The side that the act names in one of its details; every party where it names none. */
    NAMED_SIDE("提出的当事人", true),
    HANDLER("承办人", false),
    /** Whoever the act names in one of its details, by log-in name. */
    NAMED_PERSON("指名人员", false);

    private final String label;
    private final boolean parties;

    Recipient(String label, boolean parties) {
        this.label = label;
        this.parties = parties;
    }

    public String label() {
        return label;
    }

    /** Whether parties are meant, and not staff. */
    public boolean parties() {
        return parties;
    }
}
