package org.wuzhen.intake;

/** Whether another body has taken the same dispute in, or settled it, already. */
public enum AcceptedElsewhere {
    NONE("没有其他机关受理"),
    COURT("人民法院已受理"),
    ARBITRATION("仲裁机构已受理"),
    POLICE("公安机关已受理"),
    REVIEW("行政复议机关已受理"),
    OTHER_BODY("其他机关已受理或已处理");

    private final String label;

    AcceptedElsewhere(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
