package org.wuzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wuzhen.Disputes.applicant;
import static org.wuzhen.Disputes.respondent;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.Enquiry;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.Exchange;
import org.wuzhen.department.simulator.Departments;
import org.wuzhen.department.simulator.DepartmentsControl;
import org.wuzhen.department.simulator.Fault;
import org.wuzhen.department.simulator.NoStrays;
import org.wuzhen.department.simulator.Outcome;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;

/**
 * The checks at registration, with the simulator's departments behind the whole exchange: in time, late, against the case,
 * with a department that is dead, and with people who ask in its place. The clerk never waits.
 */
@Tag("apart")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.process-engine-name=intake-checks",
            "camunda.bpm.job-execution.enabled=false",
            "wuzhen.deadline.recount.by-itself=false",
            "wuzhen.sealing.key-file=target/test-keys/intake-checks.key",
            "wuzhen.access.second-factor=false",
            "wuzhen.test.departments=true",
            "wuzhen.intake.checks.identity=true",
            "wuzhen.intake.checks.suit=true",
            "wuzhen.intake.checks.petition=true",
            "wuzhen.exchange.first-wait=100ms",
            "wuzhen.exchange.longest-wait=300ms",
            "wuzhen.exchange.poll=200ms",
            "wuzhen.exchange.breaker.calls=200",
            "wuzhen.exchange.breaker.least=200",
            "wuzhen.inbox.first-wait=50ms",
            "wuzhen.inbox.longest-wait=300ms",
            "wuzhen.inbox.poll=200ms"
        })
class RegistrationChecksJourneyTest {

    private static final String CENTRE = "06";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String REVIEW = "UserTask_ReviewAcceptance";
    private static final String RIGHTS = "UserTask_GiveRightsNotice";
    private static final String DECIDE = "UserTask_DecideSuspected";
    private static final String BY_HAND = "UserTask_AskByHand";
    private static final String ID = "990101198504120311";
    private static final String OTHER_ID = "99010119920806003X";

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    Departments departments;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    Disputes disputes;

    @Autowired
    CaseFiles cases;

    @Autowired
    RegistrationChecks checks;

    @Autowired
    DepartmentGateway gateway;

    @Autowired
    Exchange exchange;

    @Autowired
    CaseDesk desk;

    @Autowired
    ActAs actAs;

    @Autowired
    List<FolderPart> folder;

    @Autowired
    JdbcTemplate sql;

    @RegisterExtension
    NoStrays noStrays = new NoStrays(() -> departments.control());

    private DepartmentsControl control;
    private String clerk;
    private CaseNumber number;

    @BeforeEach
    void anOffice() {
        control = departments.control();
        clerk = office.somebody(CENTRE, Post.INTAKE_CLERK, Post.TRIAGE_OFFICER, Post.MEDIATOR, Post.COMMITTEE_HEAD);
    }

    @AfterEach
    void everythingWorksAgain() {
        control.liftAll();
        control.forgetAnswers();
    }

    @Test
    void theAnswersStandInTheReviewForm() {
        register(person("闻人叙白", ID), other());
        until("all answered", () -> open() == 0);

        assertThat(checks.of(number))
                .extracting(check -> check.kind() + " " + check.result())
                .containsExactly("IDENTITY MATCHES", "SUIT NONE", "PETITION NONE");
        Map<String, Object> form = form(REVIEW);
        assertThat(form.get("checks").toString()).contains("身份核验（申请人闻人叙白）", "相符", "未发现");
        assertThat(form).containsEntry("hint", "").containsEntry("acceptedElsewhere", "NONE");
        accept();
        assertThat(elements()).doesNotContain(DECIDE, BY_HAND);
        assertThat(section()).contains("身份核验", "相符", "是否已起诉", "重复信访", "未发现");
        assertThat(sections()).as("told once, in 核查情况").noneMatch(title -> title.startsWith("向"));
        assertThat(control.countsOf(number.value())).hasSize(3).allSatisfy(count -> {
            assertThat(count.deliveries()).isEqualTo(1);
            assertThat(count.effects()).isZero();
        });
    }

    @Test
    void theClerkNeverWaitsAndWhatComesLaterIsOnTheCase() {
        control.order(Fault.of(Fault.Kind.ERROR_500).at("psb"));
        control.order(Fault.of(Fault.Kind.NO_ANSWER).at("court"));
        long before = System.nanoTime();
        register(person("闻人叙白", ID), other());
        Map<String, Object> form = form(REVIEW);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .as("registered and the review opened, with two departments that do not answer")
                .isLessThan(Duration.ofSeconds(10));
        assertThat((String) form.get("hint")).contains("项核查没有结果，不必等待");
        assertThat(form.get("checks").toString()).contains("正在核查");
        accept();
        assertThat(cases.get(number).stage()).isEqualTo(Stage.TRIAGE);
        assertThat(section()).contains("正在核查");

        control.liftAll();
        until("the late answers", () -> open() == 0);
        assertThat(section()).contains("相符").doesNotContain("正在核查");
        assertThat(elements()).doesNotContain(DECIDE, BY_HAND);
    }

    @Test
    void aSuitThatIsFoundInTimeStandsInTheFormAndTheClerkDecides() {
        register(person("孙志远", null), other());
        until("found", () -> result(CheckKind.SUIT) == CheckResult.FOUND);
        until("all answered", () -> open() == 0);

        Map<String, Object> form = form(REVIEW);
        assertThat(form).containsEntry("acceptedElsewhere", "COURT");
        assertThat((String) form.get("hint")).contains("法院查到相近案件");
        assertThat(form.get("checks").toString()).contains("疑似重复", "滨海新区人民法院", "审理中");
        assertThat(elements()).as("it stands in the form").containsExactly(REVIEW);
        assertThatThrownBy(() -> complete(REVIEW, review()))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("核查结果与本件有出入（是否已起诉：疑似重复）");
        complete(REVIEW, review("remark", "已电话核对承办法官，该案是另一处房屋"));
        complete(RIGHTS, rights());
        assertThat(cases.get(number).stage()).isEqualTo(Stage.TRIAGE);
        assertThat(elements()).doesNotContain(DECIDE);
    }

    @Test
    void aSuitThatIsFoundAfterAcceptanceEndsTheMediationWhenItIsTheSame() {
        control.order(Fault.of(Fault.Kind.ERROR_500).at("court"));
        register(person("孙志远", null), other());
        accept();
        control.liftAll();
        until("somebody is told", () -> elements().contains(DECIDE));

        Map<String, Object> form = form(DECIDE);
        assertThat(form.get("check").toString()).contains("是否已起诉", "疑似重复", "滨海新区人民法院");
        assertThat(form.get("findings").toString()).contains("由人民法院继续审理，终止本案调解");
        assertThatThrownBy(() -> complete(DECIDE, Map.of("finding", "GO_ON", "reason", "法院同意调解")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("依据文书");
        complete(DECIDE, Map.of("finding", "STOP", "reason", "与承办法官核对，就是同一漏水纠纷"));

        assertThat(elements()).containsExactly("UserTask_TellRoutes");
        assertThat(cases.get(number).result()).isEqualTo(CaseResult.TERMINATED);
        assertThat(cases.decisions(number))
                .anyMatch(
                        decision -> "STOP".equals(decision.outcome()) && "《人民调解工作若干规定》第二十二条".equals(decision.basis()));
        assertThat(section()).contains("属实，终止本案调解");
    }

    @Test
    void aPetitionThatIsFoundAfterAcceptanceGoesBesideTheMediation() {
        control.order(Fault.of(Fault.Kind.ERROR_500).at("petition"));
        register(person("何秀芬", null), other());
        accept();
        control.liftAll();
        until("somebody is told", () -> elements().contains(DECIDE));
        complete(DECIDE, Map.of("finding", "GO_ON", "reason", "同一事项，民事部分在此调解，信访程序由信访办办理"));
        assertThat(elements()).containsExactly("UserTask_ConfirmTriage");
        assertThat(section()).contains("属于同一事项，依法可以继续调解");
    }

    @Test
    void aDeadDepartmentIsAskedByTelephoneAndTheCaseEndsWell() {
        String officer = officer("PSB");
        control.order(Fault.of(Fault.Kind.ERROR_500).at("psb"));
        register(person("闻人叙白", ID), other());
        until("with people", () -> elements().contains(BY_HAND));
        assertThat(section()).contains("转人工核查");
        assertThat(sections()).contains("向公安发起：身份核验");
        assertThat((String) form(REVIEW).get("hint")).contains("还有1项核查没有结果");

        OpenTask task = task(BY_HAND);
        assertThat(task.groups()).contains("SECONDED_OFFICER.06.PSB");
        Map<String, Object> asked = actAs.run(officer, () -> desk.form(task.id()));
        @SuppressWarnings("unchecked")
        List<Map<String, Object>> results = new ArrayList<>((List<Map<String, Object>>) asked.get("results"));
        results.replaceAll(row -> new HashMap<>(Map.of("hint", row.get("hint"), "value", "不一致")));
        actAs.run(
                officer,
                () -> desk.complete(
                        task.id(),
                        new HashMap<>(Map.of(
                                "status", "OK",
                                "channel", "PHONE",
                                "answeredBy", "户政科值班民警",
                                "words", "姓名与号码不一致。",
                                "results", results))));

        assertThat(elements()).doesNotContain(BY_HAND);
        assertThat(result(CheckKind.IDENTITY)).isEqualTo(CheckResult.DIFFERS);
        assertThat(form(REVIEW).get("checks").toString()).contains("不符");
        complete(REVIEW, review("remark", "已当面核对身份证原件，登记时录错一位，已更正"));
        complete(RIGHTS, rights());
        assertThat(cases.get(number).stage()).isEqualTo(Stage.TRIAGE);
    }

    @Test
    void theTaskIsWithdrawnWhenTheDepartmentAnswersAfterAll() {
        control.order(Fault.of(Fault.Kind.ERROR_500).at("psb"));
        register(person("闻人叙白", ID), other());
        until("with people", () -> elements().contains(BY_HAND));
        control.liftAll();
        String request = request(CheckKind.IDENTITY);
        actAs.run(office.somebody("00", Post.SYS_ADMIN), () -> exchange.resend(request, "对方系统已恢复"));
        until("answered after all", () -> result(CheckKind.IDENTITY) == CheckResult.MATCHES);
        assertThat(elements()).containsExactly(REVIEW);
    }

    @Test
    void aRefusalGoesToPeopleAndWhatTheySayIsEnough() {
        String officer = officer("COURT");
        control.answer("court", "duplicate-suit", null, 1, Outcome.refused("查询系统维护"));
        register(person("闻人叙白", null), other());
        until("with people", () -> elements().contains(BY_HAND));
        OpenTask task = task(BY_HAND);
        actAs.run(
                officer,
                () -> desk.complete(
                        task.id(),
                        new HashMap<>(Map.of(
                                "status", "NOT_FOUND", "channel", "LETTER", "answeredBy", "立案庭", "words", "未查到。"))));
        assertThat(result(CheckKind.SUIT)).isEqualTo(CheckResult.NONE);
        assertThat(elements()).containsExactly(REVIEW);
    }

    @Test
    void nothingIsLeftOverWhenTheCaseHasEnded() {
        control.order(Fault.of(Fault.Kind.ERROR_500).at("psb"));
        control.order(Fault.of(Fault.Kind.NO_ANSWER).at("petition"));
        register(person("闻人叙白", ID), other());
        until("with people", () -> elements().contains(BY_HAND));
        complete(REVIEW, review("acceptedElsewhere", "ARBITRATION", "remark", "仲裁委已受理"));
        complete(
                "UserTask_GiveRejectionNotice",
                Map.of(
                        "action", "TELL",
                        "reason", "仲裁机构已经受理同一纠纷。",
                        "basis", "《人民调解工作若干规定》第二十二条",
                        "route", "由仲裁机构继续办理。",
                        "delivery", "PHONE"));
        assertThat(elements()).doesNotContain(BY_HAND);
        assertThat(open()).isZero();
        assertThat(gateway.of(number))
                .extracting(Enquiry::state)
                .containsOnly(EnquiryState.ANSWERED, EnquiryState.WITHDRAWN);
        control.liftAll();
    }

    /** In one case and in the next: asked once in each, and both are answered. */
    @Test
    void thePersonWhoIsRegisteredTwiceIsAskedOnceInEachCase() {
        Party twice = person("闻人叙白", ID);
        register(
                twice,
                new Party(
                        null,
                        Party.Side.THIRD,
                        Party.Kind.PERSON,
                        "闻人叙白",
                        null,
                        null,
                        twice.idNumber(),
                        null,
                        null,
                        false,
                        null),
                respondent("郁青禾"));
        CaseNumber first = number;
        register(twice, person("古丽娜尔·艾合买提", OTHER_ID), respondent("郁青禾"));
        until("all answered", () -> open() == 0);
        assertThat(checks.of(first))
                .filteredOn(check -> check.kind() == CheckKind.IDENTITY)
                .hasSize(1);
        assertThat(checks.of(number))
                .filteredOn(check -> check.kind() == CheckKind.IDENTITY)
                .extracting(Check::result)
                .containsExactly(CheckResult.MATCHES, CheckResult.MATCHES);
        assertThat(elements()).as("our own register knows it as well").containsExactly("UserTask_DecideDuplicate");
    }

    @Test
    void nobodyUnderAgeIsNamedAndNobodyInFearAtHome() {
        Party child = new Party(
                null,
                Party.Side.APPLICANT,
                Party.Kind.PERSON,
                "林小禾",
                null,
                LocalDate.of(2015, 6, 1),
                org.wuzhen.sealing.Sealed.of("99999920150601002X"),
                null,
                null,
                true,
                "母亲代理");
        register(child, other());
        assertThat(checks.of(number)).isEmpty();

        number = disputes.registered(
                clerk,
                CENTRE,
                DisputeType.MARRIAGE_FAMILY,
                Set.of(Mark.DOMESTIC_VIOLENCE),
                person("闻人叙白", ID),
                other());
        assertThat(checks.of(number)).extracting(Check::kind).containsExactly(CheckKind.IDENTITY);
    }

    /** What is found lies sealed, and neither the engine nor the timeline has a name or a number of it. */
    @Test
    void whatWasFoundLiesSealed() {
        register(person("孙志远", ID), other());
        until("found", () -> result(CheckKind.SUIT) == CheckResult.FOUND);
        assertThat(sql.queryForList(
                        "select found_sealed from intake_check where case_number = ? and found_sealed is not null",
                        String.class,
                        number.value()))
                .singleElement()
                .asString()
                .doesNotContain("民初");
        for (String table : List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail")) {
            assertThat(sql.queryForObject(
                            "select count(*) from " + table
                                    + " where text_ like '%孙志远%' or text_ like '%民初%' or text_ like ?",
                            Long.class,
                            "%" + ID + "%"))
                    .as(table)
                    .isZero();
        }
        assertThat(sql.queryForList(
                        "select summary from ledger_timeline where case_number = ?", String.class, number.value()))
                .anyMatch(line -> line.equals("是否已起诉：疑似重复，请核实"))
                .noneMatch(line -> line.contains("孙志远") || line.contains("民初"));
    }

    private void register(Party... parties) {
        number = disputes.registered(clerk, CENTRE, DisputeType.NEIGHBOUR, Set.of(), parties);
    }

    private static Party person(String name, String idNumber) {
        return applicant(name, idNumber, null, null, null);
    }

    /** Somebody else each time, so that our own register suspects nothing. */
    private static Party other() {
        return respondent("郁" + (char) ('一' + COUNT.incrementAndGet()));
    }

    private void accept() {
        complete(REVIEW, review());
        complete(RIGHTS, rights());
    }

    private static Map<String, Object> rights() {
        return Map.of("applicantReceipt", "IN_PERSON", "respondentReceipt", "LATER");
    }

    private static Map<String, Object> review(String... changes) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "subjectClass", "CIVIL",
                "acceptedElsewhere", "NONE",
                "finalSettlement", "NONE",
                "respondentConsent", "AGREES",
                "reportCause", "NONE",
                "shamSuspected", false));
        for (int i = 0; i < changes.length; i += 2) {
            answers.put(changes[i], changes[i + 1]);
        }
        return answers;
    }

    private long open() {
        return checks.of(number).stream().filter(Check::open).count();
    }

    private CheckResult result(CheckKind kind) {
        return checks.of(number).stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow()
                .result();
    }

    private String request(CheckKind kind) {
        return checks.of(number).stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow()
                .requestId();
    }

    private List<String> elements() {
        return desk.tasks(number).stream().map(OpenTask::element).sorted().toList();
    }

    private OpenTask task(String element) {
        return desk.tasks(number).stream()
                .filter(task -> task.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> form(String element) {
        return actAs.run(clerk, () -> desk.form(task(element).id()));
    }

    private void complete(String element, Map<String, Object> form) {
        actAs.run(clerk, () -> desk.complete(task(element).id(), new HashMap<>(form)));
    }

    private String section() {
        return folder.stream()
                .flatMap(part -> part.sections(cases.get(number)).stream())
                .filter(section -> section.title().equals("核查情况"))
                .map(FolderSection::blocks)
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private List<String> sections() {
        return folder.stream()
                .flatMap(part -> part.sections(cases.get(number)).stream())
                .map(FolderSection::title)
                .toList();
    }

    private String officer(String department) {
        String officer = office.somebody(CENTRE);
        directory.appoint(new PostHolding(
                officer,
                Post.SECONDED_OFFICER,
                CENTRE,
                null,
                department,
                SecondmentMode.RESIDENT,
                null,
                LocalDate.of(2020, 1, 1),
                null,
                null));
        return officer;
    }

    private void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(
                            "%s; now %s, tasks %s",
                            what,
                            gateway.of(number).stream()
                                    .map(one -> one.key().department() + " " + one.state() + " " + one.why())
                                    .toList(),
                            elements())
                    .isLessThan(end);
            try {
                Thread.sleep(30);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
