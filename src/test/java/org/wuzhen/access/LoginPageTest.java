package org.wuzhen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;

@WuzhenTest
class LoginPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Accounts accounts;

    @Autowired
    Directory directory;

    @Test
    void asksInChineseAndShowsNoAccountsOutsideTheDemo() throws Exception {
        mvc.perform(get("/login"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("用户名")))
                .andExpect(content().string(not(containsString("演示账号"))))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'self'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void sendsWhoeverIsNotLoggedInToTheLogIn() throws Exception {
        mvc.perform(get("/cases")).andExpect(status().isFound()).andExpect(redirectedUrl("http://localhost/login"));
    }

    @Test
    void aMediatorComesIn() throws Exception {
        String mediator = office.somebody("02", Post.MEDIATOR);

        mvc.perform(formLogin().user(mediator).password(Office.PASSWORD))
                .andExpect(authenticated().withUsername(mediator).withAuthenticationName(mediator))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() throws Exception {
        String mediator = office.somebody("02", Post.MEDIATOR);

        mvc.perform(formLogin().user(mediator).password("wrong"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/login?wrong"));
        mvc.perform(formLogin().user("nobody-" + mediator).password("wrong"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/login?wrong"));
        mvc.perform(get("/login").param("wrong", ""))
                .andExpect(content().string(containsString("用户名或密码不正确，请重新输入。连续输错5次，账号将锁定30分钟。")));
    }

    @Test
    void fiveWrongTriesLockOutKnownAndUnknownNamesAlike() throws Exception {
        String mediator = office.somebody("02", Post.MEDIATOR);
        for (String name : new String[] {mediator, "nobody-" + mediator}) {
            for (int i = 1; i < 5; i++) {
                mvc.perform(formLogin().user(name).password("wrong" + i)).andExpect(redirectedUrl("/login?wrong"));
            }
            mvc.perform(formLogin().user(name).password("wrong5")).andExpect(redirectedUrl("/login?locked"));
            mvc.perform(formLogin().user(name).password(Office.PASSWORD))
                    .andExpect(unauthenticated())
                    .andExpect(redirectedUrl("/login?locked"));
        }
        mvc.perform(get("/login").param("locked", "")).andExpect(content().string(containsString("已锁定30分钟")));

        accounts.unlock(mediator, "本人到场申请");
        mvc.perform(formLogin().user(mediator).password(Office.PASSWORD)).andExpect(authenticated());
    }

    @Test
    void aRightPasswordForgetsTheWrongOnesBefore() throws Exception {
        String mediator = office.somebody("02", Post.MEDIATOR);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                mvc.perform(formLogin().user(mediator).password("wrong")).andExpect(redirectedUrl("/login?wrong"));
            }
            mvc.perform(formLogin().user(mediator).password(Office.PASSWORD)).andExpect(authenticated());
        }
    }

    @Test
    void logsOut() throws Exception {
        MockHttpSession session = logIn(office.somebody("02", Post.MEDIATOR));

        mvc.perform(post("/logout").session(session).with(csrf()))
                .andExpect(redirectedUrl("/login?logout"))
                .andExpect(unauthenticated());

        assertThat(session.isInvalid()).isTrue();
        mvc.perform(get("/login").param("logout", "")).andExpect(content().string(containsString("您已安全退出")));
    }

    @Test
    void aLogInPageThatStoodOpenTooLongStartsAfresh() throws Exception {
        mvc.perform(post("/login").param("username", "x").param("password", "y"))
                .andExpect(redirectedUrl("/login?again"));
    }

    @Test
    void whoHasLeftIsOutAtOnceAndCannotComeBack() throws Exception {
        String mediator = office.somebody("02", Post.MEDIATOR);
        MockHttpSession session = logIn(mediator);
        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/worklist"));

        directory.register(new Person(mediator, "已离职", false));

        mvc.perform(get("/").session(session)).andExpect(redirectedUrl("/login?ended=by_office"));
        mvc.perform(formLogin().user(mediator).password(Office.PASSWORD)).andExpect(redirectedUrl("/login?wrong"));
    }

    @Test
    void theAdministratorStartsWithTheirOwnPagesAndHasNoCases() throws Exception {
        MockHttpSession session = logIn(office.somebody("00", Post.SYS_ADMIN));

        String home = mvc.perform(get("/").session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(home)
                .contains("/camunda/app/admin/default/", "/office/calendar")
                .doesNotContain("/cases");
    }

    private MockHttpSession logIn(String person) throws Exception {
        return (MockHttpSession) mvc.perform(formLogin().user(person).password(Office.PASSWORD))
                .andExpect(authenticated())
                .andReturn()
                .getRequest()
                .getSession();
    }
}
