package org.wuzhen.mediation;

/** What follows from the disclosure: the parties may accept the mediator or not (人民调解法 art. 23). */
public enum Consent {
    BOTH_ACCEPT("各方当事人均同意由其调解"),
    OBJECTED("有当事人不同意由其调解"),
    STEPS_BACK("调解员自行回避");

    private final String label;

    Consent(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean recuses() {
        return this != BOTH_ACCEPT;
    }
}
