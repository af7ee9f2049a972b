package org.wuzhen.care;

/** Why somebody leaves the list. */
public enum LeaveCause {
    IMPROVED("情况好转，不再需要问诊"),
    ASKED("本人或者监护人要求退出"),
    MOVED("迁出本辖区"),
    DIED("已去世"),
    MISTAKEN("不符合列入条件");

    private final String label;

    LeaveCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
