package org.wuzhen.letter;

/** What was done with a letter. */
public enum Measure {
    FILED("已阅，存入卷宗"),
    TOLD("已转告当事人"),
    PROCEED("需要继续办理");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
