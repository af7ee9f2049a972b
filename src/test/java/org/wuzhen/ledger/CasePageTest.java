package org.wuzhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.act.Acts;
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

    private static final List<String> TABS =
            List.of("", "/parties", "/handling", "/timeline", "/papers", "/agreement", "/clocks", "/process", "/log");
    private static final List<String> TAB_NAMES = List.of("基本信息", "当事人", "办理", "时间轴", "材料", "协议", "期限", "流程", "日志");

    @Autowired
    MockMvc mvc;

    @Autowired
    Acts acts;

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
    void theTabsShowTheWholeCaseMasked() throws Exception {
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

        assertThat(tab(""))
                .contains("涉未成年人", "66898890热线", "楼上漏水", "1,200.00 元", "会诊", "办理去向", "人民调解")
                .contains("审查受理", "待 受理登记员 领取", "申请人下午在家&lt;b&gt;");
        assertThat(tab("/parties"))
                .contains(
                        "司*", "S.M.X.B.", "未成年人", "天津海河湾物业有限公司", "110***********0134", "138****1234", "天津市滨海新区大沽街道***")
                .doesNotContain("13812345678", "138****5678");
        assertThat(tab("/handling")).contains("标的不大", "规则 《去向与诊别》R07", "改变规则建议（建议：诉讼）", "《人民调解法》第十七条");
        assertThat(tab("/papers")).contains("不予受理告知书", "津告〔2026〕1号", "签收：当面签收", "证据材料", "3页", "档案柜3-2");
        assertThat(tab("/clocks")).contains("人民调解期限", "绿·已中止计时", "中止事由：等待鉴定、评估意见", "依据：", "起算");
        assertThat(tab("/timeline")).contains("登记纠纷，来源：66898890热线", "写入一条办理备注", "受理登记员");
        assertThat(tab("/log")).contains("登记纠纷，来源：66898890热线", "测试41街道受理登记员");
        assertThat(tab("/agreement")).contains("本案还没有协议");
        for (String path : TABS) {
            String page = tab(path);
            assertThat(page)
                    .as(path)
                    .contains(number.value(), "物业", "阶段：已登记", "风险：橙·较大", "已中止", "第1版")
                    .contains("测试人员" + mediator, "测试人员" + clerk)
                    .containsOnlyOnce("aria-current=\"page\">" + TAB_NAMES.get(TABS.indexOf(path)) + "<")
                    .doesNotContain("司徒文博", "司马", "110101", "和睦里3号\"", "和睦里3号</dd>", " style=", "<script");
        }
    }

    @Test
    void theWholeFileIsThereForPaperAndForTasklist() throws Exception {
        actAs.run(clerk, () -> cases.issue(number, "rejection", null, "告知内容全文", null, "申请人", null));
        String paper = tab("/print");
        String panel = tab("/panel");

        assertThat(paper)
                .contains("一案一档 " + number, "基本信息", "当事人", "决定与理由", "告知内容全文", "期限", "日志", "流程图：一案到底", "司*")
                .doesNotContain("司徒文博", "<details");
        assertThat(panel)
                .contains("楼上漏水", "修好并赔偿", "决定与理由", "期限", "时间轴", "备注", "司*", "/cases/" + number + "/process")
                .doesNotContain("司徒文博");
        assertThat(panel.indexOf("楼上漏水")).isLessThan(panel.indexOf("决定与理由"));
    }

    @Test
    void theModelShowsWhereTheCaseStandsAndLeadsToTheModelsCalled() throws Exception {
        String journey = tab("/process");
        assertThat(journey)
                .contains("流程图：一案到底", "一站式受理，分流程，正在办理", "href=\"/cases/" + number + "/process/intake/1\"")
                .contains("href=\"/cases/" + number + "/process/mediation\"", "未到", "记明流程版本");
        assertThat(tab("/process/intake")).contains("受理审查，人工办理，正在办理", "href=\"#m-intake-1-here-UserTask_", "待领取");
        assertThat(tab("/process/intake/1")).contains("受理审查，人工办理，正在办理");
        assertThat(tab("/process/dossier")).contains("本案还没有走到这里");
        for (String path : new String[] {
            "/process/intake/2", "/process/nonsense", "/process/intake/x", "/follow-up", "/consultation"
        }) {
            assertThat(answer(clerk, "/cases/" + number + path).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void aLongTimelineIsFoldedByMonthAndTheLogIsPaged() throws Exception {
        for (int i = 0; i < Folders.LOG_PAGE; i++) {
            int turn = i;
            actAs.run(clerk, () -> cases.remark(number, null, "第" + turn + "次联系"));
        }
        String timeline = tab("/timeline");

        assertThat(timeline).contains("<details class=\"month\">");
        assertThat(timeline.substring(0, timeline.indexOf("<details")).split("写入一条办理备注", -1))
                .hasSize(Folders.RECENT + 1);
        assertThat(tab("/log")).contains("较早的", "第 1 页，共 2 页").doesNotContain("较新的", "登记纠纷，来源");
        assertThat(tab("/log?page=2")).contains("较新的", "登记纠纷，来源").doesNotContain("较早的");
        assertThat(tab("/log?page=nonsense")).contains("第 1 页，共 2 页");
        assertThat(tab("/print")).contains("登记纠纷，来源");
    }

    @Test
    void whoeverDecidesForAHeadIsNamedWithTheHead() throws Exception {
        String head = office.somebody("00", Post.DEPARTMENT_HEAD);
        actAs.run(
                clerk,
                () -> acts.recordOnBehalfOf(head, "opinion-given", number.value(), "提出部门意见", "属于授权范围", Map.of()));

        assertThat(tab("/log")).contains("提出部门意见", "代表主要领导测试人员" + head, "测试41街道受理登记员");
        assertThat(tab("/timeline")).contains("代表主要领导测试人员" + head);
    }

    @Test
    void moreEntriesAskTheDatabaseNoMoreOften() throws Exception {
        tab("/panel"); // each log-in ends the one before, which tells the trail once more
        int few = statements("/panel");
        for (int i = 0; i < 12; i++) {
            String other = office.somebody("41", Post.MEDIATOR);
            actAs.run(other, () -> {
                cases.remark(number, null, "备注");
                cases.decide(number, "route", "mediation", "理由", null, null, null);
                cases.issue(number, "receipt", null, "内容", null, "申请人", null);
                records.filed(number, RecordKind.EVIDENCE, "照片", 1, LocalDate.of(2026, 1, 8), "柜");
            });
        }

        assertThat(few).isPositive();
        assertThat(statements("/panel")).isLessThanOrEqualTo(few + 1);
        assertThat(statements("/log")).isLessThan(few);
    }

    @Test
    void theTimelineTellsStagesWithWhoDidIt() throws Exception {
        actAs.run(clerk, () -> cases.move(number, Stage.TRIAGE));

        assertThat(tab("/timeline")).contains("案件转入“待分流”阶段", "测试人员" + clerk + "（测试41街道受理登记员）");
    }

    @Test
    void aCaseOfAnotherCentreIsAnsweredAsOneThatIsMissing() throws Exception {
        String other = office.somebody("42", Post.INTAKE_CLERK);
        String task = desk.tasks(number).get(0).id();

        for (String path : new String[] {
            "/cases/" + number,
            "/cases/" + number + "/panel",
            "/cases/" + number + "/print",
            "/cases/" + number + "/log",
            "/cases/" + number + "/parties",
            "/cases/" + number + "/process",
            "/cases/" + number + "/process/intake",
            "/cases/" + number + "/process/intake/1",
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
        String auditor = office.somebody("00", Post.AUDITOR);
        for (String path : TABS) {
            assertThat(answer(auditor, "/cases/" + number + path).getStatus())
                    .as(path)
                    .isEqualTo(200);
        }
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

    /** How many statements the answer to a clerk takes, ours and the engine's. */
    private int statements(String path) throws Exception {
        AtomicInteger count = new AtomicInteger();
        AppenderBase<ILoggingEvent> counter = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                if (event.getFormattedMessage().startsWith("==>  Preparing:")) {
                    count.incrementAndGet();
                }
            }
        };
        LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
        List<Logger> all = Stream.of("org.wuzhen", "org.camunda.bpm.engine.impl.persistence.entity")
                .map(loggers::getLogger)
                .toList();
        counter.setContext(loggers);
        counter.start();
        all.forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(counter);
        });
        try {
            tab(path);
        } finally {
            all.forEach(logger -> {
                logger.detachAppender(counter);
                logger.setAdditive(true);
                logger.setLevel(null);
            });
        }
        return count.get();
    }

    private String tab(String path) throws Exception {
        MockHttpServletResponse answer = answer(clerk, "/cases/" + number + path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(String person, String path) throws Exception {
        return mvc.perform(get(path).with(user(person))).andReturn().getResponse();
    }
}
