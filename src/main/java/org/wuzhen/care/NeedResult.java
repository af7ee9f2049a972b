package org.wuzhen.care;

/** What a department did about a need. */
public enum NeedResult {
    HELPED("已帮助解决"),
    UNDER_WAY("已受理，正在办理"),
    CANNOT("不符合政策，已说明理由");

    private final String label;

    NeedResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
