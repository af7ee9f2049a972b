package org.wuzhen.mediation;

/** What ties a mediator to the dispute. */
public enum Relation {
    NONE("无利害关系"),
    RELATIVE("当事人或其代理人的近亲属"),
    INTEREST("与纠纷有利害关系"),
    OTHER("其他可能影响公正的关系");

    private final String label;

    Relation(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
