package org.wuzhen.department.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.deadline.WorkingCalendars;
import org.wuzhen.department.Contract;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryFailure;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.NewEnquiry;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.department.milestone.Milestone;
import org.wuzhen.department.milestone.Milestones;
import org.wuzhen.department.store.EnquiryMapper;
import org.wuzhen.department.store.EnquiryRow;
import org.wuzhen.sealing.Sealed;

/** Records what departments are to be asked, in the transaction of whoever asks. */
@Component
class Outbox implements DepartmentGateway {

    private final EnquiryMapper enquiries;
    private final EnquiryMoves moves;
    private final Contracts contracts;
    private final DepartmentLines lines;
    private final WorkingCalendars calendars;
    private final ExchangeProperties settings;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final Milestones milestones;
    private final Clock clock;

    Outbox(
            EnquiryMapper enquiries,
            EnquiryMoves moves,
            Contracts contracts,
            DepartmentLines lines,
            WorkingCalendars calendars,
            ExchangeProperties settings,
            Acts acts,
            ApplicationEventPublisher events,
            Milestones milestones,
            Clock clock) {
        this.enquiries = enquiries;
        this.moves = moves;
        this.contracts = contracts;
        this.lines = lines;
        this.calendars = calendars;
        this.settings = settings;
        this.acts = acts;
        this.events = events;
        this.milestones = milestones;
        this.clock = clock;
    }

    /** Something of a department is to be sent; heard after the commit. */
    record Due(String department, String requestId) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public <Q> Enquiry ask(NewEnquiry<Q> enquiry) {
        String requestId = enquiry.key().requestId();
        EnquiryRow known = enquiries.find(requestId);
        if (known != null) {
            return known.read();
        }
        milestones.reached(Milestone.BEFORE_OUTBOX, requestId);
        Contract contract = contracts.of(enquiry.operation());
        Payload payload = enquiry.operation().write(enquiry.payload());
        String digest = QuestionBody.digest(payload, settings.digest());
        Instant now = clock.instant();
        Instant answerDue = answerDue(contract, now);
        List<String> problems = contract.problemsOfQuestion(body(enquiry, requestId, answerDue, payload, digest));
        refuseUnlisted(enquiry, problems);
        EnquiryFailure failure = !problems.isEmpty()
                ? EnquiryFailure.INCOMPLETE
                : lines.of(enquiry.key().department()).isEmpty() ? EnquiryFailure.NO_LINE : null;
        String why =
                failure == null ? null : failure.label() + (problems.isEmpty() ? "" : "：" + String.join("，", problems));
        Long id = enquiries.insert(
                requestId,
                enquiry,
                answerDue,
                payload.fieldNames(),
                new Sealed(payload.canonical()),
                digest,
                failure == null ? EnquiryState.PENDING : EnquiryState.MANUAL,
                why,
                acts.actor().userId(),
                now);
        EnquiryRow row = enquiries.find(requestId);
        if (id != null) {
            moves.asked(row);
            if (failure == null) {
                events.publishEvent(new Due(row.department(), requestId));
            } else {
                moves.toldManual(row, failure, why);
            }
            milestones.reached(Milestone.AFTER_OUTBOX, requestId);
        }
        return row.read();
    }

    @Override
    public boolean hasLine(String department) {
        return lines.of(department).isPresent();
    }

    @Override
    @Transactional
    public void withdraw(EnquiryKey key, String reason) {
        EnquiryRow enquiry = enquiries.lock(key.requestId());
        if (enquiry != null) {
            moves.withdrawn(enquiry, reason);
        }
    }

    @Override
    @Transactional
    public boolean byHand(EnquiryKey key, Reply result, String who) {
        if (result.status() == ReplyStatus.PENDING) {
            throw new IllegalArgumentException("A result by hand is a result");
        }
        EnquiryRow enquiry = enquiries.lock(key.requestId());
        return enquiry != null && moves.answered(enquiry, result, who);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Enquiry> find(EnquiryKey key) {
        return find(key.requestId());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Enquiry> find(String requestId) {
        return Optional.ofNullable(enquiries.find(requestId)).map(EnquiryRow::read);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Reply>> otherReplies(CaseNumber number) {
        return enquiries.otherReplies(number.value()).stream()
                .collect(Collectors.groupingBy(
                        EnquiryMapper.OtherReply::requestId,
                        Collectors.mapping(EnquiryMapper.OtherReply::read, Collectors.toList())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Enquiry> of(CaseNumber number) {
        return enquiries.of(number.value()).stream().map(EnquiryRow::read).toList();
    }

    private static ObjectNode body(
            NewEnquiry<?> enquiry, String requestId, Instant answerDue, Payload payload, String digest) {
        return QuestionBody.of(
                requestId,
                enquiry.key().number().value(),
                enquiry.purpose(),
                enquiry.legalBasis(),
                enquiry.requester(),
                enquiry.key().department(),
                enquiry.operation().name(),
                enquiry.deadline() == null ? answerDue : enquiry.deadline(),
                payload,
                digest);
    }

    /** A field too many is no matter of this case: whoever maps the question has to mend it. */
    private static void refuseUnlisted(NewEnquiry<?> enquiry, List<String> problems) {
        List<String> unlisted = problems.stream().filter(Contract::unlisted).toList();
        if (!unlisted.isEmpty()) {
            throw new IllegalArgumentException(
                    "The contract of " + enquiry.operation().path() + " does not list " + unlisted);
        }
    }

    /** Days end at midnight, minutes and hours run through. */
    private Instant answerDue(Contract contract, Instant now) {
        int n = contract.answerTerm();
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        return switch (contract.answerUnit()) {
            case MINUTES -> now.plus(Duration.ofMinutes(n));
            case HOURS -> now.plus(Duration.ofHours(n));
            case DAYS -> endOf(today.plusDays(n));
            case WORKING_DAYS -> endOf(calendars.current().plusWorkingDays(today, n));
            case MONTHS -> endOf(today.plusMonths(n));
        };
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant().minusMillis(1);
    }
}
