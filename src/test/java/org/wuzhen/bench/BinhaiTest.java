package org.wuzhen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.demo.UsualWork;
import org.wuzhen.dossier.Dossier;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.ledger.ListQuestions;
import org.wuzhen.ledger.ListSpeed;
import org.wuzhen.sealing.PersonalNumber;
import org.wuzhen.sealing.Seal;

/** A small year of Binhai: copies of worked cases are cases like any other. */
@Tag("apart")
@SpringBootTest(
        properties = {
            "wuzhen.demo.cases=false",
            "wuzhen.demo.whole-office=false",
            "camunda.bpm.process-engine-name=binhai",
            "camunda.bpm.job-execution.enabled=false",
            "wuzhen.supervision.by-itself=false",
            "wuzhen.notification.by-itself=false",
            "wuzhen.outreach.by-itself=false",
            "wuzhen.care.by-itself=false",
            "wuzhen.relapse.by-itself=false",
            "wuzhen.escalation.first-look=PT24H",
            "wuzhen.sealing.key-file=target/test-keys/binhai.key"
        })
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BinhaiTest {

    private static final int CASES = 400;
    private static final int LINES = 4_000;

    /** Searches that few cases answer. */
    private static final Set<String> FEW =
            Set.of("name rare", "name unknown", "name full", "number", "number's tail of 6", "phone", "phone unknown");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private UsualWork work;

    @Autowired
    private CaseDesk desk;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Dossier dossier;

    @Autowired
    private Seal seal;

    private Binhai binhai;

    @BeforeAll
    void fill() {
        binhai = new Binhai(application, false);
        binhai.year(CASES, Binhai.UNRESOLVED);
    }

    @Test
    void aYearHasItsCasesAndAFewUnresolved() {
        assertThat(database.queryForObject("select count(*) from case_file", Integer.class))
                .isEqualTo(CASES);
        assertThat(database.queryForObject("select count(*) from ledger_case", Integer.class))
                .isEqualTo(CASES);
        assertThat(database.queryForObject(
                        "select count(*) from case_file where stage not in ('FOLLOW_UP', 'CLOSED', 'ARCHIVED')",
                        Integer.class))
                .isEqualTo(Binhai.UNRESOLVED);
        assertThat(database.queryForObject(
                        "select count(*) from case_file where registered_at < now() - interval '366 days'"
                                + " or registered_at > now()",
                        Integer.class))
                .isZero();
    }

    @Test
    void openCasesGoOnAsAnyOther() {
        List<String> open = database.queryForList(
                "select number from case_file where stage not in ('FOLLOW_UP', 'CLOSED', 'ARCHIVED') order by number",
                String.class);
        open.addAll(database.queryForList(
                "select number from case_file where stage in ('FOLLOW_UP', 'CLOSED') order by number", String.class));
        Map<String, String> failed = new LinkedHashMap<>();
        List<String> done = new ArrayList<>();
        for (String number : open) {
            List<String> before =
                    desk.tasks(CaseNumber.of(number)).stream().map(OpenTask::id).toList();
            try {
                work.goOn(CaseNumber.of(number)).ifPresent(element -> {
                    assertThat(desk.tasks(CaseNumber.of(number)))
                            .extracting(OpenTask::id)
                            .doesNotContain(before.get(0));
                    done.add(element);
                });
            } catch (RuntimeException e) {
                failed.put(
                        number + " " + desk.tasks(CaseNumber.of(number)).get(0).element(), e.toString());
            }
        }
        assertThat(failed).isEmpty();
        assertThat(done).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void whatIsSealedIsFoundByItsHashAndOpens() {
        CaseNumber number = CaseNumber.of(database.queryForObject(
                "select max(case_number) from case_party where id_hash is not null and not minor", String.class));
        Party party = files.parties(number).stream()
                .filter(each -> each.idNumber() != null && !each.minor())
                .findFirst()
                .orElseThrow();
        assertThat(PersonalNumber.in(party.idNumber().clear())).hasSize(1);
        assertThat(database.queryForList(
                        "select name from case_party where id_hash = ?",
                        String.class,
                        seal.fingerprint(party.idNumber().clear())))
                .contains(party.name());
    }

    @Test
    void sealsOfTheArchiveHold() {
        List<String> archived = database.queryForList(
                "select case_number from dossier_volume where archived_at is not null", String.class);
        assertThat(archived).hasSizeGreaterThan(CASES / 2);
        assertThat(archived).allMatch(number -> dossier.sealHolds(CaseNumber.of(number)));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void noSearchGoesThroughTheRegisterForAFewLinesOrAlongAnIndexToItsEnd() {
        binhai.lines(LINES, 300, 5);
        Map<String, String> people = Personae.of(application);
        ListQuestions questions = new ListQuestions(database, "14");
        ListSpeed list = new ListSpeed(application);
        assertThat(people).hasSizeGreaterThanOrEqualTo(6);
        for (String person : people.values()) {
            for (ListQuestions.Question question : questions.all()) {
                boolean few = FEW.contains(question.toString());
                list.plans(person, question).forEach((statement, plan) -> {
                    String what =
                            "%s of %s for %s:%n%s".formatted(statement, question, person, String.join("\n", plan));
                    assertThat(plan)
                            .as(what)
                            .noneMatch(line -> line.contains("Seq Scan on case_") && !line.contains("case_recused")
                                    || few && line.contains("Seq Scan on ledger_case"));
                    assertThat(ListSpeed.walked(plan)).as(what).isLessThan((CASES + LINES) / 2);
                });
            }
        }
    }

    @Test
    void newNumbersFollowOnThoseOfTheCopies() {
        assertThat(database.queryForList("""
                        select n.number from case_number n
                        left join case_number_series s using (series, organisation, period)
                        where s.last is null or n.sequence > s.last""", String.class)).isEmpty();
    }
}
