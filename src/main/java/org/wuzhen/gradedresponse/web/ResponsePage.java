package org.wuzhen.gradedresponse.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.access.Viewer;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.deadline.OperatingMode;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Zone;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.gradedresponse.Commanders;
import org.wuzhen.gradedresponse.OnDuty;
import org.wuzhen.gradedresponse.Response;
import org.wuzhen.gradedresponse.Responses;
import org.wuzhen.gradedresponse.SignedOrder;
import org.wuzhen.gradedresponse.SituationReport;
import org.wuzhen.gradedresponse.SituationReports;

/** 战平响应: the zones with the mode that holds, each response with its orders and reports, and what the commander signs. */
@Controller
@RequestMapping(ResponsePage.PATH)
class ResponsePage {

    static final String PATH = "/response";

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(OFFICE);
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(OFFICE);
    private static final int LONGEST = 500;
    private static final int ENDED = 30;
    private static final int REPORTS = 200;
    private static final String REFRESH_SECONDS = "4";

    private final ResponseReaders readers;
    private final Commanders commanders;
    private final Responses responses;
    private final SituationReports reports;
    private final Directory directory;
    private final Clock clock;

    ResponsePage(
            ResponseReaders readers,
            Commanders commanders,
            Responses responses,
            SituationReports reports,
            Directory directory,
            Clock clock) {
        this.readers = readers;
        this.commanders = commanders;
        this.responses = responses;
        this.reports = reports;
        this.directory = directory;
        this.clock = clock;
    }

    /** A zone as the page lists it. */
    record ZoneLine(
            String code,
            String name,
            String mode,
            String light,
            String number,
            String since,
            String until,
            String by,
            String progress,
            String reported,
            int missed,
            boolean signs) {}

    /** A response that is over. */
    record EndedLine(String number, String zone, String level, String since, String ended, String how, int missed) {}

    /** A signed order as the page lists it. */
    record OrderLine(String at, String what, String until, String by, String reason, String measures) {}

    /** Whoever is on duty at a centre. */
    record DutyLine(String centre, String people) {}

    /** A report as the page lists it; words are null for whoever may not read them. */
    record ReportLine(
            int round,
            String centre,
            String due,
            String state,
            String light,
            String situation,
            String words,
            String needs,
            String by) {}

    @GetMapping
    String show(Model model, HttpServletResponse answer) {
        Viewer viewer = readers.reader();
        List<Zone> zones = readers.zones(viewer.id());
        Map<String, Response> running =
                responses.running().stream().collect(Collectors.toMap(Response::zone, Function.identity()));
        Set<String> codes = zones.stream().map(Zone::code).collect(Collectors.toSet());
        List<ZoneLine> lines = zones.stream()
                .map(zone -> line(zone, running.get(zone.code()), viewer))
                .toList();
        model.addAttribute("zones", lines);
        model.addAttribute(
                "ended",
                responses.ended(ENDED).stream()
                        .filter(response -> codes.contains(response.zone()))
                        .map(this::ended)
                        .toList());
        if (lines.stream()
                .anyMatch(line -> line.progress() != null && line.progress().startsWith("正在"))) {
            answer.setHeader("Refresh", REFRESH_SECONDS);
        }
        return "gradedresponse/zones";
    }

    @GetMapping("/zone/{code}")
    String order(@PathVariable String code, Model model) {
        Zone zone = theirs(code);
        Instant tomorrow = clock.instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        return form(zone, Map.of("level", "", "until", TYPED.format(tomorrow), "reason", ""), List.of(), model);
    }

    @PostMapping("/zone/{code}")
    String declare(
            @PathVariable String code, @RequestParam Map<String, String> typed, Model model, RedirectAttributes after) {
        Zone zone = theirs(code);
        try {
            OwnNumber number = responses.declare(
                    zone.code(), level(typed), until(typed), reason(typed, typed.containsKey("signed")));
            after.addFlashAttribute("done", "响应令已签发，从现在起生效。已有案件的时限正在分批调整，可以离开本页。");
            return "redirect:" + PATH + "/" + number;
        } catch (FormRejected refused) {
            return form(zone, typed, refused.problems(), model);
        }
    }

    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model, HttpServletResponse answer) {
        Response response = seen(number);
        return one(
                response,
                Map.of(
                        "level", response.level().name(),
                        "until", TYPED.format(response.endsAt()),
                        "reason", ""),
                List.of(),
                model,
                answer);
    }

    @PostMapping("/{number}")
    String change(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes after) {
        Response response = seen(number);
        signer(response);
        try {
            responses.change(
                    OwnNumber.of(number), level(typed), until(typed), reason(typed, typed.containsKey("signed")));
        } catch (FormRejected refused) {
            return one(response, typed, refused.problems(), model, answer);
        }
        after.addFlashAttribute("done", "响应令已签发，从现在起按新的级别和期限执行。");
        return "redirect:" + PATH + "/" + number;
    }

    @PostMapping("/{number}/stand-down")
    String standDown(
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse answer,
            RedirectAttributes after) {
        Response response = seen(number);
        signer(response);
        try {
            responses.standDown(OwnNumber.of(number), reason(typed, typed.containsKey("signed")));
        } catch (FormRejected refused) {
            return one(
                    response,
                    Map.of(
                            "level", response.level().name(),
                            "until", TYPED.format(response.endsAt()),
                            "standDown", typed.getOrDefault("reason", "")),
                    refused.problems(),
                    model,
                    answer);
        }
        after.addFlashAttribute("done", "响应已解除，恢复平时。案件时限正在分批恢复，可以离开本页。");
        return "redirect:" + PATH + "/" + number;
    }

    private String form(Zone zone, Map<String, String> typed, List<String> problems, Model model) {
        model.addAttribute("zone", zone);
        model.addAttribute(
                "centres",
                commanders.centresOf(zone).stream()
                        .map(code -> directory.centre(code).shortName())
                        .toList());
        model.addAttribute("offered", responses.offered());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        return "gradedresponse/declare";
    }

    private String one(
            Response response,
            Map<String, String> typed,
            List<String> problems,
            Model model,
            HttpServletResponse answer) {
        Viewer viewer = readers.reader();
        Responses.Progress progress = responses.progress(response);
        Set<String> reported = readers.reported(viewer.id(), response);
        Map<String, String> names =
                directory.centres().stream().collect(Collectors.toMap(Centre::code, Centre::shortName));
        model.addAttribute("response", response);
        model.addAttribute("level", response.level().label());
        model.addAttribute("since", MINUTE.format(response.begunAt()));
        model.addAttribute("until", MINUTE.format(response.endsAt()));
        model.addAttribute("endedAt", response.running() ? null : MINUTE.format(response.endedAt()));
        model.addAttribute(
                "endedHow", response.running() ? null : response.endedHow().label());
        model.addAttribute(
                "centres", response.centres().stream().map(names::get).toList());
        model.addAttribute("progress", progress);
        model.addAttribute(
                "orders",
                responses.orders(response.number()).stream().map(this::line).toList());
        model.addAttribute("duty", duty(response, names));
        model.addAttribute("count", reports.count(response.number()));
        model.addAttribute(
                "reports",
                reports.of(response.number(), REPORTS).stream()
                        .map(report -> line(report, names, reported.contains(report.centre())))
                        .toList());
        boolean signs = response.running() && signs(viewer, response);
        model.addAttribute("signs", signs);
        model.addAttribute("offered", responses.offered());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        // whoever may be writing an order keeps what was typed
        if (progress.running() && !signs) {
            answer.setHeader("Refresh", REFRESH_SECONDS);
        }
        return "gradedresponse/response";
    }

    private List<DutyLine> duty(Response response, Map<String, String> names) {
        List<OnDuty> all = responses.duty(response.number()).stream()
                .filter(duty -> duty.until() == null)
                .toList();
        Map<String, String> people =
                directory.namesOf(all.stream().map(OnDuty::person).collect(Collectors.toSet()));
        return response.centres().stream()
                .map(centre -> new DutyLine(
                        names.get(centre),
                        all.stream()
                                .filter(duty -> duty.centre().equals(centre))
                                .map(duty -> people.get(duty.person()) + "（"
                                        + duty.post().label() + "）")
                                .collect(Collectors.joining("、"))))
                .toList();
    }

    private ZoneLine line(Zone zone, Response response, Viewer viewer) {
        boolean signs = commanders.signsAs(viewer.id(), zone).isPresent();
        if (response == null) {
            return new ZoneLine(
                    zone.code(),
                    zone.name(),
                    OperatingMode.PEACE.label(),
                    "green",
                    null,
                    "—",
                    "—",
                    "—",
                    null,
                    "—",
                    0,
                    signs);
        }
        SignedOrder first = responses.orders(response.number()).get(0);
        Responses.Progress progress = responses.progress(response);
        SituationReports.Count count = reports.count(response.number());
        return new ZoneLine(
                zone.code(),
                zone.name(),
                response.level().label(),
                response.level().compareTo(OperatingMode.LEVEL_II) >= 0 ? "red" : "amber",
                response.number(),
                MINUTE.format(response.begunAt()),
                MINUTE.format(response.endsAt()),
                directory.nameOf(first.signedBy()),
                progress(progress),
                "已报" + count.given() + "份，待报" + count.asked() + "份",
                count.missed(),
                signs);
    }

    private static String progress(Responses.Progress progress) {
        return progress.running()
                ? "正在调整 " + progress.done() + " / " + progress.total() + " 项（" + progress.percent() + "%）"
                : "已全部调整";
    }

    private EndedLine ended(Response response) {
        return new EndedLine(
                response.number(),
                response.zoneName(),
                response.level().label(),
                MINUTE.format(response.begunAt()),
                MINUTE.format(response.endedAt()),
                response.endedHow().label(),
                reports.count(response.number()).missed());
    }

    private OrderLine line(SignedOrder order) {
        return new OrderLine(
                MINUTE.format(order.signedAt()),
                order.kind().label()
                        + (order.kind().ends() ? "" : "：" + order.level().label()),
                order.kind().ends() ? "—" : MINUTE.format(order.endsAt()),
                order.signedBy() == null ? "系统" : directory.nameOf(order.signedBy()) + "（" + order.signedFor() + "）",
                order.reason(),
                order.measures());
    }

    private ReportLine line(SituationReport report, Map<String, String> names, boolean read) {
        String light =
                switch (report.state()) {
                    case MISSED -> "red";
                    case ASKED -> "amber";
                    default ->
                        report.situation() == SituationReport.Situation.INCIDENT
                                ? "red"
                                : report.situation() == SituationReport.Situation.SIGNS ? "amber" : "green";
                };
        return new ReportLine(
                report.round(),
                names.get(report.centre()),
                MINUTE.format(report.dueAt()),
                report.state().label(),
                light,
                report.situation() == null
                        ? null
                        : report.situation().label() + (report.gathered() > 0 ? "，聚集" + report.gathered() + "人" : ""),
                read ? report.words() : null,
                read ? report.needs() : null,
                report.givenBy() == null
                        ? null
                        : directory.nameOf(report.givenBy()) + " " + MINUTE.format(report.givenAt()));
    }

    private static List<OperatingMode> levels() {
        return Stream.of(OperatingMode.values())
                .filter(mode -> mode != OperatingMode.PEACE)
                .toList();
    }

    private static OperatingMode level(Map<String, String> typed) {
        String level = typed.getOrDefault("level", "");
        return levels().stream()
                .filter(mode -> mode.name().equals(level))
                .findFirst()
                .orElseThrow(() -> new FormRejected("请选择响应级别。"));
    }

    private static Instant until(Map<String, String> typed) {
        try {
            return LocalDateTime.parse(typed.getOrDefault("until", ""))
                    .atZone(OFFICE)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new FormRejected("请填写响应截止时间。");
        }
    }

    private static String reason(Map<String, String> typed, boolean signed) {
        String reason = typed.getOrDefault("reason", "").strip();
        if (reason.length() > LONGEST) {
            throw new FormRejected("“理由”请控制在" + LONGEST + "字以内。");
        }
        if (!signed) {
            throw new FormRejected("请勾选“由我本人签发”。");
        }
        return reason;
    }

    private boolean signs(Viewer viewer, Response response) {
        return commanders
                .zone(response.zone())
                .flatMap(zone -> commanders.signsAs(viewer.id(), zone))
                .isPresent();
    }

    private void signer(Response response) {
        if (!signs(readers.reader(), response)) {
            throw new AccessDeniedException("Only the commander signs");
        }
    }

    private Zone theirs(String code) {
        Viewer viewer = readers.reader();
        Zone zone = commanders.zone(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (commanders.signsAs(viewer.id(), zone).isEmpty()) {
            throw new AccessDeniedException("Only the commander signs");
        }
        return zone;
    }

    private Response seen(String number) {
        Viewer viewer = readers.reader();
        Response response = Optional.of(number)
                .filter(OwnNumber::fits)
                .map(OwnNumber::of)
                .flatMap(responses::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (readers.zones(viewer.id()).stream().noneMatch(zone -> zone.code().equals(response.zone()))) {
            throw new AccessDeniedException("Not their zone");
        }
        return response;
    }
}
