package org.wuzhen.office.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.directory.Post;

@WuzhenTest
class DeadlinesPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    HistoryService history;

    private String mediator;

    @BeforeEach
    void somebody() {
        mediator = office.somebody("49", Post.MEDIATOR);
    }

    @ParameterizedTest
    @CsvSource({
        "confirmation, , 2026-09-03, , 2026-10-08, 《人民调解法》第三十三条",
        "mediation, LABOUR_OTHER, 2026-09-11, , 2026-09-28, 《劳动争议调解仲裁法》第十四条",
        "return-window, , 2026-09-30, , 2026-10-08, 中心内部规则",
        "return-window-complex, , 2026-09-30, , 2026-10-09, 中心内部规则",
        "hotline-receive-other, , 2026-09-18, , 2026-09-20, 实施细则",
        "petition-close, , 2026-08-10, , 2026-10-09, 《信访工作条例》第三十四条",
        "petition-close, , 2026-08-10, 30, 2026-11-09, 《信访工作条例》第三十四条"
    })
    void theInterfaceAnswersTheVectorsOfTheDomain(
            String term, String type, String from, String extension, String lastDay, String basis) throws Exception {
        ask("term", term, "disputeType", type, "from", from, "extension", extension)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lastDay").value(lastDay))
                .andExpect(jsonPath("$.basis").value(containsString(basis)))
                .andExpect(jsonPath("$.steps").isNotEmpty())
                .andExpect(jsonPath("$.provisional").value(false))
                .andExpect(jsonPath("$.lightText").isNotEmpty());
    }

    @Test
    void aCalculationLeavesNothingInTheHistoryOfDecisions() throws Exception {
        long before = history.createHistoricDecisionInstanceQuery().count();
        ask("term", "confirmation", "from", "2026-09-03").andExpect(status().isOk());
        assertThat(history.createHistoricDecisionInstanceQuery().count()).isEqualTo(before);
    }

    @Test
    void aTermIsNamedInChineseAndAMomentMayCarryItsOffset() throws Exception {
        ask("term", "热线接收时限(危及生命财产安全)", "from", "2026-10-01T23:50")
                .andExpect(jsonPath("$.term").value("hotline-receive-danger"))
                .andExpect(jsonPath("$.dueAt").value("2026-10-02T00:05:00+08:00"));
        ask("term", "hotline-receive-danger", "from", "2026-10-01T15:50:00Z")
                .andExpect(jsonPath("$.dueAt").value("2026-10-02T00:05:00+08:00"));
        ask("term", "hotline-receive-danger", "from", "2026-10-01T23:50:00 08:00")
                .andExpect(jsonPath("$.dueAt").value("2026-10-02T00:05:00+08:00"));
        ask("term", "triage", "from", "2026-11-20T16:00", "mode", "LEVEL_II")
                .andExpect(jsonPath("$.length").value("2小时"))
                .andExpect(jsonPath("$.warnings").value(hasItem(containsString("未选择风险等级"))));
    }

    @Test
    void aYearWithoutItsNoticeIsMarked() throws Exception {
        ask("term", "confirmation", "from", "2091-09-03")
                .andExpect(jsonPath("$.provisional").value(true))
                .andExpect(jsonPath("$.warnings").value(hasItem(containsString("暂定日历"))));
    }

    @Test
    void whatCannotBeAnsweredIsAProblemDetail() throws Exception {
        problem("term", "请选择期限。", "from", "2026-11-23");
        problem("term", "期限规则表中没有这个期限，请核对名称。", "term", "nonsense", "from", "2026-11-23");
        problem("from", "请填写起算日期。", "term", "mediation");
        problem("from", "起算日期无法识别", "term", "mediation", "from", "23.11.2026");
        problem("from", "起算日期须在2000年至2100年之间。", "term", "mediation", "from", "1999-01-01");
        problem("from", "起算日期须在2000年至2100年之间。", "term", "mediation", "from", "+999999999-01-01");
        problem("from", "请写明起算的时刻", "term", "triage", "from", "2026-11-23");
        problem(
                "disputeType",
                "没有这个纠纷类型，可用值：MARRIAGE_FAMILY",
                "term",
                "mediation",
                "from",
                "2026-11-23",
                "disputeType",
                "X");
        problem("extension", "请填写大于零的整数", "term", "mediation", "from", "2026-11-23", "extension", "-1");
        problem("extension", "超过上限60日", "term", "mediation", "from", "2026-11-23", "extension", "31");
        problem(
                "extension",
                "不得延长",
                "term",
                "mediation",
                "disputeType",
                "LABOUR_OTHER",
                "from",
                "2026-11-23",
                "extension",
                "1");
    }

    @Test
    void theTermsAreListedAndTheInterfaceIsDescribed() throws Exception {
        mvc.perform(get("/api/deadlines/terms").with(user(mediator)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.term=='mediation')].label").value("人民调解期限"))
                .andExpect(jsonPath("$[?(@.term=='mediation')].byDisputeType").value(true))
                .andExpect(jsonPath("$[?(@.term=='mediation')].special[*]")
                        .value(org.hamcrest.Matchers.contains("劳动争议调解期限", "医疗纠纷调解期限")))
                .andExpect(jsonPath("$[?(@.term=='triage')].byRiskLevel").value(true))
                .andExpect(jsonPath("$[?(@.term=='petition-close')].byMode").value(false));
        mvc.perform(get("/api/openapi").with(user(mediator)))
                .andExpect(jsonPath("$.paths['/api/deadlines'].get.summary").value(containsString("计算期限")));
        mvc.perform(get("/api/deadlines")).andExpect(status().isUnauthorized());
    }

    @Test
    void thePageAnswersWithTheStepsAndKeepsWhatWasTyped() throws Exception {
        assertThat(page())
                .contains("人民调解期限（劳动争议调解期限、医疗纠纷调解期限请选纠纷类型）", "法定期限", "内部时限")
                .doesNotContain("计算步骤");

        String answer = page("term", "confirmation", "from", "2026-09-03", "mode", "PEACE");
        assertThat(answer)
                .contains("2026-10-08", "顺延至休息日后的第一个工作日2026年10月8日", "《人民调解法》第三十三条", "value=\"2026-09-03\"", "计算步骤");

        assertThat(page("term", "mediation", "from", "2026-11-23", "extension", "20"))
                .contains("30日，另延长20日");
        String wrong = page("term", "triage", "from", "2026-11-23", "extension", "多几天");
        assertThat(wrong)
                .contains("无法计算", "class=\"fault\">延长的期限请填写大于零的整数", "value=\"多几天\"")
                .doesNotContain("计算步骤");
        assertThat(page("term", "triage", "from", "2026-11-23")).contains("请写明起算的时刻");
        assertThat(page("term", "triage", "from", "2026-11-23", "time", "16:00"))
                .contains("20时00分");
        assertThat(page("term", "", "from", "<b>")).contains("请选择期限", "value=\"&lt;b&gt;\"");
    }

    private void problem(String field, String message, String... parameters) throws Exception {
        ask(parameters)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.title").value("期限无法计算"))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].message").value(containsString(message)));
    }

    private ResultActions ask(String... parameters) throws Exception {
        return mvc.perform(request("/api/deadlines", parameters));
    }

    private String page(String... parameters) throws Exception {
        return mvc.perform(request("/deadlines", parameters))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletRequestBuilder request(String path, String... parameters) {
        MockHttpServletRequestBuilder request = get(path).with(user(mediator));
        for (int i = 0; i < parameters.length; i += 2) {
            if (parameters[i + 1] != null) {
                request.param(parameters[i], parameters[i + 1]);
            }
        }
        return request;
    }
}
