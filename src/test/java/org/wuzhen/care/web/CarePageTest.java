package org.wuzhen.care.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;

/** The pages of 问诊: who sees them, what they hide, and what one does there. */
@WuzhenTest
class CarePageTest {

    private static final String CENTRE = "48";
    private static final String NAME = "司徒问诊乙";
    private static final String PHONE = "13820005678";

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Road road;

    private static int count;

    private String worker;
    private String director;
    private String page;

    @BeforeEach
    void somebodyOnTheList() throws Exception {
        worker = road.holder(CENTRE, Post.SOCIAL_WORKER);
        director = road.holder(CENTRE, Post.STREET_DIRECTOR);
        MockHttpServletResponse answer =
                send(worker, "/care/new", fields("idNumber", "12010719500101" + (2000 + ++count)));
        assertThat(content(answer)).isEmpty();
        page = answer.getRedirectedUrl();
        assertThat(page).matches("/care/\\d+");
    }

    @Test
    void theSocialWorkerAndTheDirectorSeeItMaskedAndNobodyElse() throws Exception {
        for (String who : new String[] {worker, director}) {
            assertThat(text(who, "/care"))
                    .contains("司*", "退役军人", "重点·每7日", "绿·未到期")
                    .doesNotContain(NAME, PHONE);
            assertThat(text(who, page))
                    .contains("司*", "138****5678", "《退役军人保障法》", "调整级别")
                    .doesNotContain(NAME, PHONE, "生活无着");
        }
        for (Post post :
                new Post[] {Post.MEDIATOR, Post.INTAKE_CLERK, Post.COMMITTEE_HEAD, Post.SUPERVISOR, Post.SYS_ADMIN}) {
            String other = office.somebody(CENTRE, post);
            assertThat(status(other, "/care")).as(post.name()).isEqualTo(403);
            assertThat(status(other, page)).as(post.name()).isEqualTo(404);
            assertThat(status(other, page + "/reveal?field=NAME"))
                    .as(post.name())
                    .isEqualTo(404);
        }
        for (String other :
                new String[] {office.somebody("39", Post.SOCIAL_WORKER), office.somebody("00", Post.DISTRICT_DIRECTOR)
                }) {
            assertThat(text(other, "/care")).doesNotContain("司*");
            assertThat(status(other, page)).isEqualTo(404);
            assertThat(send(other, page + "/leave", "cause", "MOVED", "years", "3", "leaveReason", "x")
                            .getStatus())
                    .isEqualTo(404);
        }
        String auditor = office.somebody("00", Post.AUDITOR);
        assertThat(text(auditor, "/care")).contains("各中心在册人数", "测试48街道").doesNotContain("司*");
        assertThat(status(auditor, page)).isEqualTo(404);
        assertThat(status(auditor, "/care/new")).isEqualTo(403);
    }

    @Test
    void aLookBehindTheMaskNeedsAPurposeAndIsRecorded() throws Exception {
        String reveal = page + "/reveal";
        assertThat(text(worker, reveal + "?field=PHONE")).contains("用途").doesNotContain(PHONE);
        assertThat(content(send(worker, reveal, "field", "PHONE")))
                .contains("请选择查看的用途")
                .doesNotContain(PHONE);
        assertThat(content(send(worker, reveal, "field", "PHONE", "purpose", "CONTACT")))
                .contains(PHONE);
        assertThat(content(send(director, reveal, "field", "RECORD", "purpose", "OTHER", "note", "研究帮扶办法")))
                .contains("生活无着", "评为重点");
        assertThat(send(worker, reveal, "field", "ADDRESS", "purpose", "CONTACT")
                        .getStatus())
                .as("there is none")
                .isEqualTo(404);
        String register = text(office.somebody("00", Post.AUDITOR), "/security/reveals");
        assertThat(register).contains("WD" + CENTRE, "问诊记录", "研究帮扶办法").doesNotContain(PHONE);
        assertThat(text(office.somebody("00", Post.SECURITY_ADMIN), "/security/reveals"))
                .doesNotContain("WD" + CENTRE);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() throws Exception {
        assertThat(content(
                        send(worker, "/care/new", fields("idNumber", "123", "reason", "", "level", "", "days", "900"))))
                .contains("请填写18位号码", "请填写“列入理由”", "请选择“关注级别”", "请填写1至365", NAME);
        assertThat(content(send(worker, "/care/new", fields("group", "NOBODY", "idNumber", ""))))
                .contains("没有现行的法律依据");
        assertThat(content(send(worker, "/care/new", fields("centre", "39", "idNumber", ""))))
                .contains("只能登记本中心");
        assertThat(content(send(worker, page + "/leave", "cause", "", "years", "3", "leaveReason", "")))
                .contains("请选择“退出原因”", "请填写“具体情况”");
    }

    @Test
    void levelAndLeaving() throws Exception {
        assertThat(send(director, page + "/level", "level", "LOW", "days", "20", "worker", worker, "levelReason", "好转")
                        .getRedirectedUrl())
                .isEqualTo(page);
        assertThat(text(worker, page)).contains("一般·每20日", "与规则不同", "《问诊频次》R08");
        assertThat(send(worker, page + "/leave", "cause", "MOVED", "years", "3", "leaveReason", "迁走")
                        .getRedirectedUrl())
                .isEqualTo(page);
        assertThat(text(worker, page)).contains("已封存，保存至", "迁出本辖区").doesNotContain("司*", "138****5678", "调整级别");
        assertThat(status(worker, page + "/reveal?field=NAME")).isEqualTo(404);
        assertThat(content(send(worker, page + "/level", "level", "LOW", "worker", worker, "levelReason", "x")))
                .contains("不在名单上");
    }

    @Test
    void theHandlerOfACaseProposes() throws Exception {
        CaseNumber number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        String mediator = road.holder(CENTRE, Post.MEDIATOR);
        String propose = "/cases/" + number + "/care";
        assertThat(text(mediator, "/cases/" + number)).contains("提请问诊");
        assertThat(status(road.holder(CENTRE, Post.INTAKE_CLERK), propose)).isEqualTo(403);
        String asked = text(mediator, propose);
        String party = asked.replaceAll("(?s).*name=\"party\" required value=\"(\\d+)\".*", "$1");
        assertThat(content(send(mediator, propose, "party", "", "group", "", "reason", "")))
                .contains("请选择“当事人”", "请填写“人群”", "请填写“提请理由”");
        assertThat(send(mediator, propose, "party", party, "group", "DISABLED", "reason", "肢体残疾")
                        .getRedirectedUrl())
                .isEqualTo(propose);
        assertThat(text(mediator, propose)).contains("本案已提请1人");
        assertThat(text(director, "/care")).contains("提请列入，待审定");
        assertThat(status(mediator, "/care")).isEqualTo(403);
    }

    private String[] fields(String... changed) {
        java.util.Map<String, String> fields = new java.util.LinkedHashMap<>(java.util.Map.of(
                "centre", CENTRE,
                "name", NAME,
                "phone", PHONE,
                "group", "VETERAN",
                "reason", "生活无着，情绪不稳",
                "consent", "PERSON",
                "level", "HIGH",
                "worker", worker,
                "levelReason", "近期情绪波动"));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
                .toArray(String[]::new);
    }

    private MockHttpServletResponse send(String person, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(user(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String content(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String text(String person, String path) throws Exception {
        return content(mvc.perform(get(path).with(user(person))).andReturn().getResponse());
    }

    private int status(String person, String path) throws Exception {
        return mvc.perform(get(path).with(user(person)))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
