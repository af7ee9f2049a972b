package org.wuzhen.department.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A message as far as the door reads it: that it is one JSON object in UTF-8 and bears a number. Whether it keeps to its
 * contract is looked at later, so that nothing that a department has signed gets lost.
 *
 * @param id of the message at its department
 * @param text all of it, never for a log
 */
record IncomingText(String id, String text) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,159}");
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static IncomingText of(byte[] body) throws NotTaken {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            JsonNode json = STRICT.readTree(text);
            if (!json.isObject()) {
                throw new NotTaken(Refusal.NOT_JSON);
            }
            JsonNode id = json.path("messageId");
            if (!id.isTextual() || !ID.matcher(id.textValue()).matches()) {
                throw new NotTaken(Refusal.NO_MESSAGE_ID);
            }
            return new IncomingText(id.textValue(), text);
        } catch (CharacterCodingException | JsonProcessingException e) {
            throw new NotTaken(Refusal.NOT_JSON);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
