package org.wuzhen.leadercase;

/** Which level of leader takes charge. */
public enum LeaderLevel {
    DIVISION("处级领导"),
    DISTRICT("区级领导"),
    PRINCIPAL("主要领导");

    private final String label;

    LeaderLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
