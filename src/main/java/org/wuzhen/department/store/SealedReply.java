package org.wuzhen.department.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.sealing.Sealed;

/** What of an answer lies sealed, in one text: the department's words, or null, and the payload. */
public record SealedReply(String reason, Payload payload) {

    static final SealedReply NOTHING = new SealedReply(null, Payload.none());

    public static Sealed seal(Reply reply) {
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        both.put("reason", reply.reason());
        both.set("payload", reply.payload().json());
        return new Sealed(both.toString());
    }

    public static SealedReply open(Sealed sealed) {
        ObjectNode both = Payload.parse(sealed.clear()).json();
        return new SealedReply(
                both.path("reason").isTextual() ? both.path("reason").asText() : null,
                both.path("payload").isObject()
                        ? Payload.parse(both.path("payload").toString())
                        : Payload.none());
    }
}
