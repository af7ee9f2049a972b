package org.wuzhen.recusal;

/** For whom a recusal is asked: a party, or the person concerned. */
public enum RaisedFor {
    APPLICANT("申请人"),
    RESPONDENT("被申请人"),
    THIRD("第三人"),
    SELF("本人自行回避");

    private final String label;

    RaisedFor(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
