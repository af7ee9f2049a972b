package org.wuzhen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.wuzhen.e2e.Browser.fill;
import static org.wuzhen.e2e.Browser.radio;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wuzhen.department.simulator.Departments;
import org.wuzhen.department.simulator.Fault;
import org.wuzhen.ledger.LoadProgress;

/** The day on which a department's system is down: an operator sees it, people ask by telephone, the case ends well. */
@E2eTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DepartmentDownE2eTest {

    private static final String DIRECTOR = "qu.zhuren";
    private static final String OFFICER = "dagu.fayuan";

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
    void whatADepartmentCannotAnswerIsAskedByTelephoneAndTheCaseEndsWell() {
        departments.control().order(Fault.of(Fault.Kind.REFUSED).at("court"));
        String number = road.register("程立新", "章绍武");

        Page page = browser.as(DIRECTOR);
        await(
                page,
                "/departments/health",
                page.locator("main tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("法院"))
                        .filter(new Locator.FilterOptions().setHasText("连接不上对方系统")));
        browser.picture(page, "health");
        page.locator("main tbody a")
                .filter(new Locator.FilterOptions().setHasText("法院"))
                .first()
                .click();
        Locator ours = page.locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(number));
        browser.reloadUntilShown(page, ours.filter(new Locator.FilterOptions().setHasText("待发")));
        ours.getByText("查看、办理").click();
        page.getByText("转人工").click();
        page.locator("textarea[name=reason]").fill("法院平台今日检修，先电话核实。");
        page.locator("input[name=confirmed]").check();
        browser.picture(page, "hand");
        page.locator("button.main").click();
        assertThat(page.locator("main .notice")).containsText("已转人工");

        page = browser.open(OFFICER, "电话/公函办理", number);
        assertThat(page.locator(".fjs-container")).containsText("法院");
        radio(page, "部门的答复", "查无记录");
        radio(page, "办理方式", "电话");
        fill(page, "部门答复人", "立案庭值班人员");
        fill(page, "答复内容", "经查询，双方没有正在审理的案件。");
        browser.complete(page);

        page = browser.as(Road.CLERK);
        await(
                page,
                "/cases/" + number + "/handling",
                page.locator("main tr").filter(new Locator.FilterOptions().setHasText("许雅琴")));
        browser.picture(page, "answered");

        departments.control().liftAll();
        road.fromReviewToArchive(number, "程立新", "章绍武");
        page = browser.as(Road.HEAD);
        page.navigate(browser.address() + "/cases/" + number);
        assertThat(page.locator("main")).containsText("已归档");
        browser.picture(page, "archived");
    }

    private void await(Page page, String path, Locator what) {
        page.navigate(browser.address() + path);
        browser.reloadUntilShown(page, what);
    }
}
