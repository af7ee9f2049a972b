package org.wuzhen.department.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Puts answers on the wire, whole or as badly as a fault wants it. */
final class Reply implements AutoCloseable {

    private static final int HUGE = 20 << 20;
    private static final long LONGEST_SILENCE = 600_000;

    private final ObjectMapper json;
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, Threads.named("slow"));
    private final Set<HttpExchange> silent = ConcurrentHashMap.newKeySet();

    Reply(ObjectMapper json) {
        this.json = json;
    }

    void answer(HttpExchange call, int status, JsonNode answer, Optional<Fault> fault) throws IOException {
        byte[] body = json.writeValueAsBytes(answer);
        if (fault.isEmpty()) {
            whole(call, status, body);
            return;
        }
        switch (fault.get().kind()) {
            case LATENCY ->
                clock.schedule(
                        () -> quietly(call, () -> whole(call, status, body)),
                        fault.get().length(),
                        TimeUnit.MILLISECONDS);
            case ERROR_500 -> problem(call, 500, "系统内部错误", List.of());
            case WRONG_SCHEMA -> whole(call, status, json.writeValueAsBytes(spoilt(answer)));
            case NO_ANSWER -> staySilent(call);
            case HALF_OPEN -> {
                half(call, status, body);
                staySilent(call);
            }
            case CUT -> {
                half(call, status, body);
                call.close();
            }
            case REFUSED -> call.close();
            case SLOW -> {
                begin(call, status, body.length);
                trickle(call, body, 0, Math.max(1, fault.get().length()));
            }
            case HUGE -> huge(call, status, body);
            default -> whole(call, status, body);
        }
    }

    void problem(HttpExchange call, int status, String title, List<String> objections) throws IOException {
        whole(call, status, json.writeValueAsBytes(problem(status, title, objections)));
    }

    void problem(HttpExchange call, int status, String title, List<String> objections, Optional<Fault> fault)
            throws IOException {
        answer(call, status, problem(status, title, objections), fault);
    }

    private ObjectNode problem(int status, String title, List<String> objections) {
        ObjectNode problem = json.createObjectNode().put("status", status).put("title", title);
        if (!objections.isEmpty()) {
            ArrayNode errors = problem.putArray("errors");
            objections.stream().limit(50).forEach(objection -> {
                String[] parts = objection.split("：", 2);
                errors.addObject()
                        .put("field", parts[0].isEmpty() ? "/" : parts[0])
                        .put("message", parts.length > 1 ? parts[1] : parts[0]);
            });
        }
        return problem;
    }

    private static JsonNode spoilt(JsonNode answer) {
        ObjectNode spoilt = answer.isObject() ? answer.deepCopy() : new ObjectMapper().createObjectNode();
        return spoilt.put("status", "FINE").put("unasked", "字段");
    }

    private static void begin(HttpExchange call, int status, long length) throws IOException {
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(status, length);
    }

    static void whole(HttpExchange call, int status, byte[] body) throws IOException {
        try (call) {
            begin(call, status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                call.getResponseBody().write(body);
            }
        }
    }

    private static void half(HttpExchange call, int status, byte[] body) throws IOException {
        begin(call, status, body.length + 64);
        OutputStream out = call.getResponseBody();
        out.write(Arrays.copyOf(body, body.length / 2));
        out.flush();
    }

    private static void huge(HttpExchange call, int status, byte[] body) throws IOException {
        byte[] blanks = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (call) {
            begin(call, status, HUGE + body.length);
            OutputStream out = call.getResponseBody();
            for (int sent = 0; sent < HUGE; sent += blanks.length) {
                out.write(blanks);
            }
            out.write(body);
        } catch (IOException e) {
            // whoever asked has heard enough
        }
    }

    private void trickle(HttpExchange call, byte[] body, int from, long gap) {
        quietly(call, () -> {
            call.getResponseBody().write(body, from, 1);
            call.getResponseBody().flush();
            if (from + 1 == body.length) {
                call.close();
            } else {
                clock.schedule(() -> trickle(call, body, from + 1, gap), gap, TimeUnit.MILLISECONDS);
            }
        });
    }

    /** Neither answers nor hangs up; the thread goes on to others. */
    private void staySilent(HttpExchange call) {
        silent.add(call);
        clock.schedule(() -> hangUp(call), LONGEST_SILENCE, TimeUnit.MILLISECONDS);
    }

    private void hangUp(HttpExchange call) {
        if (silent.remove(call)) {
            call.close();
        }
    }

    /** Ends every connection that was left hanging. */
    void hangUpAll() {
        silent.forEach(this::hangUp);
    }

    private interface Act {
        void run() throws IOException;
    }

    private static void quietly(HttpExchange call, Act act) {
        try {
            act.run();
        } catch (IOException e) {
            call.close(); // whoever asked has gone
        }
    }

    @Override
    public void close() {
        hangUpAll();
        clock.shutdownNow();
    }
}
