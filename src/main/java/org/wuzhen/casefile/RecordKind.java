package org.wuzhen.casefile;

/** The kinds of papers and records that make up a dossier (调解卷宗). */
public enum RecordKind {
    APPLICATION("调解申请书"),
    REGISTRATION_FORM("受理登记表"),
    RIGHTS_NOTICE("权利义务告知书"),
    IDENTITY_PROOF("当事人身份证明"),
    POWER_OF_ATTORNEY("授权委托书"),
    INVESTIGATION_RECORD("调查记录"),
    EVIDENCE("证据材料"),
    DISPATCH_SLIP("部门交办单"),
    SUMMONS("吹哨单"),
    DEPARTMENT_REPLY("部门答复意见"),
    SUPERVISION_ORDER("督办单"),
    SUPERVISION_ANSWER("督办答复"),
    INTERVIEW_RECORD("约谈记录"),
    ACCOUNTABILITY_NOTICE("督办通报"),
    CONSULTATION_NOTICE("会诊通知"),
    CONSULTATION_OPINION("会诊意见"),
    CONSULTATION_MINUTES("会诊纪要"),
    SESSION_RECORD("调解记录"),
    AGREEMENT("调解协议书"),
    ORAL_AGREEMENT_REGISTER("口头协议登记表"),
    RECEIPT("收条、汇款凭证"),
    FOLLOW_UP_RECORD("回访记录"),
    CONFIRMATION_PAPERS("司法确认材料"),
    REJECTION_NOTICE("不予受理告知书"),
    TERMINATION_NOTICE("终止调解告知书"),
    WITHDRAWAL_RECORD("撤回申请记录"),
    ESCALATION_SHEET("提级移交单"),
    TRANSFER_LETTER("移送函及回执"),
    SHAM_REPORT("虚假调解情况报告"),
    JOINING_RECORD("并案处理记录"),
    PETITION_REGISTER("信访事项登记表"),
    PETITION_NOTICE("信访告知书"),
    PETITION_OPINION("信访处理意见书"),
    LEADER_CHARGE_SHEET("包案登记表"),
    LEADER_MEETING("接访记录"),
    LEADER_PLAN("包案化解方案"),
    LEADER_PROGRESS("包案进展报告"),
    LEADER_CLOSING("包案结案报告"),
    RECUSAL_RECORD("回避、投诉申请及决定"),
    RELAPSE_RECORD("复诊记录"),
    HEARING_NOTICE("听证通知"),
    HEARING_MINUTES("听证笔录"),
    CONCLUSION_OPINION("终结意见"),
    CASE_STATEMENT("卷宗情况说明");

    private final String label;

    RecordKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it may come to a case that is archived already: it follows the sealed volume and does not change it. */
    public boolean followsVolume() {
        return switch (this) {
            case RELAPSE_RECORD, HEARING_NOTICE, HEARING_MINUTES, CONCLUSION_OPINION, JOINING_RECORD -> true;
            default -> false;
        };
    }
}
