package org.wuzhen.deadline;

/** The rule table has no row for the term asked for, so nobody may guess one. */
public class UnknownTermException extends RuntimeException {

    public UnknownTermException(TermQuery query) {
        super("期限规则表中没有对应的期限：" + query.term() + "(纠纷类型 " + query.disputeType() + "，风险等级 " + query.riskLevel() + ","
                + query.mode().label() + ")");
    }
}
