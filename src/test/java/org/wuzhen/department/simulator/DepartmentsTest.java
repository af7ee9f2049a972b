package org.wuzhen.department.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The departments alone, asked over HTTP by each of their contracts. */
class DepartmentsTest {

    @TempDir
    static Path folder;

    private static Departments departments;
    private static Reception reception;
    private static Asker asker;

    @BeforeAll
    static void open() throws IOException {
        departments =
                Departments.start(Departments.Settings.in(folder).forgetful().atPace(0));
        reception = new Reception(folder);
        departments.control().reportTo(reception.address());
        asker = new Asker(folder);
    }

    @AfterAll
    static void shut() {
        departments.close();
        reception.close();
    }

    private static List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        departments
                .catalogue()
                .agencies()
                .forEach(agency -> offers.addAll(departments.catalogue().offers(agency)));
        return offers;
    }

    private static Offer offer(Offer.Repeat repeat) {
        return offers().stream()
                .filter(offer -> offer.repeat() == repeat && offer.effect())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyOutcomeOfEveryOperationKeepsToItsContract() throws Exception {
        assertThat(departments.catalogue().agencies()).hasSizeGreaterThanOrEqualTo(5);
        Answers answers = departments.answers();
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Offer offer : offers()) {
            List<String> names = new ArrayList<>(answers.outcomes(offer).keySet());
            names.add(null); // by itself
            for (String name : names) {
                ObjectNode question = asker.question(offer);
                assertThat(offer.objectionsToRequest(question))
                        .as("example of " + offer)
                        .isEmpty();
                String caseNo = question.path("caseNo").asText();
                if (name != null) {
                    departments.control().answer(offer.agency(), offer.operation(), caseNo, 1, name);
                }
                HttpResponse<byte[]> response = asker.ask(departments.address(offer.agency()), offer, question);
                JsonNode answer = asker.read(response);
                assertThat(response.statusCode())
                        .as(offer + " " + name + " " + answer)
                        .isIn(200, 202);
                String which = offer + " " + (name == null ? "by itself" : name);
                offer.objectionsToAnswer(answer).forEach(objection -> wrong.add(which + " answers " + objection));
                asked++;
            }
        }
        reception.await(all -> departments.control().owed() == 0);
        for (Reception.Arrived one : reception.arrived) {
            String operation = one.body().path("operation").asText();
            Offer offer = departments
                    .catalogue()
                    .offer(one.agency(), operation)
                    .or(() -> departments.catalogue().beginning(one.agency(), operation))
                    .orElseThrow();
            offer.objectionsToCallback(one.body()).forEach(objection -> wrong.add(offer + " reports " + objection));
        }
        assertThat(new TreeSet<>(wrong)).isEmpty();
        assertThat(asked).isGreaterThan(100);
        assertThat(reception.arrived).isNotEmpty();
    }

    @Test
    void whatADepartmentBeginsKeepsToItsContract() throws Exception {
        List<String> wrong = new ArrayList<>();
        int begun = 0;
        for (String agency : departments.catalogue().agencies()) {
            for (Offer offer : departments.catalogue().beginnings(agency)) {
                JsonNode message = departments.control().begin(agency, offer.operation(), null);
                offer.objectionsToCallback(message).forEach(objection -> wrong.add(offer + " " + objection));
                reception.await(all -> all.stream().anyMatch(one -> message.equals(one.body()) && one.status() == 202));
                begun++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(begun).isPositive();
    }

    @Test
    void everyOutcomeHasANameInChinese() {
        List<String> missing = new ArrayList<>();
        for (Offer offer : offers()) {
            departments.answers().outcomes(offer).forEach((name, outcome) -> {
                if (outcome.title()
                        .codePoints()
                        .noneMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)) {
                    missing.add(offer + " " + name);
                }
            });
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aRepeatUnderTheSameRequestIdIsCountedAndHasNoSecondEffect() throws Exception {
        Offer offer = offer(Offer.Repeat.BY_REQUEST_ID);
        ObjectNode question = asker.question(offer);
        JsonNode first = asker.read(asker.ask(departments.address(offer.agency()), offer, question));
        JsonNode second = asker.read(asker.ask(departments.address(offer.agency()), offer, question));
        assertThat(second).isEqualTo(first);
        assertThat(departments.control().countsOf(question.path("caseNo").asText()))
                .containsExactly(new Count(
                        offer.agency(),
                        offer.operation(),
                        question.path("caseNo").asText(),
                        "ServiceTask_Ask",
                        1,
                        question.path("requestId").asText(),
                        2,
                        1));
    }

    @Test
    void aDepartmentThatHasToBeAskedFirstSaysWhatItHasAndDoesItTwiceWhenSentTwice() throws Exception {
        Offer offer = offer(Offer.Repeat.ASK_FIRST);
        ObjectNode question = asker.question(offer);
        String requestId = question.path("requestId").asText();
        var base = departments.address(offer.agency());
        assertThat(asker.askWhether(base, offer, requestId).statusCode()).isEqualTo(404);
        asker.ask(base, offer, question);
        HttpResponse<byte[]> told = asker.askWhether(base, offer, requestId);
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(offer.objectionsToAnswer(asker.read(told))).isEmpty();
        asker.ask(base, offer, question);
        assertThat(departments.control().countsOf(question.path("caseNo").asText()))
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.deliveries()).isEqualTo(2);
                    assertThat(count.effects()).isEqualTo(2);
                });
    }

    @Test
    void whatNoContractProvidesForIsRefusedAndRemembered() throws Exception {
        Offer offer = offer(Offer.Repeat.BY_REQUEST_ID);
        var base = departments.address(offer.agency());
        ObjectNode question = asker.question(offer);
        int before = departments.control().strays().size();

        assertThat(asker.ask(
                                base,
                                offer,
                                question,
                                java.time.Duration.ofSeconds(5),
                                headers -> headers.put(Signatures.SIGNATURE, "0".repeat(64)))
                        .statusCode())
                .isEqualTo(401);
        assertThat(asker.ask(
                                base,
                                offer,
                                question,
                                java.time.Duration.ofSeconds(5),
                                headers -> headers.put(Signatures.TIME, "1700000000"))
                        .statusCode())
                .isEqualTo(401);
        List<Map<String, String>> sent = new ArrayList<>();
        assertThat(asker.ask(
                                base,
                                offer,
                                question,
                                java.time.Duration.ofSeconds(5),
                                headers -> sent.add(Map.copyOf(headers)))
                        .statusCode())
                .isIn(200, 202);
        assertThat(asker.ask(
                                base,
                                offer,
                                question,
                                java.time.Duration.ofSeconds(5),
                                headers -> headers.putAll(sent.get(0)))
                        .statusCode())
                .as("the same nonce again")
                .isEqualTo(401);

        ObjectNode more = asker.question(offer);
        ((ObjectNode) more.get("payload")).put("unasked", "甲");
        HttpResponse<byte[]> response = asker.ask(base, offer, asker.digested(more));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(new String(response.body(), StandardCharsets.UTF_8))
                .contains("unasked")
                .doesNotContain("甲");

        ObjectNode undigested = asker.question(offer).put("digest", "0".repeat(64));
        assertThat(asker.ask(base, offer, undigested).statusCode()).isEqualTo(400);

        ObjectNode reused = asker.question(offer)
                .put("requestId", question.path("requestId").asText());
        ((ObjectNode) reused.get("payload")).setAll((ObjectNode) changed(offer, reused.get("payload")));
        assertThat(asker.ask(base, offer, asker.digested(reused)).statusCode()).isEqualTo(409);

        assertThat(departments.control().strays()).hasSize(before + 6);
    }

    /** Another content that the contract allows as well. */
    private static JsonNode changed(Offer offer, JsonNode payload) {
        for (Map.Entry<String, JsonNode> field : payload.properties()) {
            if (field.getValue().isTextual()
                    && field.getValue().asText().codePoints().anyMatch(c -> c > 0x4e00)) {
                return ((ObjectNode) payload.deepCopy())
                        .put(field.getKey(), field.getValue().asText() + "又");
            }
        }
        throw new AssertionError("No text to change in " + offer);
    }

    /** Whoever orders by hand mistypes: told what is wrong, never hung up on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            faults   | {"kind":                                  | 400 | 内容不是 JSON
            faults   | nothing                                   | 400 | 内容不是 JSON
            faults   | ["ERROR_500"]                             | 400 | JSON 对象
            faults   | {"kind": "NO_SUCH"}                       | 400 | ERROR_500
            faults   | {}                                        | 400 | ERROR_500
            faults   | {"kind": "LATENCY", "times": "often"}     | 400 | times
            faults   | {"kind": "LATENCY", "when": 1}            | 400 | when
            faults   | {"kind": "LATENCY", "agency": "nobody"}   | 404 | nobody
            answers  | {"agency": "hrss", "operation": "opinion", "outcome": "yes"} | 400 | 所填的内容不对
            messages | {"agency": "hrss", "operation": "opinion"} | 404 | opinion
            """)
    void aMistypedOrderIsAnsweredWithASentence(String what, String text, int status, String words) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(departments.control().address().resolve("/control/" + what))
                                .POST(HttpRequest.BodyPublishers.ofString(text))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(words);
        assertThat(departments.control().faults()).isEmpty();
    }

    @Test
    void aReportIsBroughtUntilItIsReceived() throws Exception {
        Offer offer = offers().stream().filter(Offer::later).findFirst().orElseThrow();
        ObjectNode question = asker.question(offer);
        String requestId = question.path("requestId").asText();
        reception.refuse(3);
        asker.ask(departments.address(offer.agency()), offer, question);
        reception.await(all -> reception.of(requestId).stream().anyMatch(one -> one.status() == 202));
        List<Reception.Arrived> came = reception.of(requestId);
        assertThat(came)
                .extracting(one -> one.body().path("messageId").asText())
                .containsOnly(came.get(0).body().path("messageId").asText());
        assertThat(came.get(came.size() - 1).status()).isEqualTo(202);
    }
}
