package org.wuzhen.consultation;

/** How a consultation stands. */
public enum ConsultationState {
    CONVENING("待组成"),
    ASKING("征询意见、待开会"),
    MET("已开会，待印发纪要"),
    ENDED("已结束");

    private final String label;

    ConsultationState(String label) {
        this.label = label;
    }

    /** The office's own words. */
    public String label() {
        return label;
    }
}
