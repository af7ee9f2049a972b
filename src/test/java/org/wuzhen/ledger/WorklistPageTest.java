package org.wuzhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;

@WuzhenTest
class WorklistPageTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Disputes disputes;

    @Autowired
    Road road;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseFiles cases;

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void aTaskStandsBesideTheFactsOfItsCase() throws Exception {
        String clerk = office.somebody("51", Post.INTAKE_CLERK);
        CaseNumber number = disputes.between(clerk, "51", "戚建国", "谢小梅");

        String page = list(clerk, "");

        assertThat(page)
                .contains("受理审查", number.value(), "邻里", "戚* 与 谢*", "已登记", "未评定", "测试51街道", "绿·正常", "剩余3个工作日")
                .contains("/camunda/app/tasklist/default/#/?task=" + task(number))
                .contains("待办 1", "我的待办 0", "本岗待领 1", "将到期 0", "已超期 0", "全部可见 1", "绿·正常 1", "红·已超期 0")
                .doesNotContain("戚建国", "谢小梅", "｜");
    }

    @Test
    void everybodySeesTheTasksOfTheirPostAtTheirCentreOnly() throws Exception {
        String clerk = office.somebody("52", Post.INTAKE_CLERK);
        disputes.between(clerk, "52", "邹一", "喻二");

        assertThat(list(office.somebody("53", Post.INTAKE_CLERK), "all")).contains("全部可见 0", "这里目前没有任务");
        assertThat(list(office.somebody("52", Post.MEDIATOR), "all")).contains("全部可见 0");
        assertThat(list(office.somebody("52", Post.INTAKE_CLERK), "all")).contains("全部可见 1");
        for (Post post : List.of(Post.AUDITOR, Post.SYS_ADMIN, Post.SECURITY_ADMIN, Post.PROCESS_ADMIN)) {
            String administrator = office.somebody("00", post);
            mvc.perform(get("/worklist").with(user(administrator))).andExpect(status().isNotFound());
            mvc.perform(post("/worklist/claim").with(user(administrator)).with(csrf()))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void whoClaimsATaskHasItAndWhoComesLaterIsToldSo() throws Exception {
        String clerk = office.somebody("54", Post.INTAKE_CLERK);
        String colleague = office.somebody("54", Post.INTAKE_CLERK);
        String stranger = office.somebody("55", Post.INTAKE_CLERK);
        CaseNumber number = disputes.between(clerk, "54", "柏三", "水四");
        String task = task(number);

        assertThat(claim(stranger, task)).contains("不由您办理");
        assertThat(desk.tasks(number).get(0).assignee()).isNull();
        assertThat(claim(clerk, task)).contains("已领取", "现在办理", "我的待办 1", "本岗待领 0");
        assertThat(desk.tasks(number).get(0).assignee()).isEqualTo(clerk);
        assertThat(claim(colleague, task)).contains("刚刚被同事领取", "待办 0", "全部可见 1");
        assertThat(list(colleague, "all")).contains("测试人员" + clerk);
        assertThat(claim(clerk, task)).contains("已领取");
        assertThat(claim(clerk, "no-such-task")).contains("已经办结，或者不由您办理");
        assertThat(desk.tasks(number).get(0).assignee()).isEqualTo(clerk);
    }

    @Test
    void aRestrictedCaseLeavesTheListOfWhoeverIsNoLeader() throws Exception {
        String clerk = office.somebody("56", Post.INTAKE_CLERK);
        CaseNumber number = disputes.between(clerk, "56", "窦五", "章六");
        assertThat(list(clerk, "")).contains(number.value(), "窦*");

        cases.restrict(number);

        assertThat(list(clerk, "")).doesNotContain(number.value(), "窦*", "章*");
    }

    @Test
    void pagesHoldEveryTaskOnceAndTheCountsAgree() throws Exception {
        String clerk = office.somebody("57", Post.INTAKE_CLERK);
        for (int i = 0; i < Worklist.PAGE_SIZE + 2; i++) {
            disputes.between(clerk, "57", "云七", "苏八");
        }

        String first = list(clerk, "free");
        String second = body(get("/worklist").param("show", "free").param("page", "2"), clerk);
        List<String> all = new ArrayList<>(tasks(first));
        all.addAll(tasks(second));

        assertThat(first).contains("本岗待领 " + (Worklist.PAGE_SIZE + 2), "共 <strong>22</strong> 项", "下一页");
        assertThat(tasks(first)).hasSize(Worklist.PAGE_SIZE);
        assertThat(all).hasSize(Worklist.PAGE_SIZE + 2).doesNotHaveDuplicates();
        assertThat(body(get("/worklist").param("light", "red"), clerk)).contains("共 <strong>0</strong> 项");
        assertThat(body(get("/worklist").param("light", "green"), clerk)).contains("共 <strong>22</strong> 项");
    }

    @Test
    void theMediatorsTaskHasTheTermOfTheMediation() throws Exception {
        CaseNumber number = road.inSession("58", DisputeType.NEIGHBOUR);
        String mediator = road.holder("58", Post.MEDIATOR);

        assertThat(list(mediator, "")).contains(number.value(), "召开调解会", "办理召开调解会", "我的待办 1", "绿·正常 1", "剩余30日");
    }

    @Test
    void staffComeHereFirst() throws Exception {
        String clerk = office.somebody("51", Post.INTAKE_CLERK);
        String auditor = office.somebody("00", Post.AUDITOR);

        mvc.perform(get("/").with(user(clerk))).andExpect(redirectedUrl("/worklist"));
        mvc.perform(get("/").with(user(auditor))).andExpect(redirectedUrl("/cases"));
        assertThat(body(get("/cases"), auditor)).doesNotContain("href=\"/worklist\"");
        assertThat(body(get("/cases"), clerk)).contains("href=\"/worklist\"");
    }

    private String task(CaseNumber number) {
        return desk.tasks(number).get(0).id();
    }

    private static List<String> tasks(String page) {
        return Pattern.compile("<td data-label=\"任务\"><a href=\"[^\"]*task=([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String claim(String person, String task) throws Exception {
        MockHttpSession own = new MockHttpSession();
        var answer = mvc.perform(post("/worklist/claim")
                        .session(own)
                        .with(user(person))
                        .with(csrf())
                        .param("task", task))
                .andExpect(redirectedUrl("/worklist?show=todo"))
                .andReturn();
        return mvc.perform(get("/worklist").session(own).with(user(person)).flashAttrs(answer.getFlashMap()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String list(String person, String show) throws Exception {
        return body(get("/worklist").param("show", show), person);
    }

    private String body(MockHttpServletRequestBuilder request, String person) throws Exception {
        return mvc.perform(request.session(session).with(user(person)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
