package org.wuzhen.confirmation;

/** Why it is this court (民事诉讼法 art. 205). */
public enum CourtBasis {
    INVITING("邀请调解的人民法院"),
    DOMICILE("当事人住所地基层人民法院"),
    SUBJECT("标的物所在地基层人民法院"),
    COMMITTEE("调解组织所在地基层人民法院");

    private final String label;

    CourtBasis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
