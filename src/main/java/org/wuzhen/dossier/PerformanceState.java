package org.wuzhen.dossier;

/** How far the parties have done what they agreed, as told at the follow-up visit. */
public enum PerformanceState {
    ALL("已全部履行"),
    PART("部分履行"),
    NOT_DUE("未到履行期限"),
    NONE("到期未履行"),
    NOTHING("没有需要履行的内容");

    private final String label;

    PerformanceState(String label) {
        this.label = label;
    }

    /** The office's own word. */
    public String label() {
        return label;
    }
}
