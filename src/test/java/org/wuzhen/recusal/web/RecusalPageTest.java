package org.wuzhen.recusal.web;

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
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.recusal.Recusals;

/** The page on which a recusal or complaint is entered and taken back. */
@WuzhenTest
class RecusalPageTest {

    private static final String CENTRE = "40";

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Road road;

    @Autowired
    Directory directory;

    @Autowired
    Recusals recusals;

    private CaseNumber number;
    private String clerk;
    private String mediator;

    @BeforeEach
    void aCaseInHand() {
        number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        clerk = road.holder(CENTRE, Post.INTAKE_CLERK);
        mediator = road.holder(CENTRE, Post.MEDIATOR);
    }

    @Test
    void theWindowEntersItAndNobodyFromElsewhere() throws Exception {
        assertThat(text(clerk, "/cases/" + number)).contains("回避、投诉", page());
        assertThat(text(clerk, page())).contains("登记申请", directory.nameOf(mediator), "偏袒一方当事人");
        assertThat(status(office.somebody("00", Post.AUDITOR), page())).isEqualTo(403);
        String stranger = office.somebody("39", Post.COMMITTEE_HEAD);
        assertThat(status(stranger, page())).isEqualTo(404);
        assertThat(send(stranger, page(), "person", mediator).getStatus()).isEqualTo(404);
        assertThat(recusals.of(number)).isEmpty();
    }

    @Test
    void entersSeesAndTakesBack() throws Exception {
        MockHttpServletResponse answer = raise(clerk, "statement", "是<表弟>，电话13912345678");
        assertThat(answer.getRedirectedUrl()).isEqualTo(page());
        assertThat(text(clerk, page()))
                .contains("审查中，其参与已暂停", "是&lt;表弟&gt;", "撤回申请")
                .doesNotContain("13912345678");
        assertThat(status(mediator, "/cases/" + number)).isEqualTo(404);
        assertThat(text(clerk, "/cases/" + number + "/handling")).contains("回避申请", "暂停其参与");

        String withdraw = page() + "/" + recusals.of(number).get(0).id() + "/withdraw";
        assertThat(content(send(clerk, withdraw, "reason", " "))).contains("请填写“撤回理由”");
        assertThat(send(clerk, withdraw, "reason", "误会").getRedirectedUrl()).isEqualTo(page());
        assertThat(status(mediator, "/cases/" + number)).isEqualTo(200);
        assertThat(send(clerk, page() + "/999999999/withdraw", "reason", "x").getStatus())
                .isEqualTo(404);
    }

    @Test
    void whoeverStepsBackIsToldAndSeesNothingMore() throws Exception {
        String answer = content(send(
                mediator, page(), "person", mediator, "raisedFor", "SELF", "ground", "RELATIVE", "statement", "是我表姐"));
        assertThat(answer).contains("已登记").doesNotContain("登记申请");
        assertThat(status(mediator, page())).isEqualTo(404);
    }

    @Test
    void badInputStaysInTheForm() throws Exception {
        assertThat(content(send(clerk, page(), "person", "", "raisedFor", "", "ground", "", "statement", "打过架")))
                .contains("请填写“被申请人员”", "请选择“提出人”", "请选择“事由”", "打过架");
        assertThat(content(send(
                        mediator,
                        page(),
                        "person",
                        mediator,
                        "raisedFor",
                        "SELF",
                        "ground",
                        "GIFTS",
                        "statement",
                        "无")))
                .contains("请在回避事由中选择");
        assertThat(content(raise(clerk, "statement", "长".repeat(1001)))).contains("请控制在1000字以内");
        assertThat(recusals.of(number)).isEmpty();
    }

    private MockHttpServletResponse raise(String person, String... more) throws Exception {
        String[] fields = {"person", mediator, "raisedFor", "APPLICANT", "ground", "RELATIVE"};
        String[] all = new String[fields.length + more.length];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return send(person, page(), all);
    }

    private String page() {
        return "/cases/" + number + "/recusal";
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
