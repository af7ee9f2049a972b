package org.wuzhen.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Decision;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.TermUnit;
import org.wuzhen.directory.Post;
import org.wuzhen.dossier.Dossier;
import org.wuzhen.dossier.Retention;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;

/**
 * Another row of a rule makes another road: for each rule table, cases that differ in what the table reads, worked
 * through the whole application. The rule {@code default-remedy} has its own in the agreement's journey.
 */
@WuzhenTest
class RuleRowsJourneyTest {

    private static final String CENTRE = "54";
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    @Autowired
    Road road;

    @Autowired
    Journey journey;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    Dossier dossier;

    @Autowired
    TaskService tasks;

    @Autowired
    ActAs actAs;

    @ParameterizedTest(name = "intake-admissibility {4}: {0} {1} {2}")
    @CsvSource({
        "CIVIL,              NONE,  AGREES,  GiveRightsNotice,    R25",
        "IDENTITY_VALIDITY,  NONE,  AGREES,  GiveRightsNotice,    R22",
        "DISCIPLINE,         NONE,  AGREES,  GiveRejectionNotice, R11",
        "CIVIL,              COURT, AGREES,  GiveRejectionNotice, R14",
        "CIVIL,              NONE,  REFUSES, GiveRejectionNotice, R21"
    })
    void admissibility(String subject, String elsewhere, String consent, String next, String row) {
        CaseNumber number = road.registered(CENTRE, DisputeType.NEIGHBOUR);
        road.complete(
                number,
                Post.INTAKE_CLERK,
                "ReviewAcceptance",
                Road.review(
                        "subjectClass",
                        subject,
                        "acceptedElsewhere",
                        elsewhere,
                        "respondentConsent",
                        consent,
                        "remark",
                        "已核实"));

        assertThat(road.open(number)).containsExactly(next);
        assertThat(rows(number)).containsExactly(row);
        if (next.equals("GiveRejectionNotice")) {
            road.complete(number, Post.INTAKE_CLERK, next, Map.of("action", "TELL", "delivery", "PHONE"));
            assertThat(cases.get(number).result()).isEqualTo(CaseResult.REDIRECTED);
            assertThat(road.open(number)).as("follow-up F09: no visit").containsExactly("ReviewClosure");
        } else {
            road.complete(
                    number,
                    Post.INTAKE_CLERK,
                    next,
                    Map.of("applicantReceipt", "IN_PERSON", "respondentReceipt", "IN_PERSON"));
            assertThat(cases.get(number).stage()).isEqualTo(Stage.TRIAGE);
            assertThat(road.open(number)).containsExactly("ConfirmTriage");
        }
    }

    @ParameterizedTest(name = "risk-level {2}: {0} is {1}")
    @CsvSource({
        "            , BLUE,   R21",
        "SPECIAL_GROUP, YELLOW, R15",
        "INJURY,        ORANGE, R10",
        "VIOLENCE,      RED,    R02"
    })
    void riskColoursTheFormAndTheTasks(Mark mark, RiskLevel risk, String row) {
        CaseNumber number = road.accepted(CENTRE, DisputeType.NEIGHBOUR, marks(mark));

        assertThat(road.form(number, Post.TRIAGE_OFFICER, "ConfirmTriage"))
                .containsEntry("riskLevel", risk.name())
                .containsEntry("advisedRiskLabel", risk.label())
                .containsEntry("riskRow", row);
        assertThat(priority(number, "ConfirmTriage")).isEqualTo(risk.priority());
        road.mediate(number);
        assertThat(cases.get(number).risk()).isEqualTo(risk);
        assertThat(priority(number, "ChooseMediator")).isEqualTo(risk.priority());
        assertThat(rows(number)).contains(row);
    }

    @ParameterizedTest(name = "route-selection {4}: {0} {1} goes to {2}, {3}")
    @CsvSource({
        "NEIGHBOUR,   ,             mediation,      NONE,         T16, ChooseMediator",
        "NEIGHBOUR,   VIOLENCE,     mediation,      LEADER_CASE,  T08, AppointLeader",
        "CONTRACT,    INJURY,       mediation,      CONSULTATION, T11, ConveneConsultation",
        "NEIGHBOUR,   SPECIAL_GROUP, mediation,     CARE,         T14, ChooseMediator",
        "FOREST_LAND, ,             mediation,      NONE,         T16, ChooseMediator",
        "FOREST_LAND, CROSS_STREET, administrative, NONE,         T02, TellRemedy"
    })
    void routeDecidesWhereTheCaseGoes(
            DisputeType type, Mark mark, String route, String clinic, String row, String next) {
        CaseNumber number = road.triaged(CENTRE, type, marks(mark));

        assertThat(road.open(number)).containsExactly(next);
        assertThat(cases.get(number).route()).isEqualTo(route);
        assertThat(Objects.requireNonNullElse(cases.get(number).advisedClinic(), "NONE"))
                .isEqualTo(clinic);
        assertThat(rows(number)).contains(row);
    }

    @ParameterizedTest(name = "dispute-classification {3}: {0} is led by {1}")
    @CsvSource({
        "NEIGHBOUR,       JUSTICE, '',             C02",
        "MARRIAGE_FAMILY, WOMEN,   'JUSTICE,CIVIL_AFFAIRS', C01",
        "MEDICAL,         HEALTH,  'JUSTICE',      C15"
    })
    void classificationNamesTheDepartments(DisputeType type, String lead, String helping, String row) {
        CaseNumber number = road.accepted(CENTRE, type);

        assertThat(road.form(number, Post.TRIAGE_OFFICER, "ConfirmTriage"))
                .containsEntry("leadDepartment", lead)
                .containsEntry(
                        "helpingDepartments",
                        Stream.of(helping.split(",")).filter(d -> !d.isEmpty()).toList())
                .containsEntry("classificationRow", row);
    }

    @Test
    void aCorrectedTypeAsksTheRulesAgain() {
        CaseNumber number = road.accepted(CENTRE, DisputeType.NEIGHBOUR);
        road.complete(
                number, Post.TRIAGE_OFFICER, "ConfirmTriage", Map.of("disputeType", "MEDICAL", "typeReason", "实为诊疗损害"));

        assertThat(road.form(number, Post.TRIAGE_OFFICER, "ConfirmTriage"))
                .containsEntry("leadDepartment", "HEALTH")
                .containsEntry("classificationRow", "C15");
        assertThat(cases.get(number).disputeType()).isEqualTo(DisputeType.MEDICAL);
    }

    @ParameterizedTest(name = "remedy-guide {3}: {0} by {1} to {2}")
    @CsvSource({
        "MIGRANT_WAGES, ARBITRATION,    劳动人事争议仲裁委员会, G02",
        "CONTRACT,      ARBITRATION,    约定的仲裁委员会,       G04",
        "CONTRACT,      LAWSUIT,        滨海新区人民法院,       G07",
        "EXPROPRIATION, PETITION,       信访办公室,           G18",
        "MEDICAL,       ADMINISTRATIVE, 卫生健康主管部门,       G12"
    })
    void theRemedyGuideTellsWhereToTurn(DisputeType type, String route, String body, String row) {
        CaseNumber number = road.accepted(CENTRE, type);
        road.complete(
                number,
                Post.TRIAGE_OFFICER,
                "ConfirmTriage",
                Map.of(
                        "route",
                        route,
                        "routeChangeReason",
                        "申请人要求",
                        "petitionMatter",
                        route.equals("PETITION") ? "OTHER_UNIT" : "",
                        "petitionReason",
                        "征收由区房屋征收部门组织"));

        Map<String, Object> shown = road.form(number, Post.TRIAGE_OFFICER, "TellRemedy");
        assertThat(shown).containsEntry("row", row);
        assertThat(shown.get("body").toString()).contains(body);
        road.complete(number, Post.TRIAGE_OFFICER, "TellRemedy", Map.of("how", first(shown.get("ways"))));
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.REMEDY);
        assertThat(cases.notices(number))
                .anySatisfy(notice -> assertThat(notice.content()).contains(body));
        assertThat(road.open(number)).as("follow-up F08: a visit").containsExactly("FollowUp");
    }

    @ParameterizedTest(name = "legal-term: {0} is mediated within {1} {2}")
    @CsvSource({"NEIGHBOUR, 30, DAYS, 60", "LABOUR_OTHER, 15, DAYS, 15", "MEDICAL, 30, WORKING_DAYS, "})
    void theTermOfMediationComesFromItsRow(DisputeType type, int amount, TermUnit unit, Integer ceiling) {
        CaseNumber number = road.triaged(CENTRE, type);

        assertThat(clocks.running(number, "mediation").orElseThrow().term()).satisfies(term -> {
            assertThat(term.amount()).isEqualTo(amount);
            assertThat(term.unit()).isEqualTo(unit);
            assertThat(term.ceiling()).isEqualTo(ceiling);
        });
    }

    @ParameterizedTest(name = "legal-term: triage of {0} is due within {1} {2}")
    @CsvSource({", 1, WORKING_DAYS", "VIOLENCE, 4, HOURS"})
    void theTermOfTriageComesFromTheRisk(Mark mark, int amount, TermUnit unit) {
        CaseNumber number = road.accepted(CENTRE, DisputeType.NEIGHBOUR, marks(mark));

        OpenTask confirmation = road.task(number, "ConfirmTriage");
        assertThat(clocks.of(number))
                .filteredOn(clock -> confirmation.id().equals(clock.taskId()))
                .singleElement()
                .satisfies(clock -> {
                    assertThat(clock.deadline().term().amount()).isEqualTo(amount);
                    assertThat(clock.deadline().term().unit()).isEqualTo(unit);
                    assertThat(confirmation.due())
                            .isEqualTo(clock.deadline().dueAt().truncatedTo(ChronoUnit.MILLIS));
                });
    }

    @ParameterizedTest(name = "other-routes and dossier-checklist: {0}")
    @CsvSource({"NEIGHBOUR, 公安机关报案,   false, 登记表、调解记录", "MEDICAL,   卫生健康委员会, true"})
    void aFailedMediationIsToldTheRoutesAndFiledByItsType(
            DisputeType type, String administrative, boolean evidenceNeeded) {
        CaseNumber number = road.inSession(CENTRE, type);
        road.sessionHeld(number, "FAILED");
        assertThat(road.form(number, Post.MEDIATOR, "TellOtherRoutes")
                        .get("routeAdministrative")
                        .toString())
                .contains(administrative);
        road.complete(number, Post.MEDIATOR, "TellOtherRoutes", Map.of("toldHow", "当面告知并签收", "toldAll", true));
        visited(number);
        closed(number);

        String missing = road.form(number, Post.ARCHIVIST, "AssembleDossier")
                .get("missing")
                .toString();
        assertThat(missing).contains("当事人身份证明").doesNotContain("调解记录", "终止调解告知书", "回访记录");
        assertThat(missing.contains("证据材料")).isEqualTo(evidenceNeeded);
        Map<String, Object> identity = paper("IDENTITY_PROOF");
        if (evidenceNeeded) {
            assertThatThrownBy(() -> assembled(number, identity))
                    .isInstanceOf(FormRejected.class)
                    .hasMessageContaining("“证据材料”");
            assembled(number, identity, paper("EVIDENCE"));
        } else {
            assembled(number, identity);
        }
        assertThat(road.open(number)).containsExactly("ReviewDossier");
    }

    @ParameterizedTest(name = "follow-up and retention: {0} {1}, visited {2}, kept {3}")
    @CsvSource({
        "NEIGHBOUR,       ,         false, TEN_YEARS",
        "NEIGHBOUR,       INJURY,   true,  THIRTY_YEARS",
        "NEIGHBOUR,       VIOLENCE, true,  PERMANENT",
        "HOUSE_HOMESTEAD, ,         false, PERMANENT"
    })
    void aWithdrawnCaseIsVisitedAndKeptByItsRiskAndType(
            DisputeType type, Mark mark, boolean visited, Retention retention) {
        CaseNumber number = road.triaged(CENTRE, type, marks(mark));
        actAs.run(road.holder(CENTRE, Post.COMMITTEE_HEAD), () -> journey.withdraw(number, "已自行和解"));

        assertThat(road.open(number)).containsExactly(visited ? "FollowUp" : "ReviewClosure");
        if (visited) {
            visited(number);
        }
        closed(number);
        assembled(number);
        road.complete(number, Post.COMMITTEE_HEAD, "ReviewDossier", Map.of("decision", "PASSED"));
        assertThat(cases.get(number).stage()).isEqualTo(Stage.ARCHIVED);
        assertThat(dossier.volume(number).orElseThrow().retention()).isEqualTo(retention);
    }

    private void visited(CaseNumber number) {
        road.complete(
                number,
                Post.MEDIATOR,
                "FollowUp",
                Map.of(
                        "reached", "YES",
                        "way", "HOME_VISIT",
                        "visitedAt", LocalDateTime.now(OFFICE).withNano(0).toString(),
                        "visited", "APPLICANT",
                        "performance", "NOTHING",
                        "otherRemedy", "NONE",
                        "satisfaction", "SATISFIED",
                        "risk", "NONE"));
    }

    private void closed(CaseNumber number) {
        road.complete(number, Post.COMMITTEE_HEAD, "ReviewClosure", Map.of("decision", "CLOSE", "opinion", "同意结案"));
    }

    @SafeVarargs
    private void assembled(CaseNumber number, Map<String, Object>... papers) {
        road.complete(
                number, Post.ARCHIVIST, "AssembleDossier", Map.of("action", "SUBMIT", "entries", List.of(papers)));
    }

    private static Map<String, Object> paper(String kind) {
        return Map.of("kind", kind, "pages", 2, "datedOn", "2026-07-01", "location", "2号柜3层");
    }

    private static Mark[] marks(Mark mark) {
        return mark == null ? new Mark[0] : new Mark[] {mark};
    }

    private static Object first(Object options) {
        return ((Map<?, ?>) ((List<?>) options).get(0)).get("value");
    }

    private int priority(CaseNumber number, String task) {
        return tasks.createTaskQuery()
                .taskId(road.task(number, task).id())
                .singleResult()
                .getPriority();
    }

    private List<String> rows(CaseNumber number) {
        return cases.decisions(number).stream()
                .map(Decision::ruleRow)
                .filter(Objects::nonNull)
                .toList();
    }
}
