package org.wuzhen.department.wire;

/** Side of a party in the dispute（当事人地位）. */
public enum Side {
    APPLICANT("申请人"),
    RESPONDENT("被申请人"),
    THIRD("第三人");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
