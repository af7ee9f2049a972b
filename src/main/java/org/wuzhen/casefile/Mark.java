package org.wuzhen.casefile;

/** What makes a dispute delicate; rules read it. */
public enum Mark {
    SPECIAL_GROUP("涉特殊群体"),
    MINOR("涉未成年人"),
    SELF_HARM("扬言自伤"),
    VIOLENCE("扬言伤人"),
    INJURY("有人受伤"),
    DOMESTIC_VIOLENCE("家庭暴力"),
    MEDIA("媒体关注"),
    SENSITIVE_DATE("敏感时期"),
    CROSS_STREET("跨街镇");

    private final String label;

    Mark(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
