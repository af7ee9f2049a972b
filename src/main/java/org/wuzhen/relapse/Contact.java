package org.wuzhen.relapse;

/** How the parties were asked what is now. */
public enum Contact {
    PHONE("电话了解"),
    HOME_VISIT("上门走访"),
    OFFICE_VISIT("来中心面谈"),
    NOT_REACHED("没有联系上，向社区（村）了解");

    private final String label;

    Contact(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
