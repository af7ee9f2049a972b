package org.wuzhen.department.exchange;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.springframework.stereotype.Component;
import org.wuzhen.department.Contract;
import org.wuzhen.department.store.DueEnquiry;

/**
 * Calls a department's system without holding a thread, a transaction or a connection of the database while it waits. The
 * whole call, the answer's last byte included, ends within its limit.
 */
@Component
class Caller {

    private static final byte[] NOTHING = {};
    private static final Pattern WRITABLE = Pattern.compile("[\\x21-\\x7e]+");

    /** Sends an enquiry. */
    CompletableFuture<Called> send(Line line, Contract contract, DueEnquiry due) {
        byte[] body = QuestionBody.bytes(due);
        HttpRequest.Builder request = request(line, contract.path(), due, "POST", body)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return call(line, request, line.limit(contract.timeLimit()));
    }

    /** Asks whether an enquiry has arrived. */
    CompletableFuture<Called> ask(Line line, Contract contract, DueEnquiry due) {
        String path = contract.path() + "/" + due.requestId();
        HttpRequest.Builder request = request(line, path, due, "GET", NOTHING).GET();
        return call(line, request, line.limit(contract.timeLimit()));
    }

    private static HttpRequest.Builder request(Line line, String path, DueEnquiry due, String method, byte[] body) {
        URI address = URI.create(line.base() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .header("X-Request-Id", due.requestId())
                .header("X-Wuzhen-Round", String.valueOf(due.round()));
        if (WRITABLE.matcher(due.element()).matches()) {
            request.header("X-Wuzhen-Element", due.element());
        }
        if (line.key() != null) {
            // the wall's clock of the office may be moved in a demo; the department's is not
            line.key()
                    .sign(method, address.getRawPath(), body, Instant.now())
                    .headers()
                    .forEach(request::header);
        }
        return request;
    }

    private static CompletableFuture<Called> call(Line line, HttpRequest.Builder request, Duration limit) {
        CompletableFuture<HttpResponse<byte[]>> call =
                line.client().sendAsync(request.timeout(limit).build(), head -> new CappedBody(line.answerBytes()));
        // the client's own limit ends with the answer's head; a body that never ends is broken off here
        CompletableFuture<Called> called =
                call.handle((response, error) -> error == null ? answered(response) : judged(error));
        CompletableFuture.delayedExecutor(
                        limit.toMillis() + 50,
                        TimeUnit.MILLISECONDS,
                        line.client().executor().orElseThrow())
                .execute(() -> call.cancel(true));
        return called;
    }

    private static Called answered(HttpResponse<byte[]> response) {
        return new Called.Answered(response.statusCode(), response.body(), retryAfter(response));
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,5}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(null);
    }

    /** What is known not to have left, and what is not known. */
    private static Called judged(Throwable error) {
        Throwable cause = error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
        if (cause instanceof HttpConnectTimeoutException) {
            return new Called.NotSent("connect-timeout");
        }
        if (cause instanceof ConnectException || cause instanceof UnresolvedAddressException) {
            return new Called.NotSent("connect-refused");
        }
        if (cause instanceof SSLHandshakeException) {
            return new Called.NotSent("tls-handshake");
        }
        if (cause instanceof HttpTimeoutException || cause instanceof CancellationException) {
            return new Called.Unknown("timeout");
        }
        if (cause instanceof CappedBody.TooLong) {
            return new Called.Unknown("answer-too-long");
        }
        return new Called.Unknown("broken-off (" + cause.getClass().getSimpleName() + ")");
    }
}
