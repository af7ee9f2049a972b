package org.wuzhen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wuzhen.e2e.Browser.choose;
import static org.wuzhen.e2e.Browser.date;
import static org.wuzhen.e2e.Browser.fill;
import static org.wuzhen.e2e.Browser.leaveField;
import static org.wuzhen.e2e.Browser.radio;
import static org.wuzhen.e2e.Browser.tick;
import static org.wuzhen.e2e.Browser.time;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The road of a quarrel between neighbours in 大沽, walked by those whose work it is, form by form. */
final class Road {

    static final String CLERK = "dagu.shouli";
    static final String HEAD = "dagu.zhuren";
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    static final String TRIAGE = "dagu.fenliu";
    static final String MEDIATOR = "dagu.tiaojie";
    private static final String ARCHIVIST = "dagu.dangan";

    private final Browser browser;

    Road(Browser browser) {
        this.browser = browser;
    }

    /** Registers a quarrel at the window; returns its number. */
    String register(String applicant, String respondent) {
        return register(applicant, respondent, "邻里", "楼上住户防水层老化渗水,浸湿楼下天花板,双方为修缮费用争执不下。", "修好防水并赔偿吊顶损失。", page -> {});
    }

    /** Registers a dispute at the window, and what else the form has to say of it; returns its number. */
    String register(
            String applicant, String respondent, String type, String facts, String claims, Consumer<Page> more) {
        Page page = browser.startForm(CLERK);
        page.getByLabel("姓名或单位名称").nth(0).fill(applicant);
        page.getByLabel("姓名或单位名称").nth(1).fill(respondent);
        choose(page, "纠纷类型", type);
        fill(page, "纠纷经过", facts);
        fill(page, "申请人的请求", claims);
        more.accept(page);
        leaveField(page);
        browser.picture(page, "register");
        Locator begin = page.locator(".modal-footer button:has-text('发起')");
        Response answer = page.waitForResponse(response -> response.url().endsWith("/submit-form"), begin::click);
        page.locator(".modal-content").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        Matcher number = Pattern.compile("\"businessKey\":\"(BH\\d+)\"").matcher(answer.text());
        assertThat(number.find()).as("the case in %s", answer.text()).isTrue();
        return number.group(1);
    }

    /** Fills the review of a case that the other side agrees to, or not, and leaves it open. */
    Page review(String number, String respondent) {
        Page page = browser.open(CLERK, "受理审查", number);
        radio(page, "1. 争议的性质", "民间纠纷");
        radio(page, "2. 其他机关是否已经受理", "没有");
        radio(page, "3. 同一事实", "没有");
        radio(page, "4. 对方是否同意调解", respondent);
        radio(page, "5. 有没有必须先报告", "没有");
        return page;
    }

    /** Takes a registered dispute in, as far as its triage. */
    void accepted(String number) {
        Page page = review(number, "同意");
        browser.complete(page);

        page = browser.open(CLERK, "送达权利义务告知书", number);
        radio(page, "申请人如何签收", "当面");
        radio(page, "被申请人如何签收", "当面");
        browser.complete(page);
    }

    /**
     * From the choice of a mediator to an agreement at the table.
     *
     * @param mediator log-in name
     * @param name of the same mediator
     * @param result what the session agreed on
     */
    void mediated(String number, String mediator, String name, String applicant, String respondent, String result) {
        Page page = browser.open(HEAD, "选定调解员", number);
        choose(page, "主持调解员", name);
        browser.complete(page);

        page = browser.open(mediator, "披露利害关系", number);
        radio(page, "与本案的关系", "无利害关系");
        radio(page, "处理", "各方当事人均同意");
        choose(page, "告知当事人的方式", "当面告知");
        browser.complete(page);

        page = browser.open(mediator, "调查核实", number);
        radio(page, "本次情况", "事实清楚");
        fill(page, "调查记录", "当面听取双方陈述,核对了材料,事实没有争议。");
        radio(page, "下一步", "安排调解会");
        browser.complete(page);

        page = browser.open(mediator, "安排调解会", number);
        date(page, "调解日期", LocalDate.now(OFFICE).toString());
        time(page, "调解日期", "23:45");
        fill(page, "地点", "大沽街道矛调中心第一调解室");
        radio(page, "是否公开", "不公开");
        choose(page, "通知当事人的方式", "当场商定");
        tick(page, "各方当事人均已通知到");
        browser.complete(page);

        page = browser.open(mediator, "召开调解会", number);
        LocalDateTime end = LocalDateTime.now(OFFICE).minusMinutes(1).truncatedTo(ChronoUnit.MINUTES);
        date(page, "开始日期", end.minusMinutes(30).toLocalDate().toString());
        time(page, "开始日期", end.minusMinutes(30).toLocalTime().toString());
        date(page, "结束日期", end.toLocalDate().toString());
        time(page, "结束日期", end.toLocalTime().toString());
        tick(page, applicant.substring(0, 1));
        tick(page, respondent.substring(0, 1));
        fill(page, "调解记录", result);
        fill(page, "记录人", "刘春梅");
        radio(page, "调解结果", "调解成功");
        browser.complete(page);
    }

    /** From the review to the archive, by an oral agreement between the two who were registered. */
    void fromReviewToArchive(String number, String applicant, String respondent) {
        accepted(number);
        Page page = browser.open(TRIAGE, "确认分诊", number);
        assertThat(page.locator(".fjs-container")).containsText("蓝");
        browser.complete(page);

        mediated(number, MEDIATOR, "王秀兰", applicant, respondent, "双方同意由楼上住户在三日内修好防水,并当场支付一千八百元。");

        page = browser.open(MEDIATOR, "确定协议形式", number);
        radio(page, "协议形式", "口头协议");
        tick(page, "双方都认为不需要制作调解协议书");
        tick(page, "事实清楚、责任明确");
        tick(page, "当场履行");
        browser.complete(page);

        page = browser.open(MEDIATOR, "登记口头协议", number);
        fill(page, "纠纷主要事实", "楼上防水老化,水渗入楼下。");
        fill(page, "争议事项和各方责任", "修缮责任由楼上住户承担。");
        fill(page, "达成的协议内容", "三日内修好防水,双方再无争议。");
        fill(page, "履行方式", "楼上住户自行修缮");
        radio(page, "履行情况", "没有需要履行的事项");
        browser.complete(page);

        page = browser.open(MEDIATOR, "回访当事人", number);
        radio(page, "是否联系上当事人", "联系上了");
        choose(page, "回访方式", "电话回访");
        radio(page, "回访了谁", "双方当事人");
        radio(page, "协议履行情况", "没有需要履行的内容");
        radio(page, "是否走了其他途径", "没有");
        radio(page, "满意度", "非常满意");
        radio(page, "有无再起纠纷", "没有");
        browser.complete(page);

        page = browser.open(HEAD, "结案审查", number);
        radio(page, "审查结论", "同意结案");
        fill(page, "结案意见", "程序合法,协议已经履行,同意结案。");
        browser.complete(page);

        page = browser.open(ARCHIVIST, "整理立卷", number);
        browser.send(page);
        assertRefused(page, "当事人身份证明");
        browser.picture(page, "refused");
        page.getByText("添加一项").click();
        choose(page, "材料种类", "当事人身份证明");
        fill(page, "页数", "2");
        date(page, "材料日期", LocalDate.now(OFFICE).toString());
        fill(page, "存放位置", "档案室3柜2层");
        browser.complete(page);

        page = browser.open(HEAD, "复核卷宗", number);
        radio(page, "复核结论", "通过");
        browser.complete(page);
    }

    static void assertRefused(Page page, String because) {
        assertThat(page.locator("[role=alert]")
                        .filter(new Locator.FilterOptions().setHasText(because))
                        .first())
                .isVisible();
    }
}
