package org.wuzhen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.Office;
import org.wuzhen.Visitor;
import org.wuzhen.WuzhenTest;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.sealing.Seal;

/** 账号管理: three administrators, three rights. */
@WuzhenTest
class AccountsPageTest {

    private static final String REASON = "本人到场申请，核对工作证";
    private static final Pattern PASSWORD = Pattern.compile("<code class=\"secret\">([^<]+)</code>");

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Seal seal;

    private String mediator;
    private String keeperLogin;
    private Visitor keeper;

    @BeforeEach
    void logsIn() {
        mediator = office.somebody("02", Post.MEDIATOR);
        keeperLogin = office.somebody("00", Post.SECURITY_ADMIN);
        keeper = new Visitor(port).logIn(keeperLogin, Office.PASSWORD);
    }

    @Test
    void theSecurityAdministratorComesHereAndFindsAPerson() {
        assertThat(keeper.get("/").headers().firstValue("Location").orElseThrow())
                .endsWith("/accounts");
        assertThat(keeper.get("/accounts").body()).contains("账号管理", "下一页");

        keeper.postForm("/accounts", "/accounts", "text", mediator, "which", "ALL");

        assertThat(keeper.get("/accounts").body()).contains("测试人员" + mediator, "调解员", "已开通", "/accounts/" + mediator);
        keeper.postForm("/accounts", "/accounts", "text", "没有这个人<b>", "which", "nonsense");
        assertThat(keeper.get("/accounts").body()).contains("没有符合条件的人员", "没有这个人&lt;b&gt;");
    }

    @ParameterizedTest
    @EnumSource(
            value = Post.class,
            names = {"MEDIATOR", "DISTRICT_DIRECTOR", "PROCESS_ADMIN"})
    void othersHaveNoSuchPage(Post post) {
        Visitor other = new Visitor(port).logIn(office.somebody("00", post), Office.PASSWORD);

        assertThat(other.get("/accounts").statusCode()).isEqualTo(404);
        assertThat(other.get("/accounts/" + mediator).statusCode()).isEqualTo(404);
        assertThat(other.postForm("/password", "/accounts/" + mediator, "act", "RESET", "reason", REASON)
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Post.class,
            names = {"SYS_ADMIN", "AUDITOR"})
    void theOtherTwoLookAndChangeNothing(Post post) {
        Visitor other = new Visitor(port).logIn(office.somebody("00", post), Office.PASSWORD);

        assertThat(other.get("/accounts/" + mediator).body())
                .contains("账号由安全管理员开通、重置和解锁")
                .doesNotContain("name=\"act\"");
        assertThat(other.postForm("/accounts/" + mediator, "/accounts/" + mediator, "act", "RESET", "reason", REASON)
                        .body())
                .contains("您不能办理此事项");
        new Visitor(port).logIn(mediator, Office.PASSWORD);
    }

    @Test
    void aResetShowsAPasswordOnceAndEndsTheSession() {
        Visitor person = new Visitor(port).logIn(mediator, Office.PASSWORD);

        HttpResponse<String> answer = act(mediator, "RESET", REASON);

        Matcher password = PASSWORD.matcher(answer.body());
        assertThat(password.find()).as(answer.body()).isTrue();
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(keeper.get("/accounts/" + mediator).body())
                .doesNotContain(password.group(1))
                .contains("须修改密码", "重置密码", REASON, "测试人员" + keeperLogin);
        assertThat(person.get("/cases").headers().firstValue("Location").orElseThrow())
                .endsWith("/login?ended=by_office");
        assertThat(new Visitor(port)
                        .postForm("/login", "/login", "username", mediator, "password", password.group(1))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/password");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        assertThat(act(mediator, "", REASON).body()).contains("请选择要办理的事项", REASON);
        assertThat(act(mediator, "RESET", "忘").body()).contains("请写明办理事由", "checked");
        assertThat(act(mediator, "UNLOCK", REASON).body()).contains("账号状态已经变化");
        assertThat(keeper.get("/accounts/nobody-here").statusCode()).isEqualTo(404);
        new Visitor(port).logIn(mediator, Office.PASSWORD);
    }

    @Test
    void aLockOutIsSeenAndEnded() {
        for (int i = 0; i < 5; i++) {
            new Visitor(port).postForm("/login", "/login", "username", mediator, "password", "wrong" + i);
        }
        keeper.postForm("/accounts", "/accounts", "text", "", "which", "LOCKED");
        assertThat(keeper.get("/accounts").body()).contains("/accounts/" + mediator);
        assertThat(keeper.get("/accounts/" + mediator).body()).contains("锁定中", "锁定至", "解除锁定");

        assertThat(act(mediator, "UNLOCK", REASON)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("?done");

        new Visitor(port).logIn(mediator, Office.PASSWORD);
    }

    @Test
    void aSessionIsShut() {
        Visitor person = new Visitor(port).logIn(mediator, Office.PASSWORD);

        act(mediator, "END_SESSION", REASON);

        assertThat(person.get("/camunda/api/engine/engine/default/task").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSecondFactorIsTakenAway() {
        jdbc.update(
                "insert into access_second_factor (person, secret_sealed, made_at, enrolled_at)"
                        + " values (?, ?, now(), now())",
                mediator,
                seal.seal("x"));

        assertThat(act(mediator, "RESET_FACTOR", REASON).statusCode()).isEqualTo(302);

        assertThat(jdbc.queryForList("select 1 from access_second_factor where person = ?", mediator))
                .isEmpty();
        assertThat(keeper.get("/accounts/" + mediator).body()).contains("重置动态口令", REASON);
    }

    @Test
    void nobodyHandlesTheirOwnAccount() {
        assertThat(keeper.get("/accounts/" + keeperLogin).body())
                .contains("这是您本人的账号")
                .doesNotContain("name=\"act\"");
        assertThat(act(keeperLogin, "RESET", REASON).body()).contains("您不能办理此事项");
    }

    @Test
    void whoHasNoAccountYetGetsOne() {
        String fresh = mediator + "-new";
        directory.register(new Person(fresh, "新来的人", true));
        assertThat(keeper.get("/accounts/" + fresh).body()).contains("未开通", "开通账号");

        assertThat(PASSWORD.matcher(act(fresh, "OPEN", REASON).body()).find()).isTrue();
    }

    @Test
    void theTrailOnlyGrows() {
        act(mediator, "RESET", REASON);
        List<String> rights = jdbc.queryForList(
                "select privilege_type from information_schema.role_table_grants"
                        + " where table_name = 'access_trail' and grantee = current_user",
                String.class);
        assertThat(rights).contains("INSERT", "SELECT").doesNotContain("UPDATE", "DELETE", "TRUNCATE");
    }

    private HttpResponse<String> act(String login, String act, String reason) {
        return keeper.postForm("/accounts", "/accounts/" + login, "act", act, "reason", reason);
    }
}
