package org.wuzhen.consultation;

/** How an item of the minutes stands. */
public enum ActionState {
    OPEN("落实中"),
    REPORTED("已报告，待核验"),
    DONE("已落实"),
    NOT_DONE("未落实，已终结"),
    DROPPED("已撤销");

    private final String label;

    ActionState(String label) {
        this.label = label;
    }

    /** The office's own words. */
    public String label() {
        return label;
    }
}
