package org.wuzhen.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.directory.DelegatedAuthorities;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;

/** The office's own pages: who may see and keep what, and what is said when something does not fit. */
@WuzhenTest
class OfficePagesTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    DelegatedAuthorities authorities;

    private String keeper;
    private String mediator;

    @BeforeEach
    void people() {
        keeper = office.somebody("00", Post.SYS_ADMIN);
        mediator = office.somebody("64", Post.MEDIATOR);
    }

    @Test
    void eachPostFindsWhatIsTheirs() throws Exception {
        String auditor = office.somebody("00", Post.AUDITOR);
        String director = office.somebody("64", Post.STREET_DIRECTOR);
        String elsewhere = office.somebody("65", Post.STREET_DIRECTOR);
        String security = office.somebody("00", Post.SECURITY_ADMIN);
        String person = "/office/people/" + mediator;

        for (String path :
                List.of("/office/people", "/office/secondments", "/office/units", "/office/authority", person)) {
            assertThat(status(keeper, path)).as(path).isEqualTo(200);
            assertThat(status(auditor, path)).as(path).isEqualTo(200);
            assertThat(status(mediator, path)).as(path).isEqualTo(403);
            assertThat(status(security, path)).as(path).isEqualTo(403);
        }
        assertThat(status(director, "/office/people")).isEqualTo(200);
        assertThat(status(director, person)).isEqualTo(200);
        assertThat(status(director, person + "/stand-in")).isEqualTo(200);
        assertThat(status(director, "/office/units")).isEqualTo(403);
        assertThat(status(director, "/office/authority")).isEqualTo(403);
        assertThat(status(elsewhere, person)).isEqualTo(404);
        assertThat(status(keeper, "/office/people/nobody-here")).isEqualTo(404);
        for (String act : List.of("/appoint", "/leave", "/vacate/" + mark())) {
            assertThat(status(keeper, person + act)).as(act).isEqualTo(200);
            assertThat(status(director, person + act)).as(act).isEqualTo(403);
            assertThat(status(auditor, person + act)).as(act).isEqualTo(403);
            assertThat(send(auditor, person + act, "day", "2026-11-30", "reason", "x", "confirmed", "true")
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(text(auditor, person)).doesNotContain("任命岗位", "办理离职", "安排代理");
        assertThat(text(director, "/office/secondments")).contains("测试64街道").doesNotContain("测试65街道");
        assertThat(directory.postsOf(mediator)).hasSize(1);
    }

    @Test
    void peopleAreFoundByNameCentreAndPostAndNothingStandsInTheAddress() throws Exception {
        MockHttpSession session = new MockHttpSession();
        MockHttpServletResponse answer = answer(post("/office/people")
                .session(session)
                .with(user(keeper))
                .with(csrf())
                .param("text", mediator)
                .param("centre", "64")
                .param("post", "MEDIATOR"));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/office/people");

        String page = body(answer(get("/office/people").session(session).with(user(keeper))));

        assertThat(page).contains("测试人员" + mediator, "测试64街道 · 调解员").doesNotContain(">测试人员" + keeper + "</a>");
    }

    @Test
    void somebodyNewIsRegisteredAndAppointed() throws Exception {
        String login = "new" + mediator;
        assertThat(body(send(keeper, "/office/people/new", "login", "张 三", "name", "张三")))
                .contains("没有登记，填写的内容已保留", "登录名为32位以内", "value=\"张 三\"");
        assertThat(body(send(keeper, "/office/people/new", "login", mediator, "name", "测试人员" + mediator)))
                .contains("已经登记过");
        assertThat(send(keeper, "/office/people/new", "login", login, "name", "张三")
                        .getRedirectedUrl())
                .isEqualTo("/office/people/" + login);

        String path = "/office/people/" + login + "/appoint";
        String version = version(text(keeper, path));
        assertThat(body(send(keeper, path, "version", version, "post", "派驻干部", "centre", "64", "from", "2024-01-01")))
                .contains("没有任命，填写的内容已保留", "没有填写“部门”", "selected=\"selected\">派驻干部");
        send(
                keeper,
                path,
                "version",
                version,
                "post",
                "派驻干部",
                "centre",
                "64",
                "department",
                "HRSS",
                "mode",
                "轮驻",
                "from",
                "2024-01-01");

        assertThat(directory.postsOf(login)).singleElement().satisfies(held -> {
            assertThat(held.mode()).isEqualTo(SecondmentMode.ROTATING);
            assertThat(held.department()).isEqualTo("HRSS");
        });
        assertThat(text(keeper, "/office/secondments")).contains("张三", "轮驻", "空缺");
        assertThat(body(send(
                        keeper,
                        path,
                        "version",
                        version(text(keeper, path)),
                        "post",
                        "审计员",
                        "centre",
                        "00",
                        "from",
                        "2024-01-01")))
                .contains("三员分立");
    }

    @Test
    void whatAnotherChangedMeanwhileIsSaidAndNothingTypedIsLost() throws Exception {
        String path = "/office/people/" + mediator + "/appoint";
        String version = version(text(keeper, path));
        directory.appoint(new PostHolding(mediator, Post.ARCHIVIST, "64", null, null, LONG_AGO, null));

        String again =
                body(send(keeper, path, "version", version, "post", "引导员", "centre", "64", "from", "2024-02-03"));

        assertThat(again).contains("已被他人修改", "value=\"2024-02-03\"", "selected=\"selected\">引导员");
        assertThat(directory.postsOf(mediator)).extracting(PostHolding::post).doesNotContain(Post.RECEPTIONIST);
    }

    @Test
    void aPostIsVacatedOnlyAfterItsConsequencesAreConfirmed() throws Exception {
        String path = "/office/people/" + mediator + "/vacate/" + mark();
        String page = text(keeper, path);
        assertThat(page).contains("办理后", "没有因此要退回的任务", "知悉上述办理后果");
        String version = version(page);
        LocalDate yesterday = LocalDate.now().minusDays(1);

        assertThat(body(send(keeper, path, "version", version, "day", yesterday.toString(), "reason", "轮岗<1>")))
                .contains("请勾选确认", "轮岗&lt;1&gt;");
        assertThat(body(send(
                        keeper, path, "version", version, "day", "2019-01-01", "reason", "轮岗", "confirmed", "true")))
                .contains("最后任职日不能早于任职日");
        assertThat(directory.postsOf(mediator)).hasSize(1);
        send(keeper, path, "version", version, "day", yesterday.toString(), "reason", "轮岗", "confirmed", "true");

        assertThat(directory.postsOf(mediator)).isEmpty();
        assertThat(text(keeper, "/office/people/" + mediator)).contains("已结束", "轮岗");
    }

    @Test
    void whoLeavesIsShutOutAndMayComeBack() throws Exception {
        String path = "/office/people/" + mediator;
        send(
                keeper,
                path + "/leave",
                "version",
                version(text(keeper, path + "/leave")),
                "day",
                LocalDate.now().minusDays(1).toString(),
                "reason",
                "退休",
                "confirmed",
                "true");
        assertThat(directory.person(mediator).orElseThrow().active()).isFalse();
        assertThat(text(keeper, path)).contains("已离职", "恢复在职");

        send(keeper, path + "/return");
        assertThat(directory.person(mediator).orElseThrow().active()).isTrue();
    }

    @Test
    void aDirectorArrangesADeputyWithinTheCentreOnly() throws Exception {
        String director = office.somebody("64", Post.STREET_DIRECTOR);
        String colleague = office.somebody("64", Post.MEDIATOR);
        String stranger = office.somebody("65", Post.MEDIATOR);
        String path = "/office/people/" + mediator + "/stand-in";
        String page = text(director, path);
        assertThat(page).contains(colleague).doesNotContain(">测试人员" + stranger);
        String version = version(page);
        String from = LocalDate.now().toString();
        String until = LocalDate.now().plusDays(5).toString();

        assertThat(body(send(
                        director, path, "version", version, "deputy", stranger, "day", from, "until", until, "reason",
                        "年休假")))
                .contains("只能在本中心人员之间安排代理");
        send(director, path, "version", version, "deputy", colleague, "day", from, "until", until, "reason", "年休假");

        assertThat(directory.standInFor(mediator)).get().extracting("deputy").isEqualTo(colleague);
        assertThat(text(director, "/office/people/" + mediator)).contains("年休假", "结束代理");
    }

    @Test
    void authorityIsGrantedAndRevokedWithItsDocument() throws Exception {
        String officer = office.somebody("64");
        directory.appoint(new PostHolding(
                officer,
                Post.SECONDED_OFFICER,
                "64",
                null,
                "HRSS",
                SecondmentMode.RESIDENT,
                null,
                LONG_AGO,
                null,
                null));
        String[] typed = {
            "login",
            officer,
            "department",
            "HRSS",
            "scope",
            "劳动争议<调解>",
            "types",
            "拖欠农民工工资",
            "ceiling",
            "50万",
            "from",
            LocalDate.now().toString(),
            "to",
            LocalDate.now().plusDays(10).toString(),
            "document",
            "授〔2026〕" + officer
        };
        assertThat(body(send(keeper, "/office/authority/new", typed)))
                .contains("不写“万”", "value=\"50万\"", "劳动争议&lt;调解&gt;");
        typed[9] = "500000";
        send(keeper, "/office/authority/new", typed);

        long id = authorities.of(officer).get(0).id();
        assertThat(text(office.somebody("00", Post.AUDITOR), "/office/authority"))
                .contains("授〔2026〕" + officer, "500000元", "即将到期", "拖欠农民工工资")
                .doesNotContain("/revoke");
        String path = "/office/authority/" + id + "/revoke";
        assertThat(body(send(keeper, path, "reason", "调整分工"))).contains("请勾选确认", "调整分工");
        assertThat(authorities.find(id).orElseThrow().revokedAt()).isNull();
        send(keeper, path, "reason", "调整分工", "confirmed", "true");
        assertThat(authorities.find(id).orElseThrow().revokedAt()).isNotNull();
        assertThat(text(keeper, "/office/authority")).contains("已撤销", "调整分工");
    }

    @Test
    void unitsAreEnteredAndRenamedOnPurpose() throws Exception {
        String code = "64" + mediator;
        String[] typed = {"kind", "社区", "code", code, "name", "新社区", "centre", "64"};
        send(keeper, "/office/units/new", typed);
        assertThat(text(keeper, "/office/units?centre=64")).contains("新社区", code);

        assertThat(body(send(keeper, "/office/units/new", "kind", "社区", "code", code, "name", "改名社区", "centre", "64")))
                .contains("已经登记过", "value=\"改名社区\"");
        send(keeper, "/office/units/new", "kind", "社区", "code", code, "name", "改名社区", "centre", "64", "rename", "true");
        assertThat(text(keeper, "/office/units?centre=64")).contains("改名社区").doesNotContain(">新社区<");
    }

    private String mark() {
        return PostWords.mark(directory.holdings(mediator).get(0));
    }

    private static String version(String page) {
        Matcher version =
                Pattern.compile("name=\"version\" value=\"([0-9a-f]+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private MockHttpServletResponse send(String person, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(user(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(request);
    }

    private String text(String person, String path) throws Exception {
        MockHttpServletResponse answer = answer(get(path).with(user(person)));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return body(answer);
    }

    private int status(String person, String path) throws Exception {
        return answer(get(path).with(user(person))).getStatus();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
