package org.wuzhen.department.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wuzhen.WuzhenTest;
import org.wuzhen.department.signature.HashFamily;
import org.wuzhen.department.signature.Signature;
import org.wuzhen.department.signature.SigningKey;

/** The door for departments' messages: what comes in, and every way of not coming in. */
@WuzhenTest
class CallbackPageTest {

    private static final String PATH = "/callback/land";

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Refusals refusals;

    @Autowired
    Reception reception;

    // -- what comes in --

    @ParameterizedTest
    @ValueSource(strings = {"land-1", "land-2"})
    void bothKeysOpenWhileTheyAreBeingChanged(String key) throws Exception {
        String id = Sender.freshId();
        perform(key.equals("land-1") ? Sender.LAND : Sender.LAND_SM3, Sender.message(id))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.messageId").value(id))
                .andExpect(jsonPath("$.received").value(notNullValue()))
                .andExpect(cookie().doesNotExist("JSESSIONID"))
                .andExpect(header().doesNotExist("Set-Cookie"));
        assertThat(stored(id)).hasSize(1);
        Map<String, Object> row = stored(id).get(0);
        assertThat(row).containsEntry("state", "NEW").containsEntry("department", "LAND");
        assertThat(row.get("payload_sealed").toString())
                .matches("k\\d+\\.(AES|SM4):.+")
                .doesNotContain("parcel");
    }

    @Test
    void aRepeatGetsTheFirstResultHoweverItIsWritten() throws Exception {
        String id = Sender.freshId();
        String first = accepted(Sender.message(id));
        Thread.sleep(5);
        assertThat(accepted(Sender.message(id))).isEqualTo(first);
        assertThat(accepted("{ \"status\":\"OK\", \"payload\":{\"a\":1.0},\n\"operation\":\"parcel\",\"messageId\":\""
                        + id + "\"}"))
                .as("another order of the same fields")
                .isEqualTo(first);
        assertThat(stored(id)).hasSize(1);
    }

    @Test
    void anotherBodyUnderTheSameNumberIsRefusedAndRecorded() throws Exception {
        String id = Sender.freshId();
        accepted(Sender.message(id));
        perform(Sender.LAND, Sender.message(id).replace("\"a\":1", "\"a\":2"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.title").value(org.hamcrest.Matchers.containsString("messageId")));
        assertThat(stored(id)).hasSize(1);
        assertThat(refused("OTHER_BODY", "LAND")).isPositive();
        assertThat(sql.queryForList(
                        "select message_id from department_refusal where problem = 'OTHER_BODY'", String.class))
                .contains(id);
    }

    @Test
    void theSameMessageTwentyTimesAtOnceIsKeptOnce() throws Exception {
        String id = Sender.freshId();
        Sender land = new Sender(port);
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            CountDownLatch go = new CountDownLatch(1);
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                sent.add(threads.submit(() -> {
                    go.await();
                    return land.send(Sender.LAND, PATH, Sender.message(id));
                }));
            }
            go.countDown();
            Set<String> answers = new java.util.HashSet<>();
            for (Future<HttpResponse<String>> each : sent) {
                assertThat(each.get().statusCode()).isEqualTo(202);
                answers.add(each.get().body());
            }
            assertThat(answers).as("one and the same answer").hasSize(1);
            assertThat(stored(id)).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    // -- who does not come in --

    @Test
    void forgedMessagesAreRefusedWithoutSayingWhy() throws Exception {
        String body = Sender.message(Sender.freshId());
        byte[] bytes = bytes(body);
        Instant now = Instant.now();
        Signature right = Sender.LAND.sign("POST", PATH, bytes, now);
        long before = messages();
        Map<String, ResultActions> all = Map.ofEntries(
                Map.entry("NO_SIGNATURE", mvc.perform(plain(PATH, body))),
                Map.entry(
                        "WRONG_SIGNATURE",
                        mvc.perform(signed(
                                PATH,
                                bytes,
                                new SigningKey("land-1", "x".repeat(40), HashFamily.SHA256)
                                        .sign("POST", PATH, bytes, now)))),
                Map.entry("changed body", mvc.perform(signed(PATH, bytes(body + " "), right))),
                Map.entry(
                        "other family",
                        mvc.perform(signed(
                                PATH,
                                bytes,
                                new SigningKey("land-1", "test-secret-of-the-land-office-one", HashFamily.SM3)
                                        .sign("POST", PATH, bytes, now)))),
                Map.entry(
                        "signed for another department",
                        mvc.perform(signed(PATH, bytes, Sender.LAND.sign("POST", "/callback/women", bytes, now)))),
                Map.entry(
                        "another department's key",
                        mvc.perform(signed(PATH, bytes, Sender.WOMEN.sign("POST", PATH, bytes, now)))),
                Map.entry(
                        "UNKNOWN_KEY",
                        mvc.perform(signed(
                                PATH,
                                bytes,
                                new SigningKey("land-0", "x".repeat(40), HashFamily.SHA256)
                                        .sign("POST", PATH, bytes, now)))),
                Map.entry(
                        "too old",
                        mvc.perform(signed(PATH, bytes, Sender.LAND.sign("POST", PATH, bytes, now.minusSeconds(302))))),
                Map.entry(
                        "from the future",
                        mvc.perform(signed(PATH, bytes, Sender.LAND.sign("POST", PATH, bytes, now.plusSeconds(302))))),
                Map.entry(
                        "a department without a key",
                        mvc.perform(signed(
                                "/callback/agri", bytes, Sender.LAND.sign("POST", "/callback/agri", bytes, now)))),
                Map.entry(
                        "nobody's name",
                        mvc.perform(signed(
                                "/callback/nobody", bytes, Sender.LAND.sign("POST", "/callback/nobody", bytes, now)))));
        for (Map.Entry<String, ResultActions> each : all.entrySet()) {
            each.getValue()
                    .andExpect(status().isUnauthorized())
                    .andExpect(content().json("{\"status\":401,\"title\":\"签名验证未通过。\"}", true))
                    .andExpect(header().doesNotExist("WWW-Authenticate"));
        }
        assertThat(messages()).isEqualTo(before);
        for (String problem : List.of("NO_SIGNATURE", "WRONG_SIGNATURE", "UNKNOWN_KEY", "WRONG_TIME")) {
            assertThat(refused(problem, "LAND")).as(problem).isPositive();
        }
        assertThat(refused("NOT_A_CORRESPONDENT", "")).isGreaterThanOrEqualTo(2);
        assertThat(sql.queryForList("select distinct address from department_refusal", String.class))
                .contains("127.0.0.1");
    }

    @Test
    void timesJustWithinTheSkewComeIn() throws Exception {
        for (long seconds : new long[] {-295, 295}) {
            byte[] body = bytes(Sender.message(Sender.freshId()));
            mvc.perform(signed(
                            PATH,
                            body,
                            Sender.LAND.sign("POST", PATH, body, Instant.now().plusSeconds(seconds))))
                    .andExpect(status().isAccepted());
        }
    }

    @Test
    void aNonceOpensOnce() throws Exception {
        byte[] body = bytes(Sender.message(Sender.freshId()));
        Signature signature = Sender.LAND.sign("POST", PATH, body, Instant.now());
        mvc.perform(signed(PATH, body, signature)).andExpect(status().isAccepted());
        mvc.perform(signed(PATH, body, signature)).andExpect(status().isUnauthorized());
        assertThat(refused("REPLAYED", "LAND")).isPositive();

        byte[] unreadable = bytes("[]");
        Signature other = Sender.LAND.sign("POST", PATH, unreadable, Instant.now());
        mvc.perform(signed(PATH, unreadable, other)).andExpect(status().isBadRequest());
        mvc.perform(signed(PATH, unreadable, other)).andExpect(status().isUnauthorized());

        String nonce = signature.nonce();
        assertThat(remembers(nonce)).isTrue();
        reception.forgetNonces();
        assertThat(remembers(nonce)).as("while a message could bear it").isTrue();
        sql.update("update department_nonce set until = now() - interval '1 second' where nonce = ?", nonce);
        reception.forgetNonces();
        assertThat(remembers(nonce)).as("once none could").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "null",
                "\"text\"",
                "{\"messageId\":\"m-1\"",
                "{\"messageId\":\"m-1\"} {}",
                "{\"messageId\":\"m-1\",\"messageId\":\"m-2\"}"
            })
    void whatIsNoJsonObjectIsToldSo(String body) throws Exception {
        perform(Sender.LAND, body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.title").value("报文不是UTF-8编码的JSON对象。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"messageId\":null}",
                "{\"messageId\":17}",
                "{\"messageId\":\"\"}",
                "{\"messageId\":\"a b\"}",
                "{\"messageId\":\"甲\"}",
                "{\"messageId\":\"a\\u0000\"}"
            })
    void aMessageWithoutANumberIsToldSo(String body) throws Exception {
        perform(Sender.LAND, body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.title").value("报文缺少messageId，或者其格式不符合约定。"));
    }

    @Test
    void anotherCharacterSetIsNoJson() throws Exception {
        for (byte[] body : List.of(
                Sender.message(Sender.freshId()).getBytes(StandardCharsets.UTF_16LE),
                "{\"messageId\":\"m\",\"a\":\"\u00fc\"}".getBytes(StandardCharsets.ISO_8859_1))) {
            mvc.perform(signed(PATH, body, Sender.LAND.sign("POST", PATH, body, Instant.now())))
                    .andExpect(status().isBadRequest());
        }
    }

    @Test
    void thousandsOfBracketsAreNoJson() throws Exception {
        String deep = "[".repeat(100_000);
        perform(Sender.LAND, "{\"messageId\":\"deep\",\"payload\":" + deep).andExpect(status().isBadRequest());
    }

    // -- how much --

    @Test
    void aMegabyteComesInAndOneByteMoreDoesNot() throws Exception {
        String id = Sender.freshId();
        String frame = "{\"messageId\":\"" + id + "\",\"payload\":{\"a\":\"%s\"}}";
        int room = 1024 * 1024 - (frame.length() - 2);
        String full = frame.formatted("x".repeat(room));
        assertThat(full).hasSize(1024 * 1024);
        Sender land = new Sender(port);
        assertThat(land.send(Sender.LAND, PATH, full).statusCode()).isEqualTo(202);
        HttpResponse<String> more = land.send(
                Sender.LAND, PATH, frame.formatted("x".repeat(room + 1)).replace(id, Sender.freshId()));
        assertThat(more.statusCode()).isEqualTo(413);
        assertThat(more.body()).contains("报文超过1MB");
    }

    @Test
    void aBodyInPartsIsCountedAsItComes() {
        byte[] body = bytes(
                "{\"messageId\":\"" + Sender.freshId() + "\",\"payload\":{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}}");
        Sender land = new Sender(port);
        HttpRequest.Builder request = HttpRequest.newBuilder(land.address(PATH))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))); // no length: in parts
        Sender.LAND.sign("POST", PATH, body, Instant.now()).headers().forEach(request::header);
        HttpResponse<String> answer = land.send(request);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(refused("TOO_LARGE", "LAND")).isPositive();
    }

    @Test
    void aBodyThatBreaksOffLeavesNothing() throws Exception {
        byte[] body = bytes(Sender.message(Sender.freshId()));
        Signature signature = Sender.LAND.sign("POST", PATH, body, Instant.now());
        long before = messages();
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(bytes("POST " + PATH + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + signature.headers().entrySet().stream()
                            .map(h -> h.getKey() + ": " + h.getValue() + "\r\n")
                            .collect(Collectors.joining())
                    + "Content-Length: " + body.length + "\r\n\r\n"));
            out.write(body, 0, body.length / 2);
            out.flush();
        }
        for (int i = 0; i < 100 && refused("TOO_SLOW", "LAND") == 0; i++) {
            Thread.sleep(20);
        }
        assertThat(refused("TOO_SLOW", "LAND")).isPositive();
        assertThat(messages()).isEqualTo(before);
    }

    @Test
    void aDepartmentThatSendsTooOftenIsToldWhenAgain() throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            byte[] body = bytes(Sender.message(Sender.freshId()));
            ResultActions sent = mvc.perform(
                    signed("/callback/women", body, Sender.WOMEN.sign("POST", "/callback/women", body, Instant.now())));
            int status = sent.andReturn().getResponse().getStatus();
            answers.add(status);
            if (status == 429) {
                sent.andExpect(header().string("Retry-After", "1"));
            }
        }
        assertThat(answers.subList(0, 6)).containsOnly(202);
        assertThat(answers).contains(429).containsOnly(202, 429);
        Thread.sleep(1100);
        byte[] body = bytes(Sender.message(Sender.freshId()));
        mvc.perform(signed("/callback/women", body, Sender.WOMEN.sign("POST", "/callback/women", body, Instant.now())))
                .andExpect(status().isAccepted());
    }

    @Test
    void aStrangerWhoFailsTooOftenHasToWaitAndTheOthersDoNot() throws Exception {
        int[] status = new int[260];
        for (int i = 0; i < status.length; i++) {
            var answer = mvc.perform(plain(PATH, "{}").with(from("10.77.0.1")))
                    .andReturn()
                    .getResponse();
            status[i] = answer.getStatus();
            assertThat(answer.getHeader("Retry-After")).isEqualTo(status[i] == 429 ? "1" : null);
        }
        assertThat(status).startsWith(401, 401, 401).contains(429).containsOnly(401, 429);
        byte[] body = bytes(Sender.message(Sender.freshId()));
        mvc.perform(signed(PATH, body, Sender.LAND.sign("POST", PATH, body, Instant.now()))
                        .with(from("10.77.0.2")))
                .andExpect(status().isAccepted());
        refusals.write();
        assertThat(sql.queryForObject(
                        "select count(*) from department_refusal where address = '10.77.0.1'", Integer.class))
                .as("rows, not requests")
                .isLessThanOrEqualTo(4);
        assertThat(sql.queryForObject(
                        "select sum(times) from department_refusal where address = '10.77.0.1'", Long.class))
                .isEqualTo(260);
    }

    // -- nothing else is reached by this door --

    @Test
    void nothingElseIsReachedByThisDoor() throws Exception {
        MockHttpSession session = new MockHttpSession();
        for (MockHttpServletRequestBuilder other : List.of(
                get(PATH),
                put(PATH).contentType(MediaType.APPLICATION_JSON),
                delete(PATH),
                get("/callback"),
                get("/callback/"),
                post("/callback/").contentType(MediaType.APPLICATION_JSON),
                post("/callback/land/more").contentType(MediaType.APPLICATION_JSON),
                post("/callback/land/").contentType(MediaType.APPLICATION_JSON),
                get("/callback/worklist"))) {
            mvc.perform(other.session(session)
                            .with(SecurityMockMvcRequestPostProcessors.user("somebody")
                                    .roles("SYS_ADMIN")))
                    .andExpect(status().isNotFound())
                    .andExpect(header().doesNotExist("Set-Cookie"));
        }
        for (MockHttpServletRequestBuilder form : List.of(
                post(PATH).param("messageId", "m"),
                post(PATH).contentType("application/x-www-form-urlencoded").content("messageId=m"),
                post(PATH).contentType("text/plain").content("{}"),
                post(PATH).contentType("application/json;charset=GBK").content("{}"),
                multipart(PATH).file("file", new byte[10]))) {
            mvc.perform(form).andExpect(status().isUnsupportedMediaType());
        }
    }

    @Test
    void nobodyIsLoggedInByASignedMessage() throws Exception {
        byte[] body = bytes(Sender.message(Sender.freshId()));
        MockHttpSession session =
                (MockHttpSession) mvc.perform(signed(PATH, body, Sender.LAND.sign("POST", PATH, body, Instant.now())))
                        .andExpect(status().isAccepted())
                        .andReturn()
                        .getRequest()
                        .getSession(false);
        assertThat(session).isNull();
        mvc.perform(get("/worklist").headers(headers(Sender.LAND.sign("GET", "/worklist", new byte[0], Instant.now()))))
                .andExpect(status().is3xxRedirection())
                .andExpect(header().string("Location", not(org.hamcrest.Matchers.containsString("worklist"))));
    }

    // -- helpers --

    private ResultActions perform(SigningKey key, String body) throws Exception {
        byte[] bytes = bytes(body);
        return mvc.perform(signed(PATH, bytes, key.sign("POST", PATH, bytes, Instant.now())));
    }

    private String accepted(String body) throws Exception {
        return perform(Sender.LAND, body)
                .andExpect(status().isAccepted())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder plain(String path, String body) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static MockHttpServletRequestBuilder signed(String path, byte[] body, Signature signature) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content(body).headers(headers(signature));
    }

    private static org.springframework.http.HttpHeaders headers(Signature signature) {
        org.springframework.http.HttpHeaders headers = new org.springframework.http.HttpHeaders();
        signature.headers().forEach(headers::add);
        return headers;
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private List<Map<String, Object>> stored(String id) {
        return sql.queryForList("select * from department_message where message_id = ?", id);
    }

    private long messages() {
        return sql.queryForObject("select count(*) from department_message where department = 'LAND'", Long.class);
    }

    private boolean remembers(String nonce) {
        return sql.queryForObject("select count(*) from department_nonce where nonce = ?", Integer.class, nonce) > 0;
    }

    private long refused(String problem, String department) {
        refusals.write();
        return sql.queryForObject(
                "select coalesce(sum(times), 0) from department_refusal where problem = ? and department = ?",
                Long.class,
                problem,
                department);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
