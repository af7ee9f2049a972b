package org.wuzhen.department.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;

/**
 * What a department says to one request: at once, and what it reports later.
 *
 * @param title 中文名, for the page; null when nobody chooses it there
 * @param status {@code OK}, {@code NOT_FOUND}, {@code REFUSED} or {@code PENDING}; null for what the contract's mode
 *     expects
 * @param reason why not, in the department's words; null with a plain answer
 * @param like the contract's example that it starts from, by its name there; null for the first
 * @param payload fields that replace those of the example; null for the example as it is
 * @param later what is reported by callback, in this order; null for what the contract's mode expects, empty for
 *     nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outcome(String title, String status, String reason, String like, ObjectNode payload, List<Report> later) {

    /**
     * One report by callback.
     *
     * @param after how long after the request
     * @param operation a message that the department begins itself, such as the ruling after the acceptance; null for
     *     the answer to the request
     * @param like the contract's example that it starts from; null for the first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Report(
            Duration after, String operation, String status, String reason, String like, ObjectNode payload) {

        /** The answer to the request. */
        public static Report answer(Duration after, ObjectNode payload) {
            return new Report(after, null, "OK", null, null, payload);
        }

        /** A message of the department's own. */
        public static Report message(Duration after, String operation, ObjectNode payload) {
            return new Report(after, operation, "OK", null, null, payload);
        }
    }

    /** The department refuses at once. */
    public static Outcome refused(String reason) {
        return new Outcome(null, "REFUSED", reason, null, null, List.of());
    }

    /** The department knows nothing of what it was asked. */
    public static Outcome notFound() {
        return new Outcome(null, "NOT_FOUND", null, null, null, List.of());
    }

    /** The department answers with these fields over its first example. */
    public static Outcome saying(ObjectNode payload) {
        return new Outcome(null, null, null, null, payload, null);
    }

    /** The department answers as the contract's example of this name. */
    public static Outcome like(String example) {
        return new Outcome(null, null, null, example, null, null);
    }

    /** The department takes it, and reports what is given one after the other. */
    public static Outcome reporting(Report... reports) {
        return new Outcome(null, "PENDING", null, null, null, List.of(reports));
    }
}
