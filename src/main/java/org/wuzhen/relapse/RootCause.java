package org.wuzhen.relapse;

/** Why a dispute came back or was never settled (反复原因). */
public enum RootCause {
    UNCLEAR_TERMS("协议约定不明确"),
    UNABLE("没有履行能力"),
    WENT_BACK("一方反悔"),
    NEW_HARM("出现新的损害、新的事实"),
    POLICY("政策调整、历史遗留"),
    WORK_LACKING("此前工作不到位"),
    BEYOND_LAW("诉求超出法律、政策规定"),
    OTHER("其他原因");

    private final String label;

    RootCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
