package org.wuzhen.department.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.department.Payload;
import org.wuzhen.department.WireName;
import org.wuzhen.department.signature.HashFamily;
import org.wuzhen.department.store.DueEnquiry;

/** What goes over the line: the envelope and the question in it, the same bytes however often it is sent. */
final class QuestionBody {

    private QuestionBody() {}

    /** The digest that goes along, over the question's canonical text. */
    static String digest(Payload payload, HashFamily family) {
        return family.digest(payload.canonicalBytes());
    }

    static ObjectNode of(
            String requestId,
            String caseNumber,
            String purpose,
            String legalBasis,
            String requester,
            String department,
            String operation,
            Instant deadline,
            Payload payload,
            String digest) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("requestId", requestId);
        body.put("caseNo", caseNumber);
        body.put("purposeCode", purpose);
        body.put("legalBasis", legalBasis);
        body.put("requester", requester);
        body.put("department", WireName.of(department));
        body.put("operation", operation);
        body.put("deadline", time(deadline));
        body.set("payload", payload.json());
        body.put("digest", digest);
        return body;
    }

    static byte[] bytes(DueEnquiry due) {
        return of(
                        due.requestId(),
                        due.number().value(),
                        due.purpose(),
                        due.legalBasis(),
                        due.requester(),
                        due.department(),
                        due.operation(),
                        due.deadline(),
                        Payload.parse(due.payload().clear()),
                        due.digest())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String time(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                OffsetDateTime.ofInstant(moment.truncatedTo(ChronoUnit.SECONDS), WorkingCalendar.ZONE));
    }
}
