package org.wuzhen.deadline;

/** How close a term is to its end; never the colour alone, always with its words. */
public enum Light {
    GREEN("绿", "正常"),
    AMBER("黄", "将到期"),
    RED("红", "已超期");

    private final String colour;
    private final String meaning;

    Light(String colour, String meaning) {
        this.colour = colour;
        this.meaning = meaning;
    }

    /** 绿, 黄 or 红. */
    public String colour() {
        return colour;
    }

    /** 正常, 将到期 or 已超期. */
    public String meaning() {
        return meaning;
    }

    /** Colour and meaning together: 黄·将到期. */
    public String text() {
        return colour + "·" + meaning;
    }
}
