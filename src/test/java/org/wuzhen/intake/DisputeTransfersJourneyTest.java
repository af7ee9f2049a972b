package org.wuzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.simulator.Departments;
import org.wuzhen.department.simulator.DepartmentsControl;
import org.wuzhen.department.simulator.Fault;
import org.wuzhen.department.simulator.NoStrays;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.engine.CaseDesk;

/** The police and the procuratorate of the simulator hand disputes over, over HTTP and signed. */
@Tag("apart")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.process-engine-name=disputetransfers",
            "camunda.bpm.job-execution.enabled=false",
            "wuzhen.deadline.recount.by-itself=false",
            "wuzhen.sealing.key-file=target/test-keys/disputetransfers.key",
            "wuzhen.access.second-factor=false",
            "wuzhen.test.departments=true",
            "wuzhen.exchange.first-wait=100ms",
            "wuzhen.exchange.longest-wait=500ms",
            "wuzhen.exchange.poll=200ms",
            "wuzhen.exchange.breaker.calls=200",
            "wuzhen.exchange.breaker.least=200",
            "wuzhen.inbox.first-wait=50ms",
            "wuzhen.inbox.longest-wait=300ms",
            "wuzhen.inbox.poll=200ms"
        })
class DisputeTransfersJourneyTest {

    private static final String CENTRE = "13";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Autowired
    Departments departments;

    @Autowired
    Road road;

    @Autowired
    DisputeTransfers transfers;

    @Autowired
    CaseFiles cases;

    @Autowired
    Directory directory;

    @Autowired
    List<FolderPart> folder;

    @Autowired
    ActAs actAs;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    CaseDesk desk;

    @Autowired
    Office office;

    @RegisterExtension
    NoStrays noStrays = new NoStrays(() -> departments.control());

    private DepartmentsControl control;
    private String transferNo;

    @BeforeEach
    void aCentre() {
        control = departments.control();
        transferNo = "MJ-" + UUID.randomUUID().toString().substring(0, 12);
        for (Post post : List.of(Post.INTAKE_CLERK, Post.TRIAGE_OFFICER, Post.MEDIATOR, Post.COMMITTEE_HEAD)) {
            road.holder(CENTRE, post);
        }
    }

    @AfterEach
    void everythingWorksAgain() {
        control.liftAll();
        control.forgetAnswers();
    }

    @Test
    void whatThePoliceHandOverIsOneCaseAndTheyGetAReceipt() {
        String alarm = "JQ-" + transferNo;
        control.order(Fault.of(Fault.Kind.REPEAT).at("psb", "dispute-transfer").times(1));
        control.begin("psb", "dispute-transfer", fields().put("alarmNo", alarm).put("consent", true));
        CaseNumber number = registered(Channel.POLICE);
        until("all came", () -> control.owed() == 0);

        assertThat(cases.get(number).centre()).isEqualTo(CENTRE);
        assertThat(cases.get(number).disputeType()).isEqualTo(DisputeType.NEIGHBOUR);
        assertThat(cases.parties(number)).hasSize(2);
        until("the police have confirmed", () -> section(number).contains("移送机关已收到"));
        assertThat(section(number)).contains("公安移送", transferNo, alarm, "双方同意调解");

        control.begin("psb", "dispute-transfer", fields().put("alarmNo", alarm)); // under another message number
        until("noted on the case", () -> timeline(number).stream().anyMatch(line -> line.contains("再次收到")));
        assertThat(sql.queryForObject(
                        "select count(*) from case_file where channel = 'POLICE' and channel_ref = ?",
                        Long.class,
                        transferNo))
                .isEqualTo(1);

        String first = transferNo;
        transferNo = first + "-2";
        control.begin("psb", "dispute-transfer", fields().put("alarmNo", alarm).put("consent", false));
        CaseNumber second = registered(Channel.POLICE);
        assertThat(section(second)).contains(number.value(), "尚未取得双方同意");
        assertThat(section(number)).contains(second.value());
        assertThat(road.open(second))
                .as("the same people again: somebody looks whether it is the same dispute")
                .contains("DecideDuplicate");
        road.complete(second, Post.INTAKE_CLERK, "DecideDuplicate", Map.of("answer", "GO_ON", "reason", "另一起争执"));
        assertThat(road.form(second, Post.INTAKE_CLERK, "ReviewAcceptance").get("hint"))
                .asString()
                .contains("公安移送", "未取得双方同意", alarm, number.value());
    }

    @Test
    void whatTheProcuratorateHandsOverSaysWhyAndByWhen() {
        control.begin(
                "procuratorate",
                "dispute-transfer",
                fields().put("kind", "NOT_PROSECUTED").put("replyBy", "2027-01-08"));
        CaseNumber number = registered(Channel.PROCURATORATE);

        assertThat(cases.get(number).claims()).contains("不起诉");
        until("the procuratorate has confirmed", () -> section(number).contains("移送机关已收到"));
        assertThat(section(number)).contains("检察移送", "不起诉", "2027");
    }

    @Test
    void whatCannotStandWaitsForAPersonAndOpensNoCase() {
        long refused = aside("REFUSED");
        control.begin("psb", "dispute-transfer", fields().put("centre", "120116-97"));
        until("put aside", () -> aside("REFUSED") == refused + 1);

        assertThat(cases.byChannelRef(Channel.POLICE, transferNo)).isEmpty();
    }

    /** While the line is dead an officer of the department hands the receipt over, and the case waits for nobody. */
    @Test
    void theReceiptIsHandedOverByPeopleWhenTheLineFails() {
        control.order(
                Fault.of(Fault.Kind.WRONG_SCHEMA).at("psb", "transfer-receipt").times(1));
        String officer = officer();
        control.begin("psb", "dispute-transfer", fields());
        CaseNumber number = registered(Channel.POLICE);

        until("with people", () -> road.open(number).contains("AskByHand"));
        actAs.run(
                officer,
                () -> desk.complete(
                        road.task(number, "AskByHand").id(),
                        new HashMap<>(Map.of(
                                "status", "OK", "channel", "PHONE", "answeredBy", "派出所值班室", "words", "已收到回执。"))));
        assertThat(section(number)).contains("移送机关已收到");
    }

    private String officer() {
        return directory.officers("PSB", CENTRE).stream()
                .map(PostHolding::person)
                .findFirst()
                .orElseGet(() -> {
                    String person = office.somebody(CENTRE);
                    directory.appoint(new PostHolding(
                            person,
                            Post.SECONDED_OFFICER,
                            CENTRE,
                            null,
                            "PSB",
                            SecondmentMode.RESIDENT,
                            null,
                            LocalDate.of(2020, 1, 1),
                            null,
                            null));
                    return person;
                });
    }

    private ObjectNode fields() {
        return json.createObjectNode().put("transferNo", transferNo).put("centre", "120116-" + CENTRE);
    }

    private CaseNumber registered(Channel channel) {
        until("a case", () -> cases.byChannelRef(channel, transferNo).isPresent());
        return cases.byChannelRef(channel, transferNo).orElseThrow();
    }

    private String section(CaseNumber number) {
        return folder.stream()
                .filter(part -> part instanceof TransferFolder)
                .flatMap(part -> part.sections(cases.get(number)).stream())
                .toList()
                .toString();
    }

    private List<String> timeline(CaseNumber number) {
        return sql.queryForList(
                "select summary from ledger_timeline where case_number = ?", String.class, number.value());
    }

    private long aside(String problem) {
        Long count = sql.queryForObject(
                "select count(*) from department_message where state = 'SET_ASIDE' and problem = ?",
                Long.class,
                problem);
        return count == null ? 0 : count;
    }

    private static void until(String what, BooleanSupplier so) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!so.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
