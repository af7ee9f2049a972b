package org.wuzhen.handling;

/** What stands in the course of a matter. */
public enum EntryKind {
    PROGRESS("进展"),
    QUESTION("补充询问"),
    ANSWER("答复询问"),
    EXTENSION_ASKED("申请延期"),
    EXTENSION_DECIDED("延期审批"),
    FEEDBACK("办理反馈"),
    VERIFIED("核验"),
    BESIDE("部门系统另报（不作为办理依据）");

    private final String label;

    EntryKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
