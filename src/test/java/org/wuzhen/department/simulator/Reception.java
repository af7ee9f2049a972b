package org.wuzhen.department.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Stands for the application's callback door: looks at signature and nonce, and keeps what came. */
final class Reception implements AutoCloseable {

    record Arrived(String agency, JsonNode body, int status, int length) {}

    final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final ObjectMapper json = Departments.mapper();
    private final Secrets secrets;
    private final HttpServer server;
    private final Set<String> nonces = new HashSet<>();
    private volatile int refuse;

    Reception(Path folder) throws IOException {
        secrets = Secrets.in(folder.toAbsolutePath());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        server.createContext("/callback/", this::receive);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next ones are answered as if the application were ill. */
    void refuse(int n) {
        refuse = n;
    }

    private synchronized void receive(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        String agency = call.getRequestURI().getPath().substring("/callback/".length());
        int status = statusOf(call, agency, body);
        arrived.add(new Arrived(agency, body.length > 1 << 20 ? null : json.readTree(body), status, body.length));
        call.sendResponseHeaders(status, -1);
        call.close();
    }

    private int statusOf(HttpExchange call, String agency, byte[] body) {
        if (body.length > 1 << 20) {
            return 413;
        }
        String nonce = call.getRequestHeaders().getFirst(Signatures.NONCE);
        String right = Signatures.sign(
                Signatures.Kind.SHA256,
                secrets.of(agency).bytes(),
                "POST",
                "/callback/" + agency,
                call.getRequestHeaders().getFirst(Signatures.TIME),
                nonce,
                body);
        if (!right.equals(call.getRequestHeaders().getFirst(Signatures.SIGNATURE)) || !nonces.add(nonce)) {
            return 401;
        }
        if (refuse > 0) {
            refuse--;
            return 503;
        }
        return 202;
    }

    List<Arrived> of(String requestId) {
        return arrived.stream()
                .filter(one -> one.body() != null
                        && one.body().path("requestId").asText().equals(requestId))
                .toList();
    }

    List<Arrived> await(Predicate<List<Arrived>> enough) throws InterruptedException {
        long until = System.nanoTime() + 15_000_000_000L;
        while (!enough.test(arrived)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("Only came: " + arrived);
            }
            Thread.sleep(20);
        }
        return arrived;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
