package org.wuzhen.department.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.act.Acts;
import org.wuzhen.department.Answers;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.DepartmentReported;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.Inbox;
import org.wuzhen.department.NotWaitingYet;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.department.WireName;
import org.wuzhen.department.milestone.Milestone;
import org.wuzhen.department.milestone.Milestones;
import org.wuzhen.department.store.MessageMapper;
import org.wuzhen.department.store.MessageRow;

/**
 * Applies messages, one in each transaction: the message leaves the inbox, the enquiry gets its answer and the case goes
 * on together, or nothing of it happens. Several appliers on several nodes share the inbox; none waits for a message that
 * another has in hand. Nothing that a message says can stop the others.
 */
@Component
@EnableConfigurationProperties(InboxProperties.class)
class Applier {

    private static final Logger LOG = LoggerFactory.getLogger(Applier.class);
    private static final int MOST_DOUBLINGS = 20;

    private final MessageMapper messages;
    private final MessageContracts contracts;
    private final Contracts operations;
    private final DepartmentGateway gateway;
    private final Answers answers;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Milestones milestones;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final InboxProperties settings;
    private final MeterRegistry meters;

    Applier(
            MessageMapper messages,
            MessageContracts contracts,
            Contracts operations,
            DepartmentGateway gateway,
            Answers answers,
            ApplicationEventPublisher events,
            Acts acts,
            Milestones milestones,
            PlatformTransactionManager transactions,
            Clock clock,
            InboxProperties settings,
            MeterRegistry meters) {
        this.messages = messages;
        this.contracts = contracts;
        this.operations = operations;
        this.gateway = gateway;
        this.answers = answers;
        this.events = events;
        this.acts = acts;
        this.milestones = milestones;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.settings = settings;
        this.meters = meters;
    }

    /** What becomes of a message. */
    private sealed interface Verdict {

        /** It has found its place; the case may be null. */
        record Settled(MessageState state, String caseNumber) implements Verdict {}

        /** A person has to look; the details are without what stands in the message. */
        record Aside(Problem problem, String details, String caseNumber) implements Verdict {}
    }

    /** Applies the next message; false when none is due. */
    boolean next() {
        MessageRow[] taken = new MessageRow[1];
        try {
            transaction.executeWithoutResult(status -> {
                taken[0] = messages.takeNext();
                if (taken[0] != null) {
                    settle(taken[0], judge(taken[0]));
                    tellMilestones(taken[0].messageId());
                }
            });
            return taken[0] != null;
        } catch (RuntimeException e) {
            if (taken[0] == null) {
                throw e;
            }
            again(taken[0], e);
            return true;
        }
    }

    private void tellMilestones(String messageId) {
        milestones.reached(Milestone.ANSWER_APPLIED, messageId);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCompletion() {
                milestones.reached(Milestone.ANSWER_COMMITTING, messageId);
            }
        });
    }

    private Verdict judge(MessageRow row) {
        Envelope envelope;
        try {
            envelope = Envelope.of(row.body().clear());
        } catch (Envelope.Unreadable unreadable) {
            return new Verdict.Aside(Problem.BROKEN_CONTRACT, unreadable.getMessage(), null);
        }
        read(row, envelope);
        String request = row.attachedTo() != null ? row.attachedTo() : envelope.requestId();
        return request == null ? begun(row, envelope) : answer(row, request, envelope);
    }

    private Verdict answer(MessageRow row, String request, Envelope envelope) {
        Optional<Enquiry> asked = gateway.find(request)
                .filter(enquiry -> enquiry.key().department().equals(row.department()));
        if (asked.isEmpty()) {
            return new Verdict.Aside(Problem.UNKNOWN, null, null);
        }
        String number = asked.get().key().number().value();
        // answers that come together for one case move the same process, often the same join: one after the other
        messages.holdCase(number);
        if (!asked.get().operation().equals(envelope.operation())) {
            return new Verdict.Aside(Problem.OTHER_OPERATION, asked.get().operation(), number);
        }
        if (row.via().equals(Inbox.Via.CALLBACK.name())) {
            // an answer in the call itself was held against its contract there
            List<String> problems = problems(row, envelope, request);
            if (!problems.isEmpty()) {
                return new Verdict.Aside(Problem.BROKEN_CONTRACT, String.join("；", problems), number);
            }
        }
        return switch (answers.apply(row.department(), request, envelope.reply())) {
            case APPLIED -> new Verdict.Settled(MessageState.APPLIED, number);
            case CONFIRMED -> new Verdict.Settled(MessageState.CONFIRMED, number);
            case SECOND ->
                // that it moves is no answer: after the answer it says nothing any more
                new Verdict.Settled(
                        envelope.reply().status() == ReplyStatus.PENDING ? MessageState.CONFIRMED : MessageState.SECOND,
                        number);
            case LATE -> new Verdict.Settled(MessageState.LATE, number);
            case CLOSED -> new Verdict.Settled(MessageState.CLOSED, number);
            case UNKNOWN -> new Verdict.Aside(Problem.UNKNOWN, null, null);
        };
    }

    private List<String> problems(MessageRow row, Envelope envelope, String request) {
        var json = envelope.json();
        if (row.attachedTo() != null) {
            json.put("requestId", request); // what a person attached need not name it itself
        }
        return contracts
                .problems(row.department(), envelope.operation(), true, json)
                .orElse(List.of("/operation callbacks"));
    }

    private Verdict begun(MessageRow row, Envelope envelope) {
        Optional<List<String>> problems =
                contracts.problems(row.department(), envelope.operation(), false, envelope.json());
        if (problems.isEmpty()) {
            return new Verdict.Aside(Problem.NOBODY, null, null);
        }
        if (!problems.get().isEmpty()) {
            return new Verdict.Aside(Problem.BROKEN_CONTRACT, String.join("；", problems.get()), null);
        }
        DepartmentReported reported =
                new DepartmentReported(row.department(), envelope.operation(), row.messageId(), envelope.reply());
        events.publishEvent(reported);
        if (!reported.isTakenUp()) {
            return new Verdict.Aside(Problem.NOBODY, null, null);
        }
        String number = reported.number() == null ? null : reported.number().value();
        return new Verdict.Settled(
                number != null && again(row, envelope.operation(), number)
                        ? MessageState.REPEATED
                        : MessageState.REPORTED,
                number);
    }

    /** Whether the same matter came before, under another number of the message. */
    private boolean again(MessageRow row, String operation, String number) {
        return operations.opensCase(row.department(), operation)
                && messages.takenUpBefore(row.id(), row.department(), operation, number);
    }

    private void settle(MessageRow row, Verdict verdict) {
        Instant now = clock.instant();
        if (verdict instanceof Verdict.Aside aside) {
            setAside(row, aside, now);
            return;
        }
        Verdict.Settled settled = (Verdict.Settled) verdict;
        messages.settle(row.id(), settled.state().name(), settled.caseNumber(), now);
        count(row, settled.state().name());
        if (settled.state() == MessageState.SECOND
                || settled.state() == MessageState.LATE
                || settled.state() == MessageState.REPEATED
                || settled.state() == MessageState.CLOSED) {
            acts.record(
                    "department-message-kept",
                    settled.caseNumber(),
                    kept(row, settled),
                    null,
                    Map.of("department", row.department(), "message", Long.toString(row.id())));
        }
    }

    private String kept(MessageRow row, Verdict.Settled settled) {
        if (settled.state() != MessageState.REPEATED) {
            return "收到部门" + settled.state().label() + "，未改变案件办理";
        }
        String operation = messages.find(row.id()).operation();
        return "部门就同一事项再次发来“" + operations.title(row.department(), operation).orElse(operation) + "”，已按首次受理，未另立案件";
    }

    private void setAside(MessageRow row, Verdict.Aside aside, Instant now) {
        if (messages.setAside(row.id(), aside.problem().name(), aside.details(), aside.caseNumber(), now) == 0) {
            return; // another applier has had it meanwhile
        }
        count(row, MessageState.SET_ASIDE.name());
        acts.record(
                "department-message-set-aside",
                aside.caseNumber(),
                "收到部门消息，未能匹配：" + aside.problem().label(),
                null,
                Map.of("department", row.department(), "message", Long.toString(row.id())));
    }

    /** What was begun is taken back: another try after a while, or a person once it has gone on for long. */
    private void again(MessageRow row, RuntimeException why) {
        Instant now = clock.instant();
        boolean notYet = why instanceof NotWaitingYet;
        boolean refused = why instanceof DepartmentReported.Refused;
        // words of a failure may repeat what stands in the message; a refusal is a sentence of ours
        String said = refused ? why.getMessage() : why.getClass().getSimpleName();
        transaction.executeWithoutResult(status -> {
            if (!refused && now.isBefore(row.queuedAt().plus(settings.patience()))) {
                messages.later(row.id(), said, wait(row.tries()).toMillis());
            } else {
                Problem problem = refused ? Problem.REFUSED : notYet ? Problem.NOT_WAITING : Problem.FAILED;
                String number = Optional.ofNullable(row.attachedTo())
                        .or(() -> Optional.ofNullable(row.requestId()))
                        .flatMap(gateway::find)
                        .map(enquiry -> enquiry.key().number().value())
                        .orElse(null);
                setAside(row, new Verdict.Aside(problem, said, number), now);
                readAgain(row);
            }
        });
        if (!notYet && !refused) {
            LOG.warn("Message {} of {} could not be applied: {}", row.id(), row.department(), said);
        }
    }

    /** What was read of it went with what was taken back; whoever looks at it wants to know what it is. */
    private void readAgain(MessageRow row) {
        try {
            read(row, Envelope.of(row.body().clear()));
        } catch (Envelope.Unreadable unreadable) {
            LOG.debug("Message {} of {} cannot be read", row.id(), row.department());
        }
    }

    private void read(MessageRow row, Envelope envelope) {
        messages.read(
                row.id(),
                envelope.operation(),
                envelope.reply().status().name(),
                envelope.reply().extRef(),
                envelope.reply().at());
    }

    private Duration wait(int tries) {
        long doubled = settings.firstWait().toMillis() << Math.min(tries, MOST_DOUBLINGS);
        long longest = Math.min(doubled, settings.longestWait().toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest * 4 / 5, longest + 1));
    }

    private void count(MessageRow row, String state) {
        meters.counter("wuzhen.messages", "department", WireName.of(row.department()), "state", state)
                .increment();
    }
}
