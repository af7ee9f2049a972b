package org.wuzhen.relapse.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.relapse.Due;
import org.wuzhen.relapse.RelapseProcess;
import org.wuzhen.relapse.RelapseRegister;
import org.wuzhen.relapse.Review;
import org.wuzhen.relapse.TypeCount;

/** 复诊台账: what comes up, what runs, how it ended, and which kinds of disputes come back. */
@Controller
@RequestMapping(RelapsePage.PATH)
class RelapsePage {

    static final String PATH = "/relapse";

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(OFFICE);
    private static final int PAGE = 100;
    private static final int AHEAD = 30;

    private final RelapseReaders readers;
    private final RelapseRegister register;
    private final CaseAccess access;
    private final CaseClocks clocks;
    private final Directory directory;
    private final Clock clock;

    RelapsePage(
            RelapseReaders readers,
            RelapseRegister register,
            CaseAccess access,
            CaseClocks clocks,
            Directory directory,
            Clock clock) {
        this.readers = readers;
        this.register = register;
        this.access = access;
        this.clocks = clocks;
        this.directory = directory;
        this.clock = clock;
    }

    /** A day on which a case is looked at again. */
    record Coming(String number, String centre, String cause, String on, boolean late, boolean legacy, String reason) {}

    /** A re-examination as the page shows it. */
    record Line(String number, String centre, String type, String cause, String begun, String due, String standing) {}

    /** A kind of dispute with its counts. */
    record Kind(
            String type, int compared, int recurred, String rate, int reopened, int ended, int holding, int stable) {}

    @GetMapping
    String show(@RequestParam(defaultValue = "") String centre, Model model) {
        Set<String> centres = readers.centres();
        if (centres.isEmpty()) {
            throw new AccessDeniedException("No register of re-examinations");
        }
        Set<String> asked = centres.contains(centre) ? Set.of(centre) : centres;
        LocalDate today = LocalDate.now(clock.withZone(OFFICE));
        Map<String, String> names =
                directory.centres().stream().collect(Collectors.toMap(Centre::code, Centre::shortName));
        List<Due> coming = register.coming(asked, today.plusDays(AHEAD), PAGE);
        List<Review> running = register.running(asked, PAGE);
        List<Review> ended = register.ended(asked, PAGE);
        Set<CaseNumber> readable = access.readable(Stream.concat(
                        coming.stream().map(Due::number),
                        Stream.concat(running.stream(), ended.stream()).map(Review::number))
                .collect(Collectors.toSet()));
        model.addAttribute(
                "coming",
                coming.stream()
                        .filter(due -> readable.contains(due.number()))
                        .map(due -> new Coming(
                                due.number().value(),
                                names.get(due.number().centre()),
                                due.cause().label(),
                                due.dueOn().toString(),
                                due.dueOn().isBefore(today),
                                due.legacy(),
                                due.reason()))
                        .toList());
        model.addAttribute("running", lines(running, readable, names));
        model.addAttribute("ended", lines(ended, readable, names));
        model.addAttribute(
                "kinds", register.byType(asked).stream().map(RelapsePage::kind).toList());
        model.addAttribute("legacy", register.legacy(asked));
        model.addAttribute(
                "centres",
                directory.centres().stream()
                        .filter(one -> centres.contains(one.code()))
                        .toList());
        model.addAttribute("centre", centre);
        model.addAttribute("ahead", AHEAD);
        return "relapse/register";
    }

    private List<Line> lines(List<Review> reviews, Set<CaseNumber> readable, Map<String, String> names) {
        return reviews.stream()
                .filter(review -> readable.contains(review.number()))
                .map(review -> new Line(
                        review.number().value(),
                        names.get(review.centre()),
                        review.disputeType().label(),
                        review.cause().label(),
                        DAY.format(review.begunAt()),
                        review.open()
                                ? clocks.running(review.number(), RelapseProcess.TERM)
                                        .map(deadline -> deadline.lastDay().toString())
                                        .orElse("")
                                : DAY.format(review.endedAt()),
                        review.standing()))
                .toList();
    }

    private static Kind kind(TypeCount count) {
        return new Kind(
                DisputeType.valueOf(count.type()).label(),
                count.compared(),
                count.recurred(),
                "%.1f%%".formatted(100.0 * count.recurred() / count.compared()),
                count.reopened(),
                count.ended(),
                count.holding(),
                count.stable());
    }
}
