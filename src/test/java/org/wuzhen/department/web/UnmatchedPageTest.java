package org.wuzhen.department.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.callback.Sender;
import org.wuzhen.department.inbox.Correspondence;
import org.wuzhen.directory.Post;

/** 未匹配消息: who sees it, who opens it, and the three ways out. */
@WuzhenTest
class UnmatchedPageTest {

    private static final String CENTRE = "26";
    private static final String SAYS = "只有主任能看到的内容";

    @LocalServerPort
    int port;

    @Autowired
    MockMvc mvc;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Office office;

    @Autowired
    JdbcTemplate sql;

    private CaseNumber number;
    private EnquiryKey key;
    private long message;

    @BeforeEach
    void aMessageThatFitsNothing() {
        number = correspondence.registered(CENTRE);
        key = correspondence.ask(number);
        String id = Sender.freshId();
        assertThat(new Sender(port)
                        .send(
                                Sender.PETITION,
                                "/callback/petition",
                                Correspondence.answer(id, key, SAYS).replace(key.requestId(), "our-own-number-17"))
                        .statusCode())
                .isEqualTo(202);
        correspondence.applyAll(2);
        message = sql.queryForObject("select id from department_message where message_id = ?", Long.class, id);
        sql.update(
                "update department_message set set_aside_at = set_aside_at - interval '10 years' where id = ?",
                message);
    }

    @Test
    void whoWatchesSeesTheFactsAndNoWordOfIt() throws Exception {
        for (String who : new String[] {
            office.somebody("00", Post.SYS_ADMIN),
            office.somebody("00", Post.SUPERVISOR),
            office.somebody("00", Post.AUDITOR),
            office.somebody("00", Post.DISTRICT_DIRECTOR)
        }) {
            as(who, "").andExpect(status().isOk()).andExpect(content().string(containsString("找不到对应的请求")));
            as(who, "/" + message)
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(SAYS))))
                    .andExpect(content().string(not(containsString(number.value()))));
        }
    }

    @Test
    void whoWorksOnCasesOrModelsHasNoBusinessHere() throws Exception {
        for (Post post : new Post[] {
            Post.MEDIATOR, Post.SUPERVISOR, Post.STREET_DIRECTOR, Post.PROCESS_ADMIN, Post.SECURITY_ADMIN
        }) {
            String who = office.somebody(CENTRE, post);
            as(who, "").andExpect(status().isForbidden());
            as(who, "/" + message).andExpect(status().isForbidden());
            act(who, "open", "reason", "看看").andExpect(status().isForbidden());
        }
    }

    @Test
    void onlyTheDirectorOpensAndIsRecorded() throws Exception {
        for (Post post : new Post[] {Post.SYS_ADMIN, Post.SUPERVISOR, Post.AUDITOR}) {
            String who = office.somebody("00", post);
            for (String what : new String[] {"open", "attach", "close"}) {
                act(who, what, "reason", "看看", "number", number.value(), "request", key.requestId())
                        .andExpect(status().isForbidden());
            }
        }
        String director = office.somebody("00", Post.DISTRICT_DIRECTOR);
        act(director, "open", "reason", " ")
                .andExpect(content().string(containsString("请填写理由。")))
                .andExpect(content().string(not(containsString(SAYS))));
        act(director, "open", "reason", "判断属于哪个案件")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(SAYS)))
                .andExpect(header().string("Cache-Control", "no-store"));
    }

    @Test
    void theDirectorAttachesItToACase() throws Exception {
        String director = office.somebody("00", Post.DISTRICT_DIRECTOR);
        mvc.perform(get("/departments/unmatched/" + message)
                        .param("number", " " + number.value().toLowerCase() + " ")
                        .with(user(director)))
                .andExpect(content().string(containsString(key.requestId())));
        act(director, "attach", "number", number.value(), "request", "wz-of-nobody", "reason", "电话核实")
                .andExpect(content().string(containsString("请选择这条消息答复的是哪一项请求。")));
        act(director, "attach", "number", number.value(), "request", key.requestId(), "reason", "电话核实")
                .andExpect(redirectedUrl("/departments/unmatched"));
        correspondence.applyAll(1);
        assertThat(correspondence.repliesTo(key)).isEqualTo(1);
        as(director, "/" + message).andExpect(status().isNotFound());
    }

    @Test
    void itIsTriedAgainOrClosedWithAReason() throws Exception {
        String admin = office.somebody("00", Post.SYS_ADMIN);
        act(admin, "again", "reason", "").andExpect(content().string(containsString("请填写理由。")));
        act(admin, "again", "reason", "故障已排除").andExpect(redirectedUrl("/departments/unmatched"));
        correspondence.applyAll(1);
        String director = office.somebody("00", Post.DISTRICT_DIRECTOR);
        act(director, "close", "reason", "x".repeat(201)).andExpect(content().string(containsString("200字以内")));
        act(director, "close", "reason", "部门发错").andExpect(redirectedUrl("/departments/unmatched"));
        act(director, "close", "reason", "再关一次").andExpect(status().isNotFound());
        assertThat(sql.queryForObject("select state from department_message where id = ?", String.class, message))
                .isEqualTo("DISMISSED");
    }

    @Test
    void theMenuAndTheFirstPageSayThatSomethingWaits() throws Exception {
        String director = office.somebody("00", Post.DISTRICT_DIRECTOR);
        mvc.perform(get("/cases").with(user(director)))
                .andExpect(content().string(containsString("未匹配消息（")))
                .andExpect(content().string(containsString("未能匹配，最早一条收于")));
        mvc.perform(get("/cases").with(user(office.somebody(CENTRE, Post.MEDIATOR))))
                .andExpect(content().string(not(containsString("未匹配消息"))));
    }

    private ResultActions as(String who, String path) throws Exception {
        return mvc.perform(get("/departments/unmatched" + path).with(user(who)));
    }

    private ResultActions act(String who, String what, String... fields) throws Exception {
        var request = post("/departments/unmatched/" + message + "/" + what)
                .with(user(who))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request);
    }
}
