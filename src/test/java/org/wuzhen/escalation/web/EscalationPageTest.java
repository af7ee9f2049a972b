package org.wuzhen.escalation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.escalation.Escalation;
import org.wuzhen.escalation.Escalations;

/** The page on which a case is raised, and its hand-over sheet. */
@WuzhenTest
class EscalationPageTest {

    private static final String STREET = "18";
    private static final String NEIGHBOUR = "19";
    private static final String THIRD = "20";

    @Autowired
    MockMvc mvc;

    @Autowired
    Road road;

    @Autowired
    Escalations escalations;

    private CaseNumber number;
    private String path;
    private String director;

    @BeforeEach
    void aCaseInHand() {
        number = road.inSession(STREET, DisputeType.NEIGHBOUR);
        path = "/cases/" + number + "/escalation";
        director = road.holder(STREET, Post.STREET_DIRECTOR);
    }

    @Test
    void directorsRaiseACaseOthersReadAndAnotherStreetDoesNot() throws Exception {
        String there = road.holder(NEIGHBOUR, Post.STREET_DIRECTOR);
        assertThat(text(director, "/cases/" + number)).contains(path);
        assertThat(text(director, path)).contains("提出提级", "测试19街道", "首次接待");
        assertThat(text(road.holder(STREET, Post.MEDIATOR), path)).doesNotContain("提出提级");
        assertThat(status(road.holder(STREET, Post.MEDIATOR), proposal(NEIGHBOUR)))
                .isEqualTo(403);
        assertThat(status(there, get(path))).isEqualTo(404);
        assertThat(status(there, proposal(THIRD))).isEqualTo(404);
        assertThat(escalations.of(number)).isEmpty();

        assertThat(status(director, proposal(NEIGHBOUR))).isEqualTo(302);
        Escalation raised = escalations.of(number).get(0);
        String sheet = path + "/" + raised.id() + "/sheet";
        assertThat(text(director, path)).contains(raised.sheet(), "待接收", "撤回提级").doesNotContain("name=\"to\"");
        assertThat(text(there, sheet)).contains("提级移交单", raised.sheet(), "差距较大", "人民调解期限", "签字");
        assertThat(status(road.holder(THIRD, Post.STREET_DIRECTOR), get(sheet))).isEqualTo(404);
        assertThat(status(there, get("/cases/" + number + "/escalation/" + (raised.id() + 1000) + "/sheet")))
                .isEqualTo(404);
        assertThat(text(director, "/cases/" + number + "/print")).contains("首接负责", raised.sheet());
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() throws Exception {
        String again = mvc.perform(post(path)
                        .with(user(director))
                        .with(csrf())
                        .param("to", NEIGHBOUR)
                        .param("reason", "街道难以单独化解"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(again).contains("请填写“已做工作”", "请填写“未解决问题”", "街道难以单独化解");
        assertThat(escalations.of(number)).isEmpty();
    }

    @Test
    void itIsTakenBackWithAReason() throws Exception {
        assertThat(status(director, proposal("00"))).isEqualTo(302);
        Escalation raised = escalations.of(number).get(0);
        String withdraw = path + "/" + raised.id() + "/withdraw";
        assertThat(status(road.holder(STREET, Post.MEDIATOR), post(withdraw).param("reason", "不提了")))
                .isEqualTo(403);
        assertThat(status(director, post(withdraw))).isEqualTo(200);
        assertThat(escalations.of(number).get(0).open()).isTrue();
        assertThat(status(director, post(withdraw).param("reason", "双方愿意再谈"))).isEqualTo(302);
        assertThat(escalations.of(number).get(0).open()).isFalse();
        assertThat(text(director, path)).contains("已撤回");
    }

    private MockHttpServletRequestBuilder proposal(String to) {
        MockHttpServletRequestBuilder request = post(path);
        Map.of("to", to, "reason", "街道难以单独化解", "done", "已受理、分流、调查", "openPoints", "赔偿金额差距较大")
                .forEach(request::param);
        return request;
    }

    private String text(String person, String address) throws Exception {
        MockHttpServletResponse response =
                mvc.perform(get(address).with(user(person))).andReturn().getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(person)).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
