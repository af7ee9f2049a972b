package org.wuzhen.handling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
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
import org.wuzhen.casefile.CaseRecord;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.handling.Matter;
import org.wuzhen.handling.Matters;
import org.wuzhen.handling.NewSummons;
import org.wuzhen.handling.SummoningBody;

/** The pages around matters in departments' hands: the summons, its slips on paper, the scores and the list of duties. */
@WuzhenTest
class HandlingPagesTest {

    private static final String CENTRE = "32";
    private static final String PERSON = "UNION";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Road road;

    @Autowired
    Directory directory;

    @Autowired
    Matters matters;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseRecords records;

    @Autowired
    CaseDesk desk;

    @Autowired
    ActAs actAs;

    private CaseNumber number;
    private String director;
    private String officer;

    @BeforeEach
    void aCaseInHand() {
        number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        director = road.holder(CENTRE, Post.STREET_DIRECTOR);
        officer = office.somebody(CENTRE);
        directory.appoint(new PostHolding(
                officer,
                Post.SECONDED_OFFICER,
                CENTRE,
                null,
                PERSON,
                SecondmentMode.RESIDENT,
                null,
                TODAY.minusYears(1),
                null,
                null));
    }

    @Test
    void whatWasTypedIsKeptWhenASummonsIsRefused() throws Exception {
        String refused = send(director, "/cases/" + number + "/summons", "kind", "COMMUNITY_COMMITTEE", "demand", "请到场")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(refused).contains("请填写“吹哨单位名称”", "请填写“召请部门”", "请到场");
        summoned();
        String twice = summon().getContentAsString(StandardCharsets.UTF_8);
        assertThat(twice).contains("正在办理本案的另一交办事项", "value=\"某社区大党委\"");

        String withdrawal = "/cases/" + number + "/summons/" + matter().id() + "/withdraw";
        assertThat(send(director, withdrawal, "reason", "长".repeat(501)).getContentAsString(StandardCharsets.UTF_8))
                .contains("控制在500字以内", "长".repeat(501));
        assertThat(matter().open()).isTrue();
    }

    @Test
    void theSlipsAreNumberedRegisteredAndPrintedWithoutNames() throws Exception {
        assertThat(text(director, "/cases/" + number + "/slips")).contains("本案还没有交办");
        assertThat(text(director, "/cases/" + number)).doesNotContain("交办单、吹哨单");
        summoned();
        String abbrev = directory.centre(CENTRE).abbrev();
        assertThat(matter().summonsNo()).startsWith(abbrev + "吹哨字〔" + TODAY.getYear() + "〕");
        String slipNo = matters.current(matter()).slipNo();
        assertThat(slipNo).startsWith(abbrev + "交办字〔" + TODAY.getYear() + "〕");
        assertThat(records.of(number))
                .filteredOn(record ->
                        List.of(RecordKind.SUMMONS, RecordKind.DISPATCH_SLIP).contains(record.kind()))
                .extracting(CaseRecord::title)
                .anyMatch(title -> title.contains(matter().summonsNo()))
                .anyMatch(title -> title.contains(slipNo));

        String slips = text(officer, "/cases/" + number + "/slips");
        assertThat(slips)
                .contains("吹哨单", "交办单", slipNo, matter().summonsNo(), "某社区大党委", "请到场处置", "某里路口", "视为接受")
                .doesNotContain(cases.parties(number).stream().map(Party::name).toArray(String[]::new));
        assertThat(text(director, "/cases/" + number)).contains("/cases/" + number + "/slips");

        sign();
        assertThat(text(officer, "/cases/" + number + "/slips?matter=" + matter().id()))
                .contains(directory.nameOf(officer));
        String stranger = office.somebody("33", Post.STREET_DIRECTOR);
        assertThat(status(stranger, "/cases/" + number + "/slips")).isEqualTo(404);
    }

    @Test
    void scoresCountWhenBothSidesHaveGivenThem() throws Exception {
        String nobody = office.somebody(CENTRE, Post.MEDIATOR);
        assertThat(status(nobody, "/summons/scores")).isEqualTo(403);
        assertThat(text(nobody, "/cases")).doesNotContain("吹哨评价", "责任清单");
        assertThat(text(director, "/cases")).contains("吹哨评价", "责任清单");
        summoned();
        sign();
        actAs.run(
                officer,
                () -> desk.complete(
                        road.task(number, "HandleMatter").id(), Map.of("result", "DONE", "account", "已现场处置")));
        road.complete(number, Post.MEDIATOR, "VerifyMatter", Map.of("verification", "done", "finding", "电话核实申请人"));
        String today = "/summons/scores?department=" + PERSON + "&centre=" + CENTRE + "&from=" + TODAY;
        actAs.run(
                officer,
                () -> desk.complete(
                        road.task(number, "ScoreSummons").id(),
                        Map.of("theirs", "1", "needed", "2", "scoreReason", "不属本部门职责")));
        assertThat(text(director, today)).contains("评价期内，尚未公开").doesNotContain("不属本部门职责");
        road.complete(
                number, Post.MEDIATOR, "ScoreDepartment", Map.of("timeliness", "5", "attendance", "4", "outcome", "3"));

        assertThat(text(director, today)).contains(number.value(), "及时5 到场4 效果3", "属职责1 有必要2。不属本部门职责", "4.0", "1.5");
        assertThat(text(director, "/cases/" + number + "/handling")).contains("办理反馈：已办结", "核验：已办结");
        assertThat(text(director, "/summons/scores?from=2020-01-01&to=2020-01-31"))
                .contains("这段时间没有吹哨");
        assertThat(text(director, "/summons/scores?from=2026-02-02&to=2026-02-01"))
                .contains("截止日期早于起始日期");
        assertThat(text(director, "/summons/scores?from=昨天")).contains("格式不对");
        String elsewhere = office.somebody("33", Post.STREET_DIRECTOR);
        assertThat(text(elsewhere, today)).doesNotContain(number.value());
        String district = office.somebody("00", Post.DISTRICT_DIRECTOR);
        assertThat(text(district, today)).contains(number.value());
        for (String watcher : new String[] {
            office.somebody(CENTRE, Post.SUPERVISOR),
            office.somebody("00", Post.SUPERVISOR),
            office.somebody("00", Post.AUDITOR)
        }) {
            assertThat(text(watcher, today)).as(watcher).contains(number.value(), "及时5 到场4 效果3");
            assertThat(text(watcher, "/cases")).as(watcher).contains("吹哨评价", "责任清单");
            assertThat(status(watcher, "/departments/duties")).as(watcher).isEqualTo(200);
        }
        assertThat(text(office.somebody("33", Post.SUPERVISOR), today)).doesNotContain(number.value());
    }

    @Test
    void theListOfDutiesIsReadByThoseWhoDispatch() throws Exception {
        String triage = office.somebody(CENTRE, Post.TRIAGE_OFFICER);
        assertThat(text(triage, "/departments/duties?type=PROPERTY_MGMT")).contains("物业", "住房和建设", "现行有效", "共1项");
        assertThat(text(triage, "/departments/duties?type=PROPERTY_MGMT&department=HEALTH"))
                .contains("没有符合条件的责任事项");
        assertThat(text(triage, "/cases")).contains("责任清单").doesNotContain("吹哨评价");
        assertThat(status(triage, "/summons/scores")).isEqualTo(403);
        assertThat(status(officer, "/departments/duties")).isEqualTo(403);
    }

    private void summoned() {
        actAs.run(
                director,
                () -> matters.summon(
                        number,
                        new NewSummons(SummoningBody.COMMUNITY_COMMITTEE, "某社区大党委", PERSON, "请到场处置占道", "某里路口", false)));
    }

    private MockHttpServletResponse summon() throws Exception {
        return send(
                director,
                "/cases/" + number + "/summons",
                "kind",
                "COMMUNITY_COMMITTEE",
                "body",
                "某社区大党委",
                "department",
                PERSON,
                "demand",
                "再来一次");
    }

    private void sign() {
        actAs.run(
                officer, () -> desk.complete(road.task(number, "SignForMatter").id(), Map.of("signing", "SIGN")));
    }

    private Matter matter() {
        return matters.of(number).get(0);
    }

    private String text(String person, String path) throws Exception {
        return perform(person, get(path)).getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String person, String path) throws Exception {
        return perform(person, get(path)).getStatus();
    }

    private MockHttpServletResponse send(String person, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return perform(person, request);
    }

    private MockHttpServletResponse perform(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(person))).andReturn().getResponse();
    }
}
