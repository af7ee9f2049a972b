package org.wuzhen.outreach.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.OpenTasks;
import org.wuzhen.outreach.Outreach;
import org.wuzhen.outreach.Round;
import org.wuzhen.outreach.RoundState;
import org.wuzhen.outreach.Visit;
import org.wuzhen.outreach.VisitState;

/** The pages of rounds and visits: what they say, to whom, and what a grid worker does on a phone. */
@WuzhenTest
class OutreachPageTest {

    private static final String CENTRE = "35";
    private static final String ELSEWHERE = "28";

    @Autowired
    MockMvc mvc;

    @Autowired
    Road road;

    @Autowired
    Directory directory;

    @Autowired
    Outreach outreach;

    @Autowired
    OpenTasks tasks;

    @Autowired
    CaseDesk desk;

    @Autowired
    ActAs actAs;

    private static OwnNumber number;
    private static int places;
    private String worker;

    @BeforeEach
    void aRoundUnderWay() {
        worker = road.holder(CENTRE, Post.GRID_WORKER);
        if (number != null) {
            return;
        }
        String planner = road.holder(CENTRE, Post.STREET_DIRECTOR);
        directory.found(new Community("35-001", "望海社区", CENTRE));
        directory.found(new Community("35-002", "临港社区", CENTRE));
        directory.found(new Community("35-003", "港西社区", CENTRE));
        number = outreach.begin(directory.centre(CENTRE)).orElseThrow();
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        actAs.run(
                planner,
                () -> desk.complete(
                        tasks.of(number).get(0).id(),
                        Map.of(
                                "visits",
                                List.of(
                                        Map.of("community", "35-001", "visitor", worker, "day", today),
                                        Map.of("community", "35-002", "visitor", worker, "day", today),
                                        // nobody goes there: the round stays under way
                                        Map.of("community", "35-003", "visitor", worker, "day", today)))));
    }

    @Test
    void theListAndTheRoundAreTheCentresOwn() throws Exception {
        assertThat(text(worker, "/outreach")).contains(number.value(), "走访中");
        assertThat(text(worker, "/outreach/" + number)).contains("望海社区", "临港社区");
        assertThat(text(road.holder("00", Post.SUPERVISOR), "/outreach/" + number))
                .contains("望海社区");
        assertThat(text(road.holder(CENTRE, Post.AUDITOR), "/outreach/" + number))
                .contains("望海社区");

        String stranger = road.holder(ELSEWHERE, Post.MEDIATOR);
        assertThat(text(stranger, "/outreach")).doesNotContain(number.value());
        assertThat(status(stranger, get("/outreach/" + number))).isEqualTo(404);
        assertThat(status(stranger, get("/outreach/" + number + "/visits/" + visit(0).id())))
                .isEqualTo(404);
        assertThat(status(stranger, get("/cases/" + number))).isEqualTo(404);
        for (Post post : List.of(Post.SYS_ADMIN, Post.ARCHIVIST, Post.SECONDED_OFFICER)) {
            assertThat(status(road.holder(CENTRE, post), get("/outreach")))
                    .as("%s", post)
                    .isEqualTo(403);
        }
    }

    @Test
    void theTaskStandsOnTheWorkListWithItsOwnPage() throws Exception {
        assertThat(text(worker, "/worklist"))
                .contains("走访并记录", number.value(), "/outreach/" + number)
                .doesNotContain("/cases/" + number);
        String task = tasks.of(number).get(0).id();
        assertThat(send(worker, get("/tasks/" + task + "/case")).getRedirectedUrl())
                .isEqualTo("/outreach/" + number);
    }

    @Test
    void aDisputeIsFoundAndTheVisitRecorded() throws Exception {
        Visit visit = visit(places++);
        String page = "/outreach/" + number + "/visits/" + visit.id();
        assertThat(text(worker, page)).contains("发现纠纷，登记一件", "提交走访记录");
        assertThat(text(road.holder(CENTRE, Post.MEDIATOR), page)).doesNotContain("登记这件纠纷");

        String reference = UUID.randomUUID().toString();
        assertThat(sent(worker, page + "/disputes", "reference", reference, "type", "NEIGHBOUR", "applicant", "孙小满")
                        .getContentAsString())
                .contains("没有提交", "请填写“对方”", "孙小满");
        String[] dispute = {
            "reference",
            reference,
            "type",
            "NEIGHBOUR",
            "applicant",
            "孙小满",
            "phone",
            "13800005678",
            "respondent",
            "李大成",
            "facts",
            "宠物扰民",
            "claims",
            "请对方看管好宠物"
        };
        assertThat(sent(worker, page + "/disputes", dispute).getRedirectedUrl()).isEqualTo(page);
        assertThat(sent(worker, page + "/disputes", dispute).getRedirectedUrl()).isEqualTo(page);
        Matcher opened = Pattern.compile("BH35\\d{12}").matcher(text(worker, page));
        assertThat(opened.find()).isTrue();
        assertThat(outreach.foundOn(List.of(visit.id())).get(visit.id())).hasSize(1);
        assertThat(text(worker, "/outreach/" + number))
                .contains(opened.group())
                .doesNotContain("孙小满", "李大成", "宠物扰民", "13800005678");
        assertThat(text(road.holder(CENTRE, Post.MEDIATOR), "/cases/" + opened.group() + "/handling"))
                .contains("巡诊发现", number.value());

        assertThat(sent(worker, page + "/record", "result", "made", "people", "", "summary", "")
                        .getContentAsString())
                .contains("请填写“走访人数”", "走访情况");
        assertThat(sent(worker, page + "/record", "result", "made", "people", "8", "summary", "入户八人")
                        .getRedirectedUrl())
                .isEqualTo(page);
        assertThat(visit(visit.place()).state()).isEqualTo(VisitState.DONE);
        assertThat(sent(worker, page + "/record", "result", "made", "people", "8", "summary", "再来一次")
                        .getContentAsString())
                .contains("没有等您办理的任务");
        assertThat(sent(road.holder(CENTRE, Post.TRIAGE_OFFICER), page + "/disputes", dispute)
                        .getContentAsString())
                .contains("只有走访人和记录人");
    }

    @Test
    void whatWasMissedIsMarked() throws Exception {
        Visit visit = visit(places++);
        String page = "/outreach/" + number + "/visits/" + visit.id();
        sent(worker, page + "/record", "result", "not-made", "reason", "社区封路");
        assertThat(visit(visit.place()).state()).isEqualTo(VisitState.MISSED);
        assertThat(text(worker, "/outreach?missed=true")).contains(number.value(), "未巡 1");
        assertThat(text(worker, "/outreach/" + number)).contains("未巡原因：社区封路");
        Round round = outreach.round(number);
        assertThat(round.state()).isIn(RoundState.UNDER_WAY, RoundState.DONE);
    }

    private Visit visit(int place) {
        return outreach.visitAt(number, place);
    }

    private String text(String person, String path) throws Exception {
        MockHttpServletResponse answer = send(person, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private int status(String person, MockHttpServletRequestBuilder request) throws Exception {
        return send(person, request).getStatus();
    }

    private MockHttpServletResponse sent(String person, String path, String... typed) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(csrf());
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return send(person, request);
    }

    private MockHttpServletResponse send(String person, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(request.with(user(person))).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }
}
