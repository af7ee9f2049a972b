package org.wuzhen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The acts of the sample cases follow one another as they would have in the offices. */
class SampleDiaryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final SampleCase longAgo = sample("long-ago", 9, step("A", null), step("B", 3), step("C", null));
    private final SampleCase lately = sample("lately", 7, step("D", null));

    @Test
    void actsOfDifferentCasesAreInterwovenByTime() {
        assertThat(SampleDiary.of(List.of(lately, longAgo), TODAY))
                .extracting(entry -> entry.sample().id() + " " + entry.count())
                .containsExactly("long-ago 0", "long-ago 1", "lately 0", "lately 1", "long-ago 2", "long-ago 3");
    }

    @Test
    void aDayBeginsInTheMorningAndItsActsFollowOneAnother() {
        List<SampleDiary.Entry> entries = SampleDiary.of(List.of(longAgo), TODAY);

        assertThat(entries)
                .extracting(entry -> entry.at().toLocalDate())
                .containsExactly(TODAY.minusDays(9), TODAY.minusDays(9), TODAY.minusDays(6), TODAY.minusDays(6));
        assertThat(entries).extracting(SampleDiary.Entry::at).isSorted().doesNotHaveDuplicates();
        assertThat(entries.get(2).at().toLocalTime()).isBetween(LocalTime.of(8, 30), LocalTime.of(9, 30));
    }

    @Test
    void theRecordOfASessionIsWrittenWhenTheMorningIsOver() {
        SampleCase held = sample("held", 5, step("UserTask_HoldSession", 1));

        assertThat(SampleDiary.of(List.of(held), TODAY).get(1).at().toLocalTime())
                .isAfterOrEqualTo(LocalTime.of(11, 30));
    }

    @Test
    void onlyTheLastActLeavesTheCaseWhereItBelongs() {
        assertThat(SampleDiary.of(List.of(longAgo), TODAY))
                .extracting(SampleDiary.Entry::last)
                .containsExactly(false, false, false, true);
    }

    private static SampleCase sample(String id, int daysAgo, SampleCase.Step... steps) {
        return new SampleCase(id, id, daysAgo, "somebody", null, null, Map.of(), List.of(steps));
    }

    private static SampleCase.Step step(String task, Integer day) {
        return new SampleCase.Step(task, null, null, null, day, null, null);
    }
}
