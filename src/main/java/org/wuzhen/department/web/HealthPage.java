package org.wuzhen.department.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryFailure;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Exchange;
import org.wuzhen.department.Exchange.Call;
import org.wuzhen.department.Exchange.LineState;
import org.wuzhen.department.WireName;
import org.wuzhen.department.inbox.Arrivals;
import org.wuzhen.directory.Directory;

/** 接口健康: how the exchange with each department stands, and what an operator does when one is down. */
@Controller
class HealthPage {

    static final String PATH = "/departments/health";
    private static final String LINE = PATH + "/{department}";
    private static final String ENQUIRY = "/departments/enquiries/{request}";
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int MOST = 100;
    private static final int LATELY = 30;

    private final Exchange exchange;
    private final ExchangeKeepers keepers;
    private final ExchangeView view;
    private final Directory directory;
    private final CaseAccess access;
    private final Arrivals arrivals;
    private final Clock clock;
    private final String simulator;

    HealthPage(
            Exchange exchange,
            ExchangeKeepers keepers,
            ExchangeView view,
            Directory directory,
            CaseAccess access,
            Arrivals arrivals,
            Clock clock,
            @Value("${wuzhen.simulator.address:}") String simulator) {
        this.exchange = exchange;
        this.keepers = keepers;
        this.view = view;
        this.directory = directory;
        this.access = access;
        this.arrivals = arrivals;
        this.clock = clock;
        this.simulator = simulator;
    }

    /** How a line stands, as it is shown. */
    record Mark(String label, String colour) {}

    /** A department as it is shown. */
    record Row(
            String path,
            String name,
            Mark mark,
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
            String received,
            String answered,
            boolean open,
            boolean underWay,
            boolean withPeople) {}

    /** A message of the department as it is shown; the case is null where it is not for this person, or there is none. */
    record ArrivalLine(
            String at, String what, String state, String first, String again, String number, boolean hidden) {}

    /** A call as it is shown. */
    record CallLine(int number, String kind, String began, String took, String outcome, String error, String node) {}

    @GetMapping(PATH)
    String lines(Model model) {
        ExchangeKeepers.May may = keepers.require(ExchangeKeepers.May.LOOK);
        List<Row> rows = exchange.lines().stream()
                .sorted(Comparator.comparing(line -> LineWords.of(line).urgency()))
                .map(this::row)
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "states",
                rows.stream().collect(Collectors.groupingBy(Row::mark, LinkedHashMap::new, Collectors.counting())));
        model.addAttribute("may", may.name());
        model.addAttribute("at", ExchangeView.moment(clock.instant()));
        model.addAttribute("simulator", !simulator.isBlank() && keepers.machines() ? simulator : null);
        return "department/health";
    }

    @GetMapping(LINE)
    String line(@PathVariable String department, Model model) {
        ExchangeKeepers.May may = keepers.require(ExchangeKeepers.May.LOOK);
        LineState line = view.line(department);
        List<Enquiry> open = exchange.open(line.department(), MOST + 1);
        model.addAttribute("r", row(line));
        model.addAttribute("may", may.name());
        model.addAttribute("at", ExchangeView.moment(clock.instant()));
        model.addAttribute("enquiries", lines(line, open.stream().limit(MOST).toList()));
        model.addAttribute("arrivals", arrivals(line.department()));
        model.addAttribute("lately", LATELY);
        model.addAttribute("more", open.size() > MOST);
        model.addAttribute("most", MOST);
        return "department/health-line";
    }

    @GetMapping(ENQUIRY)
    String enquiry(@PathVariable String request, Model model) {
        ExchangeKeepers.May may = keepers.require(ExchangeKeepers.May.LOOK);
        Enquiry enquiry = view.enquiry(request);
        LineState line = exchange.line(enquiry.key().department()).orElseThrow(ExchangeView::gone);
        model.addAttribute("e", lines(line, List.of(enquiry)).get(0));
        model.addAttribute("department", view.department(enquiry.key().department()));
        model.addAttribute("path", WireName.of(enquiry.key().department()));
        model.addAttribute("may", may.name());
        model.addAttribute(
                "calls", exchange.calls(enquiry).stream().map(HealthPage::call).toList());
        return "department/health-enquiry";
    }

    private Row row(LineState line) {
        LineWords stand = LineWords.of(line);
        boolean paused = line.line() && line.pausedSince() != null;
        Double rate = line.successRate();
        return new Row(
                WireName.of(line.department()),
                line.name(),
                new Mark(stand.label(), stand.colour()),
                stand.advice(),
                line.line(),
                line.breaker() == null ? "—" : line.breaker().label(),
                line.line() ? line.placesTaken() + "/" + line.places() : "—",
                paused
                        ? directory.nameOf(line.pausedBy()) + "于" + ExchangeView.moment(line.pausedSince()) + "暂停："
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
                ExchangeView.moment(line.lastErrorAt()),
                ExchangeView.moment(line.lastSuccessAt()));
    }

    private List<EnquiryLine> lines(LineState line, List<Enquiry> enquiries) {
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
                            view.title(e),
                            seen ? e.key().number().value() : null,
                            e.state().label(),
                            seen ? e.why() : cause(e),
                            ExchangeView.moment(e.askedAt()),
                            LineWords.age(Duration.between(e.askedAt(), now)),
                            e.attempts(),
                            next(line, e, now),
                            ExchangeView.moment(e.answerDue()),
                            ExchangeView.moment(e.receivedAt()),
                            answered(e),
                            e.state().open(),
                            underWay(e),
                            e.state() == EnquiryState.MANUAL);
                })
                .toList();
    }

    private List<ArrivalLine> arrivals(String department) {
        List<Arrivals.Arrival> came = arrivals.of(department, LATELY);
        Set<CaseNumber> readable = Set.copyOf(access.readable(came.stream()
                .filter(one -> one.number() != null)
                .map(one -> CaseNumber.of(one.number()))
                .distinct()
                .toList()));
        return came.stream()
                .map(one -> {
                    boolean seen = one.number() != null && readable.contains(CaseNumber.of(one.number()));
                    String title = one.operation() == null ? "尚未识别" : view.title(department, one.operation());
                    return new ArrivalLine(
                            ExchangeView.moment(one.receivedAt()),
                            one.answers() ? "答复：" + title : title,
                            one.state().label(),
                            ExchangeView.moment(one.firstAt()),
                            one.repeats() == 0
                                    ? null
                                    : "同一消息又收到" + one.repeats() + "次（最近" + ExchangeView.moment(one.repeatedAt())
                                            + "），均按首次结果答复，未重复办理",
                            seen ? one.number() : null,
                            one.number() != null && !seen);
                })
                .toList();
    }

    /** When it goes out next, or what it waits for; null when nothing is sent any more. */
    private static String next(LineState line, Enquiry enquiry, Instant now) {
        if (enquiry.state() != EnquiryState.PENDING && enquiry.state() != EnquiryState.SENT) {
            return null;
        }
        if (underWay(enquiry)) {
            return "正在发送";
        }
        if (line.pausedSince() != null) {
            return "暂停中，恢复后发送";
        }
        Instant at = enquiry.nextAttemptAt();
        return at == null || !at.isAfter(now) ? "随即发送" : SECOND.format(at.atZone(ExchangeView.OFFICE));
    }

    private static boolean underWay(Enquiry enquiry) {
        return enquiry.state() == EnquiryState.SENT && enquiry.nextAttemptAt() == null;
    }

    /** When the answer that counts came, and from whom; null as long as there is none. */
    private String answered(Enquiry enquiry) {
        if (enquiry.answeredAt() == null) {
            return null;
        }
        String at = ExchangeView.moment(enquiry.answeredAt());
        return enquiry.byHand() ? at + "（" + directory.nameOf(enquiry.replyBy()) + "人工登记）" : at + "（部门系统）";
    }

    private static CallLine call(Call call) {
        return new CallLine(
                call.number(),
                call.asking() ? "询问是否收到" : "发送",
                SECOND.format(call.beganAt().atZone(ExchangeView.OFFICE)),
                LineWords.took(call.took()),
                LineWords.outcome(call.outcome()),
                LineWords.error(call.error()),
                call.node());
    }

    /** What somebody may know of a reason who may not read the case: what a person or a department added is left out. */
    private static String cause(Enquiry enquiry) {
        String why = enquiry.why();
        if (why == null) {
            return null;
        }
        if (enquiry.state() == EnquiryState.WITHDRAWN) {
            return "已不需要答复";
        }
        return Arrays.stream(EnquiryFailure.values())
                .map(EnquiryFailure::label)
                .filter(why::startsWith)
                .findFirst()
                .orElse(why.startsWith("运维人员要求重发") ? "运维人员要求重发" : "上次发送未成功，系统自动重试");
    }
}
