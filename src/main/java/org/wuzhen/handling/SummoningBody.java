package org.wuzhen.handling;

/** Who may summon a department: a street, or a joint party committee (街镇大工委、社区大党委). */
public enum SummoningBody {
    STREET("街道办事处、镇政府"),
    STREET_COMMITTEE("街镇大工委"),
    COMMUNITY_COMMITTEE("社区大党委");

    private final String label;

    SummoningBody(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
