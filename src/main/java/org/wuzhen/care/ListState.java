package org.wuzhen.care;

/** Where somebody stands with the list. */
public enum ListState {
    PROPOSED("待审定"),
    ON("在册"),
    DECLINED("未列入"),
    LEFT("已退出");

    private final String label;

    ListState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
