package org.wuzhen.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Disputes;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;

/** The pages of messages: one's own, those that went out, those of a case, and the texts; each to those whom it is for. */
@WuzhenTest
class MessagePagesTest {

    private static final String CENTRE = "63";
    private static final String ELSEWHERE = "74";

    @Autowired
    MockMvc mvc;

    @Autowired
    Road road;

    @Autowired
    Disputes disputes;

    @Autowired
    CaseFiles cases;

    @Autowired
    Sending sending;

    @Autowired
    Templates templates;

    @Autowired
    Acts acts;

    @Autowired
    ActAs actAs;

    @Autowired
    TransactionTemplate transaction;

    private CaseNumber number;
    private String clerk;
    private String leader;

    @BeforeEach
    void aCaseWhosePartiesWereTold() {
        clerk = road.holder(CENTRE, Post.INTAKE_CLERK);
        leader = road.holder(CENTRE, Post.STREET_DIRECTOR);
        number = disputes.registered(
                clerk,
                CENTRE,
                DisputeType.NEIGHBOUR,
                Set.of(),
                Disputes.applicant("周小兰", null, "13820005678", null, null),
                Disputes.respondent("钱大海"));
        actAs.run(
                clerk,
                () -> transaction.executeWithoutResult(status -> {
                    acts.record("case-accepted", number.value(), "受理");
                    acts.record("supervision-noticed", number.value(), "就督办单通报", null, Map.of("leader", leader));
                }));
        while (sending.next() > 0) {
            // until nothing waits
        }
    }

    @Test
    void whatWentOutIsShownToThoseWhoMayReadTheCase() throws Exception {
        String page = text(clerk, "/messages/sent");
        assertThat(page).contains(number.value(), "138****5678", "受理", "没有登记手机号码");
        assertThat(page).doesNotContain("13820005678", "周小兰");
        assertThat(text(clerk, "/messages/sent?state=NOT_SENT")).contains("没有登记手机号码");
        assertThat(text(clerk, "/messages/sent?state=nonsense")).contains(number.value());
        assertThat(text(road.holder(ELSEWHERE, Post.INTAKE_CLERK), "/messages/sent"))
                .doesNotContain(number.value());
        for (Post post : new Post[] {Post.PROCESS_ADMIN, Post.SYS_ADMIN, Post.GRID_WORKER}) {
            assertThat(send(road.holder(CENTRE, post), get("/messages/sent")).getStatus())
                    .as("%s", post)
                    .isEqualTo(403);
        }
        cases.restrict(number);
        assertThat(text(clerk, "/messages/sent")).doesNotContain(number.value());
    }

    @Test
    void onesOwnMessagesAreCountedAndRead() throws Exception {
        assertThat(text(leader, "/messages")).contains("督办通报", "就督办单通报", "未读", number.value());
        assertThat(text(leader, "/worklist")).contains("条未读消息", "消息（");
        assertThat(text(road.holder(ELSEWHERE, Post.STREET_DIRECTOR), "/messages"))
                .doesNotContain(number.value());
        send(leader, post("/messages/read").with(csrf()));
        assertThat(text(leader, "/messages")).contains("消息已全部阅读");
        assertThat(text(leader, "/worklist")).doesNotContain("条未读消息");
        assertThat(send(road.holder(CENTRE, Post.PROCESS_ADMIN), get("/messages"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void onTheCaseItStandsHowEachMessageFaredAndWhoWantsNone() throws Exception {
        assertThat(text(clerk, "/cases/" + number + "/handling")).contains("消息告知", "没有登记手机号码");
        String path = "/cases/" + number + "/messages";
        assertThat(text(clerk, path)).contains("周*", "138****5678", "重新发送", "登记为不接收");
        long party = cases.parties(number).get(0).id();
        assertThat(send(
                                clerk,
                                post(path + "/parties/" + party)
                                        .param("refused", "true")
                                        .with(csrf()))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(clerk, path)).contains("不接收", "改为接收");
        assertThat(send(
                                clerk,
                                post(path + "/parties/0")
                                        .param("refused", "true")
                                        .with(csrf()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(clerk, post(path + "/0/again").with(csrf())).getStatus())
                .isEqualTo(404);
        assertThat(send(road.holder(ELSEWHERE, Post.INTAKE_CLERK), get(path)).getStatus())
                .isEqualTo(404);
        assertThat(send(road.holder(CENTRE, Post.AUDITOR), get(path)).getStatus())
                .isEqualTo(403);
    }

    @Test
    void theProcessAdministratorChangesTextsAndTheAuditorReadsThem() throws Exception {
        String admin = road.holder("00", Post.PROCESS_ADMIN);
        String auditor = road.holder("00", Post.AUDITOR);
        Template text = templates.all().stream()
                .filter(one -> one.code().equals("court-recall") && one.to() == null)
                .findFirst()
                .orElseThrow();
        assertThat(text(admin, "/messages/texts")).contains("督办通报", "{案号}", "修改", "咨询电话");
        assertThat(text(auditor, "/messages/texts"))
                .contains("督办通报")
                .doesNotContain(">修改<", "<button type=\"submit\" aria");
        assertThat(text(admin, "/messages/texts/" + text.id())).contains("启用日期", "停止发送");
        String day = LocalDate.now().plusDays(30).toString();
        assertThat(text(
                        admin,
                        post("/messages/texts/" + text.id())
                                .param("body", "{姓名}")
                                .param("from", day)
                                .with(csrf())))
                .contains("没有修改", "没有“{姓名}”这一项");
        assertThat(send(
                                admin,
                                post("/messages/texts/" + text.id())
                                        .param("body", "编号{案号}的事项，法院已撤回委派。{咨询}")
                                        .param("from", day)
                                        .with(csrf()))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(admin, "/messages/texts")).contains("未到启用日期", day);
        send(
                admin,
                post("/messages/texts/phones/" + CENTRE)
                        .param("phone", "022-55550063")
                        .with(csrf()));
        assertThat(text(auditor, "/messages/texts")).contains("022-55550063");
        for (String who : new String[] {auditor, clerk}) {
            assertThat(send(who, get("/messages/texts/" + text.id())).getStatus())
                    .isEqualTo(403);
            assertThat(send(who, post("/messages/texts/phones/" + CENTRE).with(csrf()))
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(send(admin, get("/messages/texts/0")).getStatus()).isEqualTo(404);
    }

    private String text(String person, String path) throws Exception {
        return text(person, get(path));
    }

    private String text(String person, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = send(person, request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(person))).andReturn().getResponse();
    }
}
