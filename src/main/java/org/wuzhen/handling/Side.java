package org.wuzhen.handling;

/** The two sides of a summons, each of which scores the other. */
public enum Side {
    SUMMONER("吹哨方"),
    DEPARTMENT("报到部门");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
