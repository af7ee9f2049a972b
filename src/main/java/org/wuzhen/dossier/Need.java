package org.wuzhen.dossier;

/** Whether a dossier must hold an item. */
public enum Need {
    REQUIRED("必须"),
    IF_ANY("按需");

    private final String label;

    Need(String label) {
        this.label = label;
    }

    /** The office's own word. */
    public String label() {
        return label;
    }

    /**
     * The need that a rule row states.
     *
     * @throws IllegalArgumentException when there is no such word
     */
    static Need labelled(String label) {
        for (Need need : values()) {
            if (need.label.equals(label)) {
                return need;
            }
        }
        throw new IllegalArgumentException("Not a need of a dossier item: " + label);
    }
}
