package org.wuzhen.outreach.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Directory;
import org.wuzhen.outreach.Found;
import org.wuzhen.outreach.Outreach;
import org.wuzhen.outreach.Round;
import org.wuzhen.outreach.RoundState;
import org.wuzhen.outreach.Visit;
import org.wuzhen.outreach.VisitState;

/** 巡诊台账: the rounds of the centres of whoever looks, and one round with its visits. */
@Controller
class OutreachPage {

    static final String PATH = "/outreach";

    private static final int PAGE = 30;
    private static final String GOOD = "good";

    private final OutreachReaders readers;
    private final Outreach outreach;
    private final Directory directory;
    private final CaseAccess access;

    OutreachPage(OutreachReaders readers, Outreach outreach, Directory directory, CaseAccess access) {
        this.readers = readers;
        this.outreach = outreach;
        this.directory = directory;
        this.access = access;
    }

    /** A round as the list shows it. */
    record Line(
            String number,
            String centre,
            String period,
            String days,
            String state,
            String tone,
            int visits,
            int made,
            int missed,
            int disputes) {}

    /** A visit as its round shows it. */
    record VisitLine(
            long id,
            String community,
            String day,
            String visitor,
            String state,
            String tone,
            Integer people,
            String summary,
            String recorded,
            int timesMissed,
            String missedReason,
            List<Case> cases) {}

    /** The number of a case that was found; {@code open} when whoever looks may open it. */
    record Case(String number, boolean open) {}

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String centre,
            @RequestParam(defaultValue = "false") boolean missed,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Set<String> centres = theirs();
        int shown = Math.max(1, page);
        Set<String> asked = centres.contains(centre) ? Set.of(centre) : centres;
        List<Round> found = outreach.rounds(asked, missed, PAGE + 1, (shown - 1) * PAGE);
        Map<String, String> names =
                directory.centres().stream().collect(Collectors.toMap(Centre::code, Centre::shortName));
        model.addAttribute(
                "lines", found.stream().limit(PAGE).map(one -> line(one, names)).toList());
        model.addAttribute(
                "centres",
                directory.centres().stream()
                        .filter(one -> centres.contains(one.code()))
                        .sorted(Comparator.comparing(Centre::code))
                        .toList());
        model.addAttribute("centre", centre);
        model.addAttribute("missed", missed);
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > PAGE);
        return "outreach/rounds";
    }

    @GetMapping(PATH + "/{number}")
    String round(@PathVariable String number, Model model) {
        Round round = readable(number);
        List<Visit> visits = outreach.visits(round.number());
        Map<Long, List<Found>> found =
                outreach.foundOn(visits.stream().map(Visit::id).toList());
        Set<CaseNumber> open = access.readable(found.values().stream()
                .flatMap(List::stream)
                .map(Found::caseNumber)
                .toList());
        Map<String, Community> communities = outreach.communities(round.centre());
        Map<String, String> people = directory.namesOf(visits.stream()
                .flatMap(one -> Stream.of(one.visitor(), one.recordedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new)));
        model.addAttribute(
                "round",
                line(
                        round,
                        Map.of(round.centre(), directory.centre(round.centre()).shortName())));
        model.addAttribute("leftOut", round.leftOutReason());
        model.addAttribute("planned", Shown.minute(round.plannedAt()));
        model.addAttribute("planner", round.plannedBy() == null ? null : directory.nameOf(round.plannedBy()));
        model.addAttribute("ended", Shown.minute(round.endedAt()));
        model.addAttribute(
                "visits",
                visits.stream()
                        .map(one -> new VisitLine(
                                one.id(),
                                Shown.community(communities, one),
                                one.plannedDay().toString(),
                                people.getOrDefault(one.visitor(), one.visitor()),
                                one.state().label(),
                                tone(one.state()),
                                one.people(),
                                one.summary(),
                                Shown.minute(one.recordedAt()),
                                one.timesMissed(),
                                one.missedReason(),
                                found.getOrDefault(one.id(), List.of()).stream()
                                        .map(f -> new Case(f.caseNumber().value(), open.contains(f.caseNumber())))
                                        .toList()))
                        .toList());
        return "outreach/round";
    }

    /** A round that the person logged in may look at. */
    Round readable(String number) {
        Set<String> centres = theirs();
        return outreach.find(number)
                .filter(one -> centres.contains(one.centre()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Set<String> theirs() {
        Set<String> centres = readers.centres();
        if (centres.isEmpty()) {
            throw new AccessDeniedException("Not their rounds");
        }
        return centres;
    }

    private static Line line(Round round, Map<String, String> centres) {
        return new Line(
                round.number().value(),
                centres.get(round.centre()),
                round.period().name(),
                round.period().days(),
                round.state().label(),
                tone(round.state()),
                round.visits(),
                round.made(),
                round.missed(),
                round.disputes());
    }

    private static String tone(RoundState state) {
        return switch (state) {
            case DONE -> GOOD;
            case MISSED -> "red";
            case PLANNING -> "amber";
            case UNDER_WAY, LEFT_OUT -> "";
        };
    }

    private static String tone(VisitState state) {
        return switch (state) {
            case DONE -> GOOD;
            case MISSED -> "red";
            case PLANNED -> "";
        };
    }
}
