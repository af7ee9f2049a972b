package org.wuzhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;

@WuzhenTest
class CasesPageTest {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final Pattern COUNT = Pattern.compile("共 <strong>(\\d+)</strong> 件");

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Disputes disputes;

    @Autowired
    CaseFiles cases;

    @Autowired
    ActAs actAs;

    @Autowired
    CaseClocks clocks;

    @Autowired
    JdbcTemplate jdbc;

    private MockHttpSession session = new MockHttpSession();

    @Test
    void theListShowsACaseInTheOfficesWordsAndMasked() throws Exception {
        String clerk = office.somebody("31", Post.INTAKE_CLERK);
        CaseNumber number = disputes.between(clerk, "31", "张建国", "欧阳小梅");

        String page = cases(clerk);

        assertThat(page)
                .contains(number.value(), "邻里", "张* 与 欧*", "已登记", "未评定", "未确定")
                .contains("绿·正常", "受理答复时限")
                .doesNotContain("张建国", "欧阳小梅");
        for (String column : new String[] {"案号", "类型", "当事人", "阶段", "风险", "期限灯", "承办人", "登记时间"}) {
            assertThat(page).containsPattern("<th scope=\"col\"[^>]*>(<a [^>]*>)?" + column + "(</a>)?</th>");
        }
    }

    @Test
    void everybodySeesTheCasesOfTheirCentreOnlyAndTheCountAgrees() throws Exception {
        String clerk = office.somebody("32", Post.INTAKE_CLERK);
        String other = office.somebody("33", Post.INTAKE_CLERK);
        CaseNumber number = disputes.between(clerk, "32", "赵一", "钱二");
        CaseNumber restricted = disputes.between(clerk, "32", "孙三", "李四");
        cases.restrict(restricted);

        assertThat(cases(clerk)).contains(number.value()).doesNotContain(restricted.value());
        assertThat(count(cases(clerk))).isOne();
        assertThat(cases(other)).doesNotContain(number.value());
        assertThat(count(cases(other))).isZero();
        assertThat(cases(other)).contains("目前没有您可以查看的案件");
        String head = cases(office.somebody("32", Post.COMMITTEE_HEAD));
        assertThat(head).contains(number.value(), restricted.value(), "限制查阅");
        assertThat(count(head)).isEqualTo(2);
        mvc.perform(get("/cases").with(user(office.somebody("00", Post.SYS_ADMIN))))
                .andExpect(status().isNotFound());
    }

    @Test
    void casesAreFoundByNumberNamePhoneAndIdOnlyInFull() throws Exception {
        String clerk = office.somebody("34", Post.INTAKE_CLERK);
        CaseNumber number = disputes.registered(
                clerk,
                "34",
                DisputeType.NEIGHBOUR,
                Set.of(),
                Disputes.applicant("诸葛文博", "110101199003070134", "13800001234", "天津市滨海新区大沽街道和睦里3号", null),
                Disputes.company("天津海河湾物业有限公司"));
        disputes.between(clerk, "34", "诸文", "葛博");

        for (String text : new String[] {
            number.value(),
            number.value().toLowerCase(java.util.Locale.ROOT),
            number.value().substring(number.value().length() - 4),
            "诸葛",
            "葛文博",
            "海河湾",
            "13800001234",
            "138 0000 1234",
            "１１０１０１１９９００３０７０１３４"
        }) {
            String page = search(clerk, "text", text);
            assertThat(count(page)).as(text).isOne();
            assertThat(page).as(text).contains(number.value());
        }
        for (String text : new String[] {"诸博", "1380000123", "110101199003070135", "BH99", "%", "_葛"}) {
            assertThat(count(search(clerk, "text", text))).as(text).isZero();
        }
        assertThat(search(clerk, "text", "诸")).contains("查询内容太短");
        assertThat(count(search(clerk, "clear", "1"))).isEqualTo(2);
    }

    @Test
    void whatWasLookedForStandsInNoAddress() throws Exception {
        String clerk = office.somebody("35", Post.INTAKE_CLERK);

        MockHttpServletResponse answer = mvc.perform(post("/cases")
                        .session(session)
                        .with(user(clerk))
                        .with(csrf())
                        .param("text", "诸葛文博"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/cases");
        assertThat(cases(clerk)).doesNotContainPattern("(href|action)=\"[^\"]*(诸|%E8)");
    }

    @Test
    void theListIsFilteredByStageTypeAndCentre() throws Exception {
        String clerk = office.somebody("36", Post.INTAKE_CLERK);
        String director = office.somebody("00", Post.DISTRICT_DIRECTOR);
        CaseNumber neighbour = disputes.between(clerk, "36", "周五", "吴六");
        CaseNumber traffic = disputes.registered(
                clerk, "36", DisputeType.TRAFFIC, Set.of(), Disputes.person("郑七"), Disputes.respondent("王八"));

        assertThat(search(clerk, "type", "TRAFFIC")).contains(traffic.value()).doesNotContain(neighbour.value());
        assertThat(count(search(clerk, "stage", "REGISTERED"))).isEqualTo(2);
        assertThat(count(search(clerk, "stage", "MEDIATING"))).isZero();
        assertThat(count(search(director, "centre", "36"))).isEqualTo(2);
        assertThat(count(search(clerk, "centre", "35"))).isZero();
        assertThat(count(search(clerk, "stage", "no such stage"))).isEqualTo(2);
    }

    @Test
    void theMostUrgentComesFirstAndPagesHoldAllCasesOnce() throws Exception {
        String clerk = office.somebody("37", Post.INTAKE_CLERK);
        for (int i = 0; i < CaseList.PAGE_SIZE; i++) {
            disputes.between(clerk, "37", "冯九", "陈十");
        }
        CaseNumber grave = disputes.between(clerk, "37", "褚十一", "卫十二");
        cases.route(grave, RiskLevel.RED, "mediation", "LEADER_CASE");

        String first = cases(clerk);
        String second = mvc.perform(
                        get("/cases").param("page", "2").session(session).with(user(clerk)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(count(first)).isEqualTo(CaseList.PAGE_SIZE + 1);
        assertThat(numbers(first).get(0)).isEqualTo(grave.value());
        assertThat(first).contains("红·重大", "下一页").doesNotContain("上一页");
        assertThat(numbers(second)).hasSize(1).doesNotContainAnyElementsOf(numbers(first));
        assertThat(second).contains("上一页").doesNotContain("下一页");
    }

    @Test
    void theListIsFilteredByLightAndItsCountsAreThoseOfTheList() throws Exception {
        String clerk = office.somebody("38", Post.INTAKE_CLERK);
        disputes.between(clerk, "38", "韩一", "杨二");
        CaseNumber late = disputes.between(clerk, "38", "朱三", "秦四");
        CaseNumber calm = disputes.between(clerk, "38", "尤五", "许六");
        clocks.endAll(late, "测试");
        clocks.start(late, "intake-answer", Instant.now().minus(30, ChronoUnit.DAYS));
        clocks.endAll(calm, "测试");

        String all = cases(clerk);
        assertThat(all).contains("红·已超期 1", "黄·将到期 0", "绿·正常 1", "无在计期限 1", "全部 3", "在办 3", "已结 0");
        assertThat(search(clerk, "lamp", "RED"))
                .contains(late.value(), "红·已超期 1", "绿·正常 1")
                .doesNotContain(calm.value());
        assertThat(count(cases(clerk))).isOne();
        assertThat(search(clerk, "lamp", "NONE")).contains(calm.value()).doesNotContain(late.value());
        assertThat(count(search(clerk, "lamp", "AMBER"))).isZero();
        assertThat(count(search(clerk, "lamp", ""))).isEqualTo(3);
    }

    @Test
    void aClockThatStandsStillKeepsItsLightInTheList() throws Exception {
        String clerk = office.somebody("40", Post.INTAKE_CLERK);
        CaseNumber number = disputes.between(clerk, "40", "何七", "吕八");
        clocks.endAll(number, "测试");
        clocks.start(number, "mediation");
        actAs.run(clerk, () -> clocks.holdAll(number, "鉴定"));

        assertThat(cases(clerk)).contains("绿·已中止计时", "绿·正常 1", "黄·将到期 0");
        assertThat(count(search(clerk, "lamp", "GREEN"))).isOne();
    }

    @Test
    void theListIsFilteredByRiskHandlerChannelResultAndDays() throws Exception {
        String clerk = office.somebody("41", Post.INTAKE_CLERK);
        String mediator = office.somebody("41", Post.MEDIATOR);
        CaseNumber number = disputes.between(clerk, "41", "施九", "张十");
        disputes.between(clerk, "41", "孔一", "曹二");
        cases.route(number, RiskLevel.ORANGE, "mediation", "NONE");
        cases.entrust(number, mediator);
        String today = LocalDate.now(OFFICE).toString();

        assertThat(count(search(clerk, "risk", "ORANGE"))).isOne();
        assertThat(count(search(clerk, "handler", "测试人员" + mediator))).isOne();
        assertThat(count(search(clerk, "handler", "没有这个人"))).isZero();
        assertThat(count(search(mediator, "handler", "我"))).isOne();
        assertThat(count(search(clerk, "channel", "HOTLINE"))).isEqualTo(2);
        assertThat(count(search(clerk, "channel", "GRID"))).isZero();
        assertThat(count(search(clerk, "result", "FAILED"))).isZero();
        assertThat(count(search(clerk, "registeredFrom", today))).isEqualTo(2);
        assertThat(count(search(clerk, "registeredTo", "2020-01-01"))).isZero();
        assertThat(count(search(clerk, "dueTo", "2020-01-01"))).isZero();
        assertThat(count(search(clerk, "dueFrom", today))).isEqualTo(2);
        assertThat(count(search(clerk, "stage", "OPEN"))).isEqualTo(2);
        assertThat(count(search(clerk, "stage", "ENDED"))).isZero();
    }

    @Test
    void aDayThatIsNoneIsSaidAtItsFieldWithWhatWasTyped() throws Exception {
        String clerk = office.somebody("42", Post.INTAKE_CLERK);
        for (String[] bad :
                new String[][] {{"2026-02-30", "2026-03-01", "请输入日期"}, {"2026-03-02", "2026-03-01", "截止日期不能早于起始日期"}}) {
            String page = mvc.perform(post("/cases")
                            .session(session)
                            .with(user(clerk))
                            .with(csrf())
                            .param("registeredFrom", bad[0])
                            .param("registeredTo", bad[1])
                            .param("handler", "王秀兰"))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(page).contains(bad[2], "value=\"" + bad[0] + "\"", "value=\"王秀兰\"", "aria-invalid=\"true\"");
        }
    }

    @Test
    void headingsSortTheListBothWays() throws Exception {
        String clerk = office.somebody("67", Post.INTAKE_CLERK);
        List<String> byNumber = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            byNumber.add(disputes.between(clerk, "67", "严三", "华四").value());
        }

        assertThat(cases(clerk)).contains("href=\"/cases?sort=number\"");
        String up = page(clerk, "number");
        assertThat(numbers(up)).isEqualTo(byNumber);
        assertThat(up).contains("aria-sort=\"ascending\"", "href=\"/cases?sort=-number\"", "按案号顺序");
        Collections.reverse(byNumber);
        assertThat(numbers(page(clerk, "-number"))).isEqualTo(byNumber);
        assertThat(numbers(page(clerk, "number; drop table ledger_case"))).hasSize(3);
    }

    @Test
    void searchesAreKeptSealedUsedRenamedAndDeletedByTheirOwnerOnly() throws Exception {
        String clerk = office.somebody("68", Post.INTAKE_CLERK);
        String other = office.somebody("68", Post.INTAKE_CLERK);
        CaseNumber number = disputes.between(clerk, "68", "金文渊", "魏六");
        disputes.between(clerk, "68", "陶七", "姜八");
        search(clerk, "text", "金文渊");
        send(clerk, "/cases/searches", "name", "金文渊的案子", "opening", "1");

        String page = cases(clerk);
        assertThat(page).contains("金文渊的案子", "（默认）", "aria-pressed=\"true\"");
        assertThat(jdbc.queryForList(
                        "select search_sealed from ledger_saved_search where person = ?", String.class, clerk))
                .singleElement(STRING)
                .doesNotContain("金文渊", "5rGf");
        long id = jdbc.queryForObject("select id from ledger_saved_search where person = ?", Long.class, clerk);
        String address = "/cases/searches/" + id;

        session.removeAttribute("ledger.search");
        assertThat(numbers(cases(clerk))).as("the list opens with it").containsExactly(number.value());
        assertThat(count(search(clerk, "clear", "1"))).isEqualTo(2);
        send(clerk, address, "act", "use");
        assertThat(count(cases(clerk))).isOne();

        MockHttpSession mine = session;
        session = new MockHttpSession();
        assertThat(cases(other)).doesNotContain("金文渊的案子");
        send(other, address, "act", "use");
        assertThat(count(cases(other))).isEqualTo(2);
        send(other, address, "act", "delete");
        send(other, address, "act", "rename", "name", "别人改的");
        session = mine;
        assertThat(cases(clerk)).contains("金文渊的案子").doesNotContain("别人改的");

        assertThat(send(clerk, address, "act", "rename", "name", "")).contains("请填写名称");
        send(clerk, address, "act", "rename", "name", "渗水案");
        assertThat(cases(clerk)).contains("渗水案").doesNotContain("金文渊的案子");
        send(clerk, address, "act", "not-opening");
        assertThat(cases(clerk)).doesNotContain("（默认）");
        send(clerk, address, "act", "delete");
        assertThat(cases(clerk)).doesNotContain("渗水案");
    }

    @Test
    void somebodyKeepsTwentySearchesAtMost() throws Exception {
        String clerk = office.somebody("68", Post.INTAKE_CLERK);
        search(clerk, "type", "TRAFFIC");
        for (int i = 1; i <= 20; i++) {
            send(clerk, "/cases/searches", "name", "查询" + i);
        }

        assertThat(send(clerk, "/cases/searches", "name", "查询21")).contains("最多保存20个常用查询", "value=\"查询21\"");
        send(clerk, "/cases/searches", "name", "查询20");
        assertThat(jdbc.queryForObject(
                        "select count(*) from ledger_saved_search where person = ?", Integer.class, clerk))
                .isEqualTo(20);
    }

    private String send(String person, String address, String... fields) throws Exception {
        var request = post(address).session(session).with(user(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private String page(String person, String sort) throws Exception {
        return mvc.perform(get("/cases").param("sort", sort).session(session).with(user(person)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> numbers(String page) {
        return Pattern.compile("/cases/(BH\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static int count(String page) {
        Matcher count = COUNT.matcher(page);
        assertThat(count.find()).isTrue();
        int rows = numbers(page).size();
        int total = Integer.parseInt(count.group(1));
        assertThat(rows).isEqualTo(Math.min(total, CaseList.PAGE_SIZE));
        return total;
    }

    private String search(String person, String field, String value) throws Exception {
        mvc.perform(
                post("/cases").session(session).with(user(person)).with(csrf()).param(field, value));
        return cases(person);
    }

    private String cases(String person) throws Exception {
        return mvc.perform(get("/cases").session(session).with(user(person)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
