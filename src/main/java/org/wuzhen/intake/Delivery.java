package org.wuzhen.intake;

/** How a notice reached a party and how its receipt was acknowledged. */
public enum Delivery {
    IN_PERSON("当面签收"),
    PHONE("电话告知并录音"),
    MESSAGE("短信或微信送达并回复确认"),
    POST("邮寄送达，回执附卷"),
    LEFT("拒签，见证人在场留置送达"),
    LATER("暂未联系上，调解开始前补签");

    private final String label;

    Delivery(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether its receipt is acknowledged by now. */
    public boolean acknowledged() {
        return this != LATER;
    }
}
