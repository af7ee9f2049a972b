package org.wuzhen.leadercase;

/** What follows on a measure: {@code agreed} (in whole or in part), {@code stopped} (涉刑、虚假调解), or {@code on}. */
public record MeasureEnd(String follows) {

    public static final String AGREED = "agreed";
    public static final String STOPPED = "stopped";
    public static final String ON = "on";
}
