package org.wuzhen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.inbox.Correspondence;
import org.wuzhen.directory.Post;

/** Figures for Prometheus: who reads them, and what they say after a department has died. */
@WuzhenTest
@Tag("apart")
@TestPropertySource(
        properties = {
            "management.prometheus.metrics.export.enabled=true",
            "wuzhen.metrics.token=" + MetricsDoorTest.TOKEN,
            // nobody listens there
            "wuzhen.departments.petition.base-address=http://127.0.0.1:9/petition",
            "wuzhen.departments.women.base-address=http://127.0.0.1:9/women",
            "wuzhen.exchange.poll=50ms",
            "wuzhen.exchange.first-wait=20ms",
            "wuzhen.exchange.longest-wait=40ms",
            "wuzhen.exchange.breaker.least=2",
            "wuzhen.exchange.breaker.calls=2",
            "wuzhen.exchange.breaker.pause=10m"
        })
class MetricsDoorTest {

    static final String TOKEN = "a-token-that-only-a-test-would-know-of";

    private static final String CENTRE = "94";
    private static final String PATH = "/actuator/prometheus";

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Office office;

    @Autowired
    JdbcTemplate sql;

    @Test
    void aDeadDepartmentIsSeenFromOutside() throws Exception {
        CaseNumber number = correspondence.registered(CENTRE);
        String request = correspondence.ask(number).requestId();
        sql.update(
                "update department_enquiry set asked_at = asked_at - interval '1 hour' where request_id = ?", request);
        try {
            String figures = scraped();
            // queues are up to ten seconds old
            for (int tries = 0; breaker(figures) != 1 || age(figures) < 3600; tries++) {
                assertThat(tries)
                        .as("the breaker opens, the queue grows old: %s", figures)
                        .isLessThan(300);
                Thread.sleep(100);
                figures = scraped();
            }
            assertThat(value(figures, "wuzhen_department_breaker", "department=\"women\""))
                    .isZero();
            assertThat(value(
                            figures,
                            "wuzhen_department_calls_seconds_count",
                            "department=\"petition\",kind=\"send\",outcome=\"NOT_SENT\""))
                    .isGreaterThanOrEqualTo(2);
            assertThat(value(figures, "wuzhen_department_queue_manual", "department=\"court\""))
                    .isNotNegative();
            assertThat(value(figures, "wuzhen_engine_incidents", "")).isNotNegative();
            assertThat(value(figures, "wuzhen_messages_unmatched", "")).isNotNegative();
            assertThat(figures)
                    .as("what belongs to a case or a person stands in no figure")
                    .doesNotContain(number.value(), request, "测试公司");
        } finally {
            sql.update(
                    "update department_enquiry set state = 'WITHDRAWN', leased_by = null, leased_until = null"
                            + " where request_id = ?",
                    request);
        }
    }

    @Test
    void noLabelGrowsWithWhatPeopleAskFor() throws Exception {
        String admin = office.somebody("00", Post.SYS_ADMIN);
        for (String path :
                new String[] {"/cases/BH94202611230001", "/no/such/page/zhang-san", "/cases?text=zhang-san"}) {
            mvc.perform(get(path).with(user(admin)));
            call(path, null);
        }
        assertThat(scraped()).doesNotContain("BH94202611230001", "zhang-san", admin);
    }

    @Test
    void theyAreForTheTokenAndForWhoeverRunsTheSystem() throws Exception {
        assertThat(call(PATH, null).statusCode()).isEqualTo(401);
        assertThat(call(PATH, "Bearer " + TOKEN + "x").statusCode()).isEqualTo(401);
        assertThat(call(PATH, "Bearer ").statusCode()).isEqualTo(401);
        assertThat(call(PATH, "Basic " + TOKEN).statusCode()).isEqualTo(401);
        assertThat(call("/actuator/env", "Bearer " + TOKEN).statusCode()).isEqualTo(302);
        assertThat(call("/cases", "Bearer " + TOKEN).statusCode()).isEqualTo(302);
        for (Post who : Post.values()) {
            String centre = who == Post.CHANNEL ? CENTRE : "00";
            int expected = who == Post.SYS_ADMIN ? 200 : 403;
            mvc.perform(get(PATH).with(user(office.somebody(centre, who)))).andExpect(status().is(expected));
        }
        mvc.perform(post(PATH).with(user(office.somebody("00", Post.SYS_ADMIN))).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void withoutASettingThereIsNoSuchPage() {
        assertThat(new MetricsDoor.Settings(null, null).open()).isFalse();
        assertThat(new MetricsDoor.Settings(null, " ").open()).isFalse();
        assertThat(new MetricsDoor.Settings(null, TOKEN).open()).isTrue();
        assertThat(new MetricsDoor.Settings(false, TOKEN).open()).isFalse();
        assertThat(new MetricsDoor.Settings(true, null).fits("Bearer ")).isFalse();
        assertThat(new MetricsDoor.Settings(null, TOKEN).toString()).doesNotContain(TOKEN);
        assertThatThrownBy(() -> new MetricsDoor.Settings(null, "short")).hasMessageContaining("wuzhen.metrics.token");
    }

    private String scraped() throws IOException, InterruptedException {
        HttpResponse<String> answer = call(PATH, "Bearer " + TOKEN);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> call(String path, String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static double breaker(String figures) {
        return value(figures, "wuzhen_department_breaker", "department=\"petition\"");
    }

    private static double age(String figures) {
        return value(figures, "wuzhen_department_queue_age_seconds", "department=\"petition\"");
    }

    /** What a figure says; it has to be there. */
    private static double value(String figures, String name, String labels) {
        Matcher line = Pattern.compile(
                        "^" + name + (labels.isEmpty() ? "" : "\\{" + Pattern.quote(labels) + "\\}") + " (\\S+)$",
                        Pattern.MULTILINE)
                .matcher(figures);
        assertThat(line.find()).as("%s{%s} in %s", name, labels, figures).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
