package org.wuzhen.department.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.store.MessageMapper;
import org.wuzhen.department.store.MessageRow;

/** 未匹配消息: messages that nobody could do anything with, until a person has; whatever that person does is recorded. */
@Component
@Transactional
public class Quarantine {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MessageMapper messages;
    private final DepartmentGateway gateway;
    private final Bell bell;
    private final Acts acts;
    private final Clock clock;

    Quarantine(MessageMapper messages, DepartmentGateway gateway, Bell bell, Acts acts, Clock clock) {
        this.messages = messages;
        this.gateway = gateway;
        this.bell = bell;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * How much waits for a person.
     *
     * @param oldest since when the oldest waits, or null
     */
    public record Load(int waiting, Instant oldest) {}

    @Transactional(readOnly = true)
    public Load load() {
        MessageMapper.Waiting waiting = messages.waiting();
        return new Load(waiting.setAside(), waiting.oldest());
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<SetAside> list(int most, int offset) {
        return messages.forAPerson(most, offset).stream().map(Quarantine::line).toList();
    }

    /** One that waits for a person. */
    @Transactional(readOnly = true)
    public Optional<SetAside> find(long id) {
        return Optional.ofNullable(messages.find(id))
                .filter(row -> row.state().equals(MessageState.SET_ASIDE.name()))
                .map(Quarantine::line);
    }

    /**
     * All that a message says, in clear; who looked and why is recorded. Empty when it does not wait any more.
     *
     * @param purpose in the person's own words
     */
    public Optional<String> open(long id, String purpose) {
        return take(id).map(row -> {
            record("department-message-opened", row, "查看未匹配的部门消息内容", purpose);
            return pretty(row.body().clear());
        });
    }

    /** Has a message tried again; false when it does not wait any more. */
    public boolean tryAgain(long id, String reason) {
        return take(id).map(row -> {
                    record("department-message-retried", row, "重新处理未匹配的部门消息", reason);
                    queue(row, null);
                    return true;
                })
                .orElse(false);
    }

    /**
     * Attaches a message to an enquiry and has it applied; whatever that enquiry stands for still decides whether the answer
     * counts.
     *
     * @return false when the message does not wait any more, or the department was never asked that
     */
    public boolean attach(long id, String requestId, String reason) {
        Optional<MessageRow> row = take(id);
        Optional<String> number = row.flatMap(message -> gateway.find(requestId)
                .filter(enquiry -> enquiry.key().department().equals(message.department()))
                .map(enquiry -> enquiry.key().number().value()));
        if (number.isEmpty()) {
            return false;
        }
        acts.record("department-message-attached", number.get(), "把一条未匹配的部门消息对应到本案的请求", reason, details(row.get()));
        queue(row.get(), requestId);
        return true;
    }

    /** Closes a message that changes nothing; it stays kept. False when it does not wait any more. */
    public boolean dismiss(long id, String reason) {
        return take(id).map(row -> {
                    messages.dismiss(id, acts.actor().userId(), reason, clock.instant());
                    record("department-message-closed", row, "关闭一条未匹配的部门消息", reason);
                    return true;
                })
                .orElse(false);
    }

    private Optional<MessageRow> take(long id) {
        return Optional.ofNullable(messages.takeSetAside(id));
    }

    private void queue(MessageRow row, String attachedTo) {
        messages.queue(row.id(), attachedTo, clock.instant());
        bell.ringAfterCommit();
    }

    private void record(String kind, MessageRow row, String summary, String reason) {
        acts.record(kind, row.caseNumber(), summary, reason, details(row));
    }

    private static Map<String, String> details(MessageRow row) {
        return Map.of("department", row.department(), "message", Long.toString(row.id()), "problem", row.problem());
    }

    private static SetAside line(MessageRow row) {
        return new SetAside(
                row.id(),
                row.department(),
                row.messageId(),
                row.operation(),
                row.status(),
                row.caseNumber(),
                Problem.valueOf(row.problem()),
                row.why(),
                row.tries(),
                row.requestId() != null
                        || row.problem().equals(Problem.UNKNOWN.name())
                        || row.problem().equals(Problem.OTHER_OPERATION.name()),
                row.receivedAt(),
                row.setAsideAt());
    }

    private static String pretty(String text) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return text;
        }
    }
}
