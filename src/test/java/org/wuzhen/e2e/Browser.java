package org.wuzhen.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real Chromium with one window per person of the office, working Tasklist as a person does. */
final class Browser implements AutoCloseable {

    private static final String PASSWORD = "Binhai2026";
    private static final Path PICTURES = Path.of("target", "e2e");

    /** How long a browser test waits for anything at all: long enough for a machine of a quarter of the speed. */
    private static final int PATIENCE_MILLIS = 30_000;

    /** What the office itself lets somebody wait for, such as a department's answer, comes within this. */
    private static final int LONGEST_MILLIS = 90_000;

    private static final int LOOK_EVERY_MILLIS = 100;
    private static final int CALM_MILLIS = 300;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final Map<String, Page> windows = new HashMap<>();
    private final Map<Page, Set<Request>> asked = new HashMap<>();
    private final Map<Page, List<String>> amiss = new HashMap<>();
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
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        Set<Request> open = new HashSet<>();
        page.onRequest(open::add);
        page.onRequestFinished(open::remove);
        page.onRequestFailed(open::remove);
        // of what the page before had still asked for, nobody hears any more
        page.onFrameNavigated(frame -> {
            if (frame.parentFrame() == null && !frame.url().contains("#")) {
                open.clear();
            }
        });
        asked.put(page, open);
        List<String> wrong = new ArrayList<>();
        page.onResponse(answer -> {
            if (answer.status() >= 400 || answer.request().isNavigationRequest()) {
                wrong.add(answer.status() + " " + answer.url());
            }
        });
        page.onRequestFailed(request -> wrong.add(request.failure() + " " + request.url()));
        page.onPageError(wrong::add);
        amiss.put(page, wrong);
        return page;
    }

    void logIn(Page page, String login, String password) {
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", password);
        String before = page.url();
        page.click("button[type=submit]");
        page.waitForURL(now -> !now.equals(before));
    }

    String address() {
        return address;
    }

    /** Opens Tasklist, the filter of all visible tasks. */
    Page tasklist(String person) {
        Page page = as(person);
        page.navigate("about:blank");
        page.navigate(address + "/camunda/app/tasklist/default/");
        filter(page, "全部可见");
        settle(page);
        return page;
    }

    /** Chooses a filter of Tasklist; where none comes, tells what the page was answered and still waits for. */
    void filter(Page page, String name) {
        try {
            page.locator(".task-filters").getByText(name).click();
        } catch (TimeoutError late) {
            picture(page, "no-filter");
            throw new AssertionError(
                    "Tasklist shows no filter " + name + " at " + page.url() + "\nof note: "
                            + String.join("\n  ", amiss.get(page)) + "\nwaits for: "
                            + asked.get(page).stream().map(Request::url).toList() + "\nshows: "
                            + page.locator("body").innerText(),
                    late);
        }
    }

    /** Opens the start form of the journey. */
    Page startForm(String person) {
        Page page = tasklist(person);
        page.getByText("发起流程").first().click();
        page.locator(".modal-content").getByText("一案到底").click();
        page.locator(".modal-content .fjs-form-field").first().waitFor();
        settle(page);
        return page;
    }

    /** Opens a task of a case and claims it when nobody has it. */
    Page open(String person, String task, String caseNumber) {
        Page page = tasklist(person);
        Locator entry = page.locator("ol.tasks-list li")
                .filter(new Locator.FilterOptions().setHasText(task + "｜" + caseNumber));
        entry.first().click();
        page.locator(".task-card h2")
                .filter(new Locator.FilterOptions().setHasText(task + "｜" + caseNumber))
                .waitFor();
        Locator mine = page.locator("[cam-tasklist-task-meta] .unclaim");
        claim(page).or(mine).waitFor();
        if (claim(page).isVisible()) {
            claim(page).click();
        }
        mine.waitFor();
        page.locator("button:has-text('完成')").first().waitFor();
        page.locator(".fjs-container .fjs-form-field").first().waitFor();
        settle(page);
        return page;
    }

    /** What takes over the open task. */
    static Locator claim(Page page) {
        return page.locator("[cam-tasklist-task-meta] a, [cam-tasklist-task-meta] button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*领取\\s*$")));
    }

    /** Waits until a page has all it asked for and has drawn it, however slowly the machine works. */
    void settle(Page page) {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        long calmSince = System.currentTimeMillis();
        while (System.currentTimeMillis() - calmSince < CALM_MILLIS) {
            page.waitForTimeout(LOOK_EVERY_MILLIS);
            drawn(page, 0);
            if (!asked.get(page).isEmpty() && System.currentTimeMillis() < until) {
                calmSince = System.currentTimeMillis();
            }
        }
    }

    /** Waits by the page's own clock, so that whatever it meant to do before is done. */
    private static void drawn(Page page, int millis) {
        page.evaluate(
                "after => new Promise(done => setTimeout(() => requestIdleCallback(done, { timeout: 2000 }), after))",
                millis);
    }

    /** Looks at a page again until it shows something, as somebody does who waits for it. */
    void reloadUntilShown(Page page, Locator what) {
        long until = System.currentTimeMillis() + LONGEST_MILLIS;
        while (what.count() == 0 && System.currentTimeMillis() < until) {
            page.waitForTimeout(500);
            page.navigate(page.url());
        }
        assertThat(what.first()).isVisible();
    }

    static void fill(Page page, String label, String value) {
        fill(page.locator(".fjs-container"), label, value);
    }

    static void fill(Locator within, String label, String value) {
        Page page = within.page();
        Locator field =
                within.getByLabel(label).and(page.locator("input, textarea")).first();
        // form-js takes over what was typed a moment later; somebody who types is never this fast
        for (int tries = 0; tries < 5 && !field.inputValue().equals(value); tries++) {
            field.fill(value);
            leaveField(page);
        }
        assertThat(field).hasValue(value);
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
        choose(page.locator(".fjs-container"), label, option);
    }

    static void choose(Locator within, String label, String option) {
        Locator field = within.locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + label)))
                .last();
        field.locator(".fjs-input-group").first().click();
        within.page()
                .locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    static void date(Page page, String label, String day) {
        date(page.locator(".fjs-container"), label, day);
    }

    static void date(Locator within, String label, String day) {
        Locator field = within.locator(".fjs-form-field-datetime")
                .filter(new Locator.FilterOptions().setHasText(label))
                .last();
        field.locator("input").first().fill(day);
        field.locator("input").first().press("Enter");
    }

    /** A row of a list in a form, from 0; the list gets rows until there is this one. */
    static Locator row(Page page, String list, int number) {
        Locator rows = page.locator(".fjs-form-field-dynamiclist")
                .filter(new Locator.FilterOptions().setHasText(list))
                .last();
        Locator row = rows.locator(".fjs-repeat-row-container");
        for (int more = row.count(); more <= number; more++) {
            rows.getByText("添加一项").click();
            assertThat(row).hasCount(more + 1);
        }
        return row.nth(number);
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
            settle(page);
            picture(page, "refused");
            throw new AssertionError("The form was refused: " + answer.status() + " " + answer.text());
        }
        settle(page);
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
        drawn(page, 450);
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
