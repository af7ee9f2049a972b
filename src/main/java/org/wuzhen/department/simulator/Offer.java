package org.wuzhen.department.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** One thing that a department does for others, as its contract describes it. */
interface Offer {

    /** How the department knows that it has got a request before. */
    enum Repeat {
        BY_REQUEST_ID,
        ASK_FIRST,
        NONE;

        static Repeat of(String name) {
            return valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    /** An answer that the contract shows; its payload is missing where the department refuses. */
    record Example(String title, String status, String reason, JsonNode payload) {}

    String agency();

    String operation();

    /** 中文名, for the page. */
    String title();

    /** Whether the answer itself comes by callback. */
    boolean later();

    Repeat repeat();

    /** Whether something happens at the department; false for a look-up. */
    boolean effect();

    /** A request as the contract shows it: the whole body. */
    JsonNode question();

    /** What the contract shows as answers, by their names there. */
    Map<String, Example> examples();

    /** What an answer carries, valid against the contract. */
    JsonNode sample();

    /** What in a request is against the contract; empty when nothing is. */
    List<String> objectionsToRequest(JsonNode body);

    /** What in an answer at once is against the contract; empty when nothing is. */
    List<String> objectionsToAnswer(JsonNode body);

    /** What in a message of the department is against the contract; empty when nothing is. */
    List<String> objectionsToCallback(JsonNode body);
}
