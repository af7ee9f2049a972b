package org.wuzhen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wuzhen.Office;
import org.wuzhen.Visitor;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;

/** Addresses written in odd ways, methods that no page uses, and the sizes and marks of answers: no way round the rule of sight. */
@WuzhenTest
class SideDoorsTest {

    private static final String OWN = "93";
    private static final String OTHER = "94";
    private static final String MARK = "侧门事由";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    ActAs actAs;

    @Autowired
    CaseFiles cases;

    private Visitor mediator;
    private CaseNumber own;
    private CaseNumber other;

    @BeforeEach
    void twoCases() {
        mediator = new Visitor(port).logIn(office.somebody(OWN, Post.MEDIATOR), Office.PASSWORD);
        own = actAs.run(office.somebody(OWN, Post.INTAKE_CLERK), () -> cases.open(dispute(OWN)));
        other = actAs.run(office.somebody(OTHER, Post.INTAKE_CLERK), () -> cases.open(dispute(OTHER)));
    }

    @Test
    void aCaseOfAnotherCentreIsReachedByNoSpelling() {
        assertThat(mediator.get("/cases/" + own).body()).contains(MARK);
        TreeMap<String, Integer> said = new TreeMap<>();
        for (String path : List.of(
                "/cases/%s/",
                "//cases/%s",
                "/cases//%s",
                "/./cases/%s",
                "/x/../cases/%s",
                "/cases/%s;jsessionid=1",
                "/cases;a=b/%s",
                "/cases%%2F%s",
                "/cases/%s%%2F",
                "/cases/%s%%00",
                "/cases/%s.json",
                "/cases/%s?_method=PUT",
                "/cases/%s/panel;x",
                "/cases/%s/print;x",
                "/CASES/%s",
                "/cases/%%2e/%s")) {
            String asked = path.formatted(other);
            HttpResponse<String> answer = mediator.get(asked);
            said.put(path, answer.statusCode());
            assertThat(answer.body()).as(path).doesNotContain(MARK);
        }
        assertThat(said.values()).allMatch(status -> status >= 400 && status < 500);
    }

    @Test
    void forbiddenAndMissingLookAlikeInEveryMethod() throws IOException {
        String missing = other.value().substring(0, other.value().length() - 4) + "9999";
        for (String method : List.of("GET", "HEAD", "OPTIONS", "TRACE", "POST", "PUT", "DELETE", "PATCH")) {
            for (String tail : List.of("", "/panel", "/print")) {
                HttpResponse<String> forbidden = mediator.json(method, "/cases/" + other + tail, "");
                HttpResponse<String> nothing = mediator.json(method, "/cases/" + missing + tail, "");
                assertThat(forbidden.statusCode()).as(method + tail).isEqualTo(nothing.statusCode());
                assertThat(forbidden.headers().firstValue("ETag")).isEmpty();
                assertThat(forbidden.headers().firstValue("Last-Modified")).isEmpty();
                assertThat(forbidden.headers().firstValue("Content-Length"))
                        .isEqualTo(nothing.headers().firstValue("Content-Length"));
                assertThat(bare(forbidden.body(), other.value())).isEqualTo(bare(nothing.body(), missing));
            }
        }
    }

    @Test
    void theEnginesInterfaceIsReachedByNoSpelling() throws IOException {
        for (String path : List.of(
                "/engine-rest/engine",
                "//engine-rest/engine",
                "/engine-rest;x/engine",
                "/engine-rest/;x/engine",
                "/engine-rest%2Fengine",
                "/ENGINE-REST/engine",
                "/engine-rest//engine",
                "/camunda/api/engine/engine/default/variable-instance",
                "/camunda/api/engine//engine/default/variable-instance",
                "/camunda//api/engine/engine/default/variable-instance",
                "/camunda/api/engine/engine/default;x/variable-instance",
                "/camunda/api/engine/engine/default/variable-instance/",
                "/camunda/api/engine/engine/default/variable-instance;x=y",
                "/camunda/api/engine/engine/default/variable%2Dinstance",
                "/camunda/api/engine/engine/default/task/x/../../variable-instance",
                "/camunda/api/./engine/engine/default/variable-instance",
                "/camunda/api/engine/engine/default/%76ariable-instance",
                "/camunda;x/api/engine/engine/default/variable-instance",
                "/camunda/api/cockpit/plugin/base/default/process-instance",
                "/camunda/api/cockpit/plugin/base//default/process-instance",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/actuator/env",
                "/actuator/metrics",
                "/actuator/prometheus",
                "/actuator/heapdump",
                "/actuator/health/db",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/webjars/",
                "/error",
                "/login/oauth2/code/unit?code=1&state=2",
                "/oauth2/authorization/unit")) {
            assertThat(raw(mediator, path)).as("a mediator at %s", path).startsWith("4");
            assertThat(raw(null, path)).as("nobody at %s", path).matches("4.*|302 .*/login");
        }
    }

    /** Status of a path sent exactly as it stands. */
    private String raw(Visitor who, String path) throws IOException {
        String cookie = who == null ? "" : "Cookie: " + who.cookies() + "\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept: application/json\r\n"
                                    + cookie + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("").replace("HTTP/1.1 ", "")
                    + answer.lines()
                            .filter(l -> l.startsWith("Location"))
                            .findFirst()
                            .map(l -> " " + l)
                            .orElse("");
        }
    }

    private static String bare(String body, String number) {
        return body.replace(number, "N").replaceAll("value=\"[^\"]+\"", "").replaceAll("[0-9T:.+-]{20,}", "");
    }

    private static NewCase dispute(String centre) {
        return new NewCase(
                centre,
                DisputeType.NEIGHBOUR,
                Channel.WINDOW,
                null,
                null,
                null,
                null,
                MARK,
                "诉求",
                null,
                2,
                Set.of(),
                Instant.now(),
                List.of(party(Party.Side.APPLICANT), party(Party.Side.RESPONDENT)));
    }

    private static Party party(Party.Side side) {
        return new Party(null, side, Party.Kind.ORGANISATION, MARK + "公司", null, null, null, null, null, false, null);
    }
}
