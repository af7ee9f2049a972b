package org.wuzhen.office.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.deadline.OperatingMode;
import org.wuzhen.deadline.TermChoice;
import org.wuzhen.deadline.TermKind;
import org.wuzhen.deadline.WorkingCalendar;

/** 期限计算: choose a term and a day, and read when it ends and why. */
@Controller
class DeadlinesPage {

    static final String PATH = "/deadlines";

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final TermCalculator calculator;
    private final Clock clock;

    DeadlinesPage(TermCalculator calculator, Clock clock) {
        this.calculator = calculator;
        this.clock = clock;
    }

    /** What is typed into the form. */
    record Typed(
            String term,
            String disputeType,
            String riskLevel,
            String mode,
            String from,
            String time,
            String extension) {

        TermCalculator.Question question() {
            return new TermCalculator.Question(
                    term, disputeType, riskLevel, mode, time.isBlank() ? from : from + "T" + time, extension);
        }
    }

    /** Terms of one kind in the list. */
    record Group(String label, List<Option> options) {}

    /** One term in the list. */
    record Option(String key, String label) {

        static Option of(TermChoice choice) {
            String special = String.join("、", choice.special());
            String hint = special.isEmpty()
                    ? ""
                    : "（" + special + "请选" + (choice.byType() ? "纠纷类型" : "") + (choice.byRisk() ? "风险等级" : "") + "）";
            return new Option(choice.key(), choice.label() + hint);
        }
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(required = false) String term,
            @RequestParam(defaultValue = "") String disputeType,
            @RequestParam(defaultValue = "") String riskLevel,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String extension,
            Model model) {
        Map<String, String> problems = Map.of();
        String day = from;
        if (term == null) {
            day = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE).toString();
        }
        Typed typed = new Typed(term == null ? "" : term, disputeType, riskLevel, mode, day, time, extension);
        if (term != null) {
            try {
                Calculation result = calculator.calculate(typed.question());
                model.addAttribute("result", result);
                model.addAttribute("started", time.isBlank() ? from : from + " " + time);
                model.addAttribute("due", MINUTE.format(result.dueAt()));
                model.addAttribute("at", MINUTE.format(result.calculatedAt()));
                model.addAttribute("kind", TermKind.valueOf(result.kind()).label());
            } catch (CalculationRefused refused) {
                problems = refused.problems().stream()
                        .collect(Collectors.toMap(
                                CalculationRefused.Problem::field,
                                CalculationRefused.Problem::message,
                                (first, second) -> first));
            }
        }
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("groups", List.of(group(TermKind.LEGAL), group(TermKind.INTERNAL)));
        model.addAttribute("types", DisputeType.values());
        model.addAttribute("risks", RiskLevel.values());
        model.addAttribute("modes", OperatingMode.values());
        return "office/deadlines";
    }

    private Group group(TermKind kind) {
        return new Group(
                kind.label(),
                calculator.choices().stream()
                        .filter(choice -> choice.kind() == kind)
                        .map(Option::of)
                        .toList());
    }
}
