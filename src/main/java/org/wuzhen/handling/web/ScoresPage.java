package org.wuzhen.handling.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Offices;
import org.wuzhen.handling.Score;
import org.wuzhen.handling.Scoring;
import org.wuzhen.handling.Side;
import org.wuzhen.handling.Standing;
import org.wuzhen.handling.Standings;
import org.wuzhen.handling.Standings.Span;

/** 吹哨报到双向评价: how often each department was summoned and what both sides said of each other, for those who lead a centre. */
@Controller
class ScoresPage {

    static final String PATH = "/summons/scores";

    private static final int MOST = 200;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkingCalendar.ZONE);

    private final Dispatchers dispatchers;
    private final Standings standings;
    private final Scoring scoring;
    private final Offices offices;
    private final CaseAccess access;
    private final Directory directory;

    ScoresPage(
            Dispatchers dispatchers,
            Standings standings,
            Scoring scoring,
            Offices offices,
            CaseAccess access,
            Directory directory) {
        this.dispatchers = dispatchers;
        this.standings = standings;
        this.scoring = scoring;
        this.offices = offices;
        this.access = access;
        this.directory = directory;
    }

    /** What the page was asked for, as it was typed. */
    record Asked(String centre, String from, String to, String department) {}

    /** A department as the page shows it. */
    record Line(
            String code,
            String department,
            int summonses,
            int finished,
            int unsigned,
            int overdue,
            int scored,
            String mean,
            String marks,
            int scoredBack,
            String meanBack,
            String marksBack) {}

    /** A summons as the page shows it. */
    record Summons(String number, String body, String at, String standing, String given, String back) {}

    @GetMapping(PATH)
    String show(
            @RequestParam(defaultValue = "") String centre,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String department,
            Model model) {
        if (!dispatchers.mayReadScores()) {
            throw new AccessDeniedException("Not theirs to read");
        }
        List<String> problems = new ArrayList<>();
        LocalDate first = day(from, "起始日期", problems);
        LocalDate last = day(to, "截止日期", problems);
        if (first != null && last != null && last.isBefore(first)) {
            problems.add("截止日期早于起始日期，请核对。");
        }
        Set<String> led = dispatchers.centres();
        boolean theirs = centre.isBlank() || led.isEmpty() || led.contains(centre);
        Span span = Span.of(centre.isBlank() || !theirs ? led : Set.of(centre), first, last);
        model.addAttribute("asked", new Asked(centre, from, to, department));
        model.addAttribute("problems", problems);
        model.addAttribute("centres", centres(led));
        model.addAttribute(
                "lines",
                problems.isEmpty() ? standings.of(span).stream().map(this::line).toList() : List.of());
        model.addAttribute("name", department.isBlank() ? null : offices.nameOf(department));
        if (problems.isEmpty() && offices.known(department)) {
            drillDown(standings.summonses(span, department, MOST), model);
        }
        return "handling/scores";
    }

    private void drillDown(List<Matter> summonses, Model model) {
        Set<CaseNumber> readable =
                access.readable(summonses.stream().map(Matter::number).collect(Collectors.toSet()));
        List<Matter> shown = summonses.stream()
                .filter(matter -> readable.contains(matter.number()))
                .toList();
        model.addAttribute("summonses", shown.stream().map(this::summons).toList());
        model.addAttribute("hidden", summonses.size() - shown.size());
        model.addAttribute("more", summonses.size() == MOST);
    }

    private Summons summons(Matter matter) {
        List<Score> scores = scoring.open(matter);
        return new Summons(
                matter.number().value(),
                matter.body(),
                MINUTE.format(matter.raisedAt()),
                matter.open() ? matter.state().label() : matter.outcome().label(),
                said(matter, scores, Side.SUMMONER),
                said(matter, scores, Side.DEPARTMENT));
    }

    private static String said(Matter matter, List<Score> scores, Side side) {
        return scores.stream()
                .filter(score -> score.side() == side)
                .map(score -> score.marks() + (score.reason() == null ? "" : "。" + score.reason()))
                .findFirst()
                .orElse(matter.scoredUntil() == null ? "—" : matter.scoringClosed() == null ? "评价期内，尚未公开" : "未评价");
    }

    private Line line(Standing standing) {
        return new Line(
                standing.department(),
                offices.nameOf(standing.department()),
                standing.summonses(),
                standing.finished(),
                standing.unsigned(),
                standing.overdue(),
                standing.scored(),
                one(standing.ofDepartment()),
                standing.timeliness() == null
                        ? null
                        : "及时" + one(standing.timeliness()) + " 到场" + one(standing.attendance()) + " 效果"
                                + one(standing.outcome()),
                standing.scoredBack(),
                one(standing.ofSummonses()),
                standing.theirs() == null ? null : "属职责" + one(standing.theirs()) + " 有必要" + one(standing.needed()));
    }

    private List<Centre> centres(Set<String> led) {
        return directory.centres().stream()
                .filter(one -> led.isEmpty() || led.contains(one.code()))
                .sorted(Comparator.comparing(Centre::code))
                .toList();
    }

    private static String one(BigDecimal average) {
        return average == null
                ? null
                : average.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static LocalDate day(String text, String name, List<String> problems) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            problems.add("“" + name + "”的格式不对，请填写日期，如 2026-09-01。");
            return null;
        }
    }
}
