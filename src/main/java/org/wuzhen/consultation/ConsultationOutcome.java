package org.wuzhen.consultation;

/** What a consultation concludes. */
public enum ConsultationOutcome {
    PLAN("形成方案"),
    ESCALATE("提请提级"),
    EVIDENCE("补充证据");

    private final String label;

    ConsultationOutcome(String label) {
        this.label = label;
    }

    /** The office's own words. */
    public String label() {
        return label;
    }
}
