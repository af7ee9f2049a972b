package org.wuzhen.office.terms;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.DeadlineChange;
import org.wuzhen.deadline.Deadlines;
import org.wuzhen.deadline.OperatingMode;
import org.wuzhen.deadline.TermCatalogue;
import org.wuzhen.deadline.TermChoice;
import org.wuzhen.deadline.TermQuery;
import org.wuzhen.deadline.UnknownTermException;
import org.wuzhen.deadline.WorkingCalendar;

/** Tells when a term of the rule table would end, without any case. */
@Component
@Transactional(readOnly = true)
class TermCalculator {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final TermCatalogue catalogue;
    private final Deadlines deadlines;
    private final Clock clock;

    TermCalculator(TermCatalogue catalogue, Deadlines deadlines, Clock clock) {
        this.catalogue = catalogue;
        this.deadlines = deadlines.by(catalogue.forInformation());
        this.clock = clock;
    }

    /**
     * What is asked, as it was typed; empty texts where nothing was.
     *
     * @param term its key or its Chinese name
     * @param from a day, a moment in the office's time, or a moment with its offset
     * @param extension in the term's own unit
     */
    record Question(String term, String disputeType, String riskLevel, String mode, String from, String extension) {}

    /** Every term, in the order of the table. */
    List<TermChoice> choices() {
        return catalogue.choices();
    }

    /**
     * The answer.
     *
     * @throws CalculationRefused when something that was typed cannot stand
     */
    Calculation calculate(Question question) {
        List<CalculationRefused.Problem> problems = new ArrayList<>();
        Optional<TermChoice> choice = choice(question.term(), problems);
        String type = code(
                question.disputeType(),
                "disputeType",
                "没有这个纠纷类型",
                Arrays.stream(DisputeType.values()).map(Enum::name).toList(),
                problems);
        String risk = code(
                question.riskLevel(),
                "riskLevel",
                "没有这个风险等级",
                Arrays.stream(RiskLevel.values()).map(Enum::name).toList(),
                problems);
        String mode = code(
                question.mode(),
                "mode",
                "没有这个平战状态",
                Arrays.stream(OperatingMode.values()).map(Enum::name).toList(),
                problems);
        Optional<Start> start = start(question.from(), problems);
        int extension = extension(question.extension(), problems);
        if (choice.isEmpty() || start.isEmpty() || !problems.isEmpty()) {
            throw new CalculationRefused(problems);
        }
        Deadline deadline = begin(
                new TermQuery(
                        choice.get().key(),
                        type,
                        risk,
                        mode == null ? OperatingMode.PEACE : OperatingMode.valueOf(mode)),
                start.get());
        if (extension > 0) {
            // asked for in time: only the length is in question here
            DeadlineChange change = deadline.extend(extension, deadline.state().startedAt());
            if (change instanceof DeadlineChange.Refused no) {
                throw refused("extension", no.reason());
            }
            deadline = ((DeadlineChange.Changed) change).deadline();
        }
        return Calculation.of(deadline, choice.get(), type, risk, clock.instant());
    }

    private Deadline begin(TermQuery query, Start start) {
        try {
            if (start.day() == null) {
                return deadlines.start(query, start.moment());
            }
            if (deadlines.term(query).unit().runsByClock()) {
                throw refused("from", "该期限按分钟或小时计算，请写明起算的时刻，如 2026-11-23T09:30。");
            }
            return deadlines.start(query, start.day());
        } catch (UnknownTermException e) {
            throw refused("term", "期限规则表中没有适用于所选条件的期限，请核对纠纷类型和风险等级。");
        }
    }

    private Optional<TermChoice> choice(String term, List<CalculationRefused.Problem> problems) {
        List<TermChoice> all = catalogue.choices();
        Optional<TermChoice> found = all.stream()
                .filter(choice -> choice.key().equals(term.strip()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(choice -> choice.label().equals(term.strip()))
                        .findFirst());
        if (found.isEmpty()) {
            problems.add(new CalculationRefused.Problem("term", term.isBlank() ? "请选择期限。" : "期限规则表中没有这个期限，请核对名称。"));
        }
        return found;
    }

    private static String code(
            String text, String field, String unknown, List<String> known, List<CalculationRefused.Problem> problems) {
        if (text.isBlank()) {
            return null;
        }
        if (!known.contains(text.strip())) {
            problems.add(new CalculationRefused.Problem(
                    field, unknown + "，可用值：" + known.stream().collect(Collectors.joining("、")) + "。"));
            return null;
        }
        return text.strip();
    }

    /** Either a day or a moment. */
    private record Start(LocalDate day, Instant moment) {}

    private static Optional<Start> start(String from, List<CalculationRefused.Problem> problems) {
        String text = from.strip().replace(' ', 'T');
        if (text.isEmpty()) {
            problems.add(new CalculationRefused.Problem("from", "请填写起算日期。"));
            return Optional.empty();
        }
        try {
            Start start = read(text);
            int year = start.day() == null
                    ? start.moment().atZone(WorkingCalendar.ZONE).getYear()
                    : start.day().getYear();
            if (year < EARLIEST || year > LATEST) {
                problems.add(new CalculationRefused.Problem("from", "起算日期须在" + EARLIEST + "年至" + LATEST + "年之间。"));
                return Optional.empty();
            }
            return Optional.of(start);
        } catch (DateTimeException e) {
            problems.add(new CalculationRefused.Problem(
                    "from", "起算日期无法识别，请按 2026-11-23、2026-11-23T09:30 或 2026-11-23T09:30:00+08:00 的样子填写。"));
            return Optional.empty();
        }
    }

    private static Start read(String text) {
        if (!text.contains("T")) {
            return new Start(LocalDate.parse(text), null);
        }
        try {
            return new Start(
                    null, LocalDateTime.parse(text).atZone(WorkingCalendar.ZONE).toInstant());
        } catch (DateTimeParseException e) {
            // a plus sign that was not encoded arrives as a space, and so as a T
            return new Start(
                    null,
                    OffsetDateTime.parse(text.replaceFirst("(:\\d\\d)T(\\d\\d:\\d\\d)$", "$1+$2"))
                            .toInstant());
        }
    }

    private static int extension(String text, List<CalculationRefused.Problem> problems) {
        if (text.isBlank()) {
            return 0;
        }
        if (text.strip().matches("\\d{1,4}") && Integer.parseInt(text.strip()) > 0) {
            return Integer.parseInt(text.strip());
        }
        problems.add(new CalculationRefused.Problem("extension", "延长的期限请填写大于零的整数，单位与期限相同。"));
        return 0;
    }

    private static CalculationRefused refused(String field, String message) {
        return new CalculationRefused(List.of(new CalculationRefused.Problem(field, message)));
    }
}
