package org.wuzhen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wuzhen.act.Actor;

/** What was typed is read kindly, every problem is told at once, and nothing typed is repeated. */
class FormEntryTest {

    private enum Answer {
        YES,
        NO
    }

    @Test
    void readsWhatFormsSend() {
        FormEntry entry = entry(Map.of(
                "name", "  张三 ",
                "sum", "12,345.60",
                "people", 3,
                "day", "2026-09-01T00:00:00.000Z",
                "at", "2026-09-01T01:30:00.000Z",
                "local", "2026-09-01 09:30",
                "yes", "true",
                "answer", "NO",
                "marks", List.of("A", "B")));
        assertThat(entry.required("name", "姓名")).isEqualTo("张三");
        assertThat(entry.yuan("sum", "金额")).isEqualByComparingTo(new BigDecimal("12345.60"));
        assertThat(entry.whole("people", "人数")).isEqualTo(3);
        assertThat(entry.day("day", "日期")).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(entry.moment("at", "时间")).isEqualTo(LocalDateTime.of(2026, 9, 1, 9, 30));
        assertThat(entry.moment("local", "时间")).isEqualTo(LocalDateTime.of(2026, 9, 1, 9, 30));
        assertThat(entry.ticked("yes")).isTrue();
        assertThat(entry.ticked("missing")).isFalse();
        assertThat(entry.choice("answer", "答复", Answer.class)).isEqualTo(Answer.NO);
        assertThat(entry.many("marks")).containsExactly("A", "B");
        entry.check();
    }

    @Test
    void tellsEveryProblemAtOnceWithoutRepeatingWhatWasTyped() {
        FormEntry entry = entry(Map.of(
                "sum",
                "约三千",
                "people",
                "2.5",
                "day",
                "明天",
                "answer",
                "MAYBE",
                "rows",
                List.of(Map.of("phone", "secret"))));
        entry.required("name", "姓名");
        entry.yuan("sum", "金额");
        entry.whole("people", "人数");
        entry.day("day", "日期");
        entry.choice("answer", "答复", Answer.class);
        entry.rows("rows", "申请人").forEach(row -> row.reject("请填写“电话”。"));
        FormRejected rejected = catchThrowableOfType(FormRejected.class, entry::check);
        assertThat(rejected.problems()).hasSize(6).last().isEqualTo("申请人第1行：请填写“电话”。");
        assertThat(rejected.getMessage()).doesNotContain("约三千", "2.5", "明天", "MAYBE", "secret");
    }

    @Test
    void refusesSumsThatAreNotMoney() {
        FormEntry entry = entry(Map.of("a", "-1", "b", "1.234", "c", "100.00"));
        assertThat(entry.yuan("a", "甲")).isNull();
        assertThat(entry.yuan("b", "乙")).isNull();
        assertThat(entry.yuan("c", "丙")).isEqualByComparingTo("100");
        assertThatThrownBy(entry::check).isInstanceOf(FormRejected.class);
    }

    @Test
    void variablesSayWhatIsMissingOrWrong() {
        Variable<String> risk = Variable.text("riskLevel");
        assertThat(risk.in(name -> "RED")).isEqualTo("RED");
        assertThatThrownBy(() -> risk.in(name -> null)).hasMessageContaining("riskLevel");
        assertThatThrownBy(() -> risk.in(name -> 5)).hasMessageContaining("Integer");
        assertThat(Actor.system().isSystem()).isTrue();
    }

    private static FormEntry entry(Map<String, Object> values) {
        return new FormEntry(null, null, values);
    }
}
