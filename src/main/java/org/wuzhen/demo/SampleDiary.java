package org.wuzhen.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is done in the sample cases, in the order in which it happened in the offices, so that numbers are allotted by
 * date: each case begins its day in the morning and goes on act by act.
 */
final class SampleDiary {

    private static final LocalTime OPENING = LocalTime.of(8, 35);
    private static final Duration BETWEEN = Duration.ofMinutes(45);

    /** Sessions are held in the morning, and their record is written after that. */
    private static final LocalTime SESSION_OVER = LocalTime.of(11, 30);

    private SampleDiary() {}

    /**
     * All acts of all cases, by time.
     *
     * @param today the day from which the cases count back
     */
    static List<Entry> of(List<SampleCase> samples, LocalDate today) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            entries.addAll(of(samples.get(i), i, today));
        }
        entries.sort(Comparator.comparing(Entry::at));
        return entries;
    }

    private static List<Entry> of(SampleCase sample, int position, LocalDate today) {
        List<Entry> entries = new ArrayList<>();
        LocalDate first = today.minusDays(sample.daysAgo());
        LocalDateTime at = first.atTime(OPENING.plusMinutes(spread(position, 0)));
        entries.add(new Entry(sample, 0, at));
        int day = 0;
        for (SampleCase.Step step : sample.steps()) {
            if (step.day() == null || step.day() == day) {
                at = at.plus(BETWEEN);
            } else {
                day = step.day();
                LocalTime opening = "UserTask_HoldSession".equals(step.task()) ? SESSION_OVER : OPENING;
                at = first.plusDays(day).atTime(opening.plusMinutes(spread(position, day)));
            }
            entries.add(new Entry(sample, entries.size(), at));
        }
        return entries;
    }

    /** Minutes by which cases, and the days of a case, begin apart; less than an hour. */
    private static int spread(int position, int day) {
        return (position * 7 + day * 11) % 53;
    }

    /**
     * One act.
     *
     * @param count how many steps of the case are done with it; none yet when it is registered
     * @param at when it happened, by the offices' clock
     */
    record Entry(SampleCase sample, int count, LocalDateTime at) {

        /** Whether the case then stands where it belongs. */
        boolean last() {
            return count == sample.steps().size();
        }
    }
}
