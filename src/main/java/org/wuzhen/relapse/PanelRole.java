package org.wuzhen.relapse;

/** Whom a member of a hearing's panel stands for. */
public enum PanelRole {
    LAWYER("律师"),
    DEPUTY("人大代表"),
    MEMBER_CPPCC("政协委员"),
    EXPERT("行业专家"),
    COMMUNITY("社区（村）代表"),
    MEDIATOR("调解员"),
    CADRE("部门干部");

    private final String label;

    PanelRole(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
