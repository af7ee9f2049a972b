package org.wuzhen.recusal;

/** How a recusal or complaint came out. */
public enum Outcome {
    UPHELD("成立"),
    NOT_UPHELD("不成立"),
    WITHDRAWN("已撤回");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
