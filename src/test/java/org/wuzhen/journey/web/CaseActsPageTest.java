package org.wuzhen.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;

@WuzhenTest
class CaseActsPageTest {

    private static final String REASON = "当事人当面说明<不再要求调解>";

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Disputes disputes;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseDesk desk;

    private String clerk;
    private CaseNumber number;

    @BeforeEach
    void register() {
        clerk = office.somebody("51", Post.INTAKE_CLERK);
        number = disputes.between(clerk, "51", "张建国", "李小梅");
    }

    @Test
    void theBlockStandsForThoseWhoMayAct() throws Exception {
        String handler = office.somebody("51", Post.MEDIATOR);
        String mediator = office.somebody("51", Post.MEDIATOR);
        cases.entrust(number, handler);

        for (String person : new String[] {
            clerk,
            handler,
            office.somebody("51", Post.COMMITTEE_HEAD),
            office.somebody("51", Post.STREET_DIRECTOR),
            office.somebody("00", Post.DISTRICT_DIRECTOR)
        }) {
            assertThat(text(person, "")).contains("整案事项", "/acts/withdraw", "/acts/clue", "/acts/suspend");
            assertThat(status(person, "/acts/withdraw")).isEqualTo(200);
        }
        assertThat(status(office.somebody("00", Post.COMMITTEE_HEAD), ""))
                .as("the case has not come to the district")
                .isEqualTo(404);
        for (String person : new String[] {mediator, office.somebody("00", Post.AUDITOR)}) {
            assertThat(text(person, "")).contains(number.value()).doesNotContain("整案事项", "/acts/");
            assertThat(status(person, "/acts/withdraw")).isEqualTo(403);
            assertThat(send(person, "withdraw", "reason", REASON, "confirmed", "true")
                            .getStatus())
                    .isEqualTo(403);
        }
        String other = office.somebody("52", Post.INTAKE_CLERK);
        assertThat(status(other, "/acts/withdraw")).isEqualTo(404);
        assertThat(send(other, "withdraw", "reason", REASON, "confirmed", "true")
                        .getStatus())
                .isEqualTo(404);
        assertThat(cases.get(number).result()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "withdraw, WITHDRAWN, 第二十三条, 案件办理终止：当事人撤回",
        "refuse, REFUSED, 第十七条, 案件办理终止：当事人拒绝调解",
        "sham, SHAM, 第一百一十五条, 案件办理终止：虚假调解终止",
        "terminate, TERMINATED, 第二十六条, 案件办理终止：终止调解"
    })
    void anActIsExplainedCarriedOutAndTold(String act, CaseResult result, String article, String told)
            throws Exception {
        assertThat(text(clerk, "/acts/" + act)).contains("办理后", "依据", article, "_csrf", "已核实情况");

        MockHttpServletResponse answer = send(clerk, act, "reason", REASON, "confirmed", "true");

        assertThat(answer.getRedirectedUrl()).isEqualTo("/cases/" + number);
        assertThat(cases.get(number).result()).isEqualTo(result);
        assertThat(text(clerk, "/panel"))
                .contains(told, "结果：" + result.label(), "当事人当面说明&lt;不再要求调解&gt;")
                .doesNotContain("/acts/");
    }

    @Test
    void aClueToACrimeClosesTheCaseToWhoeverFoundIt() throws Exception {
        MockHttpServletResponse answer = send(clerk, "clue", "reason", REASON, "confirmed", "true");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("已登记：发现涉刑线索", "您不能再打开本案");
        assertThat(status(clerk, "")).isEqualTo(404);
        String head = office.somebody("51", Post.COMMITTEE_HEAD);
        assertThat(text(head, "")).contains("涉刑 · 限制查阅", "移送涉刑线索");
    }

    @Test
    void aCaseIsSuspendedOnAGroundWithItsDocument() throws Exception {
        assertThat(text(clerk, "/acts/suspend")).contains("等待鉴定、评估意见", "当事人一致同意中止", "等待听证", "不可抗力");
        assertThat(send(clerk, "suspend", "ground", "NO_SUCH", "document", "", "confirmed", "true")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("“中止事由”的选项无效", "请填写“证明材料”");

        send(clerk, "suspend", "ground", "APPRAISAL", "document", "津鉴〔2026〕15号", "confirmed", "true");

        assertThat(cases.get(number).suspended()).isTrue();
        assertThat(text(clerk, "/panel"))
                .contains("已中止", "等待鉴定、评估意见，依据材料：津鉴〔2026〕15号", "核查中止事由")
                .doesNotContain("/acts/suspend");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() throws Exception {
        String answer = send(clerk, "refuse", "reason", REASON).getContentAsString(StandardCharsets.UTF_8);

        assertThat(answer).contains("填写的内容已保留", "请勾选确认", "当事人当面说明&lt;不再要求调解&gt;");
        assertThat(send(clerk, "refuse", "reason", " ").getContentAsString(StandardCharsets.UTF_8))
                .contains("请填写“拒绝的当事人及其表示”", "请勾选确认");
        assertThat(cases.get(number).result()).isNull();
    }

    @Test
    void anActWhoseTimeIsOverIsRefusedInWords() throws Exception {
        send(clerk, "withdraw", "reason", REASON, "confirmed", "true");
        assertThat(send(clerk, "withdraw", "reason", REASON, "confirmed", "true")
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("案件当前阶段不能办理此事项");

        CaseNumber performing = disputes.between(clerk, "51", "王一", "赵二");
        for (Stage stage : new Stage[] {Stage.TRIAGE, Stage.MEDIATING, Stage.AGREED, Stage.PERFORMING}) {
            cases.move(performing, stage);
        }
        number = performing;
        assertThat(text(clerk, "")).contains("/acts/clue", "/acts/sham").doesNotContain("/acts/withdraw");
        assertThat(text(clerk, "/acts/withdraw")).contains("案件当前阶段不能办理此事项");
    }

    @Test
    void insideTasklistTheFormHasNoHeaderAndLeadsBackToThePanel() throws Exception {
        assertThat(text(clerk, "/panel")).contains("/acts/withdraw?framed");
        assertThat(text(clerk, "/acts/withdraw?framed="))
                .contains("class=\"framed\"", "name=\"framed\"")
                .doesNotContain("class=\"top\"");
        assertThat(send(clerk, "withdraw", "reason", REASON, "confirmed", "true", "framed", "")
                        .getRedirectedUrl())
                .isEqualTo("/cases/" + number + "/panel");
    }

    @Test
    void aFormFromElsewhereIsRefused() throws Exception {
        int status = mvc.perform(post("/cases/" + number + "/acts/withdraw")
                        .with(user(clerk))
                        .param("reason", REASON)
                        .param("confirmed", "true"))
                .andReturn()
                .getResponse()
                .getStatus();

        assertThat(status).isEqualTo(403);
        assertThat(cases.get(number).result()).isNull();
        assertThat(status(clerk, "/acts/nonsense")).isEqualTo(404);
    }

    private MockHttpServletResponse send(String person, String act, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post("/cases/" + number + "/acts/" + act).with(user(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String text(String person, String path) throws Exception {
        MockHttpServletResponse answer = get(person, path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String person, String path) throws Exception {
        return get(person, path).getStatus();
    }

    private MockHttpServletResponse get(String person, String path) throws Exception {
        return mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(
                                "/cases/" + number + path)
                        .with(user(person)))
                .andReturn()
                .getResponse();
    }
}
