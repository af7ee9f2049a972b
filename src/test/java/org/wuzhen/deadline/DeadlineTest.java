package org.wuzhen.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();

    private static LegalTerm term(String key) {
        return RuleTable.SHIPPED.term(TermQuery.of(key));
    }

    private static LegalTerm term(String key, String disputeType) {
        return RuleTable.SHIPPED.term(TermQuery.of(key).forType(disputeType));
    }

    private static Deadline started(String key, String from) {
        return Deadline.started(term(key), LocalDate.parse(from), CALENDAR);
    }

    /** A moment of Chinese time, such as 2026-09-30T16:20. */
    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(WorkingCalendar.ZONE).toInstant();
    }

    private static Deadline changed(DeadlineChange change) {
        assertThat(change).isInstanceOf(DeadlineChange.Changed.class);
        return ((DeadlineChange.Changed) change).deadline();
    }

    private static String refused(DeadlineChange change) {
        assertThat(change).isInstanceOf(DeadlineChange.Refused.class);
        return ((DeadlineChange.Refused) change).reason();
    }

    // ---- the vectors of the law ----

    @Test
    void judicial_confirmation_is_asked_for_within_thirty_days_and_rolls_over_the_national_holiday() {
        Deadline deadline = started("confirmation", "2026-09-03");

        assertThat(deadline.nominalLastDay()).isEqualTo("2026-10-03");
        assertThat(deadline.lastDay()).isEqualTo("2026-10-08");
        assertThat(deadline.dueAt()).isEqualTo(at("2026-10-08T23:59:59.999"));
        assertThat(deadline.steps())
                .containsExactly(
                        "2026年9月3日为起算日，当日不计入，自2026年9月4日起计算(《民法典》第二百零一条)。",
                        "期限30日，按自然日计算，期间的休息日计入，末日为2026年10月3日。",
                        "末日2026年10月3日为休息日(国庆节)，顺延至休息日后的第一个工作日2026年10月8日(《民法典》第二百零三条)。",
                        "截止时间为2026年10月8日24时。",
                        "依据：《人民调解法》第三十三条、《民事诉讼法》第二百零五条(民事诉讼法2023年修正)。");
    }

    @Test
    void labour_mediation_ends_fifteen_days_after_the_application() {
        Deadline deadline = Deadline.started(term("mediation", "MIGRANT_WAGES"), LocalDate.of(2026, 9, 11), CALENDAR);

        assertThat(deadline.nominalLastDay()).isEqualTo("2026-09-26");
        assertThat(deadline.lastDay()).isEqualTo("2026-09-28");
        assertThat(deadline.steps())
                .anySatisfy(
                        step -> assertThat(step).contains("2026年9月26日为休息日(中秋节)").contains("2026年9月28日"));
    }

    @ParameterizedTest
    @CsvSource({"return-window, 2026-10-08", "return-window-complex, 2026-10-09"})
    void the_return_window_runs_over_the_national_holiday(String term, LocalDate last) {
        assertThat(Deadline.started(term(term), at("2026-09-30T16:20"), CALENDAR)
                        .lastDay())
                .isEqualTo(last);
    }

    @Test
    void a_make_up_sunday_is_a_working_day() {
        Deadline deadline = started("return-window", "2026-09-18");

        assertThat(deadline.lastDay()).isEqualTo("2026-09-20");
        assertThat(deadline.steps()).contains("2026年9月20日虽为周末，系调休上班日，不顺延。");
    }

    @Test
    void a_petition_closes_after_sixty_days_and_thirty_more_count_from_the_nominal_day() {
        Deadline deadline = started("petition-close", "2026-08-10");
        assertThat(deadline.lastDay()).isEqualTo("2026-10-09");

        Deadline extended = changed(deadline.extend(30, at("2026-10-09T16:00")));

        assertThat(extended.nominalLastDay()).isEqualTo("2026-11-08");
        assertThat(extended.lastDay()).isEqualTo("2026-11-09");
        assertThat(extended.steps())
                .contains("经本机关、单位负责人批准延长30日，自顺延前的末日起连续计算。", "合计后末日为2026年11月8日。")
                .anySatisfy(step -> assertThat(step).contains("(星期日)").contains("2026年11月9日"));
    }

    @Test
    void an_extension_counts_from_the_nominal_day_also_when_the_last_day_had_rolled() {
        Deadline deadline = started("mediation", "2026-09-03");
        assertThat(deadline.lastDay()).isEqualTo("2026-10-08");

        Deadline extended = changed(deadline.extend(5, at("2026-10-08T10:00")));

        // 10-03 + 5 and not 10-08 + 5
        assertThat(extended.nominalLastDay()).isEqualTo("2026-10-08");
        assertThat(extended.lastDay()).isEqualTo("2026-10-08");
    }

    // ---- extensions ----

    @Test
    void an_extension_beyond_the_legal_maximum_is_refused() {
        Deadline deadline = started("petition-close", "2026-08-10");

        assertThat(refused(deadline.extend(31, at("2026-09-01T09:00"))))
                .isEqualTo("延长后合计91日，超过上限90日(《信访工作条例》第三十四条(2022年公布))，不得延长。");

        Deadline once = changed(deadline.extend(20, at("2026-09-01T09:00")));
        assertThat(refused(once.extend(11, at("2026-09-02T09:00")))).contains("合计91日");
        assertThat(changed(once.extend(10, at("2026-09-02T09:00"))).state().extendedBy())
                .isEqualTo(30);
    }

    @Test
    void a_term_without_extension_refuses_one_day_more() {
        Deadline labour = Deadline.started(term("mediation", "LABOUR_OTHER"), LocalDate.of(2026, 9, 11), CALENDAR);

        assertThat(refused(labour.extend(1, at("2026-09-15T09:00")))).contains("15日", "第十四条", "不得延长");
        assertThat(refused(started("confirmation", "2026-09-03").extend(1, at("2026-09-15T09:00"))))
                .contains("不得延长");
    }

    @Test
    void an_extension_after_expiry_is_refused_to_the_moment() {
        Deadline deadline = started("petition-close", "2026-08-10");

        assertThat(deadline.extend(10, at("2026-10-09T23:59:59"))).isInstanceOf(DeadlineChange.Changed.class);
        assertThat(refused(deadline.extend(10, at("2026-10-10T00:00"))))
                .isEqualTo("信访事项办结期限已于2026年10月9日24时届满，届满后不得延长。");
    }

    @Test
    void an_extension_by_nothing_is_refused() {
        assertThat(refused(started("mediation", "2026-09-03").extend(0, at("2026-09-04T09:00"))))
                .contains("大于零");
        assertThat(refused(started("mediation", "2026-09-03").extend(-5, at("2026-09-04T09:00"))))
                .contains("大于零");
    }

    @Test
    void a_medical_mediation_is_extended_in_working_days_by_agreement_but_not_by_a_slip_of_the_pen() {
        Deadline deadline = Deadline.started(term("mediation", "MEDICAL"), LocalDate.of(2026, 8, 3), CALENDAR);
        assertThat(deadline.lastDay()).isEqualTo("2026-09-14");

        Deadline extended = changed(deadline.extend(5, at("2026-09-14T09:00")));

        assertThat(extended.lastDay()).isEqualTo("2026-09-20");
        assertThat(changed(extended.extend(300, at("2026-09-15T09:00"))).term().ceiling())
                .isNull();
        assertThat(refused(extended.extend(99_999, at("2026-09-15T09:00")))).contains("请核对");
    }

    // ---- minutes and hours ----

    @Test
    void minutes_ignore_the_night_and_the_holiday() {
        Deadline deadline = Deadline.started(term("hotline-receive-danger"), at("2026-10-01T23:50"), CALENDAR);

        assertThat(deadline.dueAt()).isEqualTo(at("2026-10-02T00:05"));
        assertThat(deadline.lastDay()).isEqualTo("2026-10-02");
        assertThat(deadline.isProvisional()).isFalse();
        assertThat(deadline.steps()).startsWith("自2026年10月1日23时50分起连续计算15分钟，夜间和休息日不扣除。", "截止时间为2026年10月2日00时05分。");
        assertThat(deadline.isOverdue(at("2026-10-02T00:04:59"))).isFalse();
        assertThat(deadline.isOverdue(at("2026-10-02T00:05"))).isTrue();
    }

    @Test
    void hours_run_over_the_weekend_and_over_the_new_year() {
        assertThat(Deadline.started(term("triage"), at("2026-12-31T22:00"), CALENDAR)
                        .dueAt())
                .isEqualTo(at("2027-01-01T02:00"));
        assertThat(Deadline.started(term("protection-order"), at("2026-09-25T08:30"), CALENDAR)
                        .dueAt())
                .isEqualTo(at("2026-09-28T08:30"));
    }

    @Test
    void a_term_by_the_clock_needs_a_moment() {
        LegalTerm term = term("hotline-receive-danger");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Deadline.started(term, LocalDate.of(2026, 10, 1), CALENDAR));
    }

    // ---- the day, its end and the year ----

    @Test
    void the_start_day_is_the_chinese_day() {
        // 16:30 UTC is half past midnight of the next day in Tianjin
        Deadline deadline = Deadline.started(term("return-window"), Instant.parse("2026-11-23T16:30:00Z"), CALENDAR);

        assertThat(deadline.startDay()).isEqualTo("2026-11-24");
        assertThat(deadline.lastDay()).isEqualTo("2026-11-25");
    }

    @Test
    void an_act_that_needs_an_office_ends_at_close_of_business() {
        Deadline deadline =
                Deadline.started(term("closure-review"), at("2026-11-23T09:00"), CALENDAR, LocalTime.of(17, 30));

        assertThat(deadline.dueAt()).isEqualTo(at("2026-11-26T17:30"));
        assertThat(deadline.isOverdue(at("2026-11-26T17:29:59"))).isFalse();
        assertThat(deadline.light(at("2026-11-26T17:30"))).isEqualTo(Light.RED);
        assertThat(deadline.steps()).contains("截止时间为2026年11月26日17:30(停止业务活动的时间)。");
    }

    @ParameterizedTest
    @CsvSource({
        // term, start, nominal last day, last day
        "mediation, 2028-01-30, 2028-02-29, 2028-02-29",
        "mediation, 2024-02-28, 2024-03-29, 2024-03-29",
        "mediation, 2025-12-03, 2026-01-02, 2026-01-04",
        "limitation, 2024-02-29, 2027-02-28, 2027-03-01",
        "enforcement-apply, 2024-02-29, 2026-02-28, 2026-02-28",
        "labour-arbitration-limitation, 2027-02-28, 2028-02-28, 2028-02-28",
        "confirmation-challenge, 2025-10-01, 2026-10-01, 2026-10-08",
        "confirmation-remind-first, 2026-09-18, 2026-10-03, 2026-10-03",
        "dossier, 2025-12-25, 2026-01-16, 2026-01-16"
    })
    void leap_days_month_ends_and_the_new_year(String term, String start, LocalDate nominal, LocalDate last) {
        Deadline deadline = started(term, start);

        assertThat(deadline.nominalLastDay()).isEqualTo(nominal);
        assertThat(deadline.lastDay()).isEqualTo(last);
    }

    @Test
    void a_law_that_was_not_yet_in_force_is_pointed_out() {
        assertThat(started("enforcement-apply", "2023-12-31").steps())
                .anySatisfy(step -> assertThat(step).startsWith("提示：").contains("2024年1月1日"));
        assertThat(started("enforcement-apply", "2024-01-01").steps())
                .noneSatisfy(step -> assertThat(step).startsWith("提示："));
    }

    // ---- the provisional year ----

    @Test
    void a_deadline_in_a_provisional_year_is_marked_and_counted_anew_when_the_notice_comes() {
        LegalTerm term = term("dossier");
        Deadline deadline = Deadline.started(term, LocalDate.of(2027, 4, 20), CALENDAR);
        assertThat(deadline.isProvisional()).isTrue();
        assertThat(deadline.steps()).anySatisfy(step -> assertThat(step).contains("【暂定日历】2027年"));
        assertThat(deadline.lastDay()).isEqualTo("2027-05-11");

        WorkingCalendar known = CALENDAR.with(WorkingCalendarTest.notice2027());
        Deadline stored = Deadline.restored(deadline.state(), known);
        assertThat(stored.lastDay()).isEqualTo("2027-05-11");

        Deadline anew = stored.onCalendar(known);
        // three more days of the May holiday, one make-up Saturday
        assertThat(anew.lastDay()).isEqualTo("2027-05-13");
        assertThat(anew.isProvisional()).isFalse();
        assertThat(anew.steps()).noneSatisfy(step -> assertThat(step).contains("暂定"));
    }

    @Test
    void only_a_year_that_decides_on_the_last_day_makes_it_provisional() {
        assertThat(started("mediation", "2026-11-23").isProvisional()).isFalse();
        assertThat(started("mediation", "2026-12-10").isProvisional()).isTrue();
        assertThat(started("limitation", "2022-12-05").isProvisional()).isFalse();
        assertThat(started("dossier", "2026-12-21").isProvisional()).isTrue();
        assertThat(started("dossier", "2026-12-01").isProvisional()).isFalse();
        assertThat(started("confirmation-remind-first", "2026-12-25").isProvisional())
                .isFalse();
    }

    // ---- pauses ----

    @Test
    void the_days_of_a_pause_are_not_counted() {
        Deadline deadline = started("mediation", "2026-10-12");
        assertThat(deadline.lastDay()).isEqualTo("2026-11-11");

        Deadline paused = changed(deadline.pause(at("2026-10-20T15:00"), "委托鉴定"));
        assertThat(paused.isPaused()).isTrue();
        assertThat(paused.lastDay()).isEqualTo("2026-11-11");
        assertThat(paused.steps()).contains("自2026年10月20日起中止计时，事由：委托鉴定；恢复后顺延。");

        Deadline resumed = changed(paused.resume(at("2026-10-27T09:00")));
        assertThat(resumed.isPaused()).isFalse();
        assertThat(resumed.state().pausedDays()).isEqualTo(7);
        assertThat(resumed.lastDay()).isEqualTo("2026-11-18");
        assertThat(resumed.steps()).contains("中止期间共7日，不计入期限。", "合计后末日为2026年11月18日。");

        Deadline again =
                changed(changed(resumed.pause(at("2026-11-02T08:00"), "听证")).resume(at("2026-11-04T18:00")));
        assertThat(again.state().pausedDays()).isEqualTo(9);
        assertThat(again.lastDay()).isEqualTo("2026-11-20");
    }

    @Test
    void a_pause_within_one_day_takes_nothing_out_of_a_term_in_days() {
        Deadline paused = changed(started("mediation", "2026-10-12").pause(at("2026-10-20T09:00"), "委托鉴定"));

        assertThat(changed(paused.resume(at("2026-10-20T17:00"))).lastDay()).isEqualTo("2026-11-11");
    }

    @Test
    void a_pause_over_the_holiday_takes_only_working_days_out_of_a_term_in_working_days() {
        Deadline deadline = started("closure-review", "2026-09-29");
        assertThat(deadline.lastDay()).isEqualTo("2026-10-09");

        Deadline resumed =
                changed(changed(deadline.pause(at("2026-09-30T09:00"), "补充材料")).resume(at("2026-10-08T09:00")));

        assertThat(resumed.state().pausedDays()).isEqualTo(1);
        assertThat(resumed.lastDay()).isEqualTo("2026-10-10");
    }

    @Test
    void a_pause_of_a_term_in_minutes_is_taken_out_exactly() {
        Deadline deadline = Deadline.started(term("intake-register"), at("2026-11-23T09:00"), CALENDAR);

        Deadline resumed = changed(
                changed(deadline.pause(at("2026-11-23T09:20:30"), "系统故障")).resume(at("2026-11-24T08:00:45")));

        assertThat(resumed.state().pausedSeconds()).isEqualTo(22 * 3600 + 40 * 60 + 15);
        assertThat(resumed.dueAt()).isEqualTo(at("2026-11-24T08:40:15"));
        assertThat(resumed.remaining(at("2026-11-24T08:00:45")).amount()).isEqualTo(39);
        assertThat(resumed.steps()).contains("中止期间共1361分钟，不计入期限。");
    }

    @Test
    void while_it_stands_still_nothing_falls_due() {
        Deadline paused = changed(started("mediation", "2026-10-12").pause(at("2026-10-20T15:00"), "委托鉴定"));
        Instant muchLater = at("2027-03-01T09:00");

        assertThat(paused.isOverdue(muchLater)).isFalse();
        assertThat(paused.light(muchLater)).isEqualTo(Light.GREEN);
        assertThat(paused.lightText(muchLater)).isEqualTo("绿·已中止计时");
        assertThat(paused.remaining(muchLater).text()).isEqualTo("已中止计时(中止时剩余22日)");
        assertThat(paused.extend(10, muchLater)).isInstanceOf(DeadlineChange.Changed.class);
    }

    @Test
    void an_extension_granted_during_a_pause_leaves_it_standing_still() {
        Deadline paused = changed(started("mediation", "2026-10-12").pause(at("2026-10-20T15:00"), "委托鉴定"));

        Deadline extended = changed(paused.extend(10, at("2026-10-22T09:00")));
        assertThat(extended.isPaused()).isTrue();

        Deadline resumed = changed(extended.resume(at("2026-10-23T09:00")));
        assertThat(resumed.lastDay()).isEqualTo("2026-11-24");
        assertThat(resumed.state().extendedBy()).isEqualTo(10);
    }

    @Test
    void a_pause_is_refused_with_a_sentence() {
        Deadline labour = Deadline.started(term("mediation", "LABOUR_OTHER"), LocalDate.of(2026, 9, 11), CALENDAR);
        assertThat(refused(labour.pause(at("2026-09-12T09:00"), "鉴定"))).contains("不因案件中止而停止计算");

        Deadline deadline = started("mediation", "2026-10-12");
        assertThat(refused(deadline.pause(at("2026-10-20T09:00"), " "))).contains("事由");
        assertThat(refused(deadline.pause(at("2026-10-11T09:00"), "鉴定"))).contains("不能早于");
        assertThat(refused(deadline.pause(at("2026-11-12T00:00"), "鉴定"))).contains("届满后不得中止");
        assertThat(refused(deadline.resume(at("2026-10-20T09:00")))).contains("没有中止");

        Deadline paused = changed(deadline.pause(at("2026-10-20T09:00"), "鉴定"));
        assertThat(refused(paused.pause(at("2026-10-21T09:00"), "鉴定"))).contains("不能重复中止");
        assertThat(refused(paused.resume(at("2026-10-19T09:00")))).contains("不能早于中止时间");
    }

    // ---- what is left, and the lights ----

    @ParameterizedTest
    @CsvSource({
        // 30 days from 2026-10-12, last day 2026-11-11; amber from 9 days left
        "2026-10-12T09:00, GREEN, 绿·正常, 剩余30日",
        "2026-11-01T23:59, GREEN, 绿·正常, 剩余10日",
        "2026-11-02T00:00, AMBER, 黄·将到期, 剩余9日",
        "2026-11-11T09:00, AMBER, 黄·将到期, 今日到期",
        "2026-11-11T23:59, AMBER, 黄·将到期, 今日到期",
        "2026-11-12T00:00, RED, 红·已超期, 已超期1日",
        "2026-11-21T08:00, RED, 红·已超期, 已超期10日"
    })
    void the_light_of_a_term_in_days(String now, Light light, String text, String left) {
        Deadline deadline = started("mediation", "2026-10-12");

        assertThat(deadline.light(at(now))).isEqualTo(light);
        assertThat(deadline.lightText(at(now))).isEqualTo(text);
        assertThat(deadline.remaining(at(now)).text()).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        // 3 working days from Tuesday 2026-09-29: 30, then 10-08 and 10-09
        "2026-09-29T09:00, GREEN, 剩余3个工作日",
        "2026-10-05T09:00, GREEN, 剩余2个工作日",
        "2026-10-08T09:00, AMBER, 剩余1个工作日",
        "2026-10-09T09:00, AMBER, 今日到期",
        "2026-10-10T00:00, RED, 已超期1日",
        "2026-10-12T09:00, RED, 已超期3日"
    })
    void the_light_of_a_term_in_working_days_counts_working_days(String now, Light light, String left) {
        Deadline deadline = started("court-referral-confirm", "2026-09-29");
        assertThat(deadline.lastDay()).isEqualTo("2026-10-09");

        assertThat(deadline.light(at(now))).isEqualTo(light);
        assertThat(deadline.remaining(at(now)).text()).isEqualTo(left);
    }

    @Test
    void one_working_day_left_is_amber_also_when_many_days_lie_between() {
        // confirmation: last day 10-08, on 09-30 eight days but one working day left
        Deadline deadline = started("confirmation", "2026-09-03");
        assertThat(deadline.light(at("2026-09-28T09:00"))).isEqualTo(Light.GREEN);
        assertThat(deadline.light(at("2026-09-30T09:00"))).isEqualTo(Light.AMBER);
        // a follow-up of 7 days: three days left on Friday, of which one is worked
        Deadline followUp = started("follow-up", "2026-11-16");
        assertThat(followUp.light(at("2026-11-20T09:00"))).isEqualTo(Light.AMBER);
        assertThat(followUp.light(at("2026-11-19T09:00"))).isEqualTo(Light.GREEN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-02T09:00:00, GREEN, 剩余1小时",
        "2026-10-02T09:41:59, GREEN, 剩余18分钟",
        "2026-10-02T09:42:00, AMBER, 剩余18分钟",
        "2026-10-02T09:59:30, AMBER, 剩余不足1分钟",
        "2026-10-02T10:00:00, RED, 已超期不足1分钟",
        "2026-10-02T12:05:00, RED, 已超期2小时5分钟"
    })
    void the_light_of_a_term_by_the_clock_knows_only_the_thirty_percent(String now, Light light, String left) {
        Deadline deadline = Deadline.started(term("intake-register"), at("2026-10-02T09:00"), CALENDAR);

        assertThat(deadline.light(at(now))).isEqualTo(light);
        assertThat(deadline.remaining(at(now)).text()).isEqualTo(left);
    }

    @Test
    void after_an_extension_the_light_is_green_again() {
        Deadline deadline = started("mediation", "2026-10-12");
        Instant late = at("2026-11-10T09:00");
        assertThat(deadline.light(late)).isEqualTo(Light.AMBER);

        assertThat(changed(deadline.extend(30, late)).light(late)).isEqualTo(Light.GREEN);
    }

    @Test
    void the_light_of_a_term_in_months_turns_at_thirty_percent_of_its_days() {
        Deadline deadline = started("labour-arbitration-limitation", "2025-06-01");

        assertThat(deadline.lastDay()).isEqualTo("2026-06-01");
        assertThat(deadline.light(at("2026-02-11T09:00"))).isEqualTo(Light.GREEN);
        assertThat(deadline.light(at("2026-02-12T09:00"))).isEqualTo(Light.AMBER);
    }

    // ---- several clocks, storing, and the law of large numbers ----

    @Test
    void two_terms_of_one_case_run_side_by_side() {
        Deadline mediation = started("mediation", "2026-09-03");
        Deadline confirmation = started("confirmation", "2026-09-03");

        Deadline paused = changed(mediation.pause(at("2026-09-10T09:00"), "委托鉴定"));
        Deadline resumed = changed(paused.resume(at("2026-09-20T09:00")));

        assertThat(List.of(resumed, confirmation))
                .extracting(each -> each.term().label(), each -> each.lastDay().toString())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("人民调解期限", "2026-10-13"),
                        org.assertj.core.groups.Tuple.tuple("申请司法确认期限", "2026-10-08"));
        assertThat(mediation).isNotEqualTo(confirmation);
        assertThat(mediation.steps().get(mediation.steps().size() - 1))
                .isNotEqualTo(confirmation.steps().get(confirmation.steps().size() - 1));
    }

    @Test
    void a_deadline_is_stored_as_plain_data_and_restored_as_it_was() {
        LegalTerm term = term("petition-close");
        Deadline deadline = changed(changed(changed(Deadline.started(term, at("2026-08-10T10:00"), CALENDAR)
                                .extend(10, at("2026-08-20T09:00")))
                        .pause(at("2026-09-01T09:00"), "听证"))
                .resume(at("2026-09-05T09:00")));

        Deadline restored = Deadline.restored(deadline.state(), CALENDAR);

        assertThat(restored).isEqualTo(deadline).hasSameHashCodeAs(deadline);
        assertThat(restored.steps()).isEqualTo(deadline.steps());
        assertThat(restored.onCalendar(CALENDAR)).isEqualTo(deadline);
        assertThat(refused(restored.extend(21, at("2026-09-06T09:00")))).contains("合计91日");
    }

    @Test
    void the_stored_data_survive_as_json() throws Exception {
        JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        Deadline office = Deadline.started(
                term("closure-review"), at("2026-11-23T09:00:00.123456"), CALENDAR, LocalTime.of(17, 30));
        Deadline medical = Deadline.started(term("mediation", "MEDICAL"), LocalDate.of(2026, 8, 3), CALENDAR);
        for (Deadline deadline : List.of(
                office,
                medical,
                changed(medical.pause(at("2026-08-20T09:00"), "委托鉴定")),
                started("limitation", "2026-01-01"))) {
            String text = json.writeValueAsString(deadline.state());

            assertThat(Deadline.restored(json.readValue(text, DeadlineState.class), CALENDAR))
                    .isEqualTo(deadline);
        }
    }

    @Test
    void for_three_years_of_start_days_last_days_are_worked_and_never_go_back() {
        for (String key : List.of("mediation", "confirmation", "court-referral-confirm", "dossier", "limitation")) {
            LegalTerm term = term(key);
            LocalDate previous = LocalDate.MIN;
            for (LocalDate day = LocalDate.of(2024, 1, 1);
                    day.isBefore(LocalDate.of(2027, 1, 1));
                    day = day.plusDays(1)) {
                Deadline deadline = Deadline.started(term, day, CALENDAR);
                assertThat(CALENDAR.isWorkingDay(deadline.lastDay()))
                        .as("%s from %s", key, day)
                        .isTrue();
                assertThat(deadline.lastDay()).isAfter(day).isAfterOrEqualTo(previous);
                assertThat(deadline.lastDay()).isAfterOrEqualTo(deadline.nominalLastDay());
                assertThat(deadline.isOverdue(deadline.dueAt().minusMillis(1))).isFalse();
                assertThat(deadline.isOverdue(deadline.dueAt())).isTrue();
                previous = deadline.lastDay();
            }
        }
    }

    @Test
    void a_pause_leaves_as_many_days_as_there_were_whatever_the_day() {
        for (String key : List.of("mediation", "closure-review", "dossier")) {
            LegalTerm term = term(key);
            for (LocalDate day = LocalDate.of(2025, 9, 1);
                    day.isBefore(LocalDate.of(2026, 10, 15));
                    day = day.plusDays(1)) {
                Deadline deadline = Deadline.started(term, day, CALENDAR);
                Instant stop = day.plusDays(1)
                        .atTime(9, 0)
                        .atZone(WorkingCalendar.ZONE)
                        .toInstant();
                for (int pause : new int[] {0, 1, 4, 11}) {
                    LocalDate resumption = day.plusDays(1L + pause);
                    Deadline resumed = changed(changed(deadline.pause(stop, "鉴定"))
                            .resume(resumption
                                    .atTime(17, 0)
                                    .atZone(WorkingCalendar.ZONE)
                                    .toInstant()));
                    boolean working = term.unit() == TermUnit.WORKING_DAYS;
                    assertThat(left(working, resumption, resumed.nominalLastDay()))
                            .as("%s from %s, %d days", key, day, pause)
                            .isEqualTo(left(working, day.plusDays(1), deadline.nominalLastDay()));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mediation, ",
        "mediation, LABOUR_OTHER",
        "mediation, MEDICAL",
        "triage, ",
        "confirmation, ",
        "follow-up, ",
        "performance-check, ",
        "clue-transfer, ",
        "dossier, ",
        "intake-answer, "
    })
    void the_light_turns_amber_at_the_moment_that_is_stored_with_it(String key, String type) {
        LegalTerm term = type == null ? term(key) : term(key, type);
        for (LocalDate day = LocalDate.of(2026, 9, 14);
                day.isBefore(LocalDate.of(2026, 10, 12));
                day = day.plusDays(1)) {
            Deadline deadline = Deadline.started(
                    term, day.atTime(9, 25).atZone(WorkingCalendar.ZONE).toInstant(), CALENDAR);
            Instant amber = deadline.amberFrom();
            for (Instant now = deadline.state().startedAt();
                    now.isBefore(deadline.dueAt().plusSeconds(86_400));
                    now = now.plusSeconds(3_557)) {
                assertThat(deadline.light(now))
                        .as("%s from %s at %s", key, day, now)
                        .isEqualTo(lightBy(deadline, amber, now));
            }
            for (Instant turn : List.of(amber, deadline.dueAt())) {
                for (Instant now : List.of(turn.minusNanos(1_000), turn, turn.plusNanos(1_000))) {
                    if (!now.isBefore(deadline.state().startedAt())) {
                        assertThat(deadline.light(now)).isEqualTo(lightBy(deadline, amber, now));
                    }
                }
            }
        }
    }

    private static Light lightBy(Deadline deadline, Instant amber, Instant now) {
        return !now.isBefore(deadline.dueAt()) ? Light.RED : now.isBefore(amber) ? Light.GREEN : Light.AMBER;
    }

    private static long left(boolean working, LocalDate from, LocalDate to) {
        return working ? CALENDAR.workingDaysBetween(from, to) : java.time.temporal.ChronoUnit.DAYS.between(from, to);
    }

    @Test
    void every_light_comes_in_order_over_the_life_of_every_term() {
        List<String> broken = new ArrayList<>();
        for (LegalTerm term : RuleTable.SHIPPED.all()) {
            Deadline deadline = Deadline.started(term, at("2026-11-23T09:00"), CALENDAR);
            Light previous = Light.GREEN;
            for (int step = 0; step <= 220; step++) {
                java.time.Duration life = java.time.Duration.between(at("2026-11-23T09:00"), deadline.dueAt());
                Light light = deadline.light(at("2026-11-23T09:00").plusSeconds(life.toSeconds() * step / 200));
                if (light.compareTo(previous) < 0) {
                    broken.add(term.label());
                }
                previous = light;
            }
            if (previous != Light.RED) {
                broken.add(term.label() + " 未转红");
            }
        }
        assertThat(broken).isEmpty();
    }
}
