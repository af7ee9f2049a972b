package org.wuzhen.agreement;

/** What is owed under an instalment; the remedy on default depends on it. */
public enum Subject {
    WAGES("劳动报酬"),
    WORK_INJURY("工伤医疗费"),
    SEVERANCE("经济补偿或赔偿金"),
    MONEY("其他款项"),
    ACT("做一件事（修复、腾退、道歉等）");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a sum belongs to it. */
    public boolean money() {
        return this != ACT;
    }
}
