package org.wuzhen.department.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.wuzhen.department.Inbox;
import org.wuzhen.department.Reply;
import org.wuzhen.department.milestone.Milestone;
import org.wuzhen.department.milestone.Milestones;
import org.wuzhen.department.store.MessageMapper;
import org.wuzhen.department.store.MessageRow;
import org.wuzhen.sealing.Sealed;

/** Keeps whatever departments send, once for each number of a department, and wakes those who apply it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Letterbox implements Inbox {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** 1 and 1.0 are the same number, written by two systems of one department. */
    private static final Comparator<JsonNode> SAME = (one, other) ->
            one.isNumber() && other.isNumber() && one.decimalValue().compareTo(other.decimalValue()) == 0
                            || one.equals(other)
                    ? 0
                    : 1;

    /** What our own request ids look like; another text could be anything, and stays sealed. */
    private static final Pattern OURS = Pattern.compile("wz-[0-9a-f]{32}");

    private final MessageMapper messages;
    private final Bell bell;
    private final Milestones milestones;
    private final Clock clock;

    Letterbox(MessageMapper messages, Bell bell, Milestones milestones, Clock clock) {
        this.messages = messages;
        this.bell = bell;
        this.milestones = milestones;
        this.clock = clock;
    }

    /**
     * A message that is kept.
     *
     * @param first when it came the first time
     * @param same whether it says what it said then
     */
    public record Kept(Instant first, boolean same) {}

    @Override
    public Instant keep(Message message) {
        return keep(message.department(), message.messageId(), message.via(), text(message))
                .first();
    }

    /**
     * Keeps a message as a department sent it.
     *
     * @param text a JSON object, already known to be one
     */
    public Kept keep(String department, String messageId, String text) {
        return keep(department, messageId, Via.CALLBACK, text);
    }

    private Kept keep(String department, String messageId, Via via, String text) {
        JsonNode json = json(text);
        String request = json.path("requestId").asText("");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int fresh = messages.keep(
                department,
                messageId,
                via.name(),
                OURS.matcher(request).matches() ? request : null,
                new Sealed(text),
                now);
        if (fresh == 1) {
            milestones.reached(Milestone.MESSAGE_KEPT, messageId);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    milestones.reached(Milestone.MESSAGE_COMMITTED, messageId);
                }
            });
            bell.ringAfterCommit();
            return new Kept(now, true);
        }
        messages.cameAgain(department, messageId, now);
        MessageRow before = messages.ofNumber(department, messageId);
        return new Kept(before.receivedAt(), json(before.body().clear()).equals(SAME, json));
    }

    private static String text(Message message) {
        Reply reply = message.reply();
        ObjectNode json = JSON.createObjectNode();
        json.put("messageId", message.messageId());
        if (message.requestId() != null) {
            json.put("requestId", message.requestId());
        }
        json.put("operation", message.operation());
        json.put("status", reply.status().name());
        json.put("at", reply.at().atOffset(ZoneOffset.UTC).toString());
        if (reply.extRef() != null) {
            json.put("extRef", reply.extRef());
        }
        if (reply.reason() != null) {
            json.put("reason", reply.reason());
        }
        ObjectNode payload = reply.payload().json();
        if (!payload.isEmpty()) {
            json.set("payload", payload);
        }
        return json.toString();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not JSON, at " + e.getLocation().offsetDescription());
        }
    }
}
