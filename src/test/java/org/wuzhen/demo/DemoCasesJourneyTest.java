package org.wuzhen.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.ActiveProfiles;
import org.wuzhen.act.Act;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecord;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Decision;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.OpenTask;

/** The sample cases come to their stages by working the application, each on a road of its own. */
@Tag("apart")
@SpringBootTest(
        properties = {
            "wuzhen.demo.cases=false",
            "wuzhen.demo.whole-office=false",
            // the web apps know one engine by its name in this JVM: theirs must stay that of the other tests
            "camunda.bpm.process-engine-name=samples",
            "camunda.bpm.job-execution.enabled=false",
            // there are departments to ask; what they answer after the load is no part of a sample
            "wuzhen.test.departments=true",
            "wuzhen.exchange.sending=false",
            "wuzhen.sealing.key-file=target/test-keys/demo.key"
        })
@ActiveProfiles("demo")
@Import(DemoCasesJourneyTest.Recorder.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoCasesJourneyTest {

    /** Decisions that a rule table makes of itself on nearly every case; only an officer's own word tells cases apart. */
    private static final Set<String> BY_RULE = Set.of("classification", "departments", "risk-level", "mediator-choice");

    @Autowired
    private DemoCases cases;

    @Autowired
    private DemoProgressMapper progress;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseRecords records;

    @Autowired
    private CaseClocks clocks;

    @Autowired
    private CaseDesk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Recorder recorder;

    private Map<String, String> failed;

    @BeforeAll
    void load() {
        failed = cases.load();
    }

    @Test
    void everySampleCaseIsWorkedToItsStage() {
        assertThat(failed).isEmpty();
        assertThat(cases.done()).isEqualTo(cases.total());
    }

    @Test
    void loadingAgainChangesNothing() {
        int before = recorder.count();
        assertThat(cases.load()).isEmpty();
        assertThat(recorder.count()).isEqualTo(before);
    }

    @Test
    void theSamplesAreFiftyNine() {
        assertThat(samples()).hasSize(59);
        assertThat(samples()).extracting(SampleCase::id).doesNotHaveDuplicates();
        assertThat(samples()).extracting(SampleCase::story).doesNotHaveDuplicates();
    }

    @Test
    void everyTypeOfTheMinistryAndSomeOfBinhaiAreThere() {
        EnumSet<DisputeType> types = all(CaseFile::disputeType, DisputeType.class);
        EnumSet<DisputeType> ministry = EnumSet.allOf(DisputeType.class);
        ministry.removeIf(type -> type.ministryType() != type);
        assertThat(ministry).hasSize(18);
        assertThat(types).containsAll(ministry);
        assertThat(types).hasSizeGreaterThan(ministry.size());
    }

    @Test
    void everyStageAndEveryResultAreThere() {
        // no sample is in a consultation yet
        assertThat(all(CaseFile::stage, Stage.class)).containsAll(EnumSet.complementOf(EnumSet.of(Stage.CONSULTING)));
        EnumSet<CaseResult> results = EnumSet.noneOf(CaseResult.class);
        loaded().forEach(file -> {
            if (file.result() != null) {
                results.add(file.result());
            }
        });
        assertThat(results)
                // no sample has had a leader or a hearing yet
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(
                        CaseResult.LEADER_RESOLVED,
                        CaseResult.LEADER_CONCLUDED,
                        CaseResult.HOLDING,
                        CaseResult.HEARING_ENDED)));
    }

    @Test
    void noTwoCasesWentTheSameWay() {
        Map<List<String>, List<String>> byWay = new LinkedHashMap<>();
        samples().forEach(sample -> byWay.computeIfAbsent(way(number(sample.id())), w -> new ArrayList<>())
                .add(sample.id()));
        assertThat(byWay.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    }

    @Test
    void everyPersonIsMadeUp() {
        for (CaseFile file : loaded()) {
            for (Party party : files.parties(file.number())) {
                if (party.idNumber() != null && party.kind() == Party.Kind.PERSON) {
                    assertThat(party.idNumber().clear()).startsWith("990115");
                }
                if (party.phone() != null) {
                    assertThat(party.phone().clear()).startsWith("19000000");
                }
            }
        }
    }

    @Test
    void aReportJoinedToAnotherKeepsItsReceiptAsTheOtherDoes() {
        CaseFile joined = file("fumes-window");
        CaseNumber into = number("fumes-hotline");
        assertThat(joined.joinedInto()).isEqualTo(into.value());
        assertThat(receipts(joined.number())).isEqualTo(1);
        assertThat(receipts(into)).isEqualTo(1);
    }

    @Test
    void violenceIsReportedBeforeTheCaseIsAcceptedAndTheChildIsMasked() {
        CaseNumber number = number("divorce-violence");
        assertThat(recorder.kinds(number)).containsSubsequence("reported-to-police", "case-accepted");
        assertThat(files.parties(number))
                .filteredOn(Party::minor)
                .singleElement()
                .satisfies(child -> assertThat(child.maskedName()).isNotEqualTo(child.name()));
    }

    @Test
    void aResumedCaseHasItsTimersAgainAtTheDaysOfItsClock() {
        CaseNumber number = number("clam-bed-loss");
        var due = clocks.running(number, "mediation").orElseThrow().dueAt();
        assertThat(timers(number, "Timer_TermExpired")).singleElement().satisfies(timer -> {
            assertThat(timer.isSuspended()).isFalse();
            assertThat(timer.getDuedate().toInstant()).isEqualTo(due);
        });
    }

    @Test
    void aSuspendedCaseWaitsWithItsTermHeld() {
        CaseNumber number = number("fall-appraisal");
        assertThat(files.get(number).suspended()).isTrue();
        assertThat(timers(number, "Timer_TermExpired"))
                .singleElement()
                .satisfies(timer -> assertThat(timer.isSuspended()).isTrue());
        assertThat(desk.tasks(number)).extracting(OpenTask::element).contains("UserTask_ReviewSuspension");
    }

    @Test
    void papersOfAStageStandInTheRegisterWithoutBeingTyped() {
        assertThat(kinds("leak-oral"))
                .contains(
                        RecordKind.INVESTIGATION_RECORD,
                        RecordKind.SESSION_RECORD,
                        RecordKind.ORAL_AGREEMENT_REGISTER,
                        RecordKind.RECEIPT);
        assertThat(kinds("wages-17")).contains(RecordKind.AGREEMENT, RecordKind.RECEIPT);
        assertThat(kinds("eaves-refused")).contains(RecordKind.TERMINATION_NOTICE);
        assertThat(kinds("compensation-petition")).contains(RecordKind.TERMINATION_NOTICE);
        assertThat(kinds("sham-loan")).contains(RecordKind.SHAM_REPORT);
    }

    @Test
    void departmentsHaveAHandInSome() {
        assertThat(acts("arrears-elsewhere")).contains("check-hit");
        assertThat(acts("dust-site-part"))
                .containsSubsequence(
                        "matter-returned", "return-ruled", "matter-signed", "matter-fed-back", "matter-closed");
        assertThat(acts("stall-lane-not-done")).containsSubsequence("matter-fed-back", "matter-again", "matter-closed");
        assertThat(acts("canopy-summons"))
                .containsSubsequence("department-summoned", "matter-closed", "summons-scored", "summons-scored");
        assertThat(acts("referred-wall"))
                .containsSubsequence("court-referral-received", "court-referral-accepted", "court-report-written");
        assertThat(acts("fence-confirmed")).containsSubsequence("confirmation-submitted", "confirmation-ended");
        assertThat(acts("lamp-petition-settled"))
                .containsSubsequence("petition-registered", "petition-known", "petition-accepted", "petition-ended");
        assertThat(desk.tasks(number("referred-deposit-new")))
                .extracting(OpenTask::element)
                .contains("UserTask_ConfirmReferral");
        assertThat(desk.tasks(number("roof-shed-handling")))
                .extracting(OpenTask::element)
                .contains("UserTask_AnswerQuestion", "UserTask_HandleMatter");
    }

    private List<String> acts(String id) {
        return recorder.kinds(number(id));
    }

    /** What was done on a case, in order, and what was decided; never who did it or which paper number it got. */
    private List<String> way(CaseNumber number) {
        List<String> way = new ArrayList<>(recorder.kinds(number));
        for (Decision decision : files.decisions(number)) {
            way.add(decision.kind() + "="
                    + (BY_RULE.contains(decision.kind())
                            ? decision.overridden() ? "overridden" : "as advised"
                            : decision.outcome()));
        }
        return way;
    }

    private List<SampleCase> samples() {
        return cases.samples();
    }

    private CaseNumber number(String id) {
        return CaseNumber.of(progress.find(id).caseNumber());
    }

    private CaseFile file(String id) {
        return files.get(number(id));
    }

    private List<CaseFile> loaded() {
        return samples().stream().map(sample -> file(sample.id())).toList();
    }

    private <E extends Enum<E>> EnumSet<E> all(Function<CaseFile, E> part, Class<E> type) {
        return loaded().stream().map(part).collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }

    private Set<RecordKind> kinds(String id) {
        return records.of(number(id)).stream().map(CaseRecord::kind).collect(Collectors.toSet());
    }

    private long receipts(CaseNumber number) {
        return files.notices(number).stream()
                .filter(notice -> notice.kind().equals("receipt"))
                .count();
    }

    private List<Job> timers(CaseNumber number, String element) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .flatMap(process ->
                        management
                                .createJobQuery()
                                .processInstanceId(process.getId())
                                .activityId(element)
                                .list()
                                .stream())
                .toList();
    }

    /** Keeps the acts of each case as they happen. */
    @TestConfiguration
    static class Recorder {

        private final Map<String, List<String>> kinds = new LinkedHashMap<>();

        @EventListener
        void on(Act act) {
            if (act.caseNumber() != null) {
                kinds.computeIfAbsent(act.caseNumber(), c -> new ArrayList<>()).add(act.kind());
            }
        }

        List<String> kinds(CaseNumber number) {
            return kinds.get(number.value());
        }

        int count() {
            return kinds.values().stream().mapToInt(List::size).sum();
        }
    }
}
