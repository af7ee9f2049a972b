package org.wuzhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;

@WuzhenTest
class CasePageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Disputes disputes;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseRecords records;

    @Autowired
    CaseDesk desk;

    @Autowired
    ActAs actAs;

    private String clerk;
    private CaseNumber number;

    @BeforeEach
    void register() {
        clerk = office.somebody("41", Post.INTAKE_CLERK);
        number = disputes.registered(
                clerk,
                "41",
                DisputeType.PROPERTY_MGMT,
                Set.of(Mark.MINOR),
                Disputes.applicant("司徒文博", "110101199003070134", "13812341234", "天津市滨海新区大沽街道和睦里3号", null),
                Disputes.applicant(
                        "司马小宝",
                        "110101201503070118",
                        "13812345678",
                        "天津市滨海新区大沽街道和睦里3号",
                        LocalDate.now().minusYears(9)),
                Disputes.company("天津海河湾物业有限公司"));
    }

    @Test
    void thePageShowsTheWholeCaseMasked() throws Exception {
        String mediator = office.somebody("41", Post.MEDIATOR);
        actAs.run(clerk, () -> {
            cases.decide(number, "route", "mediation", "标的不大", "《人民调解法》第十七条", "R07", "lawsuit");
            cases.issue(number, "rejection", "津告〔2026〕1号", "告知内容", null, "申请人", "当面签收");
            cases.remark(number, "审查受理", "申请人下午在家<b>");
            records.filed(number, RecordKind.EVIDENCE, "照片", 3, LocalDate.of(2026, 1, 8), "档案柜3-2");
            cases.route(number, RiskLevel.ORANGE, "mediation", "CONSULTATION");
            cases.entrust(number, mediator);
            cases.suspend(number, "等待鉴定、评估意见");
            clocks.start(number, "mediation");
            clocks.holdAll(number, "等待鉴定、评估意见");
        });

        String page = page(clerk);

        assertThat(page)
                .contains(number.value(), "物业", "阶段：已登记", "风险：橙·较大", "已中止", "第1版", "测试人员" + mediator, "测试人员" + clerk)
                .contains(
                        "司*", "S.M.X.B.", "未成年人", "天津海河湾物业有限公司", "110***********0134", "138****1234", "天津市滨海新区大沽街道***")
                .doesNotContain("司徒文博", "司马", "110101", "13812345678", "138****5678", "和睦里3号\"", "和睦里3号</dd>")
                .contains("涉未成年人", "66898890热线", "楼上漏水", "1,200.00 元", "会诊")
                .contains("办理去向", "人民调解", "标的不大", "规则 R07", "改变规则建议（建议：诉讼）", "《人民调解法》第十七条")
                .contains("不予受理告知书", "津告〔2026〕1号", "签收：当面签收", "证据材料", "3页", "档案柜3-2")
                .contains("申请人下午在家&lt;b&gt;")
                .contains("审查受理", "待 受理登记员 领取")
                .contains("人民调解期限", "绿·已中止计时", "中止事由：等待鉴定、评估意见", "依据：")
                .contains("登记纠纷，来源：66898890热线", "写入一条办理备注", "受理登记员");
    }

    @Test
    void theTimelineTellsStagesWithWhoDidIt() throws Exception {
        actAs.run(clerk, () -> cases.move(number, Stage.TRIAGE));

        assertThat(page(clerk)).contains("案件转入“待分流”阶段", "测试人员" + clerk + "（受理登记员）");
    }

    @Test
    void aCaseOfAnotherCentreIsAnsweredAsOneThatIsMissing() throws Exception {
        String other = office.somebody("42", Post.INTAKE_CLERK);
        String task = desk.tasks(number).get(0).id();

        for (String path : new String[] {
            "/cases/" + number,
            "/cases/" + number + "/panel",
            "/tasks/" + task + "/case",
            "/cases/BH41209901010001",
            "/cases/nonsense",
            "/tasks/nonsense/case"
        }) {
            assertThat(answer(other, path).getStatus()).as(path).isEqualTo(404);
        }
        assertThat(answer(office.somebody("00", Post.SYS_ADMIN), "/cases/" + number)
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void auditorsReadEveryCase() throws Exception {
        assertThat(page(office.somebody("00", Post.AUDITOR))).contains(number.value());
    }

    @Test
    void theTabOfATaskLeadsToThePanelOfItsCase() throws Exception {
        String task = desk.tasks(number).get(0).id();

        assertThat(answer(clerk, "/tasks/" + task + "/case").getRedirectedUrl())
                .isEqualTo("/cases/" + number + "/panel");
        MockHttpServletResponse panel = answer(clerk, "/cases/" + number + "/panel");
        assertThat(panel.getContentAsString(StandardCharsets.UTF_8))
                .contains("class=\"framed\"", number.value(), "时间轴", "司*")
                .doesNotContain("class=\"top\"", "司徒文博");
        assertThat(panel.getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
    }

    private String page(String person) throws Exception {
        MockHttpServletResponse answer = answer(person, "/cases/" + number);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String person, String path) throws Exception {
        return mvc.perform(get(path).with(user(person))).andReturn().getResponse();
    }
}
