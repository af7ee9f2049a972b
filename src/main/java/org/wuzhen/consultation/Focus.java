package org.wuzhen.consultation;

/** What a dispute between departments turns on; the rule on the lead department reads it. */
public enum Focus {
    PAYMENT("款项支付"),
    ORDER("治安秩序"),
    OWNERSHIP("土地房屋权属"),
    SAFETY("房屋、工程质量安全"),
    LICENCE("经营资质、商品服务"),
    ENVIRONMENT("环境、违建、占道"),
    OTHER("其他");

    private final String label;

    Focus(String label) {
        this.label = label;
    }

    /** The office's own words. */
    public String label() {
        return label;
    }
}
