package org.wuzhen.department.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Brings the departments' reports to the application, signed, again and again until it says that it has them. */
final class Courier implements AutoCloseable {

    private static final int ACCEPTED = 202;
    private static final int TIMES_REPEATED = 5;
    private static final int HUGE = 2 << 20;
    private static final long LONGEST_WAIT = 30_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int ROUND_MILLIS = 20;
    private static final int REMEMBERED = 10_000;

    private record Waiting(int tries, long until) {}

    private final Records records;
    private final ObjectMapper json;
    private final Secrets secrets;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(Threads.named("rounds"));
    private final ExecutorService bearers = Threads.pool("courier", 8);
    private final Set<String> under = ConcurrentHashMap.newKeySet();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
    private final Deque<Departure> departures = new ArrayDeque<>();

    Courier(Records records, ObjectMapper json, Secrets secrets, Clock clock) {
        this.records = records;
        this.json = json;
        this.secrets = secrets;
        this.clock = clock;
        rounds.scheduleWithFixedDelay(this::round, 100, ROUND_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void round() {
        try {
            if (records.application() == null) {
                return;
            }
            for (Records.Errand errand : records.due()) {
                Waiting wait = waiting.get(errand.messageId());
                if ((wait == null || wait.until() <= clock.millis()) && under.add(errand.messageId())) {
                    bearers.execute(() -> bring(errand));
                }
            }
        } catch (RuntimeException e) {
            Journal.say("回调轮次出错：" + e);
        }
    }

    /** Brings a report once, now; it is brought again later when this fails. */
    void bringAtOnce(String messageId) {
        records.errands().stream()
                .filter(errand -> errand.messageId().equals(messageId) && under.add(messageId))
                .findFirst()
                .ifPresent(this::bring);
    }

    private void bring(Records.Errand errand) {
        try {
            byte[] body = json.writeValueAsBytes(records.bodyOf(errand));
            if (!waiting.containsKey(errand.messageId())) {
                departs(errand);
            }
            if (errand.faults().contains(Fault.Kind.WRONG_SIGNATURE)) {
                send(errand, body, headers -> headers.put(Signatures.SIGNATURE, "0".repeat(64)));
            }
            if (errand.faults().contains(Fault.Kind.HUGE_CALLBACK)) {
                send(errand, blownUp(body), headers -> {});
            }
            Map<String, String> sent = new ConcurrentHashMap<>();
            int status = send(errand, body, sent::putAll);
            if (status != ACCEPTED) {
                again(errand, status);
                return;
            }
            if (errand.faults().contains(Fault.Kind.REPLAYED_NONCE)) {
                send(errand, body, headers -> headers.putAll(sent));
            }
            if (errand.faults().contains(Fault.Kind.REPEAT)) {
                for (int i = 1; i < TIMES_REPEATED; i++) {
                    send(errand, body, headers -> {});
                }
            }
            waiting.remove(errand.messageId());
            records.bringingEnds(errand, "回调已被接收");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } finally {
            under.remove(errand.messageId());
        }
    }

    private void again(Records.Errand errand, int status) {
        Waiting before = waiting.getOrDefault(errand.messageId(), new Waiting(0, 0));
        long wait = Math.min(LONGEST_WAIT, 250L << Math.min(before.tries(), 10));
        waiting.put(errand.messageId(), new Waiting(before.tries() + 1, clock.millis() + wait));
        if (before.tries() < 3 || before.tries() % 20 == 0) {
            Journal.say("回调 %s 第%d次未被接收(%s)"
                    .formatted(errand.messageId(), before.tries() + 1, status == 0 ? "连接不上" : status));
        }
    }

    private void departs(Records.Errand errand) {
        Departure departure = new Departure(errand.agency(), errand.messageId(), clock.millis() - errand.due());
        synchronized (departures) {
            departures.addLast(departure);
            if (departures.size() > REMEMBERED) {
                departures.removeFirst();
            }
        }
    }

    /** How the last reports left, oldest first. */
    List<Departure> departures() {
        synchronized (departures) {
            return List.copyOf(departures);
        }
    }

    /** How often a report was brought in vain. */
    int triesOf(String messageId) {
        return waiting.getOrDefault(messageId, new Waiting(0, 0)).tries();
    }

    private interface Change {
        void in(Map<String, String> headers);
    }

    /** The HTTP status, 0 when there was none. */
    private int send(Records.Errand errand, byte[] body, Change change) {
        String base = records.application();
        URI address = URI.create(base + "/callback/" + errand.agency());
        Secrets.Secret secret = secrets.of(errand.agency());
        String time = String.valueOf(clock.millis() / 1000);
        String nonce = UUID.randomUUID().toString();
        Map<String, String> headers = new ConcurrentHashMap<>();
        headers.put(Signatures.KEY, secret.id());
        headers.put(Signatures.TIME, time);
        headers.put(Signatures.NONCE, nonce);
        headers.put(
                Signatures.SIGNATURE,
                Signatures.sign(secrets.kind(), secret.bytes(), "POST", address.getRawPath(), time, nonce, body));
        change.in(headers);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static byte[] blownUp(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return (text.substring(0, text.length() - 1) + " ".repeat(HUGE) + "}").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        rounds.shutdownNow();
        bearers.shutdown();
        try {
            if (!bearers.awaitTermination(2, TimeUnit.SECONDS)) {
                bearers.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
