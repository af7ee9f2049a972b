package org.wuzhen.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.wuzhen.Office;
import org.wuzhen.Visitor;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;

/** The whole policy over HTTP as it is without any setting, with a unit's provider that is down when the house starts. */
@Tag("apart")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            // the web apps know one engine by its name in this JVM: theirs must stay that of the other tests
            "camunda.bpm.process-engine-name=policy",
            "camunda.bpm.job-execution.enabled=false",
            "wuzhen.sealing.key-file=target/test-keys/policy.key",
            "server.forward-headers-strategy=native",
            "wuzhen.access.oidc.client-id=" + UnitProvider.CLIENT,
            "wuzhen.access.oidc.client-secret=" + UnitProvider.SECRET,
            "wuzhen.access.oidc.second-factor=otp"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoginPolicyTest {

    private static final UnitProvider PROVIDER = new UnitProvider();
    private static final Pattern SECRET = Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<code>([a-z2-7]{4}(-[a-z2-7]{4}){3})</code>");
    private static final String FRESH = "Xin#Mima2027";

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("wuzhen.access.oidc.issuer", PROVIDER::issuer);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Accounts accounts;

    @Autowired
    UnitIdentities identities;

    @Autowired
    Directory directory;

    @Autowired
    JdbcTemplate jdbc;

    // -- the unit's provider --

    @Test
    @Order(1)
    void theHouseStartsWithoutTheProviderAndSaysThatItIsDown() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/login").body()).contains("用单位统一身份登录");
        assertThat(to(visitor.get("/oauth2/authorization/unit"))).endsWith("/login?unit=down");
        assertThat(visitor.get("/login?unit=down").body()).contains("暂时连接不上");

        PROVIDER.start();
        assertThat(to(visitor.get("/oauth2/authorization/unit")))
                .startsWith(PROVIDER.issuer() + "/authorize?")
                .contains("code_challenge_method=S256", "nonce=", "state=");
    }

    @Test
    @Order(2)
    void aLinkedPersonComesInWithThePostsOfTheDirectory() {
        String mediator = linked("E-1001", Post.MEDIATOR);
        PROVIDER.next("E-1001");
        Visitor visitor = new Visitor(port);

        assertThat(to(throughProvider(visitor))).endsWith("/");

        assertThat(to(visitor.get("/"))).endsWith("/worklist");
        assertThat(visitor.get("/cases").statusCode()).isEqualTo(200);
        assertThat(trailOf(mediator)).contains("logged-in");
        assertThat(jdbc.queryForList("select claim_sealed || claim_hash from access_identity", String.class))
                .isNotEmpty()
                .noneMatch(kept -> kept.contains("E-1001"));
    }

    @Test
    @Order(3)
    void whoIsNotLinkedIsRefusedInWordsAndRecorded() {
        PROVIDER.next("stranger");
        Visitor visitor = new Visitor(port);
        long before = refusals();

        assertThat(to(throughProvider(visitor))).endsWith("/login?unit=unknown");

        assertThat(visitor.get("/login?unit=unknown").body()).contains("没有登记与您对应的在岗人员");
        assertThat(visitor.get("/cases").statusCode()).isEqualTo(302);
        assertThat(refusals()).isEqualTo(before + 1);
    }

    @Test
    @Order(3)
    void whoHasLeftIsNobodyToTheProviderEither() {
        String gone = linked("E-1009", Post.MEDIATOR);
        directory.register(new Person(gone, "已离职", false));
        PROVIDER.next("E-1009");

        assertThat(to(throughProvider(new Visitor(port)))).endsWith("/login?unit=unknown");
    }

    static Stream<Arguments> forgeries() {
        Date longAgo = Date.from(Instant.now().minusSeconds(7200));
        return Stream.of(
                forgery("signed by somebody else", claims -> claims, true),
                forgery("for another client", claims -> claims.audience("another"), false),
                forgery("of another issuer", claims -> claims.issuer("http://localhost:1"), false),
                forgery("with another nonce", claims -> claims.claim("nonce", "replayed"), false),
                forgery("without a nonce", claims -> claims.claim("nonce", null), false),
                forgery("expired", claims -> claims.issueTime(longAgo).expirationTime(longAgo), false));
    }

    private static Arguments forgery(String name, UnaryOperator<JWTClaimsSet.Builder> claims, boolean stranger) {
        return Arguments.of(name, claims, stranger);
    }

    @ParameterizedTest(name = "a token {0}")
    @MethodSource("forgeries")
    @Order(4)
    void opensNothing(String name, UnaryOperator<JWTClaimsSet.Builder> claims, boolean stranger) {
        linked("E-" + name, Post.MEDIATOR);
        PROVIDER.next("E-" + name, claims, stranger);
        Visitor visitor = new Visitor(port);

        assertThat(to(throughProvider(visitor))).endsWith("/login?unit=refused");

        assertThat(visitor.get("/cases").statusCode()).isEqualTo(302);
    }

    @Test
    @Order(4)
    void anAnswerThatNobodyAskedForOpensNothing() {
        linked("E-1002", Post.MEDIATOR);
        PROVIDER.next("E-1002");
        String back = to(call(to(new Visitor(port).get("/oauth2/authorization/unit"))));
        Visitor other = new Visitor(port);

        assertThat(to(other.get(UnitProvider.pathOf(back)))).endsWith("/login?unit=refused");
    }

    @Test
    @Order(5)
    void anAdministratorFromTheProviderShowsOurCodeUnlessTheProviderAskedForOne() {
        linked("E-1003", Post.AUDITOR);
        PROVIDER.next("E-1003");
        Visitor once = new Visitor(port);
        assertThat(to(throughProvider(once))).endsWith("/second-factor/setup");
        assertThat(to(once.get("/cases"))).endsWith("/second-factor/setup");

        PROVIDER.next("E-1003", claims -> claims.claim("amr", List.of("pwd", "otp")), false);
        Visitor twice = new Visitor(port);
        assertThat(to(throughProvider(twice))).endsWith("/");
        assertThat(twice.get("/cases").statusCode()).isEqualTo(200);
        // one session a person, whichever way in
        assertThat(to(once.get("/cases"))).endsWith("/login?ended=elsewhere");
    }

    // -- passwords --

    @Test
    @Order(10)
    void anAccountJustOpenedGetsToItsPasswordAndNoFurtherByAnyDoor() {
        String mediator = office.somebody("02", Post.MEDIATOR);
        String once = accounts.openForOnce(mediator, "本人到场申请");
        Visitor visitor = new Visitor(port);

        assertThat(to(type(visitor, mediator, once))).endsWith("/password");

        assertThat(to(visitor.get("/cases"))).endsWith("/password");
        assertThat(to(visitor.get("/account"))).endsWith("/password");
        assertThat(to(visitor.get("/camunda/app/tasklist/policy/"))).endsWith("/password");
        assertThat(visitor.get("/camunda/api/engine/engine/policy/task").statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/api/openapi").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/password").body()).contains("一次性密码").doesNotContain("案件台账");
        assertThat(change(visitor, once, once).body()).contains("不能与原密码相同");

        assertThat(to(change(visitor, once, FRESH))).endsWith("/");
        assertThat(visitor.get("/cases").statusCode()).isEqualTo(200);
        new Visitor(port).logIn(mediator, FRESH);
    }

    @Test
    @Order(10)
    void aPasswordForOnceThatLayTooLongOpensNothing() {
        String mediator = office.somebody("02", Post.MEDIATOR);
        String once = accounts.openForOnce(mediator, "本人到场申请");
        jdbc.update(
                "update access_account set one_time_until = now() - interval '1 minute' where person = ?", mediator);
        Visitor visitor = new Visitor(port);

        assertThat(to(type(visitor, mediator, once))).endsWith("/login?expired");
        assertThat(visitor.get("/login?expired").body()).contains("一次性密码已过期");
    }

    @Test
    @Order(10)
    void aPasswordOfNinetyDaysMustBeChangedAlsoInASessionThatRuns() {
        String mediator = office.somebody("02", Post.MEDIATOR);
        Visitor visitor = new Visitor(port).logIn(mediator, Office.PASSWORD);
        jdbc.update("update access_account set changed_at = now() - interval '90 days' where person = ?", mediator);

        assertThat(to(visitor.get("/cases"))).endsWith("/password");
        assertThat(visitor.get("/password").body()).contains("已使用满90天");
        assertThat(to(type(new Visitor(port), mediator, Office.PASSWORD))).endsWith("/password");
    }

    @Test
    @Order(10)
    void aResetEndsTheSessionAndThePasswordBefore() {
        String mediator = office.somebody("02", Post.MEDIATOR);
        Visitor visitor = new Visitor(port).logIn(mediator, Office.PASSWORD);

        accounts.openForOnce(mediator, "忘记密码");

        assertThat(to(visitor.get("/cases"))).endsWith("/login?ended=by_office");
        assertThat(to(type(new Visitor(port), mediator, Office.PASSWORD))).endsWith("/login?wrong");
    }

    // -- the second factor --

    @ParameterizedTest
    @ValueSource(strings = {"SYS_ADMIN", "SECURITY_ADMIN", "PROCESS_ADMIN", "AUDITOR"})
    @Order(20)
    void whoseErrorsWeighMostSetsUpASecondFactorFirst(Post post) {
        String person = office.somebody("00", post);
        Visitor visitor = new Visitor(port);

        assertThat(to(type(visitor, person, Office.PASSWORD))).endsWith("/second-factor/setup");

        for (String page : List.of("/", "/account", "/accounts", "/cases", "/camunda/app/admin/policy/")) {
            assertThat(to(visitor.get(page))).as(page).endsWith("/second-factor/setup");
        }
        assertThat(visitor.get("/camunda/api/engine/engine/policy/user").statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/second-factor/setup").body())
                .contains("<svg", "<path", "绑定动态口令")
                .doesNotContain("script", "style=");
    }

    @Test
    @Order(20)
    void aMediatorNeedsNone() {
        new Visitor(port).logIn(office.somebody("02", Post.MEDIATOR), Office.PASSWORD);
    }

    @Test
    @Order(21)
    void eachCodeOpensOnceAndEachRecoveryCodeOnce() {
        String auditor = office.somebody("00", Post.AUDITOR);
        Visitor visitor = new Visitor(port);
        type(visitor, auditor, Office.PASSWORD);
        String secret = secret(visitor);
        assertThat(secret(visitor)).as("the same until it is taken").isEqualTo(secret);
        assertThat(stored(auditor)).doesNotContain(secret);

        assertThat(visitor.postForm("/second-factor/setup", "/second-factor/setup", "code", "000000")
                        .body())
                .contains("动态口令不正确");
        String first = code(secret, 0);
        HttpResponse<String> enrolled = visitor.postForm("/second-factor/setup", "/second-factor/setup", "code", first);
        List<String> recovery = all(RECOVERY, enrolled.body());
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(visitor.get("/cases").statusCode()).isEqualTo(200);

        Visitor again = new Visitor(port);
        assertThat(to(type(again, auditor, Office.PASSWORD))).endsWith("/second-factor");
        assertThat(to(again.get("/cases"))).endsWith("/second-factor");
        assertThat(again.get("/camunda/api/engine/engine/policy/task").statusCode())
                .isEqualTo(401);
        assertThat(to(again.get("/second-factor/setup"))).endsWith("/second-factor");
        assertThat(show(again, first).body()).contains("已经用过");
        assertThat(to(show(again, code(secret, 1)))).endsWith("/");
        assertThat(again.get("/cases").statusCode()).isEqualTo(200);

        Visitor third = new Visitor(port);
        type(third, auditor, Office.PASSWORD);
        assertThat(show(third, code(secret, 1)).body()).contains("已经用过");
        assertThat(to(show(third, recovery.get(0).toUpperCase()))).endsWith("/");
        Visitor fourth = new Visitor(port);
        type(fourth, auditor, Office.PASSWORD);
        assertThat(show(fourth, recovery.get(0)).body()).contains("已经用过");
        assertThat(to(show(fourth, recovery.get(1)))).endsWith("/");
        assertThat(trailOf(auditor))
                .contains("second-factor-enrolled", "code-refused", "recovery-code-used", "second-factor-shown");
    }

    @Test
    @Order(21)
    void wrongCodesLockOutAndTheRightPasswordDoesNotForgetThem() {
        String auditor = office.somebody("00", Post.AUDITOR);
        String secret = enrol(auditor);
        Visitor visitor = new Visitor(port);
        for (int i = 0; i < 4; i++) {
            type(visitor, auditor, Office.PASSWORD);
            assertThat(show(visitor, "00000" + i).body()).contains("不正确");
        }
        type(visitor, auditor, Office.PASSWORD);

        assertThat(to(show(visitor, "000009"))).endsWith("/login?locked");

        assertThat(to(visitor.get("/second-factor"))).endsWith("/login");
        assertThat(to(type(visitor, auditor, Office.PASSWORD))).endsWith("/login?locked");
        accounts.unlock(auditor, "本人到场申请");
        type(visitor, auditor, Office.PASSWORD);
        assertThat(to(show(visitor, code(secret, 1)))).endsWith("/");
    }

    @Test
    @Order(22)
    void aWrongPasswordIsToldWithWhereItCameFromAndInNobodysName() {
        String mediator = office.somebody("02", Post.MEDIATOR);

        type(new Visitor(port), mediator, "Wrong-2026");

        assertThat(jdbc.queryForMap(
                        "select by_whom, address from access_trail where person = ? and kind = 'login-refused'",
                        mediator))
                .containsEntry("by_whom", "system")
                .hasEntrySatisfying(
                        "address", from -> assertThat(from).asString().containsAnyOf("127.0.0.1", "0:0:0:0:0:0:0:1"));
    }

    // -- tools --

    @Test
    @Order(30)
    void aToolComesInByAPassThatItsOwnerTookAndNotByPassword() {
        String admin = office.somebody("00", Post.PROCESS_ADMIN);
        HttpResponse<String> byPassword =
                new Visitor(port).withPassword(admin, Office.PASSWORD).get("/engine-rest/engine");
        assertThat(byPassword.statusCode()).isEqualTo(401);
        assertThat(byPassword.body()).contains("工具口令");

        Visitor browser = new Visitor(port);
        enrol(browser, admin);
        String page = browser.postForm("/account", "/account/tool-pass").body();
        Matcher pass = Pattern.compile("<code class=\"secret\">([A-Za-z0-9_-]{32})</code>")
                .matcher(page);
        assertThat(pass.find()).as(page).isTrue();
        Visitor tool = new Visitor(port).withPassword(admin, pass.group(1));
        assertThat(tool.get("/engine-rest/engine").statusCode()).isEqualTo(200);
        assertThat(browser.get("/account").body()).doesNotContain(pass.group(1));

        browser.postForm("/account", "/account/tool-pass/drop");
        assertThat(tool.get("/engine-rest/engine").statusCode()).isEqualTo(401);
    }

    @Test
    @Order(30)
    void whoMustChangeThePasswordDoesNotComeInAsAProgramEither() {
        String admin = office.somebody("00", Post.PROCESS_ADMIN);
        String once = accounts.openForOnce(admin, "本人到场申请");

        HttpResponse<String> answer =
                new Visitor(port).withPassword(admin, once).get("/engine-rest/engine");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("请先在登录页面修改密码");
    }

    @Test
    @Order(30)
    void aReportingSystemKeepsItsLongPassword() {
        String channel = office.somebody("00", Post.CHANNEL);
        String password = accounts.openForOnce(channel, "热线系统接入");
        assertThat(password).hasSize(32);
        jdbc.update("update access_account set changed_at = now() - interval '300 days' where person = ?", channel);

        assertThat(new Visitor(port)
                        .withPassword(channel, password)
                        .get("/api/openapi")
                        .statusCode())
                .isEqualTo(200);
    }

    // -- sessions --

    @Test
    @Order(40)
    void aSecondLogInEndsTheFirstWithASentence() {
        String mediator = office.somebody("02", Post.MEDIATOR);
        Visitor first = new Visitor(port).logIn(mediator, Office.PASSWORD);
        Visitor second = new Visitor(port).logIn(mediator, Office.PASSWORD);

        HttpResponse<String> api = first.get("/camunda/api/engine/engine/policy/task");
        assertThat(api.statusCode()).isEqualTo(401);
        // Tasklist's own script leads from there to the log-in page
        assertThat(first.get("/login").body()).contains("已在另一处登录");
        assertThat(first.get("/login").body()).as("said once").doesNotContain("已在另一处登录");
        assertThat(to(first.get("/cases"))).endsWith("/login");
        assertThat(second.get("/cases").statusCode()).isEqualTo(200);
        assertThat(trailOf(mediator)).contains("session-replaced");

        // leaving with the ended session does not end the other
        first.postForm("/login", "/logout");
        assertThat(second.get("/cases").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(40)
    void theSessionAfterTheLogInIsAnotherAndItsCookieIsForHttpsOnly() {
        HttpResponse<String> page = call("http://localhost:" + port + "/login", "X-Forwarded-Proto", "https");
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("JSESSIONID", "Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();

        Visitor visitor = new Visitor(port);
        visitor.get("/login");
        HttpResponse<String> in = type(visitor, office.somebody("02", Post.MEDIATOR), Office.PASSWORD);
        assertThat(in.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("JSESSIONID="));
    }

    private String linked(String claim, Post post) {
        String person = office.somebody(post == Post.MEDIATOR ? "02" : "00", post);
        identities.link(person, claim);
        return person;
    }

    /** As a browser goes: to us, to the provider, and back to us. */
    private HttpResponse<String> throughProvider(Visitor visitor) {
        String asked = to(visitor.get("/oauth2/authorization/unit"));
        return visitor.get(UnitProvider.pathOf(to(call(asked))));
    }

    private HttpResponse<String> call(String address, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> type(Visitor visitor, String person, String password) {
        return visitor.postForm("/login", "/login", "username", person, "password", password);
    }

    private static HttpResponse<String> change(Visitor visitor, String old, String fresh) {
        return visitor.postForm("/password", "/password", "old", old, "fresh", fresh, "again", fresh);
    }

    private static HttpResponse<String> show(Visitor visitor, String code) {
        return visitor.postForm("/second-factor", "/second-factor", "code", code);
    }

    private String enrol(String person) {
        return enrol(new Visitor(port), person);
    }

    private String enrol(Visitor visitor, String person) {
        type(visitor, person, Office.PASSWORD);
        String secret = secret(visitor);
        assertThat(visitor.postForm("/second-factor/setup", "/second-factor/setup", "code", code(secret, 0))
                        .body())
                .contains("恢复码");
        return secret;
    }

    private static String secret(Visitor visitor) {
        return all(SECRET, visitor.get("/second-factor/setup").body()).get(0).replace(" ", "");
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /** What an authenticator shows now, or some steps of half a minute later. */
    private static String code(String secret, int later) {
        TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), codes.getAlgorithm()),
                    Instant.now().plus(codes.getTimeStep().multipliedBy(later)));
        } catch (java.security.InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private String stored(String person) {
        return jdbc.queryForObject(
                "select secret_sealed from access_second_factor where person = ?", String.class, person);
    }

    private Set<String> trailOf(String person) {
        return Set.copyOf(jdbc.queryForList("select kind from access_trail where person = ?", String.class, person));
    }

    private long refusals() {
        return jdbc.queryForObject("select count(*) from access_trail where kind = 'unit-login-refused'", Long.class);
    }

    private static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + answer.body()));
    }
}
