package org.wuzhen.department.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A department's system as a real server on a free port: counts what is delivered, answers as it is told. */
final class TrialDepartment implements AutoCloseable {

    /** What was delivered. */
    record Delivery(String method, String path, String requestId, String body, Map<String, List<String>> headers) {}

    /** How it answers. */
    interface Behaviour {
        void answer(HttpExchange call, Delivery delivery, int time) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();
    private volatile Behaviour behaviour = ok("{\"status\":\"OK\",\"payload\":{\"insured\":true}}");

    TrialDepartment() {
        this(0);
    }

    TrialDepartment(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static Behaviour ok(String body) {
        return (call, delivery, time) -> send(call, 200, body);
    }

    static Behaviour status(int status) {
        return (call, delivery, time) -> send(call, status, "");
    }

    /** Now one way, after so many calls of the same request another. */
    static Behaviour first(int calls, Behaviour before, Behaviour after) {
        return (call, delivery, time) -> (time <= calls ? before : after).answer(call, delivery, time);
    }

    static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    void behave(Behaviour another) {
        behaviour = another;
    }

    List<Delivery> deliveries() {
        return deliveries;
    }

    List<Delivery> of(String requestId) {
        return deliveries.stream().filter(d -> d.requestId().equals(requestId)).toList();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    private void handle(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String requestId = call.getRequestHeaders().getFirst("X-Request-Id");
        Delivery delivery = new Delivery(
                call.getRequestMethod(), call.getRequestURI().getPath(), requestId, body, call.getRequestHeaders());
        deliveries.add(delivery);
        int time = times.computeIfAbsent(requestId, id -> new AtomicInteger()).incrementAndGet();
        try {
            behaviour.answer(call, delivery, time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
