package org.wuzhen.confirmation;

/** How the confirmation of an agreement stands. */
public enum ConfirmationState {
    ASKING("征询意愿"),
    PREPARING("准备材料"),
    WITH_COURT("已提交法院，等候受理"),
    SUPPLEMENT("法院要求补充材料"),
    ACCEPTED("法院审查中"),
    WITHDRAWING("已向法院撤回，等候准许"),
    VALID("裁定确认有效"),
    REJECTED("裁定驳回申请"),
    NOT_ACCEPTED("法院不予受理"),
    WITHDRAWN("已撤回申请"),
    EXPIRED("期满未申请"),
    NOT_ELIGIBLE("不符合申请条件"),
    NOT_WANTED("当事人不申请"),
    STOPPED("案件终结，不再办理");

    private final String label;

    ConfirmationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is not yet over. */
    public boolean open() {
        return compareTo(VALID) < 0;
    }

    /** Whether an application lies with the court. */
    public boolean withCourt() {
        return this == WITH_COURT || this == SUPPLEMENT || this == ACCEPTED || this == WITHDRAWING;
    }
}
