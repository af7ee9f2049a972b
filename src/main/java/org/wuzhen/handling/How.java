package org.wuzhen.handling;

/** By which way something came: a form in the centre, the department's own system, or the passing of time. */
public enum How {
    FORM("在中心登记"),
    SYSTEM("部门系统"),
    SILENCE("逾期视为接受");

    private final String label;

    How(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
