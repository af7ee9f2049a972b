package org.wuzhen.recusal;

/** Why somebody is to step back from a case, or what is complained of (《人民调解法》第十五条、第二十三条). */
public enum Ground {
    RELATIVE("与一方当事人有近亲属或者其他亲近关系", true),
    INTEREST("与本案有利害关系", true),
    TOOK_PART("曾以其他身份参与本案", true),
    OTHER_DOUBT("有其他可能影响公正的情形", true),
    PARTIAL("偏袒一方当事人", false),
    INSULT("侮辱当事人", false),
    GIFTS("索取、收受财物或者牟取其他不正当利益", false),
    LEAK("泄露当事人的个人隐私、商业秘密", false),
    FORCED("强迫调解或者妨碍当事人行使权利", false),
    NEGLECT("推诿、拖延或者不作为", false);

    private final String label;
    private final boolean recusal;

    Ground(String label, boolean recusal) {
        this.label = label;
        this.recusal = recusal;
    }

    public String label() {
        return label;
    }

    /** Whether it speaks of a tie (回避); otherwise it complains of conduct (投诉). */
    public boolean recusal() {
        return recusal;
    }

    /** 回避 or 投诉. */
    public String kind() {
        return recusal ? "回避" : "投诉";
    }
}
