package org.wuzhen.supervision;

/** The colour of an order says how soon it is answered; it is neither the colour of the risk nor that of a light. */
public enum Colour {
    RED("红色督办单", "当日答复"),
    YELLOW("黄色督办单", "2个工作日以内答复"),
    BLUE("蓝色督办单", "3个工作日以内答复");

    private final String label;
    private final String answer;

    Colour(String label, String answer) {
        this.label = label;
        this.answer = answer;
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
        return "supervision-answer-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
