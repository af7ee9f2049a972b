package org.wuzhen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wuzhen.Office;
import org.wuzhen.Visitor;
import org.wuzhen.WuzhenTest;
import org.wuzhen.directory.Post;

@WuzhenTest
class PasswordPageTest {

    private static final String FRESH = "Xinmima2027";

    @LocalServerPort
    int port;

    @Autowired
    Office office;

    private String person;
    private Visitor visitor;

    @BeforeEach
    void logsIn() {
        person = office.somebody("02", Post.MEDIATOR);
        visitor = new Visitor(port).logIn(person, Office.PASSWORD);
    }

    @Test
    void theNewPasswordHoldsFromNowOn() {
        HttpResponse<String> answer = change(Office.PASSWORD, FRESH, FRESH);

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/password?changed");
        assertThat(visitor.get("/password?changed").body()).contains("密码已修改");
        new Visitor(port).logIn(person, FRESH);
    }

    @ParameterizedTest
    @CsvSource({
        "wrong, Xinmima2027, Xinmima2027, 原密码不正确",
        "Tiaojie2026, Xinmima2027, Xinmima2028, 两次输入的新密码不一致",
        "Tiaojie2026, short1, short1, 密码至少8位",
        "Tiaojie2026, onlyletters, onlyletters, 三种以上",
        "Tiaojie2026, letters2026, letters2026, 三种以上",
        "Tiaojie2026, Admin@123, Admin@123, 这个密码太常见",
        "Tiaojie2026, Aa1Aa1Aa1, Aa1Aa1Aa1, 这个密码太常见",
        "Tiaojie2026, Tiaojie2026, Tiaojie2026, 新密码不能与原密码相同"
    })
    void whatCannotStandIsSaidAndTheOldPasswordStays(String old, String fresh, String again, String said) {
        assertThat(change(old, fresh, again).body()).contains(said);

        new Visitor(port).logIn(person, Office.PASSWORD);
    }

    @Test
    void noneOfTheLastFiveComesBack() {
        String before = Office.PASSWORD;
        for (int i = 1; i <= 5; i++) {
            String next = "Di" + i + "geMima#";
            assertThat(change(before, next, next).statusCode()).isEqualTo(302);
            before = next;
            if (i < 5) {
                assertThat(change(next, Office.PASSWORD, Office.PASSWORD).body())
                        .contains("最近5次用过的密码");
            }
        }
        assertThat(change(before, Office.PASSWORD, Office.PASSWORD).statusCode())
                .as("the sixth back may return")
                .isEqualTo(302);
    }

    @Test
    void guessingTheOldPasswordLocksOutAsAtTheDoor() {
        for (int i = 0; i < 4; i++) {
            change("wrong", FRESH, FRESH);
        }
        assertThat(change("wrong", FRESH, FRESH).body()).contains("该账号已锁定30分钟");
        assertThat(change(Office.PASSWORD, FRESH, FRESH).body()).contains("该账号已锁定30分钟");
    }

    private HttpResponse<String> change(String old, String fresh, String again) {
        return visitor.postForm("/password", "/password", "old", old, "fresh", fresh, "again", again);
    }
}
