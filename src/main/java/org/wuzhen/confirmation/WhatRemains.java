package org.wuzhen.confirmation;

/** What the parties are told is still open to them when there is no confirmation, or once there is one. */
final class WhatRemains {

    static final String WITHOUT_CONFIRMATION =
            "调解协议仍然具有法律约束力，双方应当按照约定履行；就协议的履行或者内容发生争议的，可以向人民法院提起诉讼，" + "金钱给付到期不履行的可以申请支付令，劳动争议可以申请仲裁。";

    static final String NOT_ELIGIBLE = "可以通过调解方式变更协议后，就能够确认的给付内容在期限内再申请。" + WITHOUT_CONFIRMATION;

    static final String REJECTED = "当事人可以通过调解方式变更原调解协议或者达成新的调解协议，也可以向人民法院提起诉讼；" + "属于劳动争议等仲裁范围或者有仲裁协议的，可以申请仲裁。";

    static final String VALID = "协议具有强制执行效力。一方当事人拒绝履行或者未全部履行的，对方当事人可以自履行期限最后一日起二年内向人民法院申请执行；"
            + "认为裁定侵害其合法权益的案外人，可以自知道或者应当知道之日起一年内向作出裁定的法院申请撤销。";

    private WhatRemains() {}
}
