package org.wuzhen.opinion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.DelegatedAuthorities;
import org.wuzhen.directory.DelegatedAuthority;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.opinion.Ending;
import org.wuzhen.opinion.Opinions;

/** The page on which departments are asked, and the list of uses of delegated authority. */
@WuzhenTest
class DepartmentsPageTest {

    private static final String CENTRE = "57";
    private static final String WORKS = "PAGE_WORKS";
    private static final String NAME = "滨海新区测试工务局";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Road road;

    @Autowired
    Directory directory;

    @Autowired
    DelegatedAuthorities authorities;

    @Autowired
    Opinions opinions;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    ActAs actAs;

    @Autowired
    JdbcTemplate sql;

    private CaseNumber number;
    private String mediator;
    private String officer;
    private String head;

    @BeforeEach
    void aCaseInHandAndADepartment() {
        number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        mediator = road.holder(CENTRE, Post.MEDIATOR);
        directory.found(new Department(WORKS, NAME, "工务", true));
        sql.update("update directory_post_holding set to_day = from_day where department = ?", WORKS);
        officer = office.somebody(CENTRE);
        directory.appoint(new PostHolding(
                officer,
                Post.SECONDED_OFFICER,
                CENTRE,
                null,
                WORKS,
                SecondmentMode.ROTATING,
                null,
                TODAY.minusYears(1),
                null,
                null));
        head = office.somebody("00");
        directory.appoint(new PostHolding(head, Post.DEPARTMENT_HEAD, "00", WORKS, null, TODAY.minusYears(1), null));
    }

    @Test
    void whoHasTheCaseInHandAsksAndNobodyElse() throws Exception {
        assertThat(text(mediator, "/cases/" + number)).contains("征询部门意见", "/cases/" + number + "/departments");
        for (String person : new String[] {
            mediator,
            office.somebody(CENTRE, Post.TRIAGE_OFFICER),
            office.somebody(CENTRE, Post.COMMITTEE_HEAD),
            office.somebody(CENTRE, Post.STREET_DIRECTOR),
            office.somebody("00", Post.DISTRICT_DIRECTOR)
        }) {
            assertThat(status(person, page())).as(person).isEqualTo(200);
        }
        for (String person : new String[] {
            office.somebody(CENTRE, Post.MEDIATOR),
            office.somebody(CENTRE, Post.INTAKE_CLERK),
            office.somebody("00", Post.AUDITOR)
        }) {
            assertThat(text(person, "/cases/" + number)).doesNotContain("征询部门意见");
            assertThat(status(person, page())).as(person).isEqualTo(403);
            assertThat(send(person, page(), "department", WORKS).getStatus()).isEqualTo(403);
        }
        String stranger = office.somebody("56", Post.COMMITTEE_HEAD);
        assertThat(status(stranger, page())).isEqualTo(404);
        assertThat(status(stranger, "/cases/BH57202001010001/departments")).isEqualTo(404);
        assertThat(opinions.requests(number)).isEmpty();
    }

    @Test
    void asksSeesTheAnswerAndTakesOneBack() throws Exception {
        assertThat(text(mediator, page())).contains(NAME, directory.nameOf(officer) + "（轮驻）", "提出书面意见", "承办其中一部分事项");
        MockHttpServletResponse answer = ask("question", "墙体<是否>承重？联系13912345678", "amount", "1,200.50");
        assertThat(answer.getRedirectedUrl()).isEqualTo(page());
        assertThat(text(mediator, page()))
                .contains("待派驻干部答复", "墙体&lt;是否&gt;承重", "1,200.50元", "撤回征询")
                .doesNotContain("13912345678");
        assertThat(ask("question", "再问").getContentAsString(StandardCharsets.UTF_8))
                .contains("正在办理", "再问");

        long request = opinions.requests(number).get(0).id();
        String withdraw = page() + "/" + request + "/withdraw";
        assertThat(text(mediator, withdraw)).contains("撤回征询", NAME);
        assertThat(send(mediator, withdraw, "reason", " ").getContentAsString(StandardCharsets.UTF_8))
                .contains("请填写撤回征询的理由");
        assertThat(send(mediator, withdraw, "reason", "已自行查明").getRedirectedUrl())
                .isEqualTo(page());
        assertThat(opinions.requests(number).get(0).ending()).isEqualTo(Ending.WITHDRAWN);
        assertThat(text(mediator, page())).contains("已撤回：已自行查明");
        assertThat(status(mediator, page() + "/999999999/withdraw")).isEqualTo(404);

        ask("question", "墙体是否承重？");
        answer(Map.of("answer", "OPINION", "opinion", "系承重墙"));
        assertThat(text(mediator, page()))
                .contains("已答复", "系承重墙", directory.nameOf(officer) + "（派驻干部）")
                .doesNotContain("对部门有约束力");
    }

    /** What is refused was never kept: the timeline does not say so, and no sealed number is left over. */
    @Test
    void whatIsRefusedKeepsNothing() throws Exception {
        ask("question", "墙体是否承重？");
        assertThat(ask("question", "再问，联系13912345679").getContentAsString(StandardCharsets.UTF_8))
                .contains("正在办理");

        assertThat(sql.queryForList(
                        "select summary from ledger_timeline where case_number = ?", String.class, number.value()))
                .noneMatch(line -> line.contains("加密保存"));
        assertThat(sql.queryForObject(
                        "select count(*) from case_sealed_text where case_number = ?", Long.class, number.value()))
                .isZero();
    }

    @Test
    void badInputStaysInTheForm() throws Exception {
        String page = send(
                        mediator,
                        page(),
                        "department",
                        "",
                        "matter",
                        "",
                        "question",
                        "",
                        "amount",
                        "一千",
                        "wantedOn",
                        "明天")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("请选择要征询的部门", "请选择“征询要求”", "请填写“征询内容”", "“涉及金额”的格式不对", "“希望答复日期”的格式不对", "value=\"一千\"");
        assertThat(ask("question", "问题", "department", "NO_SUCH").getContentAsString(StandardCharsets.UTF_8))
                .contains("没有派驻干部");
        assertThat(opinions.requests(number)).isEmpty();
    }

    @Test
    void everyUseOfAnAuthorityIsListedForAuditorAndDistrictDirectorOnly() throws Exception {
        authorities.grant(new DelegatedAuthority(
                null,
                officer,
                WORKS,
                "房屋安全<鉴定>",
                Set.of(),
                new BigDecimal("2000"),
                TODAY,
                TODAY.plusDays(30),
                "津工授〔2026〕9号",
                null,
                null));
        ask("question", "谁出维修费？");
        answer(Map.of("answer", "DECISION", "opinion", "由我局列支", "amount", 1500));
        ask("question", "再出多少？");
        answer(Map.of("answer", "DECISION", "opinion", "再列支", "amount", 5000, "toHead", true));
        assertThat(text(mediator, page()))
                .contains("由我局列支（1,500.00元）", "对部门有约束力", "代表" + NAME + "主要领导" + directory.nameOf(head), "待主要领导决定");

        String auditor = office.somebody("00", Post.AUDITOR);
        String list = text(auditor, "/office/authority/uses?department=" + WORKS);
        assertThat(list)
                .contains(
                        "/cases/" + number,
                        directory.nameOf(officer),
                        directory.nameOf(head),
                        "津工授〔2026〕9号",
                        "房屋安全&lt;鉴定&gt;",
                        "1,500.00元",
                        "代表主要领导决定，对部门有约束力",
                        "报主要领导决定（待决定）：涉及金额5000元，超过授权上限2000元。",
                        "授权使用");
        assertThat(text(auditor, "/office/authority/uses?department=" + WORKS + "&to=" + TODAY.minusDays(1)))
                .contains("没有授权使用记录");
        assertThat(text(auditor, "/office/authority/uses?officer=" + officer)).contains("共2项");
        assertThat(text(auditor, "/office/authority/uses?from=2026-13-01")).contains("“起始日期”的格式不对");
        assertThat(text(auditor, "/office/authority/uses?from=2026-09-02&to=2026-09-01"))
                .contains("截止日期早于起始日期");
        assertThat(status(office.somebody("00", Post.DISTRICT_DIRECTOR), "/office/authority/uses"))
                .isEqualTo(200);
        for (Post post : new Post[] {Post.COMMITTEE_HEAD, Post.SYS_ADMIN, Post.SECURITY_ADMIN, Post.PROCESS_ADMIN}) {
            assertThat(status(office.somebody("00", post), "/office/authority/uses"))
                    .as(post.name())
                    .isEqualTo(403);
        }
    }

    private void answer(Map<String, Object> form) {
        actAs.run(officer, () -> desk.complete(road.task(number, "GiveOpinion").id(), form));
    }

    private String page() {
        return "/cases/" + number + "/departments";
    }

    private MockHttpServletResponse ask(String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(page()).with(csrf()).with(user(mediator));
        Map<String, String> all = new java.util.LinkedHashMap<>(Map.of("department", WORKS, "matter", "OPINION"));
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        all.forEach(request::param);
        return mvc.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse send(String person, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(csrf()).with(user(person));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String text(String person, String path) throws Exception {
        return mvc.perform(get(path).with(user(person)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String person, String path) throws Exception {
        return mvc.perform(get(path).with(user(person)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
