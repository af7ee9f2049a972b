package org.wuzhen.department.callback;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.wuzhen.department.signature.HashFamily;
import org.wuzhen.department.signature.Signature;
import org.wuzhen.department.signature.SigningKey;

/** A department's system in a test: signs messages with the keys of {@link org.wuzhen.WuzhenTest} and sends them over HTTP. */
public final class Sender {

    public static final SigningKey LAND =
            new SigningKey("land-1", "test-secret-of-the-land-office-one", HashFamily.SHA256);
    public static final SigningKey LAND_SM3 =
            new SigningKey("land-2", "test-secret-of-the-land-office-two", HashFamily.SM3);
    public static final SigningKey WOMEN =
            new SigningKey("women-1", "test-secret-of-the-womens-federation", HashFamily.SHA256);

    public static final SigningKey PETITION =
            new SigningKey("petition-1", "test-secret-of-the-petition-office", HashFamily.SHA256);
    public static final SigningKey TRIAL =
            new SigningKey("urban-mgmt-1", "test-secret-of-a-department-on-trial", HashFamily.SHA256);

    private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;

    public Sender(int port) {
        this.root = "http://localhost:" + port;
    }

    /** A number that no message of this run bears yet. */
    public static String freshId() {
        return "test-message-" + NUMBER.incrementAndGet();
    }

    /** A message that says little. */
    public static String message(String id) {
        return "{\"messageId\":\"" + id + "\",\"operation\":\"parcel\",\"status\":\"OK\",\"payload\":{\"a\":1}}";
    }

    public HttpResponse<String> send(SigningKey key, String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(path, bytes, key.sign("POST", path, bytes, Instant.now()));
    }

    public HttpResponse<String> send(String path, byte[] body, Signature signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        signature.headers().forEach(request::header);
        return send(request);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI address(String path) {
        return URI.create(root + path);
    }
}
