package org.wuzhen.department.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault as whoever calls a department, or is called by one, meets it. */
class DepartmentFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Set<Fault.Kind> SEEN = EnumSet.noneOf(Fault.Kind.class);

    @TempDir
    static Path folder;

    private static Departments departments;
    private static Reception reception;
    private static Asker asker;

    private Offer offer;
    private URI base;
    private ObjectNode question;
    private String requestId;

    @BeforeAll
    static void open() throws IOException {
        departments =
                Departments.start(Departments.Settings.in(folder).forgetful().atPace(0.05));
        reception = new Reception(folder);
        departments.control().reportTo(reception.address());
        asker = new Asker(folder);
    }

    @AfterAll
    static void shut() {
        departments.close();
        reception.close();
        assertThat(SEEN).as("every kind of fault is tried here").containsAll(EnumSet.allOf(Fault.Kind.class));
    }

    @BeforeEach
    void aQuestionThatIsAnsweredLater() {
        offer = departments.catalogue().offer("hrss", "opinion").orElseThrow();
        base = departments.address("hrss");
        question = asker.question(offer);
        requestId = question.path("requestId").asText();
    }

    @AfterEach
    void lift() {
        departments.control().liftAll();
    }

    private void order(Fault fault) {
        SEEN.add(fault.kind());
        departments.control().order(fault);
    }

    private HttpResponse<byte[]> ask() throws Exception {
        return asker.ask(base, offer, question, PATIENCE, headers -> {});
    }

    private List<Reception.Arrived> reported(int times) throws InterruptedException {
        reception.await(all -> reception.of(requestId).size() >= times);
        return reception.of(requestId);
    }

    private Count counted() {
        return departments.control().countsOf(question.path("caseNo").asText()).get(0);
    }

    @Test
    void slow() throws Exception {
        order(Fault.of(Fault.Kind.LATENCY).at("hrss", "opinion").times(1).millis(400));
        long begun = System.nanoTime();
        assertThat(ask().statusCode()).isEqualTo(202);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(400));
        begun = System.nanoTime();
        assertThat(ask().statusCode()).isEqualTo(202);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(400));
    }

    @Test
    void failedBeforeAndAfterTheWork() throws Exception {
        order(Fault.of(Fault.Kind.ERROR_500).at("hrss").times(1));
        assertThat(ask().statusCode()).isEqualTo(500);
        assertThat(counted().deliveries()).isEqualTo(1);
        assertThat(counted().effects()).isZero();
        order(Fault.of(Fault.Kind.ERROR_500).at("hrss").times(1).afterTheWork());
        assertThat(ask().statusCode()).isEqualTo(500);
        assertThat(ask().statusCode()).isEqualTo(202);
        assertThat(counted().deliveries()).isEqualTo(3);
        assertThat(counted().effects()).isEqualTo(1);
    }

    @Test
    void againstTheContract() throws Exception {
        order(Fault.of(Fault.Kind.WRONG_SCHEMA).at("hrss").times(1));
        assertThat(offer.objectionsToAnswer(asker.read(ask()))).isNotEmpty();
    }

    @Test
    void silentHalfAnsweredAndCut() throws Exception {
        order(Fault.of(Fault.Kind.NO_ANSWER).at("hrss").times(1));
        assertThatThrownBy(this::ask).isInstanceOf(HttpTimeoutException.class);
        order(Fault.of(Fault.Kind.HALF_OPEN).at("hrss").times(1).afterTheWork());
        assertThatThrownBy(this::ask).isInstanceOf(HttpTimeoutException.class);
        order(Fault.of(Fault.Kind.CUT).at("hrss").times(1).afterTheWork());
        assertThatThrownBy(this::ask).isInstanceOf(IOException.class).isNotInstanceOf(HttpTimeoutException.class);
        assertThat(counted().deliveries()).isEqualTo(3);
        assertThat(counted().effects()).isEqualTo(1);
    }

    @Test
    void inDrops() throws Exception {
        order(Fault.of(Fault.Kind.SLOW).at("hrss").times(1).millis(5));
        long begun = System.nanoTime();
        HttpResponse<byte[]> response = ask();
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isGreaterThan(Duration.ofMillis(5L * response.body().length / 2));
    }

    @Test
    void huge() throws Exception {
        order(Fault.of(Fault.Kind.HUGE).at("hrss").times(1));
        assertThat(asker.ask(base, offer, question).body().length).isGreaterThan(20 << 20);
    }

    @Test
    void nobodyLetIn() throws Exception {
        order(Fault.of(Fault.Kind.REFUSED).at("hrss"));
        assertThatThrownBy(this::ask).isInstanceOf(ConnectException.class);
        Offer other = departments.catalogue().offer("court", "opinion").orElseThrow();
        assertThat(asker.ask(departments.address("court"), other, asker.question(other))
                        .statusCode())
                .as("another department")
                .isEqualTo(202);
        departments.control().liftAll();
        assertThat(ask().statusCode()).isEqualTo(202);
        assertThat(counted().deliveries()).isEqualTo(1);
    }

    @Test
    void onlyTheCaseThatIsMeant() throws Exception {
        order(Fault.of(Fault.Kind.ERROR_500).forCase("BH2799999999"));
        assertThat(ask().statusCode()).isEqualTo(202);
    }

    @Test
    void reportedFiveTimes() throws Exception {
        order(Fault.of(Fault.Kind.REPEAT).at("hrss").times(1));
        ask();
        assertThat(reported(5)).hasSize(5).allMatch(one -> one.status() == 202);
    }

    @Test
    void reportedBeforeTheAnswer() throws Exception {
        order(Fault.of(Fault.Kind.EARLY).at("hrss").times(1));
        order(Fault.of(Fault.Kind.LATENCY).at("hrss").times(1).millis(300));
        ask();
        assertThat(reception.of(requestId)).as("there when the answer came").hasSize(1);
    }

    @Test
    void reportedLateAndReleased() throws Exception {
        order(Fault.of(Fault.Kind.LATE).at("hrss").times(1));
        ask();
        Thread.sleep(600);
        assertThat(reception.of(requestId)).isEmpty();
        departments.control().release(question.path("caseNo").asText());
        reported(1);
    }

    @Test
    void reportedUnderAWrongSignatureFirst() throws Exception {
        order(Fault.of(Fault.Kind.WRONG_SIGNATURE).at("hrss").times(1));
        ask();
        assertThat(reported(2)).extracting(Reception.Arrived::status).containsExactly(401, 202);
    }

    @Test
    void reportedWithANonceThatWasUsed() throws Exception {
        order(Fault.of(Fault.Kind.REPLAYED_NONCE).at("hrss").times(1));
        ask();
        assertThat(reported(2)).extracting(Reception.Arrived::status).containsExactly(202, 401);
    }

    @Test
    void reportedAgainstTheContract() throws Exception {
        order(Fault.of(Fault.Kind.WRONG_CALLBACK).at("hrss").times(1));
        ask();
        assertThat(offer.objectionsToCallback(reported(1).get(0).body())).isNotEmpty();
    }

    @Test
    void reportedHugely() throws Exception {
        order(Fault.of(Fault.Kind.HUGE_CALLBACK).at("hrss").times(1));
        ask();
        reception.await(all -> all.stream().anyMatch(one -> one.status() == 413)
                && reception.of(requestId).stream().anyMatch(one -> one.status() == 202));
    }

    @Test
    void reportedOutOfOrder() throws Exception {
        ObjectNode feedback = asker.json.createObjectNode();
        Outcome outcome = Outcome.reporting(
                Outcome.Report.answer(Duration.ofSeconds(2), null),
                Outcome.Report.message(Duration.ofSeconds(10), "handling-feedback", feedback));
        String caseNo = question.path("caseNo").asText();
        departments.control().answer("hrss", "opinion", caseNo, 2, outcome);
        order(Fault.of(Fault.Kind.OUT_OF_ORDER).at("hrss").times(1));
        ask();
        reception.await(all -> of(caseNo).size() == 2);
        assertThat(of(caseNo)).containsExactly("handling-feedback", "opinion");
    }

    private List<String> of(String caseNo) {
        return reception.arrived.stream()
                .filter(one -> one.body() != null
                        && (one.body().at("/payload/caseNo").asText().equals(caseNo)
                                || one.body().path("requestId").asText().equals(requestId)))
                .map(one -> one.body().path("operation").asText())
                .toList();
    }
}
