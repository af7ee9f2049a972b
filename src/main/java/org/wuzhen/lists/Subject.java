package org.wuzhen.lists;

/** Whom an entry binds. */
public enum Subject {
    GOVERNMENT("政府"),
    ENTERPRISE("企业"),
    SOCIETY("社会");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
