package org.wuzhen.petition;

/** How a paper reached the petitioner. */
public enum Delivery {
    IN_PERSON("当面送达并签收"),
    POST("邮寄送达，回执附卷"),
    PHONE("短信、电话告知并记录"),
    ONLINE("网上平台送达");

    private final String label;

    Delivery(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
