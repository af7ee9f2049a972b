package org.wuzhen.casefile;

/** How a case came out. */
public enum CaseResult {
    REDIRECTED("不予受理并引导"),
    JOINED("并入在办案件"),
    ORAL_AGREEMENT("口头协议"),
    WRITTEN_AGREEMENT("书面协议"),
    PARTIAL_AGREEMENT("部分达成协议"),
    FAILED("调解不成"),
    WITHDRAWN("当事人撤回"),
    REFUSED("当事人拒绝调解"),
    TRANSFERRED("涉刑移送"),
    SHAM("虚假调解终止"),
    TERMINATED("终止调解"),
    DEFAULTED("未履行转其他途径"),
    REMEDY("导入其他途径"),
    HANDLED("部门办结"),
    PARTLY_HANDLED("部门部分办结"),
    NOT_HANDLED("部门未办成"),
    PETITION_CLOSED("信访事项办结"),
    LEADER_RESOLVED("包案化解"),
    LEADER_CONCLUDED("依法终结"),
    HOLDING("稳控"),
    HEARING_ENDED("听证终结");

    private final String label;

    CaseResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the centre took the dispute up and brought it to some end of its own. */
    public boolean takenUp() {
        return switch (this) {
            case REDIRECTED, JOINED, WITHDRAWN, TRANSFERRED, SHAM -> false;
            default -> true;
        };
    }

    /** Whether an agreement stands at the end. */
    public boolean agreed() {
        return this == ORAL_AGREEMENT || this == WRITTEN_AGREEMENT || this == PARTIAL_AGREEMENT;
    }
}
