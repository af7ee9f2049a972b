package org.wuzhen.relapse;

/** How a re-examination ended. */
public enum Outcome {
    REOPENED("按新方案重新办理"),
    ENDED("听证后依法终结"),
    HOLDING("稳控，到期再诊"),
    STABLE("情况稳定");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
