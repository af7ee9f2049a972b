package org.wuzhen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wuzhen.Office;
import org.wuzhen.Visitor;
import org.wuzhen.WuzhenTest;
import org.wuzhen.directory.Post;

/** What people see when a page cannot be shown. */
@WuzhenTest
class ErrorPageTest {

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    private Visitor mediator;

    @BeforeEach
    void logsIn() {
        mediator = new Visitor(port).logIn(office.somebody("02", Post.MEDIATOR), Office.PASSWORD);
    }

    @Test
    void anUnknownPageSaysWhatToDo() {
        HttpResponse<String> page = mediator.get("/no-such-page");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有找到，或您不能查看", "请核对案号或网址", "返回首页", "任务列表", "退出");
    }

    @Test
    void aFormWithoutItsTokenSaysWhatToDo() {
        HttpResponse<String> page = mediator.postForm("/login?nothing", "/password", "old", "x", "_csrf", "forged");
        HttpResponse<String> forged = mediator.json("POST", "/password", "{}");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("没有提交：页面停留过久", "刷新后再提交").doesNotContain("不在您的查看范围");
        assertThat(page.statusCode()).isIn(400, 403);
        assertThat(page.body()).doesNotContain("Exception", "at org.");
    }

    @Test
    void aPageThatIsNotTheirsToSeeSpeaksOfNoForm() {
        HttpResponse<String> page = mediator.get("/security/reveals");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("没有找到，或您不能查看", "不在您的查看范围之内").doesNotContain("停留过久", "再提交");
    }

    @Test
    void aWrongMethodIsNoSystemError() {
        HttpResponse<String> page = mediator.postForm("/password", "/cases/x/y/z");

        assertThat(page.statusCode()).isIn(404, 405);
        assertThat(page.body()).contains("返回首页").doesNotContain("problem");
    }

    @Test
    void anInterfaceAnswersWithAProblemDetail() {
        HttpResponse<String> answer = mediator.get("/api/no-such-thing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void everyPageIsGuarded() {
        HttpResponse<String> page = mediator.get("/password");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'self'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void theSessionCookieStaysWithTheBrowserAndThisSite() {
        assertThat(new Visitor(port).get("/login").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("JSESSIONID", "HttpOnly", "SameSite=Lax"));
    }
}
