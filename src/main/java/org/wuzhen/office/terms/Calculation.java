package org.wuzhen.office.terms;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.TermChoice;
import org.wuzhen.deadline.WorkingCalendar;

/** When a term ends, how that was found, and by which law. */
@Schema(description = "期限计算结果 / When a term ends")
record Calculation(
        @Schema(description = "期限代码 / Key of the term", example = "mediation")
        String term,

        @Schema(description = "期限名称 / Its name", example = "人民调解期限")
        String label,

        @Schema(description = "法定期限 LEGAL，内部时限 INTERNAL / Set by law or by the centre")
        String kind,

        @Schema(description = "期限长度 / Its length", example = "30日")
        String length,

        @Schema(description = "起算时间 / What sets it off") OffsetDateTime from,

        @Schema(description = "延长，单位与期限相同 / Extension in the term's unit")
        int extension,

        @Schema(description = "延长的文字，未延长时为空 / The extension in words, empty without one", example = "20日")
        String extensionText,

        @Schema(description = "顺延前的末日 / Last day before it rolls")
        LocalDate nominalLastDay,

        @Schema(description = "末日 / Last day", example = "2026-12-23")
        LocalDate lastDay,

        @Schema(description = "截止时间 / The last moment that is in time")
        OffsetDateTime dueAt,

        @Schema(description = "计算步骤 / How it was found, step by step")
        List<String> steps,

        @Schema(description = "依据 / Legal basis") String basis,

        @Schema(description = "期限灯 GREEN、AMBER、RED，以计算时为准 / Light as of now")
        String light,

        @Schema(description = "期限灯文字 / The light in words", example = "绿·正常")
        String lightText,

        @Schema(description = "剩余或超期 / What is left", example = "剩余30日")
        String remaining,

        @Schema(description = "是否依据暂定日历 / Whether a year without its notice matters")
        boolean provisional,

        @Schema(description = "提示 / Warnings") List<String> warnings,

        @Schema(description = "计算时间 / When it was calculated")
        OffsetDateTime calculatedAt) {

    static Calculation of(Deadline deadline, TermChoice choice, String type, String risk, Instant now) {
        List<String> warnings = new ArrayList<>(hints(choice, type, risk));
        if (deadline.isProvisional()) {
            warnings.add("末日依据暂定日历推算，录入当年的放假安排后可能改变。");
        }
        return new Calculation(
                choice.key(),
                deadline.term().label(),
                deadline.term().kind().name(),
                deadline.term().length(),
                office(deadline.state().startedAt()),
                deadline.state().extendedBy(),
                deadline.state().extendedBy() == 0
                        ? ""
                        : deadline.term().unit().text(deadline.state().extendedBy()),
                deadline.nominalLastDay(),
                deadline.lastDay(),
                office(deadline.dueAt()),
                deadline.steps(),
                deadline.term().citation(),
                deadline.light(now).name(),
                deadline.lightText(now),
                deadline.remaining(now).text(),
                deadline.isProvisional(),
                List.copyOf(warnings),
                office(now.truncatedTo(ChronoUnit.SECONDS)));
    }

    private static List<String> hints(TermChoice choice, String type, String risk) {
        List<String> hints = new ArrayList<>();
        String special = String.join("、", choice.special());
        if (choice.byType() && type == null) {
            hints.add("未选择纠纷类型，按一般情形计算；部分类型另有规定（" + special + "）。");
        }
        if (choice.byRisk() && risk == null) {
            hints.add("未选择风险等级，按一般情形计算；部分等级另有规定（" + special + "）。");
        }
        return hints;
    }

    private static OffsetDateTime office(Instant moment) {
        return moment.atZone(WorkingCalendar.ZONE).toOffsetDateTime();
    }
}
