package org.wuzhen.triage;

/** The clinic that a dispute may need besides its mediation (诊别); the fifth, 巡诊, goes out to the communities instead. */
public enum Clinic {
    NONE("不需要"),
    CONSULTATION("会诊"),
    LEADER_CASE("专诊"),
    CARE("问诊"),
    RELAPSE("复诊");

    private final String label;

    Clinic(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
