package org.wuzhen.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The operator hears of a missing notice from November on, and not before. */
@ExtendWith(OutputCaptureExtension.class)
class HolidayReminderTest {

    @Test
    void remindsFromNovemberOn(CapturedOutput output) {
        remindOn(LocalDate.of(2026, 10, 31));
        assertThat(output).doesNotContain("2027年节假日安排");
        remindOn(LocalDate.of(2026, 11, 1));
        assertThat(output).contains("请录入国务院办公厅关于2027年节假日安排的通知");
    }

    private static void remindOn(LocalDate day) {
        Clock clock = Clock.fixed(day.atTime(8, 0).atZone(WorkingCalendar.ZONE).toInstant(), WorkingCalendar.ZONE);
        WorkingCalendar shipped = WorkingCalendar.of(ShippedNotices.all());
        new HolidayReminder(() -> shipped, clock).remind();
    }
}
