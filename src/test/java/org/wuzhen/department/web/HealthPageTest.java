package org.wuzhen.department.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.act.Act;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.inbox.Correspondence;
import org.wuzhen.directory.Post;

/** 接口健康: who looks, who acts, what is told, and what becomes of each act. */
@WuzhenTest
@RecordApplicationEvents
@Tag("apart")
@TestPropertySource(
        properties = {
            "wuzhen.departments.petition.base-address=http://127.0.0.1:9/petition",
            "wuzhen.departments.women.base-address=http://127.0.0.1:9/women",
            "wuzhen.exchange.sending=false",
            "wuzhen.simulator.address=http://127.0.0.1:19190"
        })
class HealthPageTest {

    private static final String CENTRE = "29";
    private static final String PAGE = "/departments/health";

    @Autowired
    MockMvc mvc;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Office office;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    ApplicationEvents events;

    private CaseNumber number;
    private String request;

    @BeforeEach
    void aDepartmentThatDoesNotAnswer() {
        number = correspondence.registered(CENTRE);
        request = correspondence.ask(number).requestId();
        sql.update(
                "update department_enquiry set why = '对方系统出错（500）', attempts = 1,"
                        + " asked_at = asked_at - interval '40 years' where request_id = ?",
                request);
        sql.update(
                "insert into department_attempt (enquiry, number, kind, node, ended_at, outcome, http_status, millis, error)"
                        + " select id, 1, 'SEND', 'n1', now() + interval '1 second', 'UNCERTAIN', 500, 1234, 'http-500'"
                        + " from department_enquiry where request_id = ?",
                request);
    }

    @AfterEach
    void leaveNothingBehind() {
        sql.update("delete from department_line");
        sql.update(
                "update department_enquiry set state = 'WITHDRAWN', answered_at = null where request_id = ?", request);
    }

    @Test
    void operatorsSeeHowEachDepartmentStands() throws Exception {
        page(admin(), PAGE)
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("信访"),
                                containsString("不稳定"),
                                containsString("对方系统出错（500）"),
                                containsString("人工办理"),
                                containsString("最早的已等"))));
        page(admin(), PAGE + "/petition")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("系统会自动重试"), containsString("占用0/8"))));
        page(admin(), PAGE + "/justice")
                .andExpect(content().string(allOf(containsString("未开通接口"), not(containsString("暂停发送")))));
        page(admin(), PAGE + "/nobody").andExpect(status().isNotFound());
        page(admin(), PAGE + "/PETITION").andExpect(status().isNotFound());
        page(admin(), "/departments/enquiries/wz-nothing").andExpect(status().isNotFound());
    }

    @Test
    void whatNeedsSomebodyStandsOnTopAndTheRestAsTheDirectoryHasIt() throws Exception {
        String page = page(admin(), PAGE).andReturn().getResponse().getContentAsString();
        List<String> shown = Pattern.compile("href=\"/departments/health/([a-z-]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(shown).startsWith("petition", "court", "psb", "justice", "procuratorate", "hrss");
        assertThat(page).containsPattern("class=\"mark amber\">不稳定<").containsPattern("class=\"mark \">空闲<");
    }

    @Test
    void theCaseIsNamedOnlyToThoseWhoMayReadIt() throws Exception {
        for (String path : new String[] {PAGE + "/petition", "/departments/enquiries/" + request}) {
            page(admin(), path)
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("征询会诊意见"),
                                    containsString("无权查看"),
                                    not(containsString(number.value())))));
            for (Post post : new Post[] {Post.DISTRICT_DIRECTOR, Post.SUPERVISOR, Post.AUDITOR}) {
                page(office.somebody("00", post), path).andExpect(content().string(containsString(number.value())));
            }
        }
        page(admin(), "/departments/enquiries/" + request)
                .andExpect(content()
                        .string(allOf(
                                containsString("不能确认对方是否收到"), containsString("1.2秒"), not(containsString("加装电梯")))));
    }

    @Test
    void whatWasTypedAboutACaseIsNotToldToWhoMayNotReadIt() throws Exception {
        String director = office.somebody("00", Post.DISTRICT_DIRECTOR);
        act(director, enquiry("hand"), "某某来电催办").andExpect(redirectedUrl("/departments/enquiries/" + request));
        page(director, "/departments/enquiries/" + request)
                .andExpect(content().string(containsString("运维人员转为人工办理：某某来电催办")));
        page(admin(), "/departments/enquiries/" + request)
                .andExpect(content().string(allOf(containsString("运维人员转为人工办理"), not(containsString("某某来电")))));
    }

    @Test
    void nobodyElseComesIn() throws Exception {
        for (Post post : new Post[] {
            Post.MEDIATOR, Post.SUPERVISOR, Post.STREET_DIRECTOR, Post.PROCESS_ADMIN, Post.SECURITY_ADMIN
        }) {
            String who = office.somebody(CENTRE, post);
            page(who, PAGE).andExpect(status().isForbidden());
            page(who, PAGE + "/petition").andExpect(status().isForbidden());
            page(who, "/departments/enquiries/" + request).andExpect(status().isForbidden());
            act(who, PAGE + "/petition/pause", "检修").andExpect(status().isForbidden());
            act(who, enquiry("hand"), "急办").andExpect(status().isForbidden());
        }
        assertThat(state()).isEqualTo("PENDING");
    }

    @Test
    void whoAnswersForCasesHoldsNoLineAndTheAuditorOnlyLooks() throws Exception {
        for (Post post : new Post[] {Post.DISTRICT_DIRECTOR, Post.SUPERVISOR, Post.AUDITOR}) {
            String who = office.somebody("00", post);
            page(who, PAGE + "/petition").andExpect(content().string(not(containsString("暂停发送"))));
            page(who, PAGE + "/petition/pause").andExpect(status().isForbidden());
            act(who, PAGE + "/petition/pause", "检修").andExpect(status().isForbidden());
            act(who, PAGE + "/petition/resume", "检修").andExpect(status().isForbidden());
        }
        String auditor = office.somebody("00", Post.AUDITOR);
        page(auditor, enquiry("hand")).andExpect(status().isForbidden());
        act(auditor, enquiry("hand"), "急办").andExpect(status().isForbidden());
        act(auditor, enquiry("resend"), "急办").andExpect(status().isForbidden());
    }

    @Test
    void aLineIsHeldAndLetGo() throws Exception {
        String admin = admin();
        page(admin, PAGE + "/petition/pause").andExpect(content().string(containsString("确认暂停发送")));
        act(admin, PAGE + "/petition/pause", "对方检修至十八点").andExpect(redirectedUrl(PAGE + "/petition"));
        page(admin, PAGE + "/petition")
                .andExpect(content().string(allOf(containsString("暂停：对方检修至十八点"), containsString("恢复发送"))));
        act(admin, PAGE + "/petition/pause", "再停一次")
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("已经暂停"), containsString("再停一次"))));
        act(admin, PAGE + "/petition/resume", "检修完毕").andExpect(redirectedUrl(PAGE + "/petition"));
        act(admin, PAGE + "/petition/resume", "再恢复一次")
                .andExpect(content().string(allOf(containsString("没有暂停"), containsString("再恢复一次"))));
        act(admin, PAGE + "/justice/pause", "没有接口").andExpect(content().string(containsString("未开通接口，无须暂停")));
        assertThat(acts("department-line-paused", admin)).isEqualTo(1);
        assertThat(acts("department-line-resumed", admin)).isEqualTo(1);
    }

    @Test
    void anEnquiryIsHandedToPeopleAndSentAgain() throws Exception {
        String admin = admin();
        act(admin, enquiry("hand"), "对方系统停机两天").andExpect(redirectedUrl("/departments/enquiries/" + request));
        assertThat(state()).isEqualTo("MANUAL");
        act(admin, enquiry("hand"), "又转一次")
                .andExpect(content().string(allOf(containsString("已经转人工"), containsString("又转一次"))));
        act(admin, enquiry("resend"), "系统恢复了").andExpect(redirectedUrl("/departments/enquiries/" + request));
        assertThat(state()).isEqualTo("PENDING");
        assertThat(acts("department-enquiry-manual", admin)).isEqualTo(1);
        assertThat(acts("department-enquiry-resent", admin)).isEqualTo(1);
        act(admin, "/departments/enquiries/wz-nothing/hand", "没有").andExpect(status().isNotFound());
    }

    @Test
    void theNextAttemptIsShownWhileRetriesRun() throws Exception {
        String admin = admin();
        sql.update(
                "update department_enquiry set state = 'SENT', uncertain = true, next_attempt_at = '2099-03-04 05:06:07+08'"
                        + " where request_id = ?",
                request);
        page(admin, PAGE + "/petition").andExpect(content().string(containsString("2099-03-04 05:06:07")));
        page(admin, "/departments/enquiries/" + request)
                .andExpect(content()
                        .string(allOf(
                                containsString("2099-03-04 05:06:07"),
                                containsString("对方未确认"),
                                containsString("/resend"))));
        sql.update(
                "update department_enquiry set leased_by = 'n1', leased_until = now() + interval '1 hour'"
                        + " where request_id = ?",
                request);
        page(admin, "/departments/enquiries/" + request)
                .andExpect(content().string(allOf(containsString("正在发送"), not(containsString("/resend")))));
        sql.update("update department_enquiry set leased_by = null, leased_until = null where request_id = ?", request);
    }

    @Test
    void whatPeopleDidIsNotOfferedAgain() throws Exception {
        String admin = admin();
        act(admin, enquiry("hand"), "对方系统停机两天");
        page(admin, enquiry("resend")).andExpect(content().string(containsString("请先与承办人核实")));
        sql.update(
                "update department_enquiry set state = 'ANSWERED', answered_at = now(), reply_status = 'OK',"
                        + " reply_at = now(), reply_by = ? where request_id = ?",
                admin,
                request);
        page(admin, "/departments/enquiries/" + request)
                .andExpect(content()
                        .string(allOf(
                                containsString("人工登记"),
                                containsString("对方未确认"),
                                containsString("已经结束，不再发送"),
                                not(containsString("/resend")),
                                not(containsString("/hand")))));
        act(admin, enquiry("resend"), "再发一次")
                .andExpect(content().string(allOf(containsString("已由人工办理并登记结果"), containsString("再发一次"))));
        assertThat(acts("department-enquiry-resent", admin)).isZero();
    }

    @Test
    void whatADepartmentSentIsListedWithWhatBecameOfIt() throws Exception {
        String first = "trial-" + number + "-1";
        sql.update(
                "insert into department_message (department, message_id, via, operation, status, case_number, state,"
                        + " received_at, payload_sealed, repeats, repeated_at)"
                        + " values ('PETITION', ?, 'CALLBACK', 'transfer', 'OK', ?, 'REPORTED', '2026-03-04 09:30+08', '-', 2,"
                        + " '2026-03-04 10:30+08'), ('PETITION', ?, 'CALLBACK', 'transfer', 'OK', ?, 'REPEATED',"
                        + " '2026-03-05 09:30+08', '-', 0, null)",
                first,
                number.value(),
                first + "-again",
                number.value());
        page(admin(), PAGE + "/petition")
                .andExpect(content()
                        .string(allOf(
                                containsString("近期收到的消息"),
                                containsString("信访事项转送交办"),
                                containsString("重复，已按首次受理"),
                                containsString("首次于2026-03-04 09:30收到"),
                                containsString("同一消息又收到2次（最近2026-03-04 10:30）"),
                                not(containsString(number.value())))));
        String director = office.somebodyUnknown("00", Post.DISTRICT_DIRECTOR);
        page(director, PAGE + "/petition").andExpect(content().string(containsString(number.value())));
    }

    @Test
    void nothingIsDoneWithoutAReasonAndAYes() throws Exception {
        String admin = admin();
        for (String path :
                new String[] {PAGE + "/petition/pause", PAGE + "/petition/resume", enquiry("hand"), enquiry("resend")
                }) {
            act(admin, path, " ").andExpect(status().isOk()).andExpect(content().string(containsString("请填写理由。")));
            act(admin, path, "长".repeat(201))
                    .andExpect(content().string(allOf(containsString("200字以内"), containsString("长".repeat(201)))));
            mvc.perform(post(path).with(user(admin)).with(csrf()).param("reason", "<检修>"))
                    .andExpect(content().string(allOf(containsString("请勾选确认。"), containsString("&lt;检修&gt;"))));
            mvc.perform(post(path).with(user(admin)).param("reason", "检修").param("confirmed", "true"))
                    .andExpect(status().isForbidden());
        }
        assertThat(state()).isEqualTo("PENDING");
        assertThat(sql.queryForObject("select count(*) from department_line", Integer.class))
                .isZero();
    }

    @Test
    void theMenuAndTheWayToTheSimulatorAreForThoseConcerned() throws Exception {
        String director = office.somebody("00", Post.DISTRICT_DIRECTOR);
        page(admin(), PAGE).andExpect(content().string(containsString("http://127.0.0.1:19190")));
        page(director, PAGE).andExpect(content().string(not(containsString("http://127.0.0.1:19190"))));
        page(director, "/cases").andExpect(content().string(containsString("接口健康")));
        page(office.somebody(CENTRE, Post.MEDIATOR), "/cases")
                .andExpect(content().string(not(containsString("接口健康"))));
        page(director, "/departments/unmatched").andExpect(content().string(containsString("href=\"" + PAGE)));
    }

    private String admin() {
        return office.somebody("00", Post.SYS_ADMIN);
    }

    private String enquiry(String act) {
        return "/departments/enquiries/" + request + "/" + act;
    }

    private String state() {
        return sql.queryForObject("select state from department_enquiry where request_id = ?", String.class, request);
    }

    private long acts(String kind, String who) {
        return events.stream(Act.class)
                .filter(act -> act.kind().equals(kind) && act.actor().userId().equals(who))
                .filter(act -> act.reason() != null && !act.reason().isBlank())
                .count();
    }

    private ResultActions page(String who, String path) throws Exception {
        return mvc.perform(get(path).with(user(who)));
    }

    private ResultActions act(String who, String path, String reason) throws Exception {
        return mvc.perform(
                post(path).with(user(who)).with(csrf()).param("reason", reason).param("confirmed", "true"));
    }
}
