package org.wuzhen.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @ParameterizedTest
    @CsvSource({
        // working days of a year = weekdays - holidays on weekdays + make-up days
        "2024, 251, 国办发明电〔2023〕7号",
        "2025, 248, 国办发明电〔2024〕12号",
        "2026, 248, 国办发明电〔2025〕7号"
    })
    void each_shipped_year_has_its_known_number_of_working_days(int year, int workingDays, String source) {
        LocalDate first = LocalDate.of(year, 1, 1);

        assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay))
                .hasSize(workingDays);
        assertThat(calendar.notice(year).orElseThrow().source()).isEqualTo(source);
        assertThat(calendar.isProvisional(first)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14", "2024-09-29",
                "2024-10-12", "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11", "2026-01-04",
                "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"
            })
    void a_make_up_day_is_worked_although_it_is_a_weekend(LocalDate day) {
        assertThat(day.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(calendar.isMakeUpDay(day)).isTrue();
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-12, 春节",
        "2024-05-03, 劳动节",
        "2024-09-16, 中秋节",
        "2025-01-28, 春节",
        "2025-06-02, 端午节",
        "2025-10-08, 国庆节、中秋节",
        "2026-01-02, 元旦",
        "2026-02-23, 春节",
        "2026-04-06, 清明节",
        "2026-05-05, 劳动节",
        "2026-06-19, 端午节",
        "2026-09-25, 中秋节",
        "2026-10-07, 国庆节",
        "2026-10-11, 星期日",
        "2026-10-17, 星期六"
    })
    void a_day_off_says_why(LocalDate day, String reason) {
        assertThat(calendar.isWorkingDay(day)).isFalse();
        assertThat(calendar.restReason(day)).contains(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-09", "2025-02-05", "2026-02-24", "2026-09-24", "2026-10-08", "2026-11-23"})
    void an_ordinary_weekday_is_worked(LocalDate day) {
        assertThat(calendar.isWorkingDay(day)).isTrue();
        assertThat(calendar.restReason(day)).isEmpty();
        assertThat(calendar.isMakeUpDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 2, 2026-10-09",
        "2026-09-30, 3, 2026-10-10",
        "2026-09-18, 1, 2026-09-20",
        "2026-09-18, 0, 2026-09-18",
        "2026-09-19, 0, 2026-09-19",
        "2025-12-31, 1, 2026-01-04",
        "2024-02-28, 2, 2024-03-01"
    })
    void working_days_are_counted_from_the_next_one(LocalDate from, int days, LocalDate last) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(last);
    }

    @Test
    void the_next_working_day_lies_after_the_day_and_rolling_stays_on_a_working_day() {
        assertThat(calendar.nextWorkingDay(LocalDate.of(2026, 10, 9))).isEqualTo("2026-10-10");
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2026, 10, 9))).isEqualTo("2026-10-09");
        assertThat(calendar.workingDayOnOrAfter(LocalDate.of(2026, 10, 3))).isEqualTo("2026-10-08");
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 10, 9), -1));
    }

    @Test
    void counting_forward_and_counting_between_agree_over_six_years() {
        for (LocalDate day = LocalDate.of(2023, 6, 1); day.isBefore(LocalDate.of(2029, 6, 1)); day = day.plusDays(1)) {
            for (int days : new int[] {1, 3, 15}) {
                LocalDate last = calendar.plusWorkingDays(day, days);
                assertThat(calendar.isWorkingDay(last)).as("%s + %d", day, days).isTrue();
                assertThat(calendar.workingDaysBetween(day, last)).isEqualTo(days);
                assertThat(calendar.workingDaysBetween(last, day)).isZero();
            }
        }
    }

    @Test
    void a_year_without_notice_rests_on_weekends_and_statutory_days_and_says_so() {
        LocalDate first = LocalDate.of(2027, 1, 1);

        assertThat(calendar.isProvisional(first)).isTrue();
        assertThat(calendar.provisionalMark(first).orElseThrow())
                .startsWith("【暂定日历】2027年")
                .contains("国务院办公厅");
        assertThat(calendar.provisionalMark(LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(first.datesUntil(first.plusYears(1)).filter(day -> calendar.restReason(day)
                        .filter(reason -> !reason.startsWith("星期"))
                        .isPresent()))
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2027-01-01",
                        "2027-02-05",
                        "2027-02-06",
                        "2027-02-07",
                        "2027-02-08",
                        "2027-04-05",
                        "2027-05-01",
                        "2027-05-02",
                        "2027-06-09",
                        "2027-09-15",
                        "2027-10-01",
                        "2027-10-02",
                        "2027-10-03");
        assertThat(calendar.restReason(LocalDate.of(2027, 2, 5))).contains("除夕");
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 5, 3))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035})
    void the_lunar_table_is_plausible_in_every_year(int year) {
        LocalDate spring = festival(year, "春节");
        LocalDate dragonBoat = festival(year, "端午节");

        assertThat(calendar.isProvisional(spring)).isTrue();
        assertThat(spring).isBetween(LocalDate.of(year, 1, 21), LocalDate.of(year, 2, 20));
        assertThat(festival(year, "清明节")).isBetween(LocalDate.of(year, 4, 4), LocalDate.of(year, 4, 6));
        // four lunar months of 29 or 30 days and four days, or one leap month more
        long days = spring.datesUntil(dragonBoat).count();
        assertThat(days > 140 ? days - 29.5 : days).isBetween(120.0, 125.0);
        assertThat(calendar.provisionalMark(spring).orElseThrow()).doesNotContain("未含");
    }

    private LocalDate festival(int year, String name) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .filter(day -> calendar.restReason(day).filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void beyond_the_lunar_table_the_mark_says_what_is_missing() {
        LocalDate day = LocalDate.of(2036, 10, 1);

        assertThat(calendar.isWorkingDay(day)).isFalse();
        assertThat(calendar.provisionalMark(day).orElseThrow()).contains("未含春节、清明、端午、中秋");
    }

    @Test
    void a_notice_entered_later_takes_the_place_of_the_provisional_year() {
        WorkingCalendar known = calendar.with(notice2027());

        assertThat(known.isProvisional(LocalDate.of(2027, 3, 1))).isFalse();
        assertThat(known.provisionalMark(LocalDate.of(2027, 3, 1))).isEmpty();
        assertThat(known.isWorkingDay(LocalDate.of(2027, 5, 8))).isTrue();
        assertThat(known.isWorkingDay(LocalDate.of(2027, 5, 3))).isFalse();
        // a statutory day that this notice does not name is no holiday any more
        assertThat(known.isWorkingDay(LocalDate.of(2027, 6, 9))).isTrue();
        assertThat(known.isWorkingDay(LocalDate.of(2026, 10, 10))).isTrue();
        assertThat(calendar.isProvisional(LocalDate.of(2027, 3, 1))).isTrue();
    }

    @Test
    void a_corrected_notice_takes_the_place_of_the_first() {
        HolidayNotice corrected = new HolidayNotice(
                2027,
                "国办发明电〔2026〕更正",
                "更正",
                List.of(new HolidayNotice.Holiday("劳动节", LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 4))),
                new TreeSet<>());

        WorkingCalendar known = calendar.with(notice2027()).with(corrected);

        assertThat(known.notice(2027).orElseThrow().source()).isEqualTo("国办发明电〔2026〕更正");
        assertThat(known.isWorkingDay(LocalDate.of(2027, 5, 5))).isTrue();
        assertThat(known.isWorkingDay(LocalDate.of(2027, 5, 8))).isFalse();
    }

    @Test
    void days_off_may_reach_over_the_new_year_and_the_own_notice_of_a_year_decides() {
        HolidayNotice year2027 = new HolidayNotice(
                2027,
                "国办发明电〔2026〕样例",
                "样例",
                List.of(new HolidayNotice.Holiday("元旦", LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 2))),
                new TreeSet<>(Set.of(LocalDate.of(2026, 12, 27), LocalDate.of(2026, 12, 26))));

        WorkingCalendar both = calendar.with(year2027);

        assertThat(both.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(both.isWorkingDay(LocalDate.of(2026, 12, 27))).isTrue();

        HolidayNotice year2026 = new HolidayNotice(
                2026,
                "国办发明电〔2025〕样例",
                "样例",
                List.of(new HolidayNotice.Holiday("岁末", LocalDate.of(2026, 12, 26), LocalDate.of(2026, 12, 26))),
                new TreeSet<>());
        assertThat(WorkingCalendar.of(List.of(year2026, year2027)).isWorkingDay(LocalDate.of(2026, 12, 26)))
                .isFalse();
        assertThat(WorkingCalendar.of(List.of(year2027, year2026)).isWorkingDay(LocalDate.of(2026, 12, 26)))
                .isFalse();
    }

    @Test
    void from_november_on_a_missing_notice_is_asked_for() {
        assertThat(calendar.missingNotice(LocalDate.of(2026, 10, 31))).isEmpty();
        assertThat(calendar.missingNotice(LocalDate.of(2026, 11, 1)).orElseThrow())
                .contains("2027年");
        assertThat(calendar.missingNotice(LocalDate.of(2027, 3, 1)).orElseThrow())
                .contains("2027年");
        assertThat(calendar.missingNotice(LocalDate.of(2025, 12, 1))).isEmpty();
        assertThat(calendar.with(notice2027()).missingNotice(LocalDate.of(2026, 12, 1)))
                .isEmpty();
    }

    @Test
    void a_notice_that_contradicts_itself_is_refused_with_a_sentence() {
        LocalDate saturday = LocalDate.of(2027, 5, 8);
        List<HolidayNotice.Holiday> holidays =
                List.of(new HolidayNotice.Holiday("劳动节", LocalDate.of(2027, 5, 1), saturday));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayNotice(2027, "某号", "某通知", holidays, new TreeSet<>(Set.of(saturday))))
                .withMessageContaining("既是放假日又是调休上班日");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayNotice(
                        2027, "某号", "某通知", holidays, new TreeSet<>(Set.of(LocalDate.of(2027, 5, 10)))))
                .withMessageContaining("不是周六、周日");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayNotice(2028, "某号", "某通知", holidays, new TreeSet<>()))
                .withMessageContaining("不在2028年");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayNotice(2027, " ", "某通知", holidays, new TreeSet<>()))
                .withMessageContaining("通知文号");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HolidayNotice.Holiday("春节", LocalDate.of(2027, 2, 8), LocalDate.of(2027, 2, 6)))
                .withMessageContaining("结束日期不得早于开始日期");
        assertThatIllegalArgumentException().isThrownBy(() -> HolidayNotice.fromJson("{\"year\": }"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.of(List.of(notice2027(), notice2027())))
                .withMessageContaining("有两份");
    }

    static HolidayNotice notice2027() {
        return HolidayNotice.fromJson("""
                {"year": 2027, "source": "国办发明电〔2026〕样例", "title": "样例",
                 "holidays": [
                   {"name": "元旦", "from": "2027-01-01", "to": "2027-01-03"},
                   {"name": "劳动节", "from": "2027-05-01", "to": "2027-05-05"}],
                 "makeUpDays": ["2027-05-08"]}
                """);
    }
}
