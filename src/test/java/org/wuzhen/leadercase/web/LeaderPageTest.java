package org.wuzhen.leadercase.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;

/** The page on which a leader is put in charge: who sees it, who decides there, and what it prints. */
@WuzhenTest
class LeaderPageTest {

    private static final String CENTRE = "16";

    @Autowired
    MockMvc mvc;

    @Autowired
    Road road;

    @Autowired
    Office office;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    ActAs actAs;

    private CaseNumber number;

    @Test
    void theDirectorOrdersItAndNobodyElse() throws Exception {
        number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        String director = road.holder(CENTRE, Post.STREET_DIRECTOR);
        String mediator = road.holder(CENTRE, Post.MEDIATOR);
        String path = "/cases/" + number + "/leader";
        assertThat(text(director, "/cases/" + number)).contains("领导包案", path);
        assertThat(text(mediator, "/cases/" + number)).doesNotContain(path);
        assertThat(asked(mediator, get(path)).getStatus()).isEqualTo(403);
        assertThat(asked(mediator, post(path).param("reason", "多次上访")).getStatus())
                .isEqualTo(403);
        assertThat(text(director, path + "/papers")).contains("本案没有包案材料");

        assertThat(asked(director, post(path).param("reason", " ")).getContentAsString(StandardCharsets.UTF_8))
                .contains("请填写“转专诊的理由”");
        assertThat(cases.get(number).stage()).isEqualTo(Stage.MEDIATING);
        assertThat(asked(director, post(path).param("reason", "多次上访，涉及面广")).getStatus())
                .isEqualTo(302);
        assertThat(cases.get(number).stage()).isEqualTo(Stage.LEADER_CHARGE);
        assertThat(road.open(number)).containsExactly("AppointLeader");
        assertThat(text(director, path)).contains("待确定", "多次上访，涉及面广").doesNotContain("<h2>转专诊");
        assertThat(asked(director, post(path).param("reason", "再来一次")).getContentAsString(StandardCharsets.UTF_8))
                .contains("没有办理");
    }

    @Test
    void theLeaderAndTheSecretarySeeItTheDirectorChangesThemAndThePapersPrint() throws Exception {
        number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        String director = road.holder(CENTRE, Post.STREET_DIRECTOR);
        String leader = road.holder(CENTRE, Post.RESPONSIBLE_LEADER);
        String secretary = road.holder(CENTRE, Post.SECRETARY);
        String path = "/cases/" + number + "/leader";
        asked(director, post(path).param("reason", "涉及面广"));
        actAs.run(director, () -> {
            String task = road.task(number, "AppointLeader").id();
            Map<String, Object> form = new HashMap<>(desk.form(task));
            form.put("leader", leader + "@" + CENTRE);
            form.put("secretary", secretary + "@" + CENTRE);
            desk.complete(task, form);
        });
        for (String person : new String[] {director, leader, secretary}) {
            assertThat(text(person, path)).contains("待签收", "处级领导");
            assertThat(text(person, path + "/papers")).contains("领导包案登记表", "涉及面广");
        }
        assertThat(text(leader, path)).doesNotContain("更换包案领导");
        assertThat(text(director, "/cases/" + number + "/handling")).contains("领导包案（专诊）");

        String other = office.somebody(CENTRE, Post.RESPONSIBLE_LEADER);
        assertThat(asked(other, get(path)).getStatus()).isEqualTo(404);
        assertThat(asked(
                                secretary,
                                post(path + "/change")
                                        .param("leader", other + "@" + CENTRE)
                                        .param("secretary", secretary + "@" + CENTRE)
                                        .param("handover", "调离"))
                        .getStatus())
                .isEqualTo(403);
        MockHttpServletRequestBuilder change = post(path + "/change")
                .param("leader", other + "@" + CENTRE)
                .param("secretary", secretary + "@" + CENTRE);
        assertThat(asked(director, change).getContentAsString(StandardCharsets.UTF_8))
                .contains("请填写“更换理由和交接情况”");
        assertThat(asked(
                                director,
                                post(path + "/change")
                                        .param("leader", other + "@" + CENTRE)
                                        .param("secretary", secretary + "@" + CENTRE)
                                        .param("handover", "调离，材料已移交"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(other, path)).contains("调离，材料已移交");
        assertThat(asked(leader, get(path)).getStatus()).isEqualTo(404);
        assertThat(road.task(number, "AcceptCharge").assignee()).isEqualTo(other);
    }

    private String text(String person, String path) throws Exception {
        MockHttpServletResponse answer = asked(person, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse asked(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(person)).with(csrf())).andReturn().getResponse();
    }
}
