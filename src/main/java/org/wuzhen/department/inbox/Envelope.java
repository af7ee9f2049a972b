package org.wuzhen.department.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.department.WireName;

/**
 * What stands around every message, read out of its text.
 *
 * @param requestId null for what the department begins itself
 * @param json all of it
 */
record Envelope(String requestId, String operation, Reply reply, ObjectNode json) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final int LONGEST_REFERENCE = 64;

    /** What stands around a message cannot be read. */
    static class Unreadable extends Exception {

        Unreadable(String field) {
            super(field, null, false, false);
        }
    }

    static Envelope of(String text) throws Unreadable {
        try {
            if (!(JSON.readTree(text) instanceof ObjectNode json)) {
                throw new Unreadable("");
            }
            String operation = text(json, "operation");
            if (!WireName.fits(operation)) {
                throw new Unreadable("/operation");
            }
            String extRef = text(json, "extRef");
            if (extRef != null && extRef.length() > LONGEST_REFERENCE) {
                throw new Unreadable("/extRef");
            }
            return new Envelope(
                    text(json, "requestId"),
                    operation,
                    new Reply(status(json), extRef, at(json), text(json, "reason"), payload(json)),
                    json);
        } catch (JsonProcessingException e) {
            throw new Unreadable("");
        }
    }

    private static String text(ObjectNode json, String field) throws Unreadable {
        JsonNode value = json.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.textValue().indexOf('\0') >= 0) {
            throw new Unreadable("/" + field);
        }
        return value.textValue();
    }

    private static ReplyStatus status(ObjectNode json) throws Unreadable {
        String status = text(json, "status");
        return Arrays.stream(ReplyStatus.values())
                .filter(known -> known.name().equals(status))
                .findFirst()
                .orElseThrow(() -> new Unreadable("/status"));
    }

    private static Instant at(ObjectNode json) throws Unreadable {
        String at = text(json, "at");
        try {
            return OffsetDateTime.parse(at == null ? "" : at).toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable("/at");
        }
    }

    private static Payload payload(ObjectNode json) throws Unreadable {
        JsonNode payload = json.get("payload");
        if (payload == null || payload.isNull()) {
            return Payload.none();
        }
        if (!payload.isObject()) {
            throw new Unreadable("/payload");
        }
        return Payload.of(payload);
    }

    /** Without the department's words. */
    @Override
    public String toString() {
        return operation + " " + requestId;
    }
}
