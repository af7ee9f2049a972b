package org.wuzhen.escalation;

/** Where a case is raised or handed to. */
public enum Target {
    /** The centre above. */
    DISTRICT("提级到区中心"),
    /** A neighbouring street, or the one that it came from. */
    STREET("移交街镇中心"),
    /** Outside the house: recorded and reported; the case stays worked on here. */
    CITY("报市级");

    private final String label;

    Target(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
