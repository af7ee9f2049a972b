package org.wuzhen.care;

/** What is decided about a risk. */
public enum RiskMeasure {
    CLOSER("提高关注级别，加密问诊"),
    VISIT_AT_ONCE("安排人员当日上门"),
    POLICE("已通报公安机关"),
    HOSPITAL("已联系卫生部门或者送医"),
    WATCH("情况可控，继续观察");

    private final String label;

    RiskMeasure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
