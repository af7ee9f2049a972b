package org.wuzhen.dossier;

/** How a party was visited, or tried to be reached. */
public enum ContactWay {
    PHONE("电话回访"),
    HOME_VISIT("上门回访"),
    OFFICE_VISIT("当事人来中心面谈"),
    MESSAGE("微信或视频回访");

    private final String label;

    ContactWay(String label) {
        this.label = label;
    }

    /** The office's own word. */
    public String label() {
        return label;
    }
}
