package org.wuzhen.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.Decision;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Notice;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;

/** What triage writes to a case, on a real database. */
@WuzhenTest
class TriageTest {

    private static final Instant ASKED = Instant.parse("2026-08-31T16:30:00Z");

    private final Triage triage;
    private final CaseFiles cases;
    private final CaseClocks clocks;

    @Autowired
    TriageTest(Triage triage, CaseFiles cases, CaseClocks clocks) {
        this.triage = triage;
        this.cases = cases;
        this.clocks = clocks;
    }

    @Test
    void whatIsConfirmedCarriesTheReasonsOfTheRules() {
        CaseNumber number = inTriage("甲");
        triage.advise(number, Advices.WAGES);

        triage.confirm(number, confirmation(Route.MEDIATION, null, Clinic.CONSULTATION, null));
        triage.record(number, new TriageResult(RiskLevel.ORANGE, Route.MEDIATION, Clinic.CONSULTATION, null));

        assertThat(cases.decisions(number))
                .extracting(Decision::kind, Decision::outcome, Decision::ruleRow, Decision::overridden)
                .containsExactlyInAnyOrder(
                        tuple("classification", "MIGRANT_WAGES", "C10", false),
                        tuple("risk-level", "ORANGE", "R08", false),
                        tuple("route", "mediation", "T11", false),
                        tuple("clinic", "CONSULTATION", "T11", false),
                        tuple("departments", "HRSS,UNION,PSB,HOUSING", "C10", false));
        assertThat(decision(number, "risk-level").reason()).isEqualTo("涉及五人以上，有群体性苗头");
        assertThat(decision(number, "risk-level").basis()).isEqualTo("本中心风险分级标准");
        CaseFile file = cases.get(number);
        assertThat(file.stage()).isEqualTo(Stage.TRIAGE);
        assertThat(file.risk()).isEqualTo(RiskLevel.ORANGE);
        assertThat(file.route()).isEqualTo("mediation");
        assertThat(file.advisedClinic()).isEqualTo("CONSULTATION");
        assertThat(file.result()).isNull();
        assertThat(triage.route(number)).isEqualTo(Route.MEDIATION);
    }

    @Test
    void whatIsDecidedOtherwiseStandsBesideWhatWasAdvised() {
        CaseNumber number = inTriage("乙");
        triage.advise(number, Advices.WAGES);

        triage.confirm(
                number,
                new Confirmation(
                        Route.ARBITRATION, "双方要求仲裁", Clinic.NONE, "不再会诊", null, null, "JUSTICE", List.of(), "人社已办结"));
        triage.record(number, new TriageResult(RiskLevel.ORANGE, Route.ARBITRATION, Clinic.NONE, null));

        Decision route = decision(number, "route");
        assertThat(route.outcome()).isEqualTo("arbitration");
        assertThat(route.advised()).isEqualTo("mediation");
        assertThat(route.overridden()).isTrue();
        assertThat(route.reason()).isEqualTo("双方要求仲裁");
        assertThat(route.basis()).isNull();
        assertThat(decision(number, "clinic").advised()).isEqualTo("CONSULTATION");
        assertThat(decision(number, "departments").outcome()).isEqualTo("JUSTICE");
        assertThat(decision(number, "departments").advised()).isEqualTo("HRSS,UNION,PSB,HOUSING");
        assertThat(cases.get(number).advisedClinic()).isNull();
    }

    @Test
    void whosePetitionItIsStandsOnTheCaseWithWhoLeadsItAndWhy() {
        CaseNumber number = inTriage("壬");
        triage.advise(number, Advices.WAGES);

        triage.confirm(
                number,
                new Confirmation(
                        Route.PETITION,
                        "信访转送",
                        Clinic.NONE,
                        "不需要",
                        PetitionMatter.LAWSUIT,
                        "法院已作出生效判决",
                        "HRSS",
                        List.of("HOUSING", "PSB", "UNION"),
                        null));
        triage.record(
                number,
                new TriageResult(
                        RiskLevel.ORANGE,
                        Route.PETITION,
                        Clinic.NONE,
                        new Way("remedy", "实行诉访分离", "《信访工作条例》第三十一条", "W04")));

        assertThat(decision(number, "petition-matter").outcome()).isEqualTo("lawsuit");
        assertThat(decision(number, "petition-matter").reason()).isEqualTo("法院已作出生效判决");
        assertThat(decision(number, "triage-way"))
                .extracting(Decision::outcome, Decision::reason, Decision::basis, Decision::ruleRow)
                .containsExactly("remedy", "实行诉访分离", "《信访工作条例》第三十一条", "W04");
    }

    @Test
    void aCorrectedTypeStandsOnTheCaseWithItsReason() {
        CaseNumber number = inTriage("丙");
        triage.advise(number, Advices.WAGES);

        triage.correctType(number, DisputeType.LABOUR_OTHER, "不是农民工");

        assertThat(cases.get(number).disputeType()).isEqualTo(DisputeType.LABOUR_OTHER);
        Decision corrected = decision(number, "classification");
        assertThat(corrected.advised()).isEqualTo("MIGRANT_WAGES");
        assertThat(corrected.overridden()).isTrue();
        assertThat(corrected.reason()).isEqualTo("不是农民工");
    }

    @Test
    void aChangedRiskIsDecidedOnceAndNotAgainAtTheEnd() {
        CaseNumber number = inTriage("丁");
        triage.advise(number, Advices.WAGES);
        triage.changeRisk(number, RiskLevel.RED, "扬言爬塔吊");
        triage.advise(number, Advices.advice(RiskLevel.RED, Route.MEDIATION, Clinic.LEADER_CASE));

        triage.confirm(number, confirmation(Route.MEDIATION, null, Clinic.LEADER_CASE, null));

        assertThat(cases.decisions(number))
                .filteredOn(decision -> decision.kind().equals("risk-level"))
                .extracting(Decision::outcome, Decision::advised, Decision::reason)
                .containsExactly(tuple("RED", "ORANGE", "扬言爬塔吊"));
    }

    @Test
    void theNoticeOfAnotherWaySaysWhereAndByWhenAndWhenMediationWasAskedFor() {
        CaseNumber number = inTriage("戊");
        triage.guide(number, new Guidance("仲裁委", "12333", "一年内", "可以申请仲裁。", "《劳动争议调解仲裁法》第五条", "G02"));
        clocks.start(number, "triage");

        triage.tellRemedy(
                number,
                new RemedyNotice(
                        "区仲裁委",
                        "咨询12333",
                        "一年内申请",
                        "可以申请劳动仲裁。",
                        RemedyNotice.Recipient.APPLICANT,
                        RemedyNotice.Way.PHONE));
        triage.recordRemedy(number);

        Notice notice = cases.notices(number).get(0);
        assertThat(notice.kind()).isEqualTo("remedy");
        assertThat(notice.content()).contains("可以申请劳动仲裁。", "受理单位：区仲裁委", "地址或电话：咨询12333", "期限提示：一年内申请", "2026年9月1日");
        assertThat(notice.basis()).isEqualTo("《劳动争议调解仲裁法》第五条");
        assertThat(notice.recipient()).isEqualTo("申请人");
        assertThat(notice.acknowledgedHow()).isEqualTo("电话告知并记录");
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.REMEDY);
        assertThat(clocks.running(number, "triage")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WRITTEN_AGREEMENT, AGREED",
        "ORAL_AGREEMENT, AGREED",
        "PARTIAL_AGREEMENT, AGREED",
        "FAILED, FAILED",
        "REFUSED, FAILED",
        "TERMINATED, FAILED",
        "DEFAULTED, DEFAULTED",
        "WITHDRAWN, NONE",
        "REMEDY, NONE"
    })
    void anEarlierCaseOfTheSamePartiesTellsHowItCameOut(CaseResult result, EarlierOutcome outcome) {
        CaseNumber earlier = inTriage("旧" + result);
        cases.conclude(earlier, result);

        CaseNumber number = inTriage("旧" + result);

        assertThat(triage.earlierOutcome(number)).isEqualTo(outcome);
    }

    @Test
    void anEarlierCaseThatStillRunsOrOfOthersTellsNothing() {
        inTriage("仍在办");
        assertThat(triage.earlierOutcome(inTriage("仍在办"))).isEqualTo(EarlierOutcome.NONE);
        assertThat(triage.earlierOutcome(inTriage("别人"))).isEqualTo(EarlierOutcome.NONE);
    }

    @Test
    void rulesOfAnEarlierEditionNameDepartmentsAsTheDirectoryDoesToday() {
        CaseNumber number = inTriage("庚");
        triage.advise(number, naming("GOVERNMENT_SERVICE", "CULTURE_TOURISM,YOUTH_LEAGUE,PSB"));

        assertThat(triage.advice(number).leadDepartment()).isEqualTo("SERVICE_OFFICE");
        assertThat(triage.advice(number).helping()).containsExactly("CULTURE", "YOUTH", "PSB");
    }

    @Test
    void aDepartmentThatTheDirectoryDoesNotKnowIsNoAdvice() {
        CaseNumber number = inTriage("辛");

        assertThatThrownBy(() -> triage.advise(number, naming("PSB", "COURT,NOBODY")))
                .hasMessageContaining("names department NOBODY");
    }

    @Test
    void nothingIsConfirmedBeforeTheRulesWereAsked() {
        CaseNumber number = inTriage("己");

        assertThatThrownBy(() -> triage.advice(number)).hasMessageContaining(number.value());
        assertThatThrownBy(() -> triage.guidance(number)).hasMessageContaining(number.value());
    }

    private static Advice naming(String lead, String helping) {
        Advice w = Advices.WAGES;
        return new Advice(
                w.disputeType(),
                lead,
                helping,
                w.classificationReason(),
                w.classificationRow(),
                w.earlierOutcome(),
                w.riskAdvised(),
                w.risk(),
                w.riskReason(),
                w.riskBasis(),
                w.riskRow(),
                w.route(),
                w.clinic(),
                w.routeReason(),
                w.routeBasis(),
                w.routeRow());
    }

    private Decision decision(CaseNumber number, String kind) {
        return cases.decisions(number).stream()
                .filter(decision -> decision.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Confirmation confirmation(Route route, String routeReason, Clinic clinic, String clinicReason) {
        return new Confirmation(
                route, routeReason, clinic, clinicReason, null, null, "HRSS", List.of("HOUSING", "PSB", "UNION"), null);
    }

    private CaseNumber inTriage(String applicant) {
        CaseNumber number = cases.open(new NewCase(
                "72",
                DisputeType.MIGRANT_WAGES,
                Channel.WINDOW,
                null,
                null,
                null,
                null,
                "欠薪",
                "支付",
                null,
                17,
                Set.of(),
                ASKED,
                List.of(
                        party(Party.Side.APPLICANT, "申请人" + applicant),
                        party(Party.Side.RESPONDENT, "被申请人" + applicant))));
        cases.move(number, Stage.TRIAGE);
        return number;
    }

    private static Party party(Party.Side side, String name) {
        return new Party(null, side, Party.Kind.ORGANISATION, name, null, null, null, null, null, false, null);
    }
}
