package org.wuzhen.department.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the departments say by themselves: the samples of {@code answers.yaml}, chosen by what stands in the request, and
 * where nothing is said there a sample of the contract. The same request gets the same answer.
 */
final class Answers {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final Duration FIRST_REPORT = Duration.ofSeconds(3);

    private final ObjectMapper json;
    private final JsonNode samples;
    private final Supplier<OffsetDateTime> clock;
    private final double pace;

    /**
     * Answers out of sample data.
     *
     * @param pace how fast reports follow: 1 as the samples say, 0 at once
     */
    Answers(ObjectMapper json, JsonNode samples, Supplier<OffsetDateTime> clock, double pace) {
        this.json = json;
        this.samples = samples;
        this.clock = clock;
        this.pace = pace;
    }

    /** The outcomes that can be ordered by name: what the contract shows, and what the samples add. */
    Map<String, Outcome> outcomes(Offer offer) {
        Map<String, Outcome> named = new LinkedHashMap<>();
        offer.examples().forEach((name, example) -> named.put(name, of(offer, name, example)));
        of(offer).path("outcomes").properties().forEach(entry -> {
            Outcome own = json.convertValue(entry.getValue(), Outcome.class);
            Outcome shown = named.get(entry.getKey());
            named.put(entry.getKey(), shown == null ? own : over(shown, own));
        });
        return named;
    }

    /** How an example of a contract is called on the page; its own summary is in English. */
    String titleOf(String example) {
        return samples.path("titles").path(example).asText(example);
    }

    private Outcome of(Offer offer, String name, Offer.Example example) {
        return offer.later()
                ? new Outcome(
                        titleOf(name),
                        "PENDING",
                        null,
                        null,
                        null,
                        List.of(new Outcome.Report(null, null, example.status(), example.reason(), name, null)))
                : new Outcome(titleOf(name), example.status(), example.reason(), name, null, List.of());
    }

    private static Outcome over(Outcome shown, Outcome own) {
        return new Outcome(
                own.title() == null ? shown.title() : own.title(),
                own.status() == null ? shown.status() : own.status(),
                own.reason() == null ? shown.reason() : own.reason(),
                own.like() == null ? shown.like() : own.like(),
                own.payload() == null ? shown.payload() : own.payload(),
                own.later() == null ? shown.later() : own.later());
    }

    /** The outcome that the department comes to by itself. */
    Outcome outcome(Offer offer, JsonNode request) {
        Map<String, Outcome> named = outcomes(offer);
        for (JsonNode choice : of(offer).path("choose")) {
            if (fits(choice, request)) {
                return Objects.requireNonNull(
                        named.get(choice.path("outcome").asText()), () -> "No outcome " + choice + " of " + offer);
            }
        }
        return named.values().stream()
                .filter(outcome -> !"REFUSED".equals(outcome.status())
                        && reports(offer, outcome).stream().noneMatch(report -> "REFUSED".equals(report.status())))
                .findFirst()
                .orElseGet(() -> new Outcome(null, null, null, null, null, null));
    }

    private JsonNode of(Offer offer) {
        JsonNode own = samples.path(offer.agency()).path(offer.operation());
        return own.isMissingNode() ? samples.path("every").path(offer.operation()) : own;
    }

    private static boolean fits(JsonNode choice, JsonNode request) {
        if (choice.has("texts") && !holds(request.path("payload"), choice.get("texts"))) {
            return false;
        }
        for (Map.Entry<String, JsonNode> field : choice.path("fields").properties()) {
            if (!request.path("payload").at(field.getKey()).equals(field.getValue())) {
                return false;
            }
        }
        int oneIn = choice.path("oneIn").asInt(1);
        return Math.floorMod(request.path("requestId").asText().hashCode(), oneIn) == 0;
    }

    private static boolean holds(JsonNode node, JsonNode texts) {
        if (node.isValueNode()) {
            for (JsonNode text : texts) {
                if (node.asText().equals(text.asText())) {
                    return true;
                }
            }
            return false;
        }
        for (JsonNode child : node) {
            if (holds(child, texts)) {
                return true;
            }
        }
        return false;
    }

    /** What is answered in the call. */
    ObjectNode answer(Offer offer, Outcome outcome, JsonNode request, String extRef) {
        String status = outcome.status() != null ? outcome.status() : offer.later() ? "PENDING" : "OK";
        return said(offer, status, outcome.reason(), outcome.like(), outcome.payload(), request, extRef);
    }

    /** What is reported later, each with its time after the request. */
    List<Outcome.Report> reports(Offer offer, Outcome outcome) {
        List<Outcome.Report> reports = outcome.later();
        if (reports == null) {
            reports = offer.later()
                    ? List.of(new Outcome.Report(null, null, null, null, outcome.like(), outcome.payload()))
                    : List.of();
        }
        return reports.stream()
                .map(report -> new Outcome.Report(
                        paced(report.after() == null ? FIRST_REPORT : report.after()),
                        report.operation(),
                        report.status() == null ? "OK" : report.status(),
                        report.reason(),
                        report.like(),
                        report.payload()))
                .toList();
    }

    /** What is new in each message that a department begins: the samples' fields and over them those that were ordered. */
    ObjectNode begun(Offer offer, ObjectNode ordered) {
        JsonNode fresh = of(offer).path("payload");
        if (!fresh.isObject()) {
            return ordered;
        }
        return ordered == null ? (ObjectNode) fresh : (ObjectNode) SchemaSample.over(fresh, ordered);
    }

    private Duration paced(Duration after) {
        return Duration.ofMillis(Math.round(after.toMillis() * pace));
    }

    /**
     * A report as it goes out, without its numbers.
     *
     * @param offer the operation that was asked, or the message that the department begins
     */
    ObjectNode report(Offer offer, Outcome.Report report, JsonNode request, String extRef) {
        return said(offer, report.status(), report.reason(), report.like(), report.payload(), request, extRef);
    }

    private ObjectNode said(
            Offer offer,
            String status,
            String reason,
            String like,
            ObjectNode fields,
            JsonNode request,
            String extRef) {
        ObjectNode said = json.createObjectNode()
                .put("status", status)
                .put("extRef", extRef)
                .put("at", now());
        if (reason != null) {
            said.put("reason", reason);
        } else if (status.equals("REFUSED")) {
            said.put("reason", "不属于本单位受理范围");
        }
        if (status.equals("OK")) {
            JsonNode sample = like == null ? offer.sample() : shown(offer, like).payload();
            JsonNode payload = filledIn(fields == null ? sample : SchemaSample.over(sample, fields), request);
            if (payload.has("caseNo") && request.hasNonNull("caseNo") && !(fields != null && fields.has("caseNo"))) {
                ((ObjectNode) payload).set("caseNo", request.get("caseNo"));
            }
            said.set("payload", payload);
        }
        return said;
    }

    private static Offer.Example shown(Offer offer, String name) {
        return Optional.ofNullable(offer.examples().get(name))
                .orElseThrow(() -> new IllegalArgumentException("The contract of " + offer + " shows no " + name));
    }

    private String now() {
        return clock.get()
                .atZoneSameInstant(OFFICE)
                .toOffsetDateTime()
                .truncatedTo(ChronoUnit.SECONDS)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** Puts what depends on the request into the sample: {@code $copy}, {@code $part}, {@code $number}, {@code $day}. */
    private JsonNode filledIn(JsonNode sample, JsonNode request) {
        if (sample.isObject()) {
            ObjectNode made = json.createObjectNode();
            sample.properties().forEach(field -> {
                JsonNode value = filledIn(field.getValue(), request);
                if (!value.isMissingNode()) {
                    made.set(field.getKey(), value);
                }
            });
            return made;
        }
        if (sample.isArray()) {
            ArrayNode made = json.createArrayNode();
            sample.forEach(item -> made.add(filledIn(item, request)));
            return made;
        }
        return sample.isTextual() && sample.asText().startsWith("$") ? word(sample.asText(), request) : sample;
    }

    private JsonNode word(String text, JsonNode request) {
        String[] words = text.split(":", 3);
        JsonNode payload = request.path("payload");
        return switch (words[0]) {
            case "$copy" -> payload.at(words[1]);
            case "$part" -> part(new BigDecimal(words[1]), payload.at(words[2]));
            case "$number" ->
                TextNode.valueOf(text.substring("$number:".length())
                        .replace("{n}", number(request))
                        .replace("{year}", String.valueOf(clock.get().getYear())));
            case "$day" ->
                TextNode.valueOf(clock.get()
                        .atZoneSameInstant(OFFICE)
                        .toLocalDate()
                        .plusDays(Long.parseLong(words[1]))
                        .toString());
            case "$case" -> request.path("caseNo");
            case "$now" -> TextNode.valueOf(now());
            default -> throw new IllegalStateException("No such word in a sample: " + text);
        };
    }

    /** A share of a sum, down to the cent; sums travel as text. */
    private static JsonNode part(BigDecimal share, JsonNode whole) {
        if (!whole.isTextual() && !whole.isNumber()) {
            return MissingNode.getInstance();
        }
        BigDecimal part = new BigDecimal(whole.asText()).multiply(share);
        return whole.isIntegralNumber()
                ? JsonNodeFactory.instance.numberNode(
                        part.setScale(0, RoundingMode.DOWN).longValue())
                : TextNode.valueOf(part.setScale(2, RoundingMode.DOWN).toPlainString());
    }

    /** Five digits that are the same for the same request. */
    static String number(JsonNode request) {
        return "%05d".formatted(Math.floorMod(request.path("requestId").asText().hashCode(), 100_000));
    }
}
