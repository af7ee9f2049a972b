package org.wuzhen.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.sealing.Sealed;

@WuzhenTest
class CaseFilesTest {

    private static final String CENTRE = "43";
    private static final String ID = "99999919850307123X";
    private static final String PHONE = "13912345678";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseRecords records;

    @Autowired
    ActAs actAs;

    @Autowired
    Office office;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transaction;

    private String clerk;

    @BeforeEach
    void aClerk() {
        clerk = office.somebody(CENTRE, Post.INTAKE_CLERK);
    }

    @Test
    void whoOpensACaseIsItsFirstReceiverAndNumbersCountUp() {
        CaseNumber first = open(person(Party.Side.APPLICANT, "赵一", null, null));
        CaseNumber second = open(person(Party.Side.APPLICANT, "赵二", null, null));

        CaseFile file = cases.get(first);
        assertThat(file.firstReceiver()).isEqualTo(clerk);
        assertThat(file.stage()).isEqualTo(Stage.REGISTERED);
        assertThat(file.markSet()).containsExactlyInAnyOrder(Mark.MEDIA, Mark.CROSS_STREET);
        assertThat(Long.parseLong(second.value().substring(2)))
                .isEqualTo(Long.parseLong(first.value().substring(2)) + 1);
        assertThat(cases.find(CaseNumber.of("BH43202001010001"))).isEmpty();
        assertThatThrownBy(() -> cases.get(CaseNumber.of("BH43202001010001")))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("没有案号");
    }

    @Test
    void remembersWhichDepartmentsWereAsked() {
        CaseNumber number = open(person(Party.Side.APPLICANT, "赵一", null, null));
        String mediator = office.somebody(CENTRE, Post.MEDIATOR);
        assertThat(cases.askedOf(number)).isEmpty();

        actAs.run(mediator, () -> cases.ask(number, "HRSS", CENTRE));
        actAs.run(clerk, () -> cases.ask(number, "HOUSING", "00"));
        cases.endAsk(number, "HRSS", CENTRE);
        cases.endAsk(number, "HRSS", CENTRE);

        assertThat(cases.askedOf(number))
                .extracting(AskedDepartment::department, AskedDepartment::centre, AskedDepartment::askedBy)
                .containsExactly(tuple("HRSS", CENTRE, mediator), tuple("HOUSING", "00", clerk));
        assertThat(cases.askedOf(number).get(0).endedAt()).isNotNull();
        assertThat(cases.askedOf(number).get(1).endedAt()).isNull();

        actAs.run(clerk, () -> cases.ask(number, "HRSS", CENTRE));
        assertThat(cases.askedOf(number)).hasSize(2).allMatch(asked -> asked.endedAt() == null);
        assertThat(cases.askedOf(number).get(0).askedBy()).isEqualTo(mediator);
    }

    @Test
    void idNumberAndPhoneStandInNoTableInClear() {
        CaseNumber number =
                open(person(Party.Side.APPLICANT, "李明华", ID, PHONE), person(Party.Side.RESPONDENT, "王小五", null, null));

        String row = sql.queryForObject(
                "select row_to_json(p)::text from case_party p where case_number = ? and side = 'APPLICANT'",
                String.class,
                number.value());
        assertThat(row).contains("李明华").doesNotContain(ID, PHONE);
        assertThat(row).contains("id_sealed", "phone_hash").doesNotContain("\"id_sealed\":null", "\"id_hash\":null");
        assertThat(cases.parties(number))
                .filteredOn(party -> party.side() == Party.Side.APPLICANT)
                .singleElement()
                .satisfies(party -> {
                    assertThat(party.idNumber().clear()).isEqualTo(ID);
                    assertThat(party.phone().clear()).isEqualTo(PHONE);
                    assertThat(party.toString()).doesNotContain(ID, PHONE);
                });
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTimeAndFoundByOneHash() {
        CaseNumber first = open(person(Party.Side.APPLICANT, "李明", ID, null));
        CaseNumber second = open(person(Party.Side.APPLICANT, "李明", ID, null));

        assertThat(column("id_sealed", first)).isNotEqualTo(column("id_sealed", second));
        assertThat(column("id_hash", first)).isEqualTo(column("id_hash", second));
    }

    @Test
    void twoLettersOfANameAreFoundThroughTheIndex() {
        CaseNumber number = open(person(Party.Side.APPLICANT, "欧阳锦鸾", null, null));
        String search = "select case_number from case_party where name_pairs @> name_bigrams('锦鸾')";

        assertThat(sql.queryForList(search, String.class)).contains(number.value());
        assertThat(sql.queryForList(search.replace("锦鸾", "欧锦"), String.class))
                .as("letters that are no neighbours")
                .doesNotContain(number.value());
        String plan = transaction.execute(status -> {
            sql.execute("set local enable_seqscan = off");
            return String.join("\n", sql.queryForList("explain " + search, String.class));
        });
        assertThat(plan).contains("case_party_by_pairs");
    }

    @Test
    void whoeverIsUnderEighteenTodayIsMarkedAMinor() {
        CaseNumber number = open(
                born("小一", TODAY.minusYears(18).plusDays(1)),
                born("小二", TODAY.minusYears(18)),
                born("小三", null),
                new Party(null, Party.Side.THIRD, Party.Kind.PERSON, "小四", null, null, null, null, null, true, null));

        assertThat(cases.parties(number))
                .filteredOn(Party::minor)
                .extracting(Party::name)
                .containsExactlyInAnyOrder("小一", "小四");
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void aCaseMovesOnlyWhereItsStageAllows(Stage from) {
        for (Stage to : Stage.values()) {
            CaseNumber number = open();
            sql.update("update case_file set stage = ? where number = ?", from.name(), number.value());
            if (from.mayMoveTo(to)) {
                cases.move(number, to);
                assertThat(cases.get(number).stage()).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> cases.move(number, to))
                        .isInstanceOf(IllegalMoveException.class)
                        .hasMessageContaining("处于“" + from.label() + "”阶段")
                        .hasMessageContaining("不能转入“" + to.label() + "”");
                assertThat(cases.get(number).stage()).isEqualTo(from);
            }
        }
    }

    @Test
    void whatAStepConcludedIsKeptWhenTheCaseGoesOn() {
        CaseNumber number = open();
        cases.move(number, Stage.TRIAGE);
        cases.move(number, Stage.MEDIATING);
        cases.conclude(number, CaseResult.FAILED);

        cases.goOn(number, "mediation", "failed", "consultation");
        assertThat(cases.get(number).result()).isNull();
        cases.move(number, Stage.CONSULTING);
        cases.goOn(number, "consultation", "plan", "mediation");
        cases.move(number, Stage.MEDIATING);
        cases.conclude(number, CaseResult.WRITTEN_AGREEMENT);

        assertThat(cases.get(number).result()).isEqualTo(CaseResult.WRITTEN_AGREEMENT);
        assertThat(cases.steps(number))
                .extracting(RoadStep::step, RoadStep::outcome, RoadStep::result, RoadStep::next)
                .containsExactly(
                        tuple("mediation", "failed", CaseResult.FAILED, "consultation"),
                        tuple("consultation", "plan", null, "mediation"));
        assertThat(sql.queryForList(
                        "select summary from ledger_timeline where case_number = ? and kind = 'case-goes-on' order by id",
                        String.class,
                        number.value()))
                .containsExactly("案件继续办理，上一步结果：调解不成", "案件转入下一步办理");
    }

    @Test
    void aStepThatGivesWayToALeaderIsKeptAsWell() {
        CaseNumber number = open();
        cases.move(number, Stage.TRIAGE);
        cases.move(number, Stage.MEDIATING);
        cases.move(number, Stage.LEADER_CHARGE);
        cases.move(number, Stage.MEDIATING);
        cases.conclude(number, CaseResult.FAILED);
        cases.move(number, Stage.LEADER_CHARGE);
        cases.goOn(number, "leadercase", "measure", "consultation");
        cases.move(number, Stage.CONSULTING);

        assertThat(cases.get(number).result()).isNull();
        assertThat(cases.steps(number))
                .extracting(RoadStep::step, RoadStep::outcome, RoadStep::result, RoadStep::next)
                .containsExactly(
                        tuple("mediation", "given-way", null, "leadercase"),
                        tuple("leadercase", "given-way", null, "mediation"),
                        tuple("mediation", "given-way", CaseResult.FAILED, "leadercase"),
                        tuple("leadercase", "measure", null, "consultation"));
        assertThat(cases.steps(number)).allMatch(step -> step.begunAt() != null);
    }

    @Test
    void whoWasBroughtInReadsACaseUntilDismissed() {
        CaseNumber number = open();

        cases.admit(number, "leader", "包案领导");
        cases.admit(number, "leader", "包案领导");
        cases.admit(number, "secretary", "领导秘书");
        assertThat(cases.circle(number).admitted()).containsExactlyInAnyOrder("leader", "secretary");
        assertThat(cases.circle(number).recused()).isEmpty();

        cases.dismiss(number, "leader");
        assertThat(cases.circle(number).admitted()).containsExactly("secretary");
        cases.admit(number, "leader", "包案领导");
        assertThat(cases.circle(number).admitted()).containsExactlyInAnyOrder("leader", "secretary");
    }

    @Test
    void theWholeRoadIsWalkedOnceAndNobodyLeavesTheArchive() {
        CaseNumber number = open();
        assertThatThrownBy(() -> cases.move(number, Stage.MEDIATING)).isInstanceOf(IllegalMoveException.class);
        for (Stage stage : List.of(
                Stage.TRIAGE,
                Stage.MEDIATING,
                Stage.AGREED,
                Stage.PERFORMING,
                Stage.FOLLOW_UP,
                Stage.CLOSED,
                Stage.ARCHIVED)) {
            int version = cases.get(number).version();
            cases.move(number, stage);
            assertThat(cases.get(number).version()).isEqualTo(version + 1);
        }

        assertThat(cases.get(number).closedAt()).isNotNull();
        int version = cases.get(number).version();
        cases.move(number, Stage.ARCHIVED);
        assertThat(cases.get(number).version()).as("staying changes nothing").isEqualTo(version);
        assertThatThrownBy(() -> cases.move(number, Stage.MEDIATING)).isInstanceOf(IllegalMoveException.class);
    }

    @Test
    void aDecisionAgainstTheRuleIsSeenAsSuch() {
        CaseNumber number = open();
        as(() -> {
            cases.decide(number, "risk-level", "BLUE", "一般纠纷", "标准", "R21", "BLUE");
            cases.decide(number, "risk-level", "RED", "有激化苗头", null, "R21", "BLUE");
            cases.decide(number, "suspension", "APPRAISAL", "等待鉴定", null, null, null);
        });

        assertThat(cases.decisions(number)).extracting(Decision::overridden).containsExactly(false, true, false);
        Decision against = cases.decisions(number).get(1);
        assertThat(against.outcome()).isEqualTo("RED");
        assertThat(against.advised()).isEqualTo("BLUE");
        assertThat(against.reason()).isEqualTo("有激化苗头");
        assertThat(against.decidedBy()).isEqualTo(clerk);
    }

    @Test
    void theSameDisputeIsFoundByIdNumbersWhateverTheNames() {
        String other = "999999199001011234";
        CaseNumber earlier =
                open(person(Party.Side.APPLICANT, "周一一", other, null), person(Party.Side.RESPONDENT, "吴一一", ID, null));
        CaseNumber later =
                open(person(Party.Side.APPLICANT, "周壹壹", other, null), person(Party.Side.RESPONDENT, "吴壹壹", ID, null));

        assertThat(duplicates(later)).containsExactly(earlier);
        assertThat(cases.likelyDuplicates(later, 30).get(0).applicant()).isEqualTo("周一一");
        assertThat(duplicates(earlier)).as("only earlier ones").isEmpty();
    }

    @Test
    void peopleOfOneNameWithDifferentIdNumbersAreDifferentPeople() {
        open(
                person(Party.Side.APPLICANT, "郑二二", "999999199001011234", null),
                person(Party.Side.RESPONDENT, "冯二二", null, null));
        CaseNumber later = open(
                person(Party.Side.APPLICANT, "郑二二", "999999199001015678", null),
                person(Party.Side.RESPONDENT, "冯二二", null, null));

        assertThat(duplicates(later)).isEmpty();
    }

    @Test
    void namesDecideWhereAnIdNumberIsMissingAndPhonesMayTellThemApart() {
        CaseNumber earlier = open(
                person(Party.Side.APPLICANT, "陈三三", null, PHONE), person(Party.Side.RESPONDENT, "褚三三", null, null));
        CaseNumber withId =
                open(person(Party.Side.APPLICANT, "陈三三", ID, PHONE), person(Party.Side.RESPONDENT, "褚三三", ID, null));
        CaseNumber otherPhone = open(
                person(Party.Side.APPLICANT, "陈三三", null, "13700000000"),
                person(Party.Side.RESPONDENT, "褚三三", null, null));
        CaseNumber otherRespondent = open(
                person(Party.Side.APPLICANT, "陈三三", null, PHONE), person(Party.Side.RESPONDENT, "卫三三", null, null));

        assertThat(duplicates(withId)).containsExactly(earlier);
        assertThat(duplicates(otherPhone)).isEmpty();
        assertThat(duplicates(otherRespondent)).isEmpty();
    }

    @Test
    void anotherTypeAnOlderCaseAndAJoinedOneAreNoDuplicates() {
        Party[] parties = {
            person(Party.Side.APPLICANT, "蒋四四", null, null), person(Party.Side.RESPONDENT, "沈四四", null, null)
        };
        CaseNumber otherType = open(DisputeType.CONTRACT, parties);
        CaseNumber old = open(parties);
        daysAgo(old, 31);
        CaseNumber recent = open(parties);
        daysAgo(recent, 29);
        CaseNumber joined = open(parties);
        cases.join(joined, recent);
        CaseNumber later = open(parties);

        assertThat(duplicates(later)).containsExactly(recent).doesNotContain(otherType, old, joined);
        assertThat(cases.likelyDuplicates(later, 32))
                .extracting(EarlierCase::number)
                .containsExactly(recent, old);
    }

    @Test
    void papersStandInTheOrderOfADossierNotOfTheirMaking() {
        CaseNumber number = open();
        as(() -> {
            records.made(number, RecordKind.AGREEMENT, "调解协议书");
            records.made(number, RecordKind.SESSION_RECORD, "第1次调解记录");
            records.filed(number, RecordKind.EVIDENCE, "漏水照片", 3, TODAY, "2号柜3层");
            records.made(number, RecordKind.SESSION_RECORD, "第2次调解记录");
            records.made(number, RecordKind.REGISTRATION_FORM, "受理登记表");
        });

        assertThat(records.of(number))
                .extracting(CaseRecord::title)
                .containsExactly("受理登记表", "漏水照片", "第1次调解记录", "第2次调解记录", "调解协议书");
        assertThat(records.of(number).get(1)).satisfies(evidence -> {
            assertThat(evidence.source()).isEqualTo(CaseRecord.Source.FILED);
            assertThat(evidence.pages()).isEqualTo(3);
            assertThat(evidence.filedBy()).isEqualTo(clerk);
        });
        assertThat(records.of(number).get(0).source()).isEqualTo(CaseRecord.Source.OWN);
    }

    @Test
    void oneReferenceOfAChannelOpensOneCase() {
        NewCase reported = dispute(DisputeType.NEIGHBOUR, "工单-" + clerk);
        CaseNumber number = actAs.run(clerk, () -> cases.open(reported));

        assertThat(cases.byChannelRef(Channel.WINDOW, "工单-" + clerk)).contains(number);
        assertThat(cases.byChannelRef(Channel.HOTLINE, "工单-" + clerk)).isEmpty();
        assertThatThrownBy(() -> actAs.run(clerk, () -> cases.open(reported)))
                .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
    }

    private CaseNumber open(Party... parties) {
        return open(DisputeType.NEIGHBOUR, parties);
    }

    private CaseNumber open(DisputeType type, Party... parties) {
        return actAs.run(clerk, () -> cases.open(dispute(type, null, parties)));
    }

    private static NewCase dispute(DisputeType type, String reference, Party... parties) {
        return new NewCase(
                CENTRE,
                type,
                Channel.WINDOW,
                reference,
                null,
                null,
                null,
                "楼上漏水",
                "修复",
                new BigDecimal("1200"),
                2,
                Set.of(Mark.MEDIA, Mark.CROSS_STREET),
                Instant.now(),
                new ArrayList<>(List.of(parties)));
    }

    private static Party person(Party.Side side, String name, String id, String phone) {
        return new Party(
                null, side, Party.Kind.PERSON, name, null, null, Sealed.of(id), Sealed.of(phone), null, false, null);
    }

    private static Party born(String name, LocalDate day) {
        return new Party(
                null, Party.Side.RESPONDENT, Party.Kind.PERSON, name, null, day, null, null, null, false, null);
    }

    private void as(Runnable work) {
        actAs.run(clerk, work);
    }

    private List<CaseNumber> duplicates(CaseNumber number) {
        return cases.likelyDuplicates(number, 30).stream()
                .map(EarlierCase::number)
                .toList();
    }

    private void daysAgo(CaseNumber number, int days) {
        sql.update(
                "update case_file set registered_at = registered_at - make_interval(days => ?) where number = ?",
                days,
                number.value());
    }

    private String column(String column, CaseNumber number) {
        return sql.queryForObject(
                "select " + column + " from case_party where case_number = ?", String.class, number.value());
    }
}
