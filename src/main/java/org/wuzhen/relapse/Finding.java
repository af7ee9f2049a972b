package org.wuzhen.relapse;

/** What the comparison of then and now showed. */
public enum Finding {
    STABLE("情况稳定，没有反复"),
    SAME_AGAIN("同一纠纷再次发生"),
    NEW_FACTS("出现新的事实、证据或者诉求"),
    NOT_PERFORMED("协议、处理意见没有履行"),
    UNRESOLVED("一直没有化解");

    private final String label;

    Finding(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether something has to be done about it. */
    public boolean recurred() {
        return this != STABLE;
    }
}
