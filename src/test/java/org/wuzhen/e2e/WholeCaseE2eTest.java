package org.wuzhen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.wuzhen.e2e.Browser.fill;
import static org.wuzhen.e2e.Browser.radio;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wuzhen.ledger.LoadProgress;

/** One whole case in Tasklist, in Chinese, from the window to the archive; and one refusal. */
@E2eTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeCaseE2eTest {

    private static final String CLERK = Road.CLERK;
    // logs in elsewhere, which would end the clerk's own session
    private static final String OTHER_CLERK = "dagang.shouli";

    @LocalServerPort
    private int port;

    @Autowired
    private LoadProgress progress;

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
        browser.close();
    }

    @Test
    void aDisputeGoesFromTheWindowToTheArchive() {
        String number = road.register("何秋菊", "邱大勇");

        road.fromReviewToArchive(number, "何秋菊", "邱大勇");

        Page page = browser.as(Road.HEAD);
        page.navigate(browser.address() + "/cases/" + number);
        assertThat(page.locator("main")).containsText("已归档");
        assertThat(page.locator("main")).containsText("口头协议");
        browser.picture(page, "case");
    }

    @Test
    void aRefusedDisputeIsToldWhyAndWhere() {
        String number = road.register("范海生", "葛长青");
        Page page = road.review(number, "明确拒绝");
        browser.send(page);
        Road.assertRefused(page, "审查说明");
        fill(page, "审查说明", "当日电话询问被申请人,其明确表示不接受调解。");
        browser.complete(page);

        page = browser.open(CLERK, "送达不予受理告知书", number);
        assertThat(page.locator(".fjs-container")).containsText("人民调解法");
        radio(page, "如何处理", "送达不予受理告知书");
        radio(page, "如何送达申请人", "当面签收");
        browser.complete(page);

        page = browser.as(CLERK);
        page.navigate(browser.address() + "/cases/" + number);
        assertThat(page.locator("main")).containsText("不予受理");
        browser.picture(page, "refused-case");
    }

    @Test
    void aWrongPasswordIsRefusedAndLoggingOutEndsEverything() {
        Page page = browser.stranger();
        page.navigate(browser.address() + "/login");
        browser.logIn(page, OTHER_CLERK, "falsch2026");
        assertThat(page.locator("main")).containsText("用户名或密码");
        browser.logIn(page, OTHER_CLERK, "Binhai2026");
        page.navigate(browser.address() + "/camunda/app/tasklist/default/");
        assertThat(page.locator(".task-filters")).containsText("我的待办");
        page.navigate(browser.address() + "/cases");
        page.getByText("退出").first().click();
        page.waitForURL("**/login?logout");
        page.navigate(browser.address() + "/camunda/app/tasklist/default/");
        page.waitForURL("**/login**");
    }
}
