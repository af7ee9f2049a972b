package org.wuzhen.care;

/** How closely somebody is looked after. */
public enum Level {
    HIGH("重点"),
    MIDDLE("关注"),
    LOW("一般");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
