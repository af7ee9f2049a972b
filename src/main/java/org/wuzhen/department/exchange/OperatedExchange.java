package org.wuzhen.department.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryFailure;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Exchange;
import org.wuzhen.department.Repeat;
import org.wuzhen.department.store.EnquiryMapper;
import org.wuzhen.department.store.EnquiryRow;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;

/** What operators see and do. */
@Component
@Transactional
class OperatedExchange implements Exchange {

    private static final Duration DAY = Duration.ofHours(24);

    private final EnquiryMapper enquiries;
    private final EnquiryMoves moves;
    private final DepartmentLines lines;
    private final Contracts contracts;
    private final Directory directory;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OperatedExchange(
            EnquiryMapper enquiries,
            EnquiryMoves moves,
            DepartmentLines lines,
            Contracts contracts,
            Directory directory,
            Acts acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enquiries = enquiries;
        this.moves = moves;
        this.lines = lines;
        this.contracts = contracts;
        this.directory = directory;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<LineState> lines() {
        Figures figures = figures(null);
        return directory.departments().stream()
                .filter(department -> shown(department, figures))
                .map(department -> state(department, figures))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LineState> line(String department) {
        return directory.department(department).flatMap(found -> {
            Figures figures = figures(department);
            return shown(found, figures) ? Optional.of(state(found, figures)) : Optional.empty();
        });
    }

    /** Of one department, or of all. */
    private Figures figures(String department) {
        Instant midnight = LocalDate.now(clock.withZone(WorkingCalendar.ZONE))
                .atStartOfDay(WorkingCalendar.ZONE)
                .toInstant();
        return new Figures(
                by(enquiries.queues(department), EnquiryMapper.QueueRow::department),
                by(enquiries.answers(department, midnight), EnquiryMapper.AnsweredRow::department),
                by(enquiries.calls(department, DAY.toMillis()), EnquiryMapper.CallsRow::department),
                by(enquiries.paused(), EnquiryMapper.PausedLine::department));
    }

    private record Figures(
            Map<String, EnquiryMapper.QueueRow> queues,
            Map<String, EnquiryMapper.AnsweredRow> answers,
            Map<String, EnquiryMapper.CallsRow> calls,
            Map<String, EnquiryMapper.PausedLine> paused) {}

    private boolean shown(Department department, Figures figures) {
        return department.resident()
                || figures.queues().containsKey(department.code())
                || lines.of(department.code()).isPresent();
    }

    private LineState state(Department department, Figures figures) {
        String code = department.code();
        Optional<Line> line = lines.of(code);
        EnquiryMapper.QueueRow queue = figures.queues().getOrDefault(code, EnquiryMapper.QueueRow.empty(code));
        EnquiryMapper.AnsweredRow answered = figures.answers().get(code);
        EnquiryMapper.CallsRow called = figures.calls().getOrDefault(code, EnquiryMapper.CallsRow.none(code));
        EnquiryMapper.PausedLine held = figures.paused().get(code);
        return new LineState(
                code,
                department.shortName(),
                line.isPresent(),
                line.map(OperatedExchange::breaker).orElse(null),
                line.map(OperatedExchange::places).orElse(0),
                line.map(OperatedExchange::taken).orElse(0),
                held == null ? null : held.at(),
                held == null ? null : held.by(),
                held == null ? null : held.reason(),
                queue.pending(),
                queue.sent(),
                queue.received(),
                queue.manual(),
                answered == null ? 0 : answered.answered(),
                queue.oldest() == null ? null : Duration.between(queue.oldest(), clock.instant()),
                called.calls(),
                called.failed(),
                millis(called.median()),
                millis(called.slowest()),
                called.lastError(),
                called.lastErrorAt(),
                called.lastSuccessAt());
    }

    static Breaker breaker(Line line) {
        return switch (line.breaker().getState()) {
            case OPEN, FORCED_OPEN -> Breaker.OPEN;
            case HALF_OPEN -> Breaker.TRYING;
            default -> Breaker.CLOSED;
        };
    }

    private static int places(Line line) {
        return line.places().getBulkheadConfig().getMaxConcurrentCalls();
    }

    private static int taken(Line line) {
        return places(line) - line.places().getMetrics().getAvailableConcurrentCalls();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Enquiry> open(String department, int most) {
        return enquiries.open(department, most).stream().map(EnquiryRow::read).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Call> calls(Enquiry enquiry) {
        return enquiries.attempts(enquiry.id()).stream()
                .map(row -> new Call(
                        row.number(),
                        "ASK".equals(row.kind()),
                        row.node(),
                        row.beganAt(),
                        row.endedAt(),
                        row.outcome(),
                        row.httpStatus(),
                        millis(row.millis()),
                        row.error()))
                .toList();
    }

    @Override
    public void pause(String department, String reason) {
        given(reason);
        if (lines.of(department).isEmpty()) {
            throw new ActRefused("该部门未开通接口，无须暂停。");
        }
        if (enquiries.pause(department, acts.actor().userId(), reason.strip(), clock.instant()) == 0) {
            throw new ActRefused("该部门已经暂停。");
        }
        acts.record(
                "department-line-paused",
                null,
                "暂停向" + moves.name(department) + "发送",
                reason.strip(),
                Map.of("department", department));
    }

    @Override
    public void resume(String department, String reason) {
        given(reason);
        if (enquiries.resume(department) == 0) {
            throw new ActRefused("该部门没有暂停，无须恢复。");
        }
        enquiries.dueNow(department);
        acts.record(
                "department-line-resumed",
                null,
                "恢复向" + moves.name(department) + "发送",
                reason.strip(),
                Map.of("department", department));
        events.publishEvent(new Outbox.Due(department, ""));
    }

    @Override
    public void resend(String requestId, String reason) {
        given(reason);
        EnquiryRow enquiry = locked(requestId);
        over(enquiry).ifPresent(why -> {
            throw new ActRefused(why);
        });
        boolean mayHaveArrived = enquiry.uncertain() || enquiry.firstSentAt() != null;
        if (mayHaveArrived
                && contracts.of(enquiry.department(), enquiry.operation()).repeat() == Repeat.NONE) {
            throw new ActRefused("对方可能已经收到，且不能识别重复，再次发送会造成重复办理。请转人工，以电话或者公函核实。");
        }
        if (lines.of(enquiry.department()).isEmpty()) {
            throw new ActRefused("该部门未开通接口，不能发送。");
        }
        if (enquiries.resend(enquiry.id(), "运维人员要求重发：" + reason.strip(), clock.instant()) == 0) {
            throw new ActRefused("该请求正在发送，请稍后查看结果，不要重发。");
        }
        moves.operated(enquiry, "department-enquiry-resent", "重发", reason.strip());
        events.publishEvent(new Outbox.Due(enquiry.department(), requestId));
    }

    @Override
    public void handToPeople(String requestId, String reason) {
        given(reason);
        EnquiryRow enquiry = locked(requestId);
        over(enquiry).ifPresent(why -> {
            throw new ActRefused(why);
        });
        if (enquiry.state() == EnquiryState.MANUAL) {
            throw new ActRefused("该请求已经转人工。");
        }
        moves.manual(enquiry, EnquiryFailure.OPERATOR, reason.strip());
    }

    @Override
    public void overdue(String requestId) {
        EnquiryRow enquiry = enquiries.lock(requestId);
        if (enquiry != null) {
            moves.manual(enquiry, EnquiryFailure.OVERDUE, null);
        }
    }

    /** Why an enquiry is over, so that the department would do a second time what was done; empty while it is open. */
    private Optional<String> over(EnquiryRow enquiry) {
        return switch (enquiry.state()) {
            case ANSWERED ->
                Optional.of(
                        enquiry.replyBy() == null ? "部门已经答复，本请求已经办结，不能再次发送。" : "本请求已由人工办理并登记结果，再次发送会造成部门重复办理，不能重发。");
            case WITHDRAWN -> Optional.of("本请求已经撤回（" + enquiry.why() + "），不能再次发送。");
            case PENDING, SENT, RECEIVED, MANUAL -> Optional.empty();
        };
    }

    private EnquiryRow locked(String requestId) {
        EnquiryRow enquiry = enquiries.lock(requestId);
        if (enquiry == null) {
            throw new ActRefused("没有这个请求。");
        }
        return enquiry;
    }

    private static String given(String reason) {
        if (reason == null || reason.isBlank()) {
            throw new ActRefused("请填写理由。");
        }
        return reason.strip();
    }

    private static Duration millis(Integer millis) {
        return millis == null ? null : Duration.ofMillis(millis);
    }

    private static <T> Map<String, T> by(List<T> rows, Function<T, String> department) {
        return rows.stream().collect(Collectors.toMap(department, Function.identity()));
    }
}
