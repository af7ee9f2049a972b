package org.wuzhen.department.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The page of the departments and the API behind it: counts, faults, ordered answers, messages of their own. */
final class Console implements HttpHandler {

    private static final int LONGEST_BODY = 1 << 20;

    private final Departments departments;
    private final Catalogue catalogue;
    private final Records records;
    private final Faults faults;
    private final Answers answers;
    private final Desk desk;
    private final Courier courier;
    private final Reply replies;
    private final ObjectMapper json;
    private final ConsolePage page;

    Console(
            Departments departments,
            Catalogue catalogue,
            Records records,
            Faults faults,
            Answers answers,
            Desk desk,
            Courier courier,
            Reply replies,
            ObjectMapper json) {
        this.departments = departments;
        this.catalogue = catalogue;
        this.records = records;
        this.faults = faults;
        this.answers = answers;
        this.desk = desk;
        this.courier = courier;
        this.replies = replies;
        this.json = json;
        this.page = new ConsolePage(departments, catalogue, records, faults, answers, courier);
    }

    boolean serves(HttpExchange call) {
        String path = call.getRequestURI().getPath();
        return path.equals("/") || path.startsWith("/control/") || path.startsWith("/page/");
    }

    @Override
    public void handle(HttpExchange call) throws IOException {
        try {
            if (!fromHere(call)) {
                replies.problem(call, 403, "只接受本机页面的操作", List.of());
                return;
            }
            byte[] body = call.getRequestBody().readNBytes(LONGEST_BODY);
            String path = call.getRequestURI().getPath();
            if (path.startsWith("/control/")) {
                control(call, path.substring("/control/".length()), body);
            } else if (path.startsWith("/page/") && call.getRequestMethod().equals("POST")) {
                form(path.substring("/page/".length()), fields(new String(body, StandardCharsets.UTF_8)));
                call.getResponseHeaders().set("Location", "/");
                call.sendResponseHeaders(303, -1);
                call.close();
            } else if (path.equals("/")) {
                call.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                call.getResponseHeaders()
                        .set(
                                "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
                call.getResponseHeaders().set("Cache-Control", "no-store");
                byte[] html = page.html(fields(query(call))).getBytes(StandardCharsets.UTF_8);
                call.sendResponseHeaders(200, html.length);
                call.getResponseBody().write(html);
                call.close();
            } else {
                replies.problem(call, 404, "没有这个地址", List.of());
            }
        } catch (NoSuchElementException e) {
            replies.problem(call, 404, String.valueOf(e.getMessage()), List.of());
        } catch (IllegalArgumentException e) {
            replies.problem(call, 400, String.valueOf(e.getMessage()), List.of());
        } catch (RuntimeException e) {
            Journal.say("办理页面操作出错：" + e);
            replies.problem(call, 500, "系统内部错误", List.of());
        }
    }

    private ObjectNode object(byte[] text) throws IOException {
        try {
            if (json.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("内容不是 JSON：第" + e.getLocation().getLineNr() + "行第"
                    + e.getLocation().getColumnNr() + "列读不下去");
        }
        throw new IllegalArgumentException("内容应为一个 JSON 对象");
    }

    private Fault fault(ObjectNode given) {
        if (Fault.Kind.named(given.path("kind").asText()).isEmpty()) {
            throw new IllegalArgumentException("没有这种故障，kind 可填："
                    + Arrays.stream(Fault.Kind.values()).map(Enum::name).collect(Collectors.joining("、")));
        }
        return as(given, Fault.class);
    }

    /** What was given as a record; what does not fit is told by the field. */
    private <T> T as(JsonNode given, Class<T> type) {
        try {
            return json.treeToValue(given, type);
        } catch (JsonMappingException e) {
            String field = e.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .filter(name -> name != null)
                    .collect(Collectors.joining("."));
            throw new IllegalArgumentException(
                    field.isEmpty() ? "所填的内容不对：" + e.getOriginalMessage() : "所填的内容不对：" + field);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("所填的内容不对：" + e.getOriginalMessage());
        }
    }

    /** Pages of other houses in the same browser may neither read nor order anything here. */
    private static boolean fromHere(HttpExchange call) {
        String host = call.getRequestHeaders().getFirst("Host");
        String site = call.getRequestHeaders().getFirst("Sec-Fetch-Site");
        boolean ours = host != null && (host.startsWith("127.0.0.1:") || host.startsWith("localhost:"));
        boolean reading = call.getRequestMethod().equals("GET");
        return ours && (reading || site == null || site.equals("same-origin") || site.equals("none"));
    }

    private void control(HttpExchange call, String what, byte[] body) throws IOException {
        String act = call.getRequestMethod() + " " + what.split("/")[0];
        String rest = what.contains("/") ? what.substring(what.indexOf('/') + 1) : "";
        ObjectNode given = body.length == 0 ? json.createObjectNode() : object(body);
        Object told =
                switch (act) {
                    case "GET state" -> state();
                    case "GET counts" ->
                        records.counts().stream()
                                .filter(counted(fields(query(call))))
                                .toList();
                    case "GET strays" -> records.strays();
                    case "GET messages" -> records.shown();
                    case "GET errands" -> records.errands();
                    case "GET departures" -> courier.departures();
                    case "GET faults" -> faults.inForce();
                    case "POST faults" -> ordered(fault(given));
                    case "DELETE faults" -> lifted(rest);
                    case "POST answers" -> orderedAnswer(given);
                    case "GET answers" -> records.orders();
                    case "DELETE answers" -> forgotten(rest);
                    case "POST messages" -> begun(given);
                    case "POST release" -> released(given);
                    case "POST application" -> application(given.path("address").asText());
                    case "POST stop" -> stop();
                    default -> throw new NoSuchElementException("没有这个地址");
                };
        Reply.whole(call, 200, json.writeValueAsBytes(told));
    }

    private ObjectNode state() {
        ObjectNode state = json.createObjectNode()
                .put("folder", departments.folder().toString())
                .put("pid", ProcessHandle.current().pid())
                .put("port", departments.port())
                .put("application", records.application());
        ObjectNode each = state.putObject("departments");
        for (String agency : catalogue.agencies()) {
            ObjectNode one = each.putObject(agency)
                    .put("name", catalogue.titleOf(agency))
                    .put("address", departments.address(agency).toString());
            one.putPOJO(
                    "operations",
                    catalogue.offers(agency).stream().map(Offer::operation).toList());
            one.putPOJO(
                    "messages",
                    catalogue.beginnings(agency).stream().map(Offer::operation).toList());
        }
        return state;
    }

    private static Predicate<Count> counted(Map<String, String> wanted) {
        return count -> fits(wanted, "agency", count.agency())
                && fits(wanted, "operation", count.operation())
                && fits(wanted, "caseNo", count.caseNo())
                && fits(wanted, "requestId", count.requestId());
    }

    private static boolean fits(Map<String, String> wanted, String name, String value) {
        return wanted.getOrDefault(name, value).equals(value);
    }

    private Fault ordered(Fault fault) {
        if (fault.agency() != null && !catalogue.agencies().contains(fault.agency())) {
            throw new NoSuchElementException("没有部门 " + fault.agency());
        }
        Fault ordered = faults.order(fault);
        departments.doorsChanged();
        return ordered;
    }

    private List<Fault> lifted(String id) {
        if (id.isEmpty()) {
            faults.liftAll();
        } else if (!faults.lift(Long.parseLong(id))) {
            throw new NoSuchElementException("没有故障 " + id);
        }
        departments.faultsLifted();
        return faults.inForce();
    }

    private Records.Ordered orderedAnswer(JsonNode given) {
        Offer offer =
                offer(given.path("agency").asText(), given.path("operation").asText());
        Outcome outcome;
        if (given.hasNonNull("named")) {
            String name = given.get("named").asText();
            outcome = Optional.ofNullable(answers.outcomes(offer).get(name))
                    .orElseThrow(() -> new NoSuchElementException("没有结果 " + name));
        } else {
            outcome = as(given.path("outcome"), Outcome.class);
        }
        Integer times = given.hasNonNull("times") ? given.get("times").asInt() : null;
        return records.order(
                offer.agency(), offer.operation(), given.path("caseNo").asText(null), times, outcome);
    }

    private Offer offer(String agency, String operation) {
        return catalogue
                .offer(agency, operation)
                .orElseThrow(() -> new NoSuchElementException("没有操作 /" + agency + "/" + operation));
    }

    private List<Records.Ordered> forgotten(String id) {
        records.orders().stream()
                .filter(order -> id.isEmpty() || order.id() == Long.parseLong(id))
                .forEach(order -> records.forgetOrder(order.id()));
        return records.orders();
    }

    private ObjectNode begun(JsonNode given) {
        String agency = given.path("agency").asText();
        String operation = given.path("operation").asText();
        Offer offer = catalogue
                .beginning(agency, operation)
                .orElseThrow(() -> new NoSuchElementException("没有部门消息 /" + agency + "/" + operation));
        ObjectNode fields = given.path("payload") instanceof ObjectNode object ? object : null;
        return desk.begin(offer, given.path("like").asText(null), fields);
    }

    /** Brings held reports now: one by its number, those of a case, or all. */
    private List<Records.Errand> released(JsonNode given) {
        List<Records.Errand> chosen = records.errands().stream()
                .filter(errand -> !given.hasNonNull("messageId")
                        || given.get("messageId").asText().equals(errand.messageId()))
                .filter(errand -> !given.hasNonNull("caseNo")
                        || given.get("caseNo").asText().equals(errand.caseNo()))
                .toList();
        chosen.forEach(errand -> records.release(errand.messageId()));
        return chosen;
    }

    private ObjectNode application(String address) {
        URI uri = URI.create(address);
        if (uri.getHost() == null || uri.getPath().endsWith("/")) {
            throw new IllegalArgumentException("应用地址形如 http://127.0.0.1:8080");
        }
        records.application(address);
        return state();
    }

    private ObjectNode stop() {
        ObjectNode state = state();
        Thread ending = Threads.named("end").newThread(() -> {
            try {
                Thread.sleep(100); // the answer goes out first
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            departments.end();
        });
        ending.start();
        return state;
    }

    // ---- the page's forms, which work without script

    private void form(String act, Map<String, String> given) throws IOException {
        switch (act) {
            case "fault" ->
                ordered(new Fault(
                        null,
                        Fault.Kind.named(given.getOrDefault("kind", ""))
                                .orElseThrow(() -> new IllegalArgumentException("请选择故障")),
                        before(given.get("target"), "/"),
                        after(given.get("target"), "/"),
                        given.get("caseNo"),
                        number(given, "times").map(Math::toIntExact).orElse(null),
                        number(given, "millis").orElse(null),
                        given.containsKey("after")));
            case "lift" -> lifted(given.getOrDefault("id", ""));
            case "answer" -> {
                String[] chosen = given.getOrDefault("outcome", "").split("/", 3);
                if (chosen.length < 3) {
                    throw new IllegalArgumentException("请选择操作和结果");
                }
                ObjectNode order = json.createObjectNode()
                        .put("agency", chosen[0])
                        .put("operation", chosen[1])
                        .put("named", chosen[2])
                        .put("caseNo", given.get("caseNo"));
                number(given, "times").ifPresent(times -> order.put("times", times));
                orderedAnswer(order);
            }
            case "forget" -> forgotten(given.getOrDefault("id", ""));
            case "begin" -> {
                String[] chosen = given.getOrDefault("message", "").split("/", 3);
                if (chosen.length < 3) {
                    throw new IllegalArgumentException("请选择部门消息");
                }
                ObjectNode order = json.createObjectNode()
                        .put("agency", chosen[0])
                        .put("operation", chosen[1])
                        .put("like", chosen[2]);
                if (given.containsKey("payload")) {
                    order.set("payload", object(given.get("payload").getBytes(StandardCharsets.UTF_8)));
                }
                begun(order);
            }
            case "release" -> released(json.valueToTree(given));
            default -> throw new NoSuchElementException("没有这个地址");
        }
    }

    private static String before(String text, String mark) {
        return text == null ? null : text.split(mark, 2)[0];
    }

    private static String after(String text, String mark) {
        return text == null || !text.contains(mark) ? null : text.split(mark, 2)[1];
    }

    private static Optional<Long> number(Map<String, String> given, String name) {
        String text = given.get(name);
        if (text == null) {
            return Optional.empty();
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("请填写数字：" + name);
        }
        return Optional.of(Long.valueOf(text));
    }

    private static String query(HttpExchange call) {
        String query = call.getRequestURI().getRawQuery();
        return query == null ? "" : query;
    }

    /** Fields of a form; what was left empty is not there. */
    private static Map<String, String> fields(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length < 2
                    ? ""
                    : URLDecoder.decode(parts[1], StandardCharsets.UTF_8).strip();
            if (!value.isEmpty()) {
                fields.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), value);
            }
        }
        return fields;
    }
}
