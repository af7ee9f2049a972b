package org.wuzhen.agreement;

/** What follows when an instalment is not performed. */
public enum Remedy {
    MORE_TIME("双方同意展期", null, null),
    MEDIATE_AGAIN("再次调解", null, "《人民调解法》第三十一条"),
    ENFORCEMENT(
            "已司法确认，申请强制执行",
            "协议已经人民法院裁定确认有效，一方拒绝履行或者未全部履行的，另一方可以向作出裁定的人民法院或者与其同级的被执行财产所在地人民法院申请执行，期间为二年，自履行期限最后一日起计算。",
            "《人民调解法》第三十三条、《民事诉讼法》第二百五十条"),
    CONFIRMATION(
            "共同申请司法确认，再申请执行",
            "双方可以自协议生效之日起三十日内共同向有管辖权的人民法院申请司法确认；确认有效后一方不履行的，另一方可以申请强制执行。",
            "《人民调解法》第三十三条、《民事诉讼法》第二百零五条、第二百零六条"),
    PAYMENT_ORDER("申请支付令", "债权人可以持调解协议书向有管辖权的基层人民法院申请支付令；债务人自收到支付令之日起十五日内不提出异议又不履行的，债权人可以申请执行。", "《民事诉讼法》第二百二十五条"),
    ARBITRATION("申请劳动仲裁", "一方在协议约定期限内不履行调解协议的，另一方可以依法向劳动争议仲裁委员会申请仲裁，仲裁时效期间为一年。", "《劳动争议调解仲裁法》第十五条、第二十七条"),
    LAWSUIT("向人民法院起诉", "当事人之间就调解协议的履行或者协议内容发生争议的，一方可以向人民法院提起诉讼。", "《人民调解法》第三十二条");

    private final String label;
    private final String told;
    private final String basis;

    Remedy(String label, String told, String basis) {
        this.label = label;
        this.told = told;
        this.basis = basis;
    }

    public String label() {
        return label;
    }

    /** What the parties are told of this route; null for what stays within mediation. */
    public String told() {
        return told;
    }

    /** Legal basis, or null. */
    public String basis() {
        return basis;
    }

    /** Whether it leads away from mediation. */
    public boolean otherRoute() {
        return told != null;
    }
}
