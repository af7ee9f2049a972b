package org.wuzhen.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecord;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentReported;
import org.wuzhen.department.Payload;
import org.wuzhen.department.Reply;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.journey.Journey;

/** Results that departments tell by themselves, from the inbox to whoever reads them. */
@WuzhenTest
class LettersJourneyTest {

    private static final String CENTRE = "14";

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Letters letters;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseRecords records;

    @Autowired
    List<FolderPart> folder;

    @Autowired
    Journey journey;

    @Autowired
    ActAs actAs;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Road road;

    private CaseNumber number;

    @BeforeEach
    void aCase() {
        number = road.registered(CENTRE, DisputeType.MIGRANT_WAGES);
    }

    @Test
    void isKeptOnTheCaseAndReadByThoseOfTheCentre() {
        told("HRSS", "wage-claim-result", wages(number, "PAID"));

        assertThat(letters.of(number)).hasSize(1);
        assertThat(road.open(number)).contains("ReadLetter");
        assertThat(records.of(number))
                .filteredOn(record -> record.kind() == RecordKind.DEPARTMENT_REPLY)
                .extracting(CaseRecord::title)
                .anyMatch(title -> title.contains("欠薪投诉处理结果") && title.contains("0088"));
        assertThat(timeline()).anyMatch(line -> line.contains("欠薪投诉处理结果") && line.contains("已足额支付"));
        assertThat(section()).contains("356400元", "17人", "等待阅处");
        assertThat(road.form(number, Post.TRIAGE_OFFICER, "ReadLetter").toString())
                .contains("津滨人社监〔2026〕0088号", "已足额支付", "核对是否收到款项");

        assertThatThrownBy(() -> read(Map.of("measure", "TOLD")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("处理情况");
        read(Map.of("measure", "TOLD", "note", "已电话告知申请人，款项收讫。"));

        assertThat(road.open(number)).doesNotContain("ReadLetter");
        assertThat(letters.of(number).get(0).measure()).isEqualTo(Measure.TOLD);
        assertThat(section()).contains("已转告当事人", "款项收讫");
    }

    @Test
    void everyKindSaysWhatTheDepartmentSaid() {
        told("HRSS", "arbitration-award", """
                {"caseNo": "%s", "arbitrationNo": "津滨劳人仲案字〔2026〕第0301号", "result": "AWARD",
                 "decidedOn": "2027-01-10", "finalAward": false, "amount": "24000.50"}""".formatted(number));
        told("MARKET", "consumer-complaint-result", """
                {"caseNo": "%s", "complaintNo": "TS-2026-30011", "result": "NOT_SETTLED", "endedOn": "2026-12-18",
                 "violationFiled": true}""".formatted(number));
        told("HEALTH", "appraisal-result", """
                {"caseNo": "%s", "caseRef": "YT-2026-0044", "documentNo": "津医鉴〔2027〕00号", "doneOn": "2027-01-18",
                 "served": false}""".formatted(number));

        assertThat(section())
                .contains("第0301号", "裁决", "非终局", "24000.5元")
                .contains("TS-2026-30011", "未达成一致", "已立案查处")
                .contains("YT-2026-0044", "鉴定已经完成", "尚未送达双方");
        assertThat(letters.of(number)).extracting(Letter::kind).hasSize(3);
    }

    @Test
    void isReadThoughTheCaseHasEnded() {
        actAs.run(road.holder(CENTRE, Post.INTAKE_CLERK), () -> journey.withdraw(number, "双方已自行和解"));
        told("HRSS", "wage-claim-result", wages(number, "PARTLY_PAID"));

        assertThat(road.open(number)).contains("ReadLetter");
        read(Map.of("measure", "FILED"));
        assertThat(road.open(number)).doesNotContain("ReadLetter");
    }

    @Test
    void numbersInTheDepartmentsWordsAreSealed() {
        told(
                "HRSS",
                "wage-claim-result",
                wages(number, "ORDERED").replace("}", ", \"account\": \"已约谈，联系人电话13800001234。\"}"));

        assertThat(letters.of(number).get(0).words())
                .doesNotContain("13800001234")
                .contains("已约谈");
    }

    @Test
    void whatNamesNoCaseOfOursIsLeftToTheOperators() {
        assertThatThrownBy(() -> told("HRSS", "wage-claim-result", wages(CaseNumber.of("BH14209901010001"), "PAID")))
                .isInstanceOf(DepartmentReported.Refused.class)
                .hasMessageContaining("案号不在登记之列");
    }

    private static String wages(CaseNumber number, String result) {
        return """
                {"caseNo": "%s", "inspectionNo": "津滨人社监〔2026〕0088号", "result": "%s", "paidAmount": "356400.00",
                 "paidWorkers": 17, "closedOn": "2026-12-10"}""".formatted(number, result);
    }

    private void told(String department, String operation, String payload) {
        DepartmentReported reported = new DepartmentReported(
                department,
                operation,
                "letters-" + UUID.randomUUID(),
                new Reply(ReplyStatus.OK, null, Instant.now(), null, Payload.parse(payload)));
        transaction.executeWithoutResult(status -> events.publishEvent(reported));
        assertThat(reported.isTakenUp()).isTrue();
        assertThat(reported.number()).isEqualTo(number);
    }

    private void read(Map<String, Object> entry) {
        road.complete(number, Post.TRIAGE_OFFICER, "ReadLetter", new HashMap<>(entry));
    }

    private String section() {
        return folder.stream()
                .filter(part -> part instanceof LetterFolder)
                .flatMap(part -> part.sections(cases.get(number)).stream())
                .toList()
                .toString();
    }

    private List<String> timeline() {
        return sql.queryForList(
                "select summary from ledger_timeline where case_number = ? order by id", String.class, number.value());
    }
}
