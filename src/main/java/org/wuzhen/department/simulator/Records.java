package org.wuzhen.department.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Everything the departments remember, made out of their book: what came, what was done, what is still to be said. */
final class Records implements AutoCloseable {

    private static final int SHOWN = 200;

    /** What a department has of a request. */
    record Known(Book.Place place, String digest) {}

    /** A report that a department still has to bring. */
    record Errand(
            String messageId,
            String agency,
            String operation,
            String caseNo,
            String requestId,
            Book.Place place,
            int index,
            long due,
            List<Fault.Kind> faults) {}

    /** A line of the page. */
    record Shown(Instant at, String agency, String operation, String caseNo, String requestId, String what) {}

    /** A department's answer that somebody ordered. */
    record Ordered(long id, String agency, String operation, String caseNo, Integer times, Outcome outcome) {}

    private record Step(String agency, String operation, String caseNo, String element, int round, String requestId) {}

    private final ObjectMapper json;
    private final Clock clock;
    private final Book book;
    private final Faults faults;
    private final Map<Step, int[]> counts = new LinkedHashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Errand> errands = new LinkedHashMap<>();
    private final Set<String> delivered = new HashSet<>();
    private final List<Stray> strays = new ArrayList<>();
    private final Deque<Shown> shown = new ArrayDeque<>();
    private final Map<Long, Ordered> ordered = new LinkedHashMap<>();
    private long lastOrder;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private long messages;
    private String application;

    Records(Path file, ObjectMapper json, Clock clock, boolean durable, Faults faults) {
        this.json = json;
        this.clock = clock;
        this.faults = faults;
        this.book = new Book(file, json, durable, this::recall);
        faults.writeTo(entry -> {
            book.append(entry);
            book.secure();
        });
    }

    private synchronized void recall(Book.Place place, ObjectNode entry) {
        switch (entry.path("kind").asText()) {
            case "delivery" -> counted(step(entry), 0);
            case "done" -> done(place, entry);
            case "begun" -> errandsOf(place, entry);
            case "brought" -> brought(entry.path("messageId").asText());
            case "due" -> moved(entry);
            case "stray" -> strays.add(json.convertValue(entry.get("stray"), Stray.class));
            case "ordered" -> order(json.convertValue(entry.get("ordered"), Ordered.class));
            case "used" -> ordered.remove(entry.path("id").asLong());
            case "application" -> application = entry.path("address").asText();
            case "fault", "lifted" -> faults.recall(entry);
            default -> throw new IllegalStateException("No such entry: " + entry.path("kind"));
        }
        if (entry.has("what")) {
            show(entry);
        }
    }

    private void write(ObjectNode entry) {
        entry.put("time", clock.millis());
        recall(book.append(entry), entry);
    }

    /** Returns when all that was written is safe. */
    void secure() {
        book.secure();
    }

    // ---- what came and what was done

    void delivered(Offer offer, JsonNode request, String element, int round, String what) {
        write(entry("delivery", offer.agency(), offer.operation(), request)
                .put("element", element)
                .put("round", round)
                .put("what", what));
    }

    /** Notes the answer, the effect and the reports to come, all in one line: either it was done or it was not. */
    void done(Offer offer, JsonNode request, String element, int round, ObjectNode answer, List<ObjectNode> reports) {
        ObjectNode entry = entry("done", offer.agency(), offer.operation(), request)
                .put("element", element)
                .put("round", round)
                .put("effect", offer.effect())
                .put("digest", request.path("digest").asText());
        entry.set("answer", answer);
        entry.set("reports", json.valueToTree(reports));
        write(entry);
    }

    private void done(Book.Place place, ObjectNode entry) {
        known.putIfAbsent(
                knownAs(entry.path("agency").asText(), entry.path("requestId").asText()),
                new Known(place, entry.path("digest").asText()));
        if (entry.path("effect").asBoolean()) {
            counted(step(entry), 1);
        }
        errandsOf(place, entry);
    }

    private void counted(Step step, int which) {
        counts.computeIfAbsent(step, s -> new int[2])[which]++;
    }

    private static Step step(ObjectNode entry) {
        return new Step(
                entry.path("agency").asText().intern(),
                entry.path("operation").asText().intern(),
                entry.path("caseNo").asText(),
                entry.path("element").asText().intern(),
                entry.path("round").asInt(),
                entry.path("requestId").asText());
    }

    synchronized Optional<Known> known(String agency, String requestId) {
        return Optional.ofNullable(known.get(knownAs(agency, requestId)));
    }

    private static String knownAs(String agency, String requestId) {
        return agency + " " + requestId;
    }

    /** The answer that was given, out of the book. */
    ObjectNode answerOf(Known request) {
        return (ObjectNode) book.read(request.place()).get("answer");
    }

    /** What the department has to say by now: the last report that it brought, or else its answer. */
    ObjectNode asFarAsKnown(Known request) {
        ObjectNode entry = book.read(request.place());
        ObjectNode latest = (ObjectNode) entry.get("answer");
        for (JsonNode report : entry.path("reports")) {
            boolean out;
            synchronized (this) {
                out = delivered.contains(report.path("body").path("messageId").asText());
            }
            if (out) {
                latest = json.createObjectNode();
                for (String field : List.of("status", "extRef", "at", "reason", "payload")) {
                    if (report.path("body").has(field)) {
                        latest.set(field, report.path("body").get(field));
                    }
                }
            }
        }
        return latest;
    }

    synchronized List<Count> counts() {
        List<Count> list = new ArrayList<>(counts.size());
        counts.forEach((step, n) -> list.add(new Count(
                step.agency(),
                step.operation(),
                step.caseNo(),
                step.element(),
                step.round(),
                step.requestId(),
                n[0],
                n[1])));
        return list;
    }

    // ---- what is still to be reported

    private void errandsOf(Book.Place place, ObjectNode entry) {
        int index = 0;
        for (JsonNode report : entry.path("reports")) {
            JsonNode body = report.path("body");
            String messageId = body.path("messageId").asText();
            List<Fault.Kind> met = new ArrayList<>();
            report.path("faults").forEach(kind -> met.add(Fault.Kind.valueOf(kind.asText())));
            errands.put(
                    messageId,
                    new Errand(
                            messageId,
                            entry.path("agency").asText().intern(),
                            entry.path("operation").asText().intern(),
                            entry.path("caseNo").asText(),
                            body.path("requestId").asText(null),
                            place,
                            index++,
                            report.path("due").asLong(),
                            List.copyOf(met)));
        }
    }

    /** A message that a department begins itself. */
    void begun(Offer offer, List<ObjectNode> reports) {
        ObjectNode entry = json.createObjectNode()
                .put("kind", "begun")
                .put("agency", offer.agency())
                .put("operation", offer.operation())
                .put("what", "部门主动发出");
        entry.set("reports", json.valueToTree(reports));
        write(entry);
        secure();
    }

    /** A number that no message of this department bore before, in whatever life of the departments. */
    synchronized String nextMessageId(String agency) {
        return "%s-%s-%06d".formatted(agency, run, ++messages);
    }

    /** Those whose time has come, each body read from the book. */
    synchronized List<Errand> due() {
        long now = clock.millis();
        return errands.values().stream().filter(errand -> errand.due() <= now).toList();
    }

    synchronized List<Errand> errands() {
        return List.copyOf(errands.values());
    }

    ObjectNode bodyOf(Errand errand) {
        return (ObjectNode)
                book.read(errand.place()).path("reports").get(errand.index()).get("body");
    }

    /** The other side has said that it has it. */
    void bringingEnds(Errand errand, String what) {
        write(json.createObjectNode()
                .put("kind", "brought")
                .put("messageId", errand.messageId())
                .put("agency", errand.agency())
                .put("operation", errand.operation())
                .put("caseNo", errand.caseNo())
                .put("requestId", Objects.requireNonNullElse(errand.requestId(), ""))
                .put("what", what));
        secure();
    }

    private void brought(String messageId) {
        errands.remove(messageId);
        delivered.add(messageId);
    }

    /** Brings a report now, whatever its time was. */
    void release(String messageId) {
        write(json.createObjectNode()
                .put("kind", "due")
                .put("messageId", messageId)
                .put("due", clock.millis()));
        secure();
    }

    private void moved(ObjectNode entry) {
        errands.computeIfPresent(
                entry.path("messageId").asText(),
                (id, errand) -> new Errand(
                        id,
                        errand.agency(),
                        errand.operation(),
                        errand.caseNo(),
                        errand.requestId(),
                        errand.place(),
                        errand.index(),
                        entry.path("due").asLong(),
                        errand.faults()));
    }

    // ---- what goes against every contract, and what was ordered

    void stray(String agency, String path, String reason) {
        ObjectNode entry = json.createObjectNode().put("kind", "stray");
        entry.set("stray", json.valueToTree(new Stray(clock.instant(), agency, cut(path, 200), cut(reason, 400))));
        write(entry);
        secure();
    }

    synchronized List<Stray> strays() {
        return List.copyOf(strays);
    }

    synchronized Ordered order(String agency, String operation, String caseNo, Integer times, Outcome outcome) {
        Ordered order = new Ordered(lastOrder + 1, agency, operation, caseNo, times, outcome);
        ObjectNode entry = json.createObjectNode().put("kind", "ordered");
        entry.set("ordered", json.valueToTree(order));
        write(entry);
        secure();
        return order;
    }

    private void order(Ordered order) {
        ordered.put(order.id(), order);
        lastOrder = Math.max(lastOrder, order.id());
    }

    /** The outcome that somebody ordered for this request; the latest order counts. */
    synchronized Optional<Outcome> takeOrdered(String agency, String operation, String caseNo) {
        Optional<Ordered> met = ordered.values().stream()
                .filter(order -> order.agency().equals(agency)
                        && order.operation().equals(operation)
                        && (order.caseNo() == null || order.caseNo().equals(caseNo)))
                .reduce((earlier, later) -> later);
        met.filter(order -> order.times() != null).ifPresent(this::use);
        return met.map(Ordered::outcome);
    }

    private void use(Ordered order) {
        if (order.times() == 1) {
            write(json.createObjectNode().put("kind", "used").put("id", order.id()));
        } else {
            Ordered left = new Ordered(
                    order.id(), order.agency(), order.operation(), order.caseNo(), order.times() - 1, order.outcome());
            ObjectNode entry = json.createObjectNode().put("kind", "ordered");
            entry.set("ordered", json.valueToTree(left));
            write(entry);
        }
    }

    synchronized List<Ordered> orders() {
        return List.copyOf(ordered.values());
    }

    void forgetOrder(long id) {
        write(json.createObjectNode().put("kind", "used").put("id", id));
        secure();
    }

    // ---- the application, and the page

    void application(String address) {
        write(json.createObjectNode().put("kind", "application").put("address", address));
        secure();
    }

    /** Where the application that the departments serve is found; null while nobody has said it. */
    synchronized String application() {
        return application;
    }

    private void show(ObjectNode entry) {
        shown.addFirst(new Shown(
                Instant.ofEpochMilli(entry.path("time").asLong()),
                entry.path("agency").asText(),
                entry.path("operation").asText(),
                entry.path("caseNo").asText(),
                entry.path("requestId").asText(""),
                entry.path("what").asText()));
        if (shown.size() > SHOWN) {
            shown.removeLast();
        }
    }

    synchronized List<Shown> shown() {
        return List.copyOf(shown);
    }

    private ObjectNode entry(String kind, String agency, String operation, JsonNode request) {
        return json.createObjectNode()
                .put("kind", kind)
                .put("agency", agency)
                .put("operation", operation)
                .put("caseNo", request.path("caseNo").asText())
                .put("requestId", request.path("requestId").asText());
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
