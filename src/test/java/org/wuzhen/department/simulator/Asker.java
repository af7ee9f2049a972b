package org.wuzhen.department.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks departments as the application would: signed, with a digest, over plain HTTP. */
final class Asker {

    private static final AtomicInteger COUNT = new AtomicInteger((int) (System.currentTimeMillis() % 1_000_000));

    final ObjectMapper json = Departments.mapper();
    private final Secrets secrets;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    Asker(Path folder) {
        secrets = Secrets.in(folder.toAbsolutePath());
    }

    /** The contract's own example, under a case and a request of its own. */
    ObjectNode question(Offer offer) {
        int n = COUNT.incrementAndGet();
        ObjectNode question = offer.question().deepCopy();
        question.put("requestId", "wz-" + UUID.randomUUID()).put("caseNo", "BH27%08d".formatted(n));
        return digested(question);
    }

    ObjectNode digested(ObjectNode question) {
        byte[] text = Canonical.text(question.path("payload")).getBytes(StandardCharsets.UTF_8);
        return question.put("digest", Signatures.digest(Signatures.Kind.SHA256, text));
    }

    HttpResponse<byte[]> ask(URI base, Offer offer, ObjectNode question) throws IOException, InterruptedException {
        return ask(base, offer, question, Duration.ofSeconds(10), headers -> {});
    }

    interface Change {
        void in(Map<String, String> headers);
    }

    HttpResponse<byte[]> ask(URI base, Offer offer, ObjectNode question, Duration patience, Change change)
            throws IOException, InterruptedException {
        byte[] body = json.writeValueAsBytes(question);
        URI address = base.resolve("/" + offer.agency() + "/" + offer.operation());
        Map<String, String> headers = signed(offer.agency(), "POST", address, body);
        headers.put("X-Request-Id", question.path("requestId").asText());
        headers.put(Desk.ELEMENT, "ServiceTask_Ask");
        headers.put(Desk.ROUND, "1");
        change.in(headers);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return within(patience, request.build());
    }

    /** The client's own limit ends with the headers; a body that never comes would be waited for without end. */
    private HttpResponse<byte[]> within(Duration patience, HttpRequest request)
            throws IOException, InterruptedException {
        var call = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new HttpTimeoutException("no whole answer within " + patience);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    HttpResponse<byte[]> askWhether(URI base, Offer offer, String requestId) throws IOException, InterruptedException {
        URI address = base.resolve("/" + offer.agency() + "/" + offer.operation() + "/" + requestId);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).GET();
        signed(offer.agency(), "GET", address, new byte[0]).forEach(request::header);
        return within(Duration.ofSeconds(10), request.build());
    }

    private Map<String, String> signed(String agency, String method, URI address, byte[] body) {
        String time = String.valueOf(System.currentTimeMillis() / 1000);
        String nonce = UUID.randomUUID().toString();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(Signatures.KEY, secrets.of(agency).id());
        headers.put(Signatures.TIME, time);
        headers.put(Signatures.NONCE, nonce);
        headers.put(
                Signatures.SIGNATURE,
                Signatures.sign(
                        Signatures.Kind.SHA256,
                        secrets.of(agency).bytes(),
                        method,
                        address.getRawPath(),
                        time,
                        nonce,
                        body));
        return headers;
    }

    JsonNode read(HttpResponse<byte[]> response) throws IOException {
        return json.readTree(response.body());
    }
}
