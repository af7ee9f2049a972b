package org.wuzhen.deadline;

/**
 * What is left of a term, in words and in numbers.
 *
 * @param amount how much is left, or how much it is overdue, never negative; 0 on the last day
 * @param unit minutes for terms that run by the clock, else days or working days
 * @param overdue whether the term has passed
 * @param paused whether the clock stands still
 */
public record Remaining(long amount, TermUnit unit, boolean overdue, boolean paused) {

    /** 剩余3个工作日, 今日到期, 已超期2日, 已中止计时(剩余12日). */
    public String text() {
        if (overdue) {
            return amount == 0 && !unit.runsByClock() ? "今日已超期" : "已超期" + duration();
        }
        String left = amount == 0 && !unit.runsByClock() ? "今日到期" : "剩余" + duration();
        return paused ? "已中止计时(中止时" + left + ")" : left;
    }

    private String duration() {
        if (unit == TermUnit.MINUTES && amount >= 60) {
            long hours = amount / 60;
            long minutes = amount % 60;
            return TermUnit.HOURS.text(hours) + (minutes == 0 ? "" : TermUnit.MINUTES.text(minutes));
        }
        return amount == 0 ? "不足1" + unit.label() : unit.text(amount);
    }
}
