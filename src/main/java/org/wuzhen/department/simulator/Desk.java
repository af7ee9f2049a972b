package org.wuzhen.department.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where a department takes requests: looks at the signature and the contract, counts what was delivered before it asks
 * whether it knows it, does the work, and answers or fails as ordered.
 */
final class Desk implements HttpHandler {

    static final String ELEMENT = "X-Wuzhen-Element";
    static final String ROUND = "X-Wuzhen-Round";

    private static final int LONGEST_BODY = 1 << 20;
    private static final int SKEW_SECONDS = 300;
    private static final int DOORS = 64;

    private final Catalogue catalogue;
    private final Records records;
    private final Faults faults;
    private final Answers answers;
    private final Courier courier;
    private final Secrets secrets;
    private final ObjectMapper json;
    private final Clock clock;
    private final Reply replies;
    private final Map<String, Long> nonces = new ConcurrentHashMap<>();
    private final Object[] doors = new Object[DOORS];

    Desk(
            Catalogue catalogue,
            Records records,
            Faults faults,
            Answers answers,
            Courier courier,
            Secrets secrets,
            ObjectMapper json,
            Clock clock,
            Reply replies) {
        this.catalogue = catalogue;
        this.records = records;
        this.faults = faults;
        this.answers = answers;
        this.courier = courier;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
        this.replies = replies;
        for (int i = 0; i < DOORS; i++) {
            doors[i] = new Object();
        }
    }

    @Override
    public void handle(HttpExchange call) throws IOException {
        long arrived = clock.millis();
        String[] path = call.getRequestURI().getRawPath().split("/", -1);
        String agency = path.length > 1 ? path[1] : "";
        try {
            byte[] body = call.getRequestBody().readNBytes(LONGEST_BODY + 1);
            if (body.length > LONGEST_BODY) {
                stray(call, agency, 413, "报文超过上限", List.of());
                return;
            }
            Optional<Offer> offer = path.length > 2 ? catalogue.offer(agency, path[2]) : Optional.empty();
            if (offer.isEmpty()) {
                stray(call, agency, 404, "没有这个操作", List.of());
            } else if (call.getRequestMethod().equals("GET") && path.length == 4) {
                asked(call, offer.get(), path[3]);
            } else if (call.getRequestMethod().equals("POST") && path.length == 3) {
                requested(call, offer.get(), body, arrived);
            } else {
                stray(call, agency, 405, "没有这个操作", List.of());
            }
        } catch (RuntimeException e) {
            Journal.say("办理请求出错：" + e);
            replies.problem(call, 500, "系统内部错误", List.of());
        }
    }

    // ---- "have you got it?"

    private void asked(HttpExchange call, Offer offer, String requestId) throws IOException {
        Optional<String> objection = signature(call, offer.agency(), new byte[0]);
        if (objection.isPresent()) {
            stray(call, offer.agency(), 401, objection.get(), List.of());
            return;
        }
        if (offer.repeat() != Offer.Repeat.ASK_FIRST) {
            stray(call, offer.agency(), 405, "该操作不提供查询", List.of());
            return;
        }
        Optional<Fault> fault = faultOf(offer, null);
        Optional<Records.Known> known = records.known(offer.agency(), requestId);
        if (known.isPresent()) {
            replies.answer(call, 200, records.asFarAsKnown(known.get()), fault);
        } else {
            replies.problem(call, 404, "未收到该请求", List.of(), fault);
        }
    }

    // ---- a request

    private void requested(HttpExchange call, Offer offer, byte[] body, long arrived) throws IOException {
        Optional<String> objection = signature(call, offer.agency(), body);
        if (objection.isPresent()) {
            stray(call, offer.agency(), 401, objection.get(), List.of());
            return;
        }
        JsonNode request;
        try {
            request = json.readTree(body);
        } catch (IOException e) {
            stray(call, offer.agency(), 415, "报文不是 JSON", List.of());
            return;
        }
        String requestId = request.path("requestId").asText();
        if (requestId.isEmpty()) {
            stray(call, offer.agency(), 400, "请求不符合接口约定", List.of("requestId：缺失"));
            return;
        }
        String element = header(call, ELEMENT);
        int round = roundOf(header(call, ROUND));
        synchronized (doors[Math.floorMod(requestId.hashCode(), DOORS)]) {
            Optional<Records.Known> known = records.known(offer.agency(), requestId);
            records.delivered(offer, request, element, round, known.isPresent() ? "重复请求" : "收到请求");
            Optional<Fault> fault = faultOf(offer, request.path("caseNo").asText());
            if (fault.isPresent() && !fault.get().after() && undone(fault.get().kind())) {
                records.secure();
                replies.answer(call, 200, json.createObjectNode(), fault);
                return;
            }
            List<String> objections = objections(call, offer, request);
            if (!objections.isEmpty()) {
                stray(call, offer.agency(), 400, "请求不符合接口约定", objections);
                return;
            }
            if (known.isPresent()
                    && !known.get().digest().equals(request.path("digest").asText())) {
                stray(call, offer.agency(), 409, "请求编号已用于其他内容", List.of());
                return;
            }
            ObjectNode answer;
            if (known.isPresent() && (offer.repeat() == Offer.Repeat.BY_REQUEST_ID || !offer.effect())) {
                answer = records.answerOf(known.get());
                records.secure();
            } else {
                answer = work(offer, request, element, round, arrived);
            }
            int status = answer.path("status").asText().equals("PENDING") ? 202 : 200;
            replies.answer(call, status, answer, fault);
        }
    }

    /** Faults under which the department has done nothing, unless the order says otherwise. */
    private static boolean undone(Fault.Kind kind) {
        return switch (kind) {
            case ERROR_500, NO_ANSWER, HALF_OPEN, CUT, REFUSED -> true;
            default -> false;
        };
    }

    private Optional<Fault> faultOf(Offer offer, String caseNo) {
        return faults.take(
                offer.agency(),
                offer.operation(),
                caseNo,
                kind -> kind.side() == Fault.Side.ANSWER || kind == Fault.Kind.REFUSED);
    }

    private List<String> objections(HttpExchange call, Offer offer, JsonNode request) {
        List<String> objections = new ArrayList<>(offer.objectionsToRequest(request));
        if (!request.path("operation").asText().equals(offer.operation())) {
            objections.add("operation：与地址不符");
        }
        String stated = header(call, "X-Request-Id");
        if (!stated.equals(request.path("requestId").asText())) {
            objections.add("X-Request-Id：与请求编号不符");
        }
        if (!Canonical.fits(
                secrets.kind(), request.path("payload"), request.path("digest").asText())) {
            objections.add("digest：与内容不符");
        }
        return objections;
    }

    private ObjectNode work(Offer offer, JsonNode request, String element, int round, long arrived) {
        String caseNo = request.path("caseNo").asText();
        Outcome outcome = records.takeOrdered(offer.agency(), offer.operation(), caseNo)
                .orElseGet(() -> answers.outcome(offer, request));
        String extRef = reference(offer, request);
        ObjectNode answer = answers.answer(offer, outcome, request, extRef);
        List<Outcome.Report> reports = answers.reports(offer, outcome);
        List<Fault> met = reports.isEmpty()
                ? List.of()
                : faults.takeAll(offer.agency(), offer.operation(), caseNo, Fault.Side.CALLBACK);
        List<ObjectNode> planned = new ArrayList<>();
        for (Outcome.Report report : reports) {
            Offer told = report.operation() == null ? offer : message(offer.agency(), report.operation());
            ObjectNode body = answers.report(told, report, request, extRef);
            body.put("messageId", records.nextMessageId(offer.agency()));
            body.put("operation", told.operation());
            if (report.operation() == null) {
                body.put("requestId", request.path("requestId").asText());
            }
            planned.add(json.createObjectNode()
                    .put("due", arrived + report.after().toMillis())
                    .set("body", body));
        }
        CallbackFaults.applyTo(planned, met, json, clock.millis());
        records.done(offer, request, element, round, answer, planned);
        records.secure();
        if (met.stream().anyMatch(fault -> fault.kind() == Fault.Kind.EARLY)) {
            planned.forEach(report ->
                    courier.bringAtOnce(report.path("body").path("messageId").asText()));
        }
        return answer;
    }

    private Offer message(String agency, String operation) {
        return catalogue
                .beginning(agency, operation)
                .orElseThrow(() -> new IllegalArgumentException(agency + " begins no " + operation));
    }

    private static String reference(Offer offer, JsonNode request) {
        return offer.agency().toUpperCase(java.util.Locale.ROOT) + "-" + Answers.number(request);
    }

    /** A message that the department begins itself. */
    ObjectNode begin(Offer offer, String like, ObjectNode fields) {
        ObjectNode request = json.createObjectNode().put("requestId", records.nextMessageId(offer.agency()));
        Outcome.Report report =
                new Outcome.Report(null, offer.operation(), "OK", null, like, answers.begun(offer, fields));
        ObjectNode body = answers.report(offer, report, request, reference(offer, request));
        body.put("messageId", request.path("requestId").asText());
        body.put("operation", offer.operation());
        List<ObjectNode> planned = new ArrayList<>();
        planned.add(json.createObjectNode().put("due", clock.millis()).set("body", body));
        CallbackFaults.applyTo(
                planned,
                faults.takeAll(offer.agency(), offer.operation(), null, Fault.Side.CALLBACK),
                json,
                clock.millis());
        records.begun(offer, planned);
        return body;
    }

    // ---- who sent it

    private Optional<String> signature(HttpExchange call, String agency, byte[] body) {
        Secrets.Secret secret = secrets.of(agency);
        String time = header(call, Signatures.TIME);
        String nonce = header(call, Signatures.NONCE);
        if (!header(call, Signatures.KEY).equals(secret.id())) {
            return Optional.of("签名验证未通过：密钥编号");
        }
        if (!time.matches("[0-9]{1,11}") || Math.abs(clock.millis() / 1000 - Long.parseLong(time)) > SKEW_SECONDS) {
            return Optional.of("签名验证未通过：时间");
        }
        String right = Signatures.sign(
                secrets.kind(),
                secret.bytes(),
                call.getRequestMethod(),
                call.getRequestURI().getRawPath(),
                time,
                nonce,
                body);
        if (!Signatures.same(right, header(call, Signatures.SIGNATURE))) {
            return Optional.of("签名验证未通过");
        }
        long now = clock.millis();
        if (nonces.size() > 50_000) {
            nonces.values().removeIf(used -> used < now - 2_000L * SKEW_SECONDS);
        }
        return nonces.putIfAbsent(nonce, now) == null ? Optional.empty() : Optional.of("签名验证未通过：随机数重复");
    }

    private static String header(HttpExchange call, String name) {
        String value = call.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static int roundOf(String header) {
        return header.matches("[0-9]{1,6}") ? Integer.parseInt(header) : 0;
    }

    private void stray(HttpExchange call, String agency, int status, String title, List<String> objections)
            throws IOException {
        records.stray(
                agency,
                call.getRequestMethod() + " " + call.getRequestURI().getPath(),
                status + " " + title + (objections.isEmpty() ? "" : " " + String.join("; ", objections)));
        replies.problem(call, status, title, objections);
    }
}
