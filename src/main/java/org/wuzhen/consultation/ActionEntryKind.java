package org.wuzhen.consultation;

/** What happened to an item of the minutes. */
public enum ActionEntryKind {
    DONE("报告已落实"),
    NOT_DONE("报告未能落实"),
    EXTENSION_ASKED("申请延期"),
    EXTENSION_GRANTED("批准延期"),
    EXTENSION_REFUSED("不批准延期"),
    VERIFIED("核验"),
    AGAIN("核验未通过，重新落实"),
    DROPPED("撤销");

    private final String label;

    ActionEntryKind(String label) {
        this.label = label;
    }

    /** The office's own words. */
    public String label() {
        return label;
    }
}
