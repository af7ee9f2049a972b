package org.wuzhen.handling;

/** What is ruled on a return: another department, the same again, or the one that the director designates. */
public enum Ruling {
    ALLOW("准予退件，改派"),
    DENY("不准退件，仍由原部门办理"),
    DESIGNATE("由中心主任指定");

    private final String label;

    Ruling(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
