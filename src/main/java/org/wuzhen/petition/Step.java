package org.wuzhen.petition;

import java.util.Locale;

/** What whoever handles a petition does next. */
public enum Step {
    OPINION("拟出处理意见，报请签发"),
    EXTEND("申请延长办理期限"),
    SETTLED("经调解达成和解"),
    WITHDRAWN("信访人撤回"),
    RECUSE("承办人回避");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** How the model names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
