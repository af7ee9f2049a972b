package org.wuzhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;

@WuzhenTest
class CasesPageTest {

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

    private final MockHttpSession session = new MockHttpSession();

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
            assertThat(page).contains("<th scope=\"col\">" + column + "</th>");
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
        assertThat(count(cases(office.somebody("00", Post.SYS_ADMIN)))).isZero();
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

    private static java.util.List<String> numbers(String page) {
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
