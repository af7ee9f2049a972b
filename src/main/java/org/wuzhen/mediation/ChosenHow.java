package org.wuzhen.mediation;

/** Who settled on the mediator (人民调解法 art. 19). */
public enum ChosenHow {
    BY_PARTIES("当事人选定"),
    BY_COMMITTEE("调委会指派");

    private final String label;

    ChosenHow(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
