package org.wuzhen.department.wire;

/** A person or an organisation（当事人类别）. */
public enum PartyKind {
    PERSON("自然人"),
    ORGANISATION("单位");

    private final String label;

    PartyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
