package org.wuzhen.department.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Speaks to running departments: reads what they counted, orders faults, answers and messages. */
public final class DepartmentsControl {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final URI address;
    private final ObjectMapper json = Departments.mapper();

    /** Of the departments whose page is at this address. */
    public DepartmentsControl(URI address) {
        this.address = address;
    }

    public URI address() {
        return address;
    }

    /** Addresses of the departments by their names on the wire. */
    public Map<String, URI> addresses() {
        Map<String, URI> addresses = new TreeMap<>();
        call("GET", "state", null)
                .path("departments")
                .properties()
                .forEach(one -> addresses.put(
                        one.getKey(), URI.create(one.getValue().path("address").asText())));
        return addresses;
    }

    /** The folder that they serve, as they name it; empty when nobody answers there. */
    Optional<String> folder() {
        try {
            return Optional.of(call("GET", "state", null).path("folder").asText());
        } catch (UncheckedIOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Process id of the departments. */
    public long pid() {
        return call("GET", "state", null).path("pid").asLong();
    }

    // ---- what was counted

    /** Everything that was ever delivered, by step. */
    public List<Count> counts() {
        return list(call("GET", "counts", null), Count.class);
    }

    /** What was delivered for a case. */
    public List<Count> countsOf(String caseNo) {
        return list(call("GET", "counts?caseNo=" + caseNo, null), Count.class);
    }

    /** Calls that no contract provides for. */
    public List<Stray> strays() {
        return list(call("GET", "strays", null), Stray.class);
    }

    /** How many reports the departments still have to bring. */
    public int owed() {
        return call("GET", "errands", null).size();
    }

    /** How the last reports left the departments, oldest first. */
    public List<Departure> departures() {
        return list(call("GET", "departures", null), Departure.class);
    }

    // ---- faults

    /** Orders a fault; its number comes back with it. */
    public Fault order(Fault fault) {
        return one(call("POST", "faults", fault), Fault.class);
    }

    public List<Fault> faults() {
        return list(call("GET", "faults", null), Fault.class);
    }

    public void lift(Fault fault) {
        call("DELETE", "faults/" + fault.id(), null);
    }

    public void liftAll() {
        call("DELETE", "faults", null);
    }

    // ---- answers and messages

    /**
     * Orders the outcome of an operation.
     *
     * @param caseNo for this case only; null for all
     * @param times for how many requests; null until it is forgotten
     */
    public void answer(String agency, String operation, String caseNo, Integer times, Outcome outcome) {
        ObjectNode order = answer(agency, operation, caseNo, times);
        order.set("outcome", json.valueToTree(outcome));
        call("POST", "answers", order);
    }

    /** Orders an outcome by its name: an example of the contract, or one of the samples. */
    public void answer(String agency, String operation, String caseNo, Integer times, String named) {
        call("POST", "answers", answer(agency, operation, caseNo, times).put("named", named));
    }

    private ObjectNode answer(String agency, String operation, String caseNo, Integer times) {
        return json.createObjectNode()
                .put("agency", agency)
                .put("operation", operation)
                .put("caseNo", caseNo)
                .put("times", times);
    }

    /** All ordered outcomes; the departments answer by themselves again. */
    public void forgetAnswers() {
        call("DELETE", "answers", null);
    }

    /**
     * Lets a department begin something.
     *
     * @param fields over the contract's example; null for the example as it is
     * @return the message as it goes out
     */
    public JsonNode begin(String agency, String operation, ObjectNode fields) {
        ObjectNode order = json.createObjectNode().put("agency", agency).put("operation", operation);
        order.set("payload", fields);
        return call("POST", "messages", order);
    }

    /** Brings all reports of a case now that are held back. */
    public void release(String caseNo) {
        call("POST", "release", Map.of("caseNo", caseNo));
    }

    /** Tells the departments where the application is that they report to; {@code http://127.0.0.1:8080}. */
    public void reportTo(String application) {
        call("POST", "application", Map.of("address", application));
    }

    /** Ends their process; in the process of a test, end them by {@link Departments#close()}. */
    void stop() {
        call("POST", "stop", null);
    }

    private JsonNode call(String method, String what, Object body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address.resolve("/control/" + what))
                    .timeout(Duration.ofSeconds(10))
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(body)))
                    .build();
            HttpResponse<byte[]> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode told = json.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        method + " " + what + ": " + told.path("title").asText());
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException("The departments at " + address + " do not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private <T> List<T> list(JsonNode told, Class<T> type) {
        List<T> list = new ArrayList<>();
        told.forEach(item -> list.add(one(item, type)));
        return list;
    }

    private <T> T one(JsonNode told, Class<T> type) {
        return json.convertValue(told, type);
    }
}
