package org.wuzhen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wuzhen.e2e.Browser.choose;
import static org.wuzhen.e2e.Browser.date;
import static org.wuzhen.e2e.Browser.fill;
import static org.wuzhen.e2e.Browser.radio;
import static org.wuzhen.e2e.Browser.row;
import static org.wuzhen.e2e.Browser.tick;
import static org.wuzhen.e2e.Browser.time;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wuzhen.department.simulator.Departments;
import org.wuzhen.department.simulator.Fault;
import org.wuzhen.ledger.LoadProgress;

/** Two hard cases, form by form: seventeen workers whose wages three departments consult on, and a leader's case. */
@E2eTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardCaseE2eTest {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final String DIRECTOR = "dagu.zhongxin";
    private static final String LEADER = "dagu.lingdao";
    private static final String SECRETARY = "dagu.mishu";
    private static final String LABOUR_MEDIATOR = "dagu.tiaojie2";
    private static final String LABOUR_OFFICER = "dagu.renshe";

    @LocalServerPort
    private int port;

    @Autowired
    private LoadProgress progress;

    @Autowired
    private Departments departments;

    private Browser browser;
    private Road road;

    @BeforeAll
    void open() throws InterruptedException {
        Samples.await(progress);
        browser = new Browser(port);
        road = new Road(browser);
    }

    @AfterAll
    void close() {
        departments.control().liftAll();
        browser.close();
    }

    @Test
    void seventeenWorkersGetTheirWagesInInstalments() {
        for (String silent : List.of("hrss", "union", "psb")) {
            departments.control().order(Fault.of(Fault.Kind.REFUSED).at(silent));
        }
        String number = road.register(
                "段长顺", "天津海晟建筑劳务有限公司", "拖欠农民工工资", "段长顺等十七人在海河湾工地做木工,自七月起没有领到工资,班组有考勤和结算单。", "支付十七人的工资三十二万元。", page -> {
                    page.getByLabel("涉及金额").first().fill("320000");
                    page.getByLabel("涉及人数").first().fill("17");
                });
        road.accepted(number);

        Page page = browser.open(Road.TRIAGE, "确认分诊", number);
        assertThat(page.locator(".fjs-container")).containsText("橙");
        assertThat(page.locator(".fjs-container")).containsText("会诊");
        page.locator(".fjs-taglist-tag")
                .filter(new Locator.FilterOptions().setHasText("住"))
                .locator("button")
                .click();
        fill(page, "调整部门的理由", "总包已按月拨付工程款,不涉及住建。");
        browser.complete(page);

        page = browser.open(DIRECTOR, "组成会诊并确定会期", number);
        assertThat(page.locator(".fjs-container")).containsText("公安");
        Matcher earliest = Pattern.compile("会议日期最早为\\s*([-0-9]{10})")
                .matcher(page.locator(".fjs-container").innerText());
        assertThat(earliest.find()).isTrue();
        date(page, "会议日期", earliest.group(1));
        time(page, "会议日期", "09:30");
        browser.picture(page, "convene");
        fill(page, "会议地点", "大沽街道矛调中心会商室");
        fill(page, "需要研究的问题", "欠薪数额如何认定,资金从哪里来,分几期支付。");
        browser.complete(page);

        for (String officer : List.of(LABOUR_OFFICER, "dagu.gonghui", "dagu.gongan")) {
            page = browser.open(officer, "提出会诊意见", number);
            radio(page, "态度", "同意");
            fill(page, "会诊意见", "按考勤和结算单认定,由劳务公司分三期付清。");
            radio(page, "效力", "书面意见");
            browser.complete(page);
        }

        page = browser.open(DIRECTOR, "召开会诊会议", number);
        LocalDateTime now = LocalDateTime.now(OFFICE).minusMinutes(1).truncatedTo(ChronoUnit.MINUTES);
        radio(page, "会议情况", "已召开");
        date(page, "实际开会日期", now.toLocalDate().toString());
        time(page, "实际开会日期", now.toLocalTime().toString());
        radio(page, "各部门意见", "意见一致");
        browser.complete(page);

        page = browser.open(DIRECTOR, "制作会诊纪要", number);
        fill(page, "会诊结论", "欠薪事实清楚,由人社牵头,劳务公司分三期付清,工会、公安配合。");
        radio(page, "结论种类", "形成方案");
        choose(page, "方案的下一步", "调解");
        choose(page, "今后由哪个部门牵头", "人力资源");
        Locator item = row(page, "交办事项", 0);
        choose(item, "落实部门", "人力资源");
        date(item, "", LocalDate.now(OFFICE).plusDays(10).toString());
        fill(item, "事项", "核对十七人的考勤和结算单,报中心备案");
        browser.complete(page);

        page = browser.open(LABOUR_OFFICER, "落实会诊事项", number);
        radio(page, "报告", "已经落实");
        fill(page, "情况", "已核对十七人的考勤,共三十二万元,双方签字认可。");
        browser.complete(page);

        page = browser.as(Road.HEAD);
        page.navigate(browser.address() + "/cases/" + number);
        browser.picture(page, "consulted");

        road.mediated(number, LABOUR_MEDIATOR, "赵国强", "段长顺", "天津海晟建筑劳务有限公司", "公司分三期付清十七人的工资三十二万元,段长顺代表各人签收。");
        page = browser.open(LABOUR_MEDIATOR, "确定协议形式", number);
        radio(page, "协议形式", "书面协议");
        browser.complete(page);
        page = browser.open(LABOUR_MEDIATOR, "拟定调解协议书", number);
        fill(page, "纠纷主要事实", "十七人自七月起没有领到工资,结算单合计三十二万元。");
        fill(page, "争议事项和各方责任", "欠薪由劳务公司支付。");
        fill(page, "达成的协议内容", "劳务公司分三期支付三十二万元。");
        fill(page, "履行方式", "银行转账");
        for (int part = 0; part < 3; part++) {
            Locator instalment = row(page, "每期一行", part);
            choose(instalment, "谁来履行", "天津海晟");
            choose(instalment, "履行什么", "劳动报酬");
            fill(instalment, "具体内容", "十七人工资第" + (part + 1) + "期");
            fill(instalment, "金额", part == 2 ? "100000" : "110000");
            date(instalment, "", LocalDate.now(OFFICE).plusMonths(part + 1).toString());
        }
        fill(page, "金额合计", "320000");
        fill(page, "协议书份数", "4");
        browser.complete(page);
        page = browser.open(LABOUR_MEDIATOR, "签订调解协议书", number);
        radio(page, "签订情况", "各方已签字");
        radio(page, "双方是否共同申请司法确认", "不申请");
        browser.complete(page);

        page = browser.as(Road.HEAD);
        page.navigate(browser.address() + "/cases/" + number);
        assertThat(page.locator("main")).containsText("履行中");
        assertThat(page.locator("main")).containsText("会诊");
        browser.picture(page, "instalments");
    }

    @Test
    void aThreatOfSelfHarmBecomesALeadersCase() {
        String number = road.register(
                "尹秀芬", "卫建国", "邻里", "因楼道堆物多次争吵,申请人扬言再不解决就从楼上跳下去。", "清走堆物,赔礼道歉。", page -> tick(page, "扬言自伤"));
        road.accepted(number);
        Page page = browser.open(Road.TRIAGE, "确认分诊", number);
        assertThat(page.locator(".fjs-container")).containsText("红");
        assertThat(page.locator(".fjs-container")).containsText("专诊");
        browser.complete(page);

        page = browser.open(DIRECTOR, "确定包案领导", number);
        browser.picture(page, "appoint");
        choose(page, "包案领导", "方振国");
        choose(page, "领导秘书", "苏文倩");
        browser.complete(page);
        page = browser.open(LEADER, "签收包案", number);
        radio(page, "是否包案", "签收");
        browser.complete(page);

        page = browser.open(SECRETARY, "整理接访记录", number);
        LocalDateTime met = LocalDateTime.now(OFFICE).minusMinutes(1).truncatedTo(ChronoUnit.MINUTES);
        date(page, "接访", met.toLocalDate().toString());
        time(page, "接访", met.toLocalTime().toString());
        fill(page, "到场人员", "申请人、社区书记、包案领导");
        fill(page, "当事人诉求", "清走楼道堆物,赔礼道歉。");
        fill(page, "了解的情况", "申请人独居,情绪不稳,社区已安排人陪同。");
        fill(page, "领导答复意见", "三日内清走堆物,由社区书记每天上门看望。");
        browser.complete(page);
        signed(number, "审签接访记录");

        page = browser.open(SECRETARY, "拟订化解方案", number);
        Locator duties = page.locator(".fjs-container").getByLabel("责任内容和做法");
        for (int duty = 0; duty < duties.count(); duty++) {
            duties.nth(duty).fill("落实到人,每日报告");
        }
        choose(page, "下一步措施", "调解");
        fill(page, "具体安排", "由调委会在三日内组织调解。");
        browser.complete(page);
        signed(number, "审签化解方案");

        road.mediated(number, Road.MEDIATOR, "王秀兰", "尹秀芬", "卫建国", "三日内清走堆物,当面赔礼,互不追究。");
        page = browser.open(SECRETARY, "起草结案报告", number);
        radio(page, "结案方式", "达成协议");
        fill(page, "化解经过", "领导接访、社区陪护、调解员主持调解。");
        fill(page, "化解结果", "双方达成口头协议,申请人情绪稳定。");
        browser.complete(page);
        signed(number, "审签结案报告");

        page = browser.as(Road.HEAD);
        page.navigate(browser.address() + "/cases/" + number);
        assertThat(page.locator("main")).containsText("达成协议");
        browser.picture(page, "leader");
    }

    private void signed(String number, String task) {
        Page page = browser.open(LEADER, task, number);
        radio(page, "审签", "同意，签字");
        browser.complete(page);
    }
}
