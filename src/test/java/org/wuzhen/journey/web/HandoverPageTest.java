package org.wuzhen.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;

@WuzhenTest
class HandoverPageTest {

    private static final String CENTRE = "79";

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Road road;

    @Autowired
    CaseFiles cases;

    @Test
    void aLeaderHandsACaseOver() throws Exception {
        CaseNumber number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        String from = cases.get(number).handler();
        String to = office.somebody(CENTRE, Post.MEDIATOR);
        String head = office.somebody(CENTRE, Post.STREET_DIRECTOR);

        assertThat(text(head, from)).contains("承办的案件（1件）", number.value(), "手中的任务（1项）");

        MockHttpServletResponse untold = send(head, from, to, number, "调岗<交接>", null);
        assertThat(untold.getContentAsString(StandardCharsets.UTF_8)).contains("没有利害关系", "调岗&lt;交接&gt;");
        assertThat(send(head, from, to, number, "打13812341234交接", "true").getContentAsString(StandardCharsets.UTF_8))
                .contains("事由中请不要写证件、手机或银行卡号码");
        MockHttpServletResponse unexplained = send(head, from, to, number, " ", "true");
        assertThat(unexplained.getContentAsString(StandardCharsets.UTF_8)).contains("请写明移交的事由");
        assertThat(cases.get(number).handler()).isEqualTo(from);

        assertThat(send(head, from, to, number, "调岗", "true").getRedirectedUrl())
                .startsWith("/handover");
        assertThat(cases.get(number).handler()).isEqualTo(to);
        assertThat(text(head, from)).contains("此人手中没有任务");
    }

    @Test
    void onlyLeadersSeeThePage() throws Exception {
        assertThat(mvc.perform(get("/handover").with(user(office.somebody(CENTRE, Post.MEDIATOR))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        String stranger = office.somebody("78", Post.COMMITTEE_HEAD);
        assertThat(text(stranger, road.holder(CENTRE, Post.MEDIATOR))).doesNotContain("承办的案件（", "手中的任务（");
    }

    private String text(String person, String from) throws Exception {
        return mvc.perform(get("/handover").param("from", from).with(user(person)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(
            String person, String from, String to, CaseNumber number, String reason, String told) throws Exception {
        var request = post("/handover")
                .with(user(person))
                .with(csrf())
                .param("from", from)
                .param("to", to)
                .param("case", number.value())
                .param("reason", reason);
        return mvc.perform(told == null ? request : request.param("told", told))
                .andReturn()
                .getResponse();
    }
}
