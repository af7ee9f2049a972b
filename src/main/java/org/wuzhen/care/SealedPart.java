package org.wuzhen.care;

/** What is kept sealed of somebody on the list, and of what it is told. */
public enum SealedPart {
    NAME(Of.PERSON),
    ID_NUMBER(Of.PERSON),
    PHONE(Of.PERSON),
    ADDRESS(Of.PERSON),
    BIRTH(Of.PERSON),
    GUARDIAN(Of.PERSON),
    REASON(Of.PERSON),
    LEAVING(Of.PERSON),
    LEVEL_REASON(Of.LEVEL),
    WELLBEING(Of.CONTACT),
    RISK(Of.CONTACT),
    RISK_DECISION(Of.CONTACT),
    NEED(Of.NEED),
    ANSWER(Of.NEED);

    /** The kind of row that it belongs to. */
    public enum Of {
        PERSON,
        LEVEL,
        CONTACT,
        NEED
    }

    private final Of of;

    SealedPart(Of of) {
        this.of = of;
    }

    public Of of() {
        return of;
    }

    /** Whether it is found again by its hash. */
    public boolean searched() {
        return this == ID_NUMBER;
    }
}
