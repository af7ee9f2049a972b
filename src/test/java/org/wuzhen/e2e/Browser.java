package org.wuzhen.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real Chromium with one window per person of the office, working Tasklist as a person does. */
final class Browser implements AutoCloseable {

    private static final String PASSWORD = "Binhai2026";
    private static final Path PICTURES = Path.of("target", "e2e");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final Map<String, Page> windows = new HashMap<>();
    private int pictures;

    Browser(int port) {
        this.address = "http://localhost:" + port;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update")));
    }

    /** The window of a person, logged in. */
    Page as(String person) {
        return windows.computeIfAbsent(person, login -> {
            Page page = stranger();
            page.navigate(address + "/login");
            logIn(page, login, PASSWORD);
            return page;
        });
    }

    /** The window of a person who logs in now; the window they had before is left. */
    Page afresh(String person) {
        Page before = windows.remove(person);
        if (before != null) {
            before.context().close();
        }
        return as(person);
    }

    /** The window of somebody who is not logged in. */
    Page stranger() {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1366, 900));
        context.setDefaultTimeout(20_000);
        return context.newPage();
    }

    void logIn(Page page, String login, String password) {
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", password);
        page.click("button[type=submit]");
        page.waitForLoadState();
    }

    String address() {
        return address;
    }

    /** Opens Tasklist, the filter of all visible tasks. */
    Page tasklist(String person) {
        Page page = as(person);
        page.navigate("about:blank");
        page.navigate(address + "/camunda/app/tasklist/default/");
        page.locator(".task-filters").getByText("全部可见").click();
        page.waitForTimeout(800);
        return page;
    }

    /** Opens the start form of the journey. */
    Page startForm(String person) {
        Page page = tasklist(person);
        page.getByText("发起流程").first().click();
        page.locator(".modal-content").getByText("一案到底").click();
        page.locator(".modal-content .fjs-form-field").first().waitFor();
        page.waitForTimeout(500);
        return page;
    }

    /** Opens a task of a case and claims it when nobody has it. */
    Page open(String person, String task, String caseNumber) {
        Page page = tasklist(person);
        Locator entry =
                page.locator(".tasks-list li").filter(new Locator.FilterOptions().setHasText(task + "｜" + caseNumber));
        entry.first().click();
        page.locator(".task-card h2, .task-details h2, header h2")
                .filter(new Locator.FilterOptions().setHasText(caseNumber))
                .first()
                .waitFor();
        page.waitForTimeout(700);
        Locator claim = page.locator("a, button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*领取\\s*$")));
        if (claim.count() > 0) {
            claim.first().click();
        }
        page.locator("button:has-text('完成')").first().waitFor();
        page.locator(".fjs-container .fjs-form-field").first().waitFor();
        page.waitForTimeout(1000);
        return page;
    }

    static void fill(Page page, String label, String value) {
        Locator field = page.locator(".fjs-container")
                .getByLabel(label)
                .and(page.locator("input, textarea"))
                .first();
        // form-js takes over what was typed a moment later; somebody who types is never this fast
        for (int tries = 0; tries < 5 && !field.inputValue().equals(value); tries++) {
            field.fill(value);
            leaveField(page);
        }
    }

    static void radio(Page page, String question, String answer) {
        page.locator(".fjs-form-field-radio")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label")
                                .filter(new Locator.FilterOptions()
                                        .setHasText(Pattern.compile("^" + question.replace(".", "\\."))))))
                .last()
                .locator("label:has(input)")
                .filter(new Locator.FilterOptions().setHasText(answer))
                .first()
                .locator("input")
                .check();
    }

    static void tick(Page page, String label) {
        page.locator(".fjs-container").getByLabel(label).first().check();
    }

    static void choose(Page page, String label, String option) {
        Locator field = page.locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .last();
        field.locator(".fjs-input-group").first().click();
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    static void date(Page page, String label, String day) {
        Locator field = page.locator(".fjs-form-field-datetime")
                .filter(new Locator.FilterOptions().setHasText(label))
                .last();
        field.locator("input").first().fill(day);
        field.locator("input").first().press("Enter");
    }

    static void time(Page page, String label, String time) {
        Locator field = page.locator(".fjs-form-field-datetime")
                .filter(new Locator.FilterOptions().setHasText(label))
                .last()
                .getByLabel("时间");
        field.first().fill(time);
        field.first().press("Enter");
    }

    /** Sends off the open task form, which the server must take. */
    void complete(Page page) {
        leaveField(page);
        picture(page, "form");
        Response answer = page.waitForResponse(
                response -> response.url().contains("/submit-form"),
                () -> page.locator("button:has-text('完成')").first().click());
        if (!answer.ok()) {
            page.waitForTimeout(1000);
            picture(page, "refused");
            throw new AssertionError("The form was refused: " + answer.status() + " " + answer.text());
        }
        page.waitForTimeout(500);
    }

    /** Presses the button of the open task form. */
    void send(Page page) {
        leaveField(page);
        picture(page, "form");
        page.locator("button:has-text('完成')").first().click();
    }

    /** Ends the typing in a field by going on, as people do. */
    static void leaveField(Page page) {
        page.keyboard().press("Tab");
        page.waitForTimeout(450);
    }

    /** Keeps a picture for whoever wants to look: target/e2e. */
    void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve("%02d-%s.png".formatted(++pictures, name))));
    }

    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No Chromium found; on Debian: apt-get install chromium fonts-noto-cjk"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
