package org.wuzhen.care;

/** On what the office may keep somebody's data (《个人信息保护法》第十三条、第二十九条、第三十一条). */
public enum Consent {
    PERSON("本人知情并同意"),
    GUARDIAN("监护人知情并同意"),
    DUTY("依法履行职责，已告知本人或者监护人");

    private final String label;

    Consent(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
