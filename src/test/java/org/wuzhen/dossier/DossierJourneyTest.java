package org.wuzhen.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.Variables;

/** A mediated case through this stage in the whole application, each step by the person whose task it is. */
@WuzhenTest
class DossierJourneyTest {

    private static final String CENTRE = "75";

    private final CaseDesk desk;
    private final CaseFlow flow;
    private final CaseFiles cases;
    private final CaseRecords records;
    private final Dossier dossier;
    private final ActAs actAs;
    private final Office office;
    private final Clock clock;
    private final TransactionTemplate transaction;

    private String mediator;
    private String head;
    private String director;
    private String archivist;

    @Autowired
    DossierJourneyTest(
            CaseDesk desk,
            CaseFlow flow,
            CaseFiles cases,
            CaseRecords records,
            Dossier dossier,
            ActAs actAs,
            Office office,
            Clock clock,
            TransactionTemplate transaction) {
        this.desk = desk;
        this.flow = flow;
        this.cases = cases;
        this.records = records;
        this.dossier = dossier;
        this.actAs = actAs;
        this.office = office;
        this.clock = clock;
        this.transaction = transaction;
    }

    @BeforeEach
    void people() {
        mediator = office.somebody(CENTRE, Post.MEDIATOR);
        head = office.somebody(CENTRE, Post.COMMITTEE_HEAD);
        director = office.somebody(CENTRE, Post.STREET_DIRECTOR);
        archivist = office.somebody(CENTRE, Post.ARCHIVIST);
    }

    @Test
    void anOralAgreementIsVisitedVerifiedClosedGatedReturnedAndSealed() {
        CaseNumber number = settled();

        submit(
                number,
                mediator,
                "UserTask_FollowUp",
                Map.of("reached", "AGAIN", "way", "PHONE", "visitedAt", now(), "notReachedWhy", "无人接听"));
        submit(
                number,
                mediator,
                "UserTask_FollowUp",
                Map.of(
                        "reached", "YES",
                        "way", "HOME_VISIT",
                        "visitedAt", now(),
                        "visited", "APPLICANT",
                        "performance", "ALL",
                        "otherRemedy", "NONE",
                        "satisfaction", "DISSATISFIED",
                        "satisfactionReason", "拖了两周",
                        "risk", "NONE"));
        submit(
                number,
                director,
                "UserTask_VerifyDissatisfaction",
                Map.of("finding", "UNFOUNDED", "findingFacts", "查了记录"));
        assertThat(shown(number, head).get("visits").toString()).contains("未联系上", "核查：不属实");
        submit(number, head, "UserTask_ReviewClosure", Map.of("decision", "CLOSE", "opinion", "已履行"));
        assertThat(cases.get(number).stage()).isEqualTo(Stage.CLOSED);

        assertThat(shown(number, archivist).get("missing")).isEqualTo("还缺2项：当事人身份证明、调解记录");
        Map<String, Object> identity = paper("IDENTITY_PROOF");
        assertThatThrownBy(() -> submit(
                        number,
                        archivist,
                        "UserTask_AssembleDossier",
                        Map.of("action", "SUBMIT", "entries", List.of(identity))))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("“调解记录”")
                .hasMessageNotContaining("身份证明");
        assertThat(records.of(number)).noneMatch(paper -> paper.kind() == RecordKind.IDENTITY_PROOF);
        submit(number, archivist, "UserTask_AssembleDossier", Map.of("action", "SAVE", "entries", List.of(identity)));
        submit(
                number,
                archivist,
                "UserTask_AssembleDossier",
                Map.of("action", "SUBMIT", "entries", List.of(paper("SESSION_RECORD"))));

        submit(
                number,
                head,
                "UserTask_ReviewDossier",
                Map.of(
                        "decision",
                        "RETURNED",
                        "returnList",
                        List.of(Map.of("kind", "SESSION_RECORD", "reason", "没有签名"))));
        assertThat(shown(number, archivist).get("toMend").toString()).contains("没有签名");
        submit(number, archivist, "UserTask_AssembleDossier", Map.of("action", "SUBMIT"));
        submit(number, head, "UserTask_ReviewDossier", Map.of("decision", "PASSED"));

        assertThat(desk.tasks(number)).isEmpty();
        assertThat(flow.running(number)).isFalse();
        assertThat(cases.get(number).stage()).isEqualTo(Stage.ARCHIVED);
        Volume volume = dossier.volume(number).orElseThrow();
        assertThat(volume.retention()).isEqualTo(Retention.TEN_YEARS);
        assertThat(volume.assembledBy()).isEqualTo(archivist);
        assertThat(volume.archivedBy()).isEqualTo(head);
        assertThat(dossier.sealHolds(number)).isTrue();
    }

    private void submit(CaseNumber number, String person, String element, Map<String, Object> form) {
        OpenTask task = open(number);
        assertThat(task.element()).isEqualTo(element);
        assertThat(task.due()).as("due date of %s", element).isNotNull();
        actAs.run(person, () -> desk.complete(task.id(), form));
    }

    private Map<String, Object> shown(CaseNumber number, String person) {
        return actAs.run(person, () -> desk.form(open(number).id()));
    }

    private OpenTask open(CaseNumber number) {
        assertThat(desk.tasks(number)).hasSize(1);
        return desk.tasks(number).get(0);
    }

    private String now() {
        return LocalDateTime.now(clock.withZone(ZoneId.of("Asia/Shanghai")))
                .withNano(0)
                .toString();
    }

    private static Map<String, Object> paper(String kind) {
        return Map.of("kind", kind, "pages", 2, "datedOn", "2026-07-01", "location", "2号柜3层");
    }

    private CaseNumber settled() {
        return transaction.execute(t -> {
            CaseNumber number = cases.open(new NewCase(
                    CENTRE,
                    DisputeType.NEIGHBOUR,
                    Channel.WINDOW,
                    null,
                    null,
                    null,
                    null,
                    "楼上漏水",
                    "修复",
                    null,
                    2,
                    Set.of(),
                    clock.instant(),
                    List.of()));
            cases.move(number, Stage.TRIAGE);
            cases.move(number, Stage.MEDIATING);
            cases.entrust(number, mediator);
            cases.conclude(number, CaseResult.ORAL_AGREEMENT);
            records.made(number, RecordKind.REGISTRATION_FORM, "受理登记表");
            records.made(number, RecordKind.RIGHTS_NOTICE, "权利义务告知书");
            records.made(number, RecordKind.ORAL_AGREEMENT_REGISTER, "口头协议登记表");
            flow.begin(
                    DossierProcess.KEY,
                    number,
                    Variables.of(DossierProcess.CENTRE, CENTRE)
                            .with(DossierProcess.DISPUTE_TYPE, "NEIGHBOUR")
                            .with(DossierProcess.RISK_LEVEL, null)
                            .with(DossierProcess.CASE_RESULT, "ORAL_AGREEMENT"));
            return number;
        });
    }
}
