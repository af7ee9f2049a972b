package org.wuzhen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wuzhen.e2e.Browser.fill;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wuzhen.ledger.LoadProgress;

/**
 * Four people log in: a mediator, a department's officer, an auditor, a security administrator. Each finds what is theirs
 * within three clicks, and nothing that is not.
 */
@E2eTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FourPeopleE2eTest {

    private static final String MEDIATOR = "dagu.tiaojie";
    private static final String COLLEAGUE = "dagu.tiaojie2";
    private static final String OFFICER = "dagu.renshe";
    private static final String AUDITOR = "shenji";
    private static final String SECURITY = "anquan";
    private static final int MOST_CLICKS = 3;

    @LocalServerPort
    private int port;

    @Autowired
    private LoadProgress progress;

    private Browser browser;
    private int clicks;

    @BeforeAll
    void open() throws InterruptedException {
        Samples.await(progress);
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void aMediatorFindsTheTasksOfTheOwnCentre() {
        Page page = login(MEDIATOR);
        assertMenu(page, "工作台", "案件台账", "任务列表", "巡诊", "消息", "期限计算", "三清单", "节假日安排");
        click(row(page, "调查核实").locator("a").first());
        assertThat(page.locator(".fjs-container .fjs-form-field").first()).isVisible();
        click(page.locator(".task-details .nav-tabs a").filter(has("案件")));
        assertThat(page.frameLocator("iframe.wuzhen-case").locator("body")).containsText("当事人");
        assertThat(page.locator(".start-process-action")).isHidden();
        assertThat(page.locator(".wuzhen-way").first()).hasText("工作台");

        login(MEDIATOR);
        click(menu(browser.as(MEDIATOR), "案件台账"));
        Page cases = browser.as(MEDIATOR);
        assertThat(cases.locator("a.number").first()).containsText("BH04");
        assertThat(cases.locator("a.number").filter(hasNot("BH04"))).hasCount(0);
        assertMissing(cases, "/cases/" + caseElsewhere(), "/cases/BH14209912310001");
        assertRefused(cases, "/accounts", "/security/keys", "/security/reveals", "/office/people", "/handover");
    }

    @Test
    void ofTwoWhoClaimAtOnceOneIsTold() {
        Page first = browser.as(MEDIATOR);
        Page second = browser.as(COLLEAGUE);
        String number = number(first, "婚姻家庭");
        for (Page page : List.of(first, second)) {
            offered(page, number);
        }

        Browser.claim(first).click();
        assertThat(holder(first)).containsText("王秀兰");
        Browser.claim(second).click();

        assertThat(second.locator("[notifications-panel] .alert")
                        .filter(has("已由其他人员领取"))
                        .first())
                .isVisible();
        assertThat(holder(second)).containsText("王秀兰");
        assertThat(Browser.claim(second)).hasCount(0);
        assertThat(second.locator("ol.tasks-list li").filter(has(number))).hasCount(0);

        assertThat(first.locator("[cam-tasklist-task-meta] .due-date")).hasCSS("pointer-events", "none");
        assertThat(first.locator(".reset-due-date:visible, [cam-tasklist-task-meta] .followup-date:visible"))
                .hasCount(0);
        first.locator("[cam-tasklist-task-meta] .unclaim").click();
        assertThat(Browser.claim(first)).isVisible();
    }

    @Test
    void tasklistHasItsWordsHoweverLateTheyCome() {
        Page page = browser.as(COLLEAGUE);
        Locator list = page.locator("section.tasks-list");
        Pattern words = Pattern.compile(".*/locales/zh-CN\\.json.*");
        List<Route> held = new ArrayList<>();
        page.route(words, held::add);
        page.navigate("about:blank");
        page.navigate(browser.address() + "/camunda/app/tasklist/default/");
        assertThat(list.locator("input.main-field")).hasAttribute("placeholder", "SEARCH_PLACEHOLDER");
        page.waitForCondition(() -> !held.isEmpty());
        page.unroute(words);
        held.forEach(Route::resume);

        assertThat(list.locator("input.main-field")).hasAttribute("placeholder", "筛选任务");
        browser.filter(page, "全部可见");
        assertThat(list.locator("ol.tasks-list > li").first()).isVisible();
        browser.settle(page);
        assertThat(list).not().containsText(Pattern.compile("[A-Z]{3,}_[A-Z]{3,}"));
    }

    @Test
    void anOfficerFindsWhatTheDepartmentIsAsked() {
        Page asking = browser.as(MEDIATOR);
        String number = number(asking, "婚姻家庭");
        asking.navigate(browser.address() + "/cases/" + number + "/departments");
        asking.locator("select[name=department]")
                .selectOption(asking.locator("select[name=department] option")
                        .filter(has("人力资源"))
                        .getAttribute("value"));
        asking.fill("textarea[name=question]", "女方能否参加职业技能培训,请提出意见。");
        asking.fill("input[name=amount]", "很多");
        asking.click("button.main");
        assertThat(asking.locator(".notice.bad")).containsText("涉及金额");
        assertThat(asking.locator("textarea[name=question]")).hasValue("女方能否参加职业技能培训,请提出意见。");
        asking.fill("input[name=amount]", "");
        asking.click("button.main");
        assertThat(asking.locator(".notice").first()).containsText("已征询");

        Page page = login(OFFICER);
        assertThat(page.locator(".who .office")).hasText("大沽街道 · 派驻干部（人社）");
        assertMenu(page, "工作台", "案件台账", "任务列表", "消息", "期限计算", "三清单", "节假日安排");
        browser.reloadUntilShown(page, row(page, number));
        click(row(page, number).getByText("领取"));
        assertThat(page.locator("main .notice.good")).containsText("已领取");
        click(row(page, number).locator("a").first());
        assertThat(page.locator(".fjs-container")).containsText("职业技能培训");
        browser.settle(page);
        page.getByText("完成办理").first().click();
        assertThat(page.locator(".fjs-form-field-error").first()).containsText("必填");
        fill(page, "答复内容", "可以参加,街道每季度办一期。");
        browser.complete(page);
        assertThat(page.locator("[notifications-panel] .alert-danger")).hasCount(0);

        page.navigate(browser.address() + "/cases");
        List<String> seen = page.locator("a.number").allInnerTexts();
        assertThat(seen).contains(number).hasSize(2);
        assertMissing(page, "/cases/" + caseElsewhere(), "/cases/BH14209912310001");
        assertRefused(page, "/cases/" + number + "/departments", "/accounts", "/security/reveals", "/office/people");
    }

    @Test
    void anAuditorReadsEverythingAndChangesNothing() {
        Page page = login(AUDITOR);
        assertMenu(
                page, "案件台账", "问诊", "巡诊", "已发消息", "期限计算", "三清单", "责任清单", "吹哨评价", "人员与岗位", "派驻", "机构", "授权登记", "授权使用",
                "节假日安排", "消息模板", "账号管理", "接口健康", "未匹配消息", "查看记录");
        assertThat(page.locator("a.number").filter(has("BH14")).first()).isVisible();
        click(page.locator("a.number").filter(has("BH04")).first());
        assertThat(page.locator("h1")).containsText("BH04");
        assertThat(page.locator("#offers, form:not([action$='/logout'])")).hasCount(0);
        click(menu(page, "授权使用"));
        assertThat(page.locator("table.uses, main table").first()).containsText("郑立民");
        click(menu(page, "查看记录"));
        assertThat(page.locator("main table").first()).containsText("联系当事人");

        page.navigate(browser.address() + "/office/people");
        assertThat(page.getByText("登记人员")).hasCount(0);
        assertRefused(page, "/worklist", "/security/keys", "/handover", "/office/import");
        assertThat(page.request().get(browser.address() + "/engine-rest/task").status())
                .isIn(401, 403);
    }

    @Test
    void aSecurityAdministratorKeepsAccountsAndSeesNoCase() {
        Page page = login(SECURITY);
        assertMenu(page, "账号管理", "查看记录", "加密密钥");
        click(page.locator("main table a").filter(has("王秀兰")).first());
        assertThat(page.getByText("重置密码").first()).isVisible();
        click(menu(page, "查看记录"));
        assertThat(page.locator("main table").first()).containsText("联系当事人");
        assertThat(page.locator("main")).not().containsText("BH04");
        click(menu(page, "加密密钥"));
        assertThat(page.locator("main")).containsText("正在使用");

        assertRefused(page, "/cases", "/worklist", "/office/people", "/handover");
        assertThat(page.navigate(browser.address() + "/cases").text()).contains("您担任的岗位不查看案件");
        assertMissing(page, "/cases/" + caseElsewhere(), "/cases/BH14209912310001");
    }

    private Page login(String person) {
        clicks = 0;
        return browser.afresh(person);
    }

    private void click(Locator what) {
        assertThat(++clicks).as("clicks since the log-in").isLessThanOrEqualTo(MOST_CLICKS);
        what.click();
        what.page().waitForLoadState();
    }

    private static void assertMenu(Page page, String... entries) {
        assertThat(page.locator("nav.menu a"))
                .hasText(entries, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
    }

    private static Locator menu(Page page, String entry) {
        return page.locator("nav.menu a").filter(has(entry)).first();
    }

    private static Locator row(Page page, String text) {
        return page.locator("main tbody tr").filter(has(text)).first();
    }

    /** Opens the unclaimed task of a case. */
    private void offered(Page page, String number) {
        page.navigate("about:blank");
        page.navigate(browser.address() + "/camunda/app/tasklist/default/");
        browser.filter(page, "本岗待领");
        browser.settle(page);
        page.locator("ol.tasks-list li").filter(has(number)).first().click();
        assertThat(Browser.claim(page)).isVisible();
    }

    private static Locator holder(Page page) {
        return page.locator("[cam-tasklist-task-meta]").first();
    }

    /** The number of the case of a type in the list of whoever looks. */
    private String number(Page page, String type) {
        page.navigate(browser.address() + "/cases");
        return row(page, type).locator("a.number").first().innerText().trim();
    }

    private String caseElsewhere() {
        Page auditor = browser.as(AUDITOR);
        auditor.navigate(browser.address() + "/cases");
        return auditor.locator("a.number")
                .filter(has("BH14"))
                .first()
                .innerText()
                .trim();
    }

    /** What is not theirs answers exactly as what there is not. */
    private void assertMissing(Page page, String theirs, String nobodys) {
        Response forbidden = page.navigate(browser.address() + theirs);
        String told = page.locator("main").innerText();
        Response missing = page.navigate(browser.address() + nobodys);
        assertThat(forbidden.status()).isEqualTo(missing.status()).isEqualTo(404);
        assertThat(told).isEqualTo(page.locator("main").innerText());
    }

    private void assertRefused(Page page, String... paths) {
        for (String path : paths) {
            Response answer = page.navigate(browser.address() + path);
            assertThat(answer.status()).as(path).isIn(403, 404);
            assertThat(page.locator("h1")).hasText("没有找到，或您不能查看");
        }
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.FilterOptions hasNot(String text) {
        return new Locator.FilterOptions().setHasNotText(text);
    }
}
