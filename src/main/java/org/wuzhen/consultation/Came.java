package org.wuzhen.consultation;

/** Who came for a department. */
public enum Came {
    OFFICER("派驻干部到会"),
    STAND_IN("其他人代为到会"),
    ABSENT("未到会");

    private final String label;

    Came(String label) {
        this.label = label;
    }

    /** The office's own words. */
    public String label() {
        return label;
    }
}
