package org.wuzhen.confirmation;

/** What keeps an agreement from being confirmed (民事诉讼法解释 art. 355, 358). */
public enum ContentProblem {
    NONE("没有不能确认的情形"),
    IDENTITY("确认婚姻、亲子、收养等身份关系"),
    OWNERSHIP("物权、知识产权确权"),
    OUTSIDE_SCOPE("不属于法院受理范围或者管辖"),
    OTHER_PROCEDURE("应当适用其他程序"),
    MANDATORY_LAW("违反法律强制性规定"),
    OTHERS_INTEREST("损害国家、社会公共利益或者他人合法权益"),
    PUBLIC_MORALS("违背公序良俗"),
    INVOLUNTARY("违反自愿原则"),
    UNCLEAR("内容不明确");

    private final String label;

    ContentProblem(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
