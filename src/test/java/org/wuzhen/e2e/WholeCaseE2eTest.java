package org.wuzhen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.wuzhen.e2e.Browser.choose;
import static org.wuzhen.e2e.Browser.date;
import static org.wuzhen.e2e.Browser.fill;
import static org.wuzhen.e2e.Browser.leaveField;
import static org.wuzhen.e2e.Browser.radio;

import com.microsoft.playwright.Page;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One whole case in Tasklist, in Chinese, from the window to the archive; and one refusal. */
@E2eTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeCaseE2eTest {

    private static final String CLERK = "dagu.shouli";
    private static final String TRIAGE = "dagu.fenliu";
    private static final String HEAD = "dagu.zhuren";
    private static final String MEDIATOR = "dagu.tiaojie";
    private static final String ARCHIVIST = "dagu.dangan";

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeAll
    void open() {
        browser = new Browser(port);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void aDisputeGoesFromTheWindowToTheArchive() {
        String number = register("何秋菊", "邱大勇");

        Page page = review(number, "同意");
        browser.complete(page);

        page = browser.open(CLERK, "送达权利义务告知书", number);
        radio(page, "申请人如何签收", "当面");
        radio(page, "被申请人如何签收", "当面");
        browser.complete(page);

        page = browser.open(TRIAGE, "确认分诊", number);
        assertThat(page.locator(".fjs-container")).containsText("蓝");
        browser.complete(page);

        page = browser.open(HEAD, "选定调解员", number);
        choose(page, "主持调解员", "王秀兰");
        browser.complete(page);

        page = browser.open(MEDIATOR, "披露利害关系", number);
        radio(page, "与本案的关系", "没有");
        radio(page, "处理", "无异议");
        choose(page, "告知当事人的方式", "当面告知");
        browser.complete(page);
    }

    private String register(String applicant, String respondent) {
        Page page = browser.startForm(CLERK);
        page.getByLabel("姓名或单位名称").nth(0).fill(applicant);
        page.getByLabel("姓名或单位名称").nth(1).fill(respondent);
        choose(page, "纠纷类型", "邻里");
        fill(page, "纠纷经过", "楼上住户防水层老化渗水,浸湿楼下天花板,双方为修缮费用争执不下。");
        fill(page, "申请人的请求", "修好防水并赔偿吊顶损失。");
        leaveField(page);
        browser.picture(page, "register");
        page.locator(".modal-footer button:has-text('发起')").click();
        page.locator(".modal-content").waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        page = browser.tasklist(CLERK);
        String newest = page.locator(".tasks-list").innerText();
        Matcher number = Pattern.compile("受理审查｜(BH\\d+)｜邻里").matcher(newest);
        assertThat(number.find()).as("the new task in %s", newest).isTrue();
        return number.group(1);
    }

    private Page review(String number, String respondent) {
        Page page = browser.open(CLERK, "受理审查", number);
        assertThat(page.locator(".fjs-container")).containsText("楼上住户防水层老化渗水");
        radio(page, "1. 争议的性质", "民间纠纷");
        radio(page, "2. 其他机关是否已经受理", "没有");
        radio(page, "3. 同一事实", "没有");
        radio(page, "4. 对方是否同意调解", respondent);
        radio(page, "5. 有没有必须先报告", "没有");
        return page;
    }
}
