package org.wuzhen.deadline;

/** What a term is counted in; minutes and hours run on through nights and holidays, the others count days. */
public enum TermUnit {
    MINUTES("分钟"),
    HOURS("小时"),
    DAYS("日"),
    WORKING_DAYS("个工作日"),
    MONTHS("个月");

    private final String label;

    TermUnit(String label) {
        this.label = label;
    }

    /** The unit as it is read after a number: 日, 个工作日. */
    public String label() {
        return label;
    }

    /** An amount in words, such as 30日 or 3个工作日. */
    public String text(long amount) {
        return amount + label;
    }

    /** Whether the term runs by the clock and not by the calendar. */
    public boolean runsByClock() {
        return this == MINUTES || this == HOURS;
    }
}
