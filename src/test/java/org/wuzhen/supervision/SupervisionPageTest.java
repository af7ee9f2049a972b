package org.wuzhen.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;

/** The supervisor's desk, and the supervision orders of a case: what they say, and to whom. */
@WuzhenTest
class SupervisionPageTest {

    private static final String CENTRE = "22";
    private static final String ELSEWHERE = "27";

    @Autowired
    MockMvc mvc;

    @Autowired
    Road road;

    @Autowired
    Office office;

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseFiles cases;

    @Autowired
    Sweep sweep;

    @Autowired
    Orders orders;

    @Autowired
    JdbcTemplate sql;

    private CaseNumber number;
    private String supervisor;

    @BeforeEach
    void aMatterThatIsLate() {
        supervisor = road.holder(CENTRE, Post.SUPERVISOR);
        number = road.accepted(CENTRE, DisputeType.NEIGHBOUR);
        clocks.start(number, "mediation", Instant.now().minus(Duration.ofDays(45)));
        round();
    }

    @Test
    void theDeskListsWhatIsLateAtItsCentresAndToItsPeopleOnly() throws Exception {
        String desk = text(supervisor, "/supervision?centre=" + CENTRE);
        assertThat(desk).contains(number.value(), "红·已超期", "人民调解期限", "法定", order().number());
        assertThat(text(road.holder(CENTRE, Post.STREET_DIRECTOR), "/supervision"))
                .contains(number.value());
        assertThat(text(road.holder("00", Post.SUPERVISOR), "/supervision?centre=" + CENTRE))
                .contains(number.value());
        assertThat(text(road.holder(ELSEWHERE, Post.SUPERVISOR), "/supervision?centre=" + CENTRE))
                .doesNotContain(number.value());
        for (Post post : new Post[] {Post.MEDIATOR, Post.TRIAGE_OFFICER, Post.SYS_ADMIN, Post.AUDITOR}) {
            assertThat(send(road.holder(CENTRE, post), get("/supervision")).getStatus())
                    .as("%s", post)
                    .isEqualTo(403);
        }
        assertThat(send(
                                road.holder(CENTRE, Post.MEDIATOR),
                                post("/supervision/remind").with(csrf()))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void whatIsFilteredAndPagedIsFoundAgain() throws Exception {
        String row = "催办本案办理，" + number;
        assertThat(text(supervisor, "/supervision?light=amber")).doesNotContain(row);
        assertThat(text(supervisor, "/supervision?light=red&kind=legal")).contains(row);
        assertThat(text(supervisor, "/supervision?kind=internal")).doesNotContain(row);
        assertThat(text(supervisor, "/supervision?department=HRSS")).contains("没有符合条件的事项");
        assertThat(text(supervisor, "/supervision?after=2099-01-01T00:00:00Z~1"))
                .contains("没有符合条件的事项");
        assertThat(text(supervisor, "/supervision?after=nonsense")).contains(row);
    }

    @Test
    void aRestrictedCaseIsNotOnTheSupervisorsDesk() throws Exception {
        cases.restrict(number);
        assertThat(text(supervisor, "/supervision")).doesNotContain(number.value());
        assertThat(text(road.holder(CENTRE, Post.STREET_DIRECTOR), "/supervision"))
                .contains(number.value());
    }

    @Test
    void severalAreRemindedOfInOneActAndEachIsRecorded() throws Exception {
        CaseNumber other = road.accepted(CENTRE, DisputeType.NEIGHBOUR);
        clocks.start(other, "mediation", Instant.now().minus(Duration.ofDays(28)));
        round();
        CaseNumber elsewhere = road.accepted(ELSEWHERE, DisputeType.NEIGHBOUR);
        clocks.start(elsewhere, "mediation", Instant.now().minus(Duration.ofDays(45)));
        round();
        MockHttpServletResponse sent = send(
                supervisor,
                post("/supervision/remind")
                        .param("clock", clock(number), clock(other), clock(elsewhere))
                        .param("centre", CENTRE)
                        .with(csrf()));
        assertThat(sent.getRedirectedUrl()).isEqualTo("/supervision?centre=" + CENTRE);
        assertThat(byHand(number)).isEqualTo(1);
        assertThat(byHand(other)).isEqualTo(1);
        assertThat(byHand(elsewhere)).as("of another centre").isZero();
        assertThat(sql.queryForObject(
                        "select count(*) from ledger_timeline where case_number = ? and kind = 'clock-reminded'"
                                + " and summary like '督办员催办%'",
                        Integer.class, other.value()))
                .isEqualTo(1);
        assertThat(text(road.holder(CENTRE, Post.TRIAGE_OFFICER), "/worklist"))
                .as("who has it to do is told at the head of the page")
                .contains("事项被催办");
        clocks.end(other, "mediation", "已办结");
        assertThat(text(supervisor, "/supervision")).doesNotContain(other.value());
    }

    @Test
    void anOrderIsAPaperForWhoMayReadTheCase() throws Exception {
        String path = "/cases/" + number + "/supervise/" + order().id();
        assertThat(text(road.holder(CENTRE, Post.MEDIATOR), path))
                .contains(order().number(), "红色督办单", "系统按期限自动提起", "R06");
        assertThat(send(road.holder(ELSEWHERE, Post.MEDIATOR), get(path)).getStatus())
                .isEqualTo(404);
        assertThat(send(supervisor, get("/cases/" + number + "/supervise/999999999"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(text(road.holder(CENTRE, Post.MEDIATOR), "/cases/" + number + "/supervision"))
                .contains("督办单 " + order().number());
    }

    @Test
    void leadersOrderByHandAndOthersDoNot() throws Exception {
        String director = road.holder(CENTRE, Post.STREET_DIRECTOR);
        assertThat(text(director, "/cases/" + number)).contains("/cases/" + number + "/supervise");
        String page = "/cases/" + number + "/supervise";
        assertThat(send(
                                director,
                                post(page)
                                        .param("unit", "0")
                                        .param("colour", "RED")
                                        .param("demand", "今日答复")
                                        .with(csrf()))
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("请填写“指定颜色的理由”", "今日答复");
        MockHttpServletResponse sent = send(
                director,
                post(page)
                        .param("unit", "0")
                        .param("colour", "RED")
                        .param("demand", "今日答复")
                        .param("reason", "当事人多次来访")
                        .with(csrf()));
        assertThat(sent.getRedirectedUrl()).isEqualTo(page);
        assertThat(order().colour()).isEqualTo(Colour.RED);
        assertThat(text(director, page)).contains("红色督办单", "今日答复", "待答复");
        for (String person :
                new String[] {road.holder(CENTRE, Post.MEDIATOR), road.holder(CENTRE, Post.COMMITTEE_HEAD)}) {
            assertThat(send(person, get(page)).getStatus()).isEqualTo(403);
        }
        assertThat(send(road.holder(ELSEWHERE, Post.STREET_DIRECTOR), get(page)).getStatus())
                .isEqualTo(404);
    }

    private Order order() {
        return orders.of(number).stream().reduce((a, b) -> b).orElseThrow();
    }

    private String clock(CaseNumber of) {
        return sql.queryForObject(
                "select clock from supervision_watch where case_number = ? and term = 'mediation'",
                String.class,
                of.value());
    }

    private int byHand(CaseNumber of) {
        return sql.queryForObject(
                "select count(*) from supervision_reminder where case_number = ? and cause = 'HAND'",
                Integer.class,
                of.value());
    }

    private void round() {
        while (sweep.next() > 0) {
            // until nothing has turned
        }
    }

    private String text(String person, String path) throws Exception {
        MockHttpServletResponse answer = send(person, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(person))).andReturn().getResponse();
    }
}
