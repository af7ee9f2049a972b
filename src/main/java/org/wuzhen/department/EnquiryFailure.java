package org.wuzhen.department;

/** Why people take an enquiry over. */
public enum EnquiryFailure {
    /** The department has no line: it is asked by telephone or letter anyway. */
    NO_LINE("该部门未开通接口，请电话或者公函办理"),
    /** What the contract demands is not known of the case; nothing was sent. */
    INCOMPLETE("按接口约定必需的信息不全，未发送"),
    /** It may have arrived, and the department does not know a repeat. */
    UNCERTAIN("对方是否收到无法确认，且对方不能识别重复，为防止重复办理不再自动发送"),
    /** The department does not take what we send. */
    NOT_TAKEN("部门系统不接受本次请求"),
    /** The department's answer breaks the contract. */
    BROKEN_CONTRACT("部门系统的答复不符合约定"),
    /** The department's system fails on it again and again. */
    FAULTY("部门系统处理本次请求反复出错"),
    /** No answer in time. */
    OVERDUE("部门逾期未答复"),
    /** An operator decided so. */
    OPERATOR("运维人员转为人工办理");

    private final String label;

    EnquiryFailure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
