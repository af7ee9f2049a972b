package org.wuzhen.letter;

/** What departments write about, and what follows for whoever handles the case. */
public enum LetterKind {
    APPRAISAL_RESULT("鉴定完成通知", "鉴定意见由当事人从鉴定机构取得。案件因等待鉴定中止的，请在案件页面恢复办理，期限自恢复之日起继续计算。"),
    WAGE_CLAIM_RESULT("欠薪投诉处理结果", "请向申请人核对是否收到款项；没有足额支付的，告知其可以继续投诉、仲裁或者申请支付令。"),
    ARBITRATION_AWARD("仲裁裁决结果", "请提醒当事人：裁决不是终局的，不服可以自收到裁决书之日起十五日内向人民法院起诉；期满不起诉的，裁决书发生法律效力。"),
    CONSUMER_COMPLAINT_RESULT("投诉处理结果", "没有达成一致的，可以告知消费者申请人民调解、仲裁或者提起诉讼。");

    private final String label;
    private final String advice;

    LetterKind(String label, String advice) {
        this.label = label;
        this.advice = advice;
    }

    public String label() {
        return label;
    }

    /** What whoever reads it is reminded of. */
    public String advice() {
        return advice;
    }
}
