package org.wuzhen.department.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Contract;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryFailure;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Exchange;
import org.wuzhen.department.Exchange.Call;
import org.wuzhen.department.Exchange.LineState;
import org.wuzhen.department.WireName;
import org.wuzhen.directory.Directory;

/** 接口健康: how the exchange with each department stands, and what an operator does when one is down. */
@Controller
class HealthPage {

    static final String PATH = "/departments/health";
    private static final String LINE = PATH + "/{department}";
    private static final String ENQUIRY = "/departments/enquiries/{request}";
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int MOST = 100;
    private static final int LONGEST = 200;

    private final Exchange exchange;
    private final ExchangeKeepers keepers;
    private final DepartmentGateway gateway;
    private final Contracts contracts;
    private final Directory directory;
    private final CaseAccess access;
    private final WhoActs whoActs;
    private final Clock clock;
    private final String simulator;

    HealthPage(
            Exchange exchange,
            ExchangeKeepers keepers,
            DepartmentGateway gateway,
            Contracts contracts,
            Directory directory,
            CaseAccess access,
            WhoActs whoActs,
            Clock clock,
            @Value("${wuzhen.simulator.address:}") String simulator) {
        this.exchange = exchange;
        this.keepers = keepers;
        this.gateway = gateway;
        this.contracts = contracts;
        this.directory = directory;
        this.access = access;
        this.whoActs = whoActs;
        this.clock = clock;
        this.simulator = simulator;
    }

    /** A department as it is shown. */
    record Row(
            String path,
            String name,
            String state,
            String colour,
            String advice,
            boolean line,
            String breaker,
            String places,
            String pause,
            boolean paused,
            long pending,
            long sent,
            long received,
            long manual,
            long answered,
            String oldest,
            String rate,
            String median,
            String slowest,
            String lastError,
            String lastErrorAt,
            String lastAnswer) {

        public long queue() {
            return pending + sent;
        }
    }

    /** An enquiry as it is shown; the case is null where it is not for this person. */
    record EnquiryLine(
            String request,
            String what,
            String number,
            String state,
            String why,
            String askedAt,
            String age,
            int attempts,
            String next,
            String due,
            boolean open,
            boolean withPeople) {}

    /** A call as it is shown. */
    record CallLine(int number, String kind, String began, String took, String outcome, String error, String node) {}

    /** What an operator is about to do. */
    record Deed(String label, String of, String action, String back, List<String> follows) {}

    @GetMapping(PATH)
    String lines(Model model) {
        ExchangeKeepers.May may = require(ExchangeKeepers.May.LOOK);
        List<Row> rows = exchange.lines().stream().map(this::row).toList();
        model.addAttribute("rows", rows);
        model.addAttribute("states", rows.stream().collect(Collectors.groupingBy(Row::state, Collectors.counting())));
        model.addAttribute("may", may.name());
        model.addAttribute("at", moment(clock.instant()));
        boolean shown =
                !simulator.isBlank() && keepers.machines(whoActs.current().userId());
        model.addAttribute("simulator", shown ? simulator : null);
        return "department/health";
    }

    @GetMapping(LINE)
    String line(@PathVariable String department, Model model) {
        ExchangeKeepers.May may = require(ExchangeKeepers.May.LOOK);
        LineState line = known(department);
        List<Enquiry> open = exchange.open(line.department(), MOST + 1);
        model.addAttribute("r", row(line));
        model.addAttribute("may", may.name());
        model.addAttribute("at", moment(clock.instant()));
        model.addAttribute("enquiries", lines(open.stream().limit(MOST).toList()));
        model.addAttribute("more", open.size() > MOST);
        model.addAttribute("most", MOST);
        return "department/health-line";
    }

    @GetMapping(ENQUIRY)
    String enquiry(@PathVariable String request, Model model) {
        ExchangeKeepers.May may = require(ExchangeKeepers.May.LOOK);
        Enquiry enquiry = asked(request);
        model.addAttribute("e", lines(List.of(enquiry)).get(0));
        model.addAttribute(
                "department",
                directory
                        .department(enquiry.key().department())
                        .map(found -> found.shortName())
                        .orElse(enquiry.key().department()));
        model.addAttribute("path", WireName.of(enquiry.key().department()));
        model.addAttribute("may", may.name());
        model.addAttribute(
                "calls", exchange.calls(enquiry).stream().map(HealthPage::call).toList());
        return "department/health-enquiry";
    }

    @GetMapping(LINE + "/pause")
    String pause(@PathVariable String department, Model model) {
        require(ExchangeKeepers.May.RUN);
        return ask(pausing(known(department)), null, "", false, model);
    }

    @PostMapping(LINE + "/pause")
    String pause(
            @PathVariable String department,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes after) {
        require(ExchangeKeepers.May.RUN);
        LineState line = known(department);
        String problem = problem(reason, confirmed);
        if (problem == null && !line.line()) {
            problem = "该部门未开通接口，无须暂停。";
        } else if (problem == null && line.pausedSince() != null) {
            problem = "该部门已经暂停。";
        }
        return act(
                pausing(line),
                problem,
                reason,
                confirmed,
                () -> exchange.pause(line.department(), reason.strip()),
                "已暂停向" + line.name() + "发送。",
                model,
                after);
    }

    @GetMapping(LINE + "/resume")
    String resume(@PathVariable String department, Model model) {
        require(ExchangeKeepers.May.RUN);
        return ask(resuming(known(department)), null, "", false, model);
    }

    @PostMapping(LINE + "/resume")
    String resume(
            @PathVariable String department,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes after) {
        require(ExchangeKeepers.May.RUN);
        LineState line = known(department);
        return act(
                resuming(line),
                problem(reason, confirmed),
                reason,
                confirmed,
                () -> exchange.resume(line.department(), reason.strip()),
                "已恢复向" + line.name() + "发送，排队的请求正在发出。",
                model,
                after);
    }

    @GetMapping(ENQUIRY + "/resend")
    String resend(@PathVariable String request, Model model) {
        require(ExchangeKeepers.May.SETTLE);
        return ask(resending(asked(request)), null, "", false, model);
    }

    @PostMapping(ENQUIRY + "/resend")
    String resend(
            @PathVariable String request,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes after) {
        require(ExchangeKeepers.May.SETTLE);
        Enquiry enquiry = asked(request);
        return act(
                resending(enquiry),
                problem(reason, confirmed),
                reason,
                confirmed,
                () -> exchange.resend(request, reason.strip()),
                "已安排重发。",
                model,
                after);
    }

    @GetMapping(ENQUIRY + "/hand")
    String hand(@PathVariable String request, Model model) {
        require(ExchangeKeepers.May.SETTLE);
        return ask(handing(asked(request)), null, "", false, model);
    }

    @PostMapping(ENQUIRY + "/hand")
    String hand(
            @PathVariable String request,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model model,
            RedirectAttributes after) {
        require(ExchangeKeepers.May.SETTLE);
        Enquiry enquiry = asked(request);
        return act(
                handing(enquiry),
                problem(reason, confirmed),
                reason,
                confirmed,
                () -> exchange.handToPeople(request, reason.strip()),
                "已转人工，由派驻干部电话或者公函办理。",
                model,
                after);
    }

    private static Deed pausing(LineState line) {
        return new Deed(
                "暂停发送",
                line.name(),
                path(line) + "/pause",
                path(line),
                List.of("不再向" + line.name() + "发送，正在途中的不受影响。", "新的请求排队等待，案件照常办理；恢复后自动发出。", "逾期未答复的，自动转人工电话或者公函办理。"));
    }

    private static Deed resuming(LineState line) {
        return new Deed(
                "恢复发送",
                line.name(),
                path(line) + "/resume",
                path(line),
                List.of("排队的" + (line.pending() + line.sent()) + "项请求立即按先后次序发出。"));
    }

    private Deed resending(Enquiry enquiry) {
        return new Deed(
                "重发",
                title(enquiry),
                path(enquiry) + "/resend",
                path(enquiry),
                List.of("用原来的请求编号再发送一次，对方能识别重复的，不会重复办理。", "对方可能已经收到又不能识别重复的，系统不予重发。"));
    }

    private Deed handing(Enquiry enquiry) {
        return new Deed(
                "转人工",
                title(enquiry),
                path(enquiry) + "/hand",
                path(enquiry),
                List.of("系统不再自动发送，由派驻干部或者中心主任电话、公函办理，并登记结果。", "部门系统的答复先到的，仍然算数；后到的，与人工结果一并显示。"));
    }

    private static String ask(Deed deed, String problem, String reason, boolean confirmed, Model model) {
        model.addAttribute("deed", deed);
        model.addAttribute("problem", problem);
        model.addAttribute("reason", reason);
        model.addAttribute("confirmed", confirmed);
        return "department/health-act";
    }

    private static String act(
            Deed deed,
            String problem,
            String reason,
            boolean confirmed,
            Runnable deedItself,
            String done,
            Model model,
            RedirectAttributes after) {
        if (problem != null) {
            return ask(deed, problem, reason, confirmed, model);
        }
        try {
            deedItself.run();
        } catch (Exchange.ActRefused refused) {
            return ask(deed, refused.getMessage(), reason, confirmed, model);
        }
        after.addFlashAttribute("done", done);
        return "redirect:" + deed.back();
    }

    private static String problem(String reason, boolean confirmed) {
        if (reason.isBlank()) {
            return "请填写理由。";
        }
        if (reason.length() > LONGEST) {
            return "“理由”请控制在" + LONGEST + "字以内。";
        }
        return confirmed ? null : "请勾选确认。";
    }

    private Row row(LineState line) {
        LineWords words = LineWords.of(line);
        boolean paused = line.line() && line.pausedSince() != null;
        Double rate = line.successRate();
        return new Row(
                WireName.of(line.department()),
                line.name(),
                words.label(),
                words.colour(),
                words.advice(),
                line.line(),
                line.breaker() == null ? "—" : line.breaker().label(),
                line.line() ? line.placesTaken() + "/" + line.places() : "—",
                paused
                        ? directory.nameOf(line.pausedBy()) + "于" + moment(line.pausedSince()) + "暂停："
                                + line.pauseReason()
                        : null,
                paused,
                line.pending(),
                line.sent(),
                line.received(),
                line.manual(),
                line.answered(),
                LineWords.age(line.queueAge()),
                rate == null ? null : rate.intValue() + "%（近一天" + line.calls() + "次）",
                LineWords.took(line.median()),
                LineWords.took(line.slowest()),
                LineWords.error(line.lastError()),
                moment(line.lastErrorAt()),
                moment(line.lastSuccessAt()));
    }

    private List<EnquiryLine> lines(List<Enquiry> enquiries) {
        Set<CaseNumber> readable = Set.copyOf(access.readable(enquiries.stream()
                .map(enquiry -> enquiry.key().number())
                .distinct()
                .toList()));
        Instant now = clock.instant();
        return enquiries.stream()
                .map(e -> {
                    boolean seen = readable.contains(e.key().number());
                    return new EnquiryLine(
                            e.key().requestId(),
                            title(e),
                            seen ? e.key().number().value() : null,
                            e.state().label(),
                            seen ? e.why() : cause(e.why()),
                            moment(e.askedAt()),
                            LineWords.age(Duration.between(e.askedAt(), now)),
                            e.attempts(),
                            e.state() == EnquiryState.PENDING ? moment(e.nextAttemptAt()) : null,
                            moment(e.answerDue()),
                            e.state().open(),
                            e.state() == EnquiryState.MANUAL);
                })
                .toList();
    }

    private static CallLine call(Call call) {
        return new CallLine(
                call.number(),
                call.asking() ? "询问是否收到" : "发送",
                SECOND.format(call.beganAt().atZone(UnmatchedPage.OFFICE)),
                LineWords.took(call.took()),
                LineWords.outcome(call.outcome()),
                LineWords.error(call.error()),
                call.node());
    }

    /** What somebody may know of a reason who may not read the case: what a person or a department added is left out. */
    private static String cause(String why) {
        if (why == null) {
            return null;
        }
        return Arrays.stream(EnquiryFailure.values())
                .map(EnquiryFailure::label)
                .filter(why::startsWith)
                .findFirst()
                .orElse(why.startsWith("运维人员要求重发") ? "运维人员要求重发" : "上次发送未成功，系统自动重试");
    }

    private String title(Enquiry enquiry) {
        return contracts
                .find(enquiry.key().department(), enquiry.operation())
                .map(Contract::title)
                .orElse(enquiry.operation());
    }

    private static String path(LineState line) {
        return PATH + "/" + WireName.of(line.department());
    }

    private static String path(Enquiry enquiry) {
        return "/departments/enquiries/" + enquiry.key().requestId();
    }

    private static String moment(Instant at) {
        return at == null ? null : UnmatchedPage.MINUTE.format(at.atZone(UnmatchedPage.OFFICE));
    }

    private LineState known(String department) {
        return Optional.of(department)
                .filter(WireName::fits)
                .map(WireName::department)
                .flatMap(exchange::line)
                .orElseThrow(HealthPage::gone);
    }

    private Enquiry asked(String request) {
        return gateway.find(request).orElseThrow(HealthPage::gone);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private ExchangeKeepers.May require(ExchangeKeepers.May least) {
        ExchangeKeepers.May may = keepers.of(whoActs.current().userId());
        if (may.compareTo(least) < 0) {
            throw new AccessDeniedException("Not theirs to see to");
        }
        return may;
    }
}
