package org.wuzhen.supervision;

/** The colour of an order says how soon it is answered; it is neither the colour of the risk nor that of a light. */
public enum Colour {
    RED("红色督办单", "当日答复", SupervisionProcess.RED_TERM),
    YELLOW("黄色督办单", "2个工作日以内答复", SupervisionProcess.YELLOW_TERM),
    BLUE("蓝色督办单", "3个工作日以内答复", SupervisionProcess.BLUE_TERM);

    private final String label;
    private final String answer;
    private final String term;

    Colour(String label, String answer, String term) {
        this.label = label;
        this.answer = answer;
        this.term = term;
    }

    public String label() {
        return label;
    }

    /** 当日答复. */
    public String answer() {
        return answer;
    }

    /** Key of the term in which it is answered. */
    public String term() {
        return term;
    }
}
