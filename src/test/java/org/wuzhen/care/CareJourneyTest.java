package org.wuzhen.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.access.Reveals;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.database.EngineTables;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.sealing.Sealed;

/** People are put on the list, asked after when it is due, helped, and leave it again: the whole application. */
@WuzhenTest
class CareJourneyTest {

    private static final String CENTRE = "42";
    private static final String REASON = "独居，子女在外地，腿脚不便";
    private static final String TOLD = "血压偏高，夜里睡不好，想有人陪着去医院";

    @Autowired
    CareList list;

    @Autowired
    CareContacts contacts;

    @Autowired
    CareSweep sweep;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseFlow flow;

    @Autowired
    CaseFiles cases;

    @Autowired
    Road road;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    ActAs actAs;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    DataSource database;

    private static int count;

    private String worker;
    private String director;
    private String name;
    private String idNumber;
    private long id;

    @BeforeEach
    void somebodyOnTheList() {
        worker = road.holder(CENTRE, Post.SOCIAL_WORKER);
        director = road.holder(CENTRE, Post.STREET_DIRECTOR);
        count++;
        name = "欧阳问诊甲" + count;
        idNumber = "12010719450312" + "%04d".formatted(1000 + count);
        id = as(worker, () -> list.putOn(whom(), placing(Level.MIDDLE, null)));
    }

    @Test
    void allIsWellAndTheNextContactIsSet() {
        OwnNumber number = due();
        OpenTask task = task(number, "RecordContact");
        assertThat(task.assignee()).isEqualTo(worker);
        assertThat(task.name()).contains("问诊关注对象").doesNotContain("欧阳");
        Map<String, Object> form = as(worker, () -> desk.form(task.id()));
        assertThat(form.get("whom").toString()).contains(name, "13920001234");
        assertThat(reveals()).isOne();
        as(worker, () -> desk.form(task.id()));
        assertThat(reveals()).as("once a day").isOne();
        assertThat(as(office.somebody(CENTRE, Post.MEDIATOR), () -> contacts.reach(contacts.of(number), "好奇")))
                .isEqualTo("欧*");

        record(number, "STABLE", Map.of());
        assertThat(flow.running(number)).isFalse();
        Cared cared = list.of(id);
        assertThat(cared.lastOutcome()).isEqualTo(Outcome.STABLE);
        assertThat(cared.nextDue()).isEqualTo(today().plusDays(30));
        assertThatThrownBy(() -> as(worker, () -> contacts.record(number, stable())))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("已经记录");
        nothingLeaks();
    }

    @Test
    void nobodyIsReachedAndItIsTriedAgainSoon() {
        OwnNumber number = due();
        record(number, "NOT_REACHED", Map.of());
        assertThat(flow.running(number)).isFalse();
        assertThat(list.of(id).nextDue()).isEqualTo(today().plusDays(7));
    }

    @Test
    void aRiskIsWeighedByTheDirectorAndTheLevelRises() {
        OwnNumber number = due();
        assertThatThrownBy(() -> record(number, "RISK", Map.of()))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("风险情况");
        record(number, "RISK", Map.of("risk", "说活着没意思，把药攒了起来"));
        assertThat(list.of(id).nextDue()).isEqualTo(today().plusDays(7));
        assertThat(as(director, () -> contacts.waiting(java.util.Set.of(CENTRE)))
                        .risks())
                .isPositive();
        OpenTask weigh = task(number, "WeighRisk");
        assertThat(as(director, () -> desk.form(weigh.id())).get("found").toString())
                .contains("把药攒了起来");
        assertThatThrownBy(() -> as(worker, () -> {
                    contacts.weigh(number, RiskMeasure.WATCH, "我看没事");
                    return null;
                }))
                .isInstanceOf(FormRejected.class);
        complete(director, weigh, Map.of("measure", "CLOSER", "words", "安排网格员同去，联系子女"));
        assertThat(flow.running(number)).isFalse();
        assertThat(list.of(id).level()).isEqualTo(Level.HIGH);
        assertThat(list.ratings(id)).first().satisfies(one -> {
            assertThat(one.ruleRow()).isEqualTo("R01");
            assertThat(one.overridden()).isFalse();
        });
        nothingLeaks("把药攒了起来", "联系子女");
    }

    @Test
    void aDisputeGoesThroughTheOneDoorAndADepartmentHelps() {
        String officer = officer("CIVIL_AFFAIRS");
        OwnNumber number = due();
        assertThatThrownBy(() -> record(number, "DISPUTE", Map.of("disputeType", "NEIGHBOUR")))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("对方姓名或者名称");
        record(
                number,
                "DISPUTE",
                Map.of(
                        "disputeType", "NEIGHBOUR",
                        "respondent", "慕容邻居" + count,
                        "facts", "楼上漏水，多次交涉没有结果",
                        "claims", "修好并赔偿墙面",
                        "needs", List.of(Map.of("department", "CIVIL_AFFAIRS", "words", "申请助餐服务"))));
        Contact contact = contacts.of(number);
        CaseFile file = cases.get(contact.caseNumber());
        assertThat(file.channel()).isEqualTo(Channel.PROACTIVE);
        assertThat(cases.parties(file.number()))
                .filteredOn(one -> one.side() == Party.Side.APPLICANT)
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo(name));
        assertThat(contacts.behind(file.number())).hasSize(1);
        assertThat(file.facts()).doesNotContain(REASON, TOLD);
        OpenTask need = task(number, "AnswerNeed");
        assertThat(as(officer, () -> desk.form(need.id())).get("need").toString())
                .contains("申请助餐服务", "13920001234")
                .doesNotContain(REASON);
        complete(officer, need, Map.of("result", "HELPED", "words", "已办理，明日起送餐"));
        assertThat(contacts.needsOf(list.of(id))).singleElement().satisfies(one -> assertThat(one.result())
                .isEqualTo(NeedResult.HELPED));
        assertThat(flow.running(number)).isFalse();
        assertThat(list.of(id).nextDue()).isEqualTo(today().plusDays(30));
        nothingLeaks("申请助餐服务", "明日起送餐", "慕容邻居" + count);
    }

    @Test
    void anotherSocialWorkerTakesOverWhatIsOpen() {
        String other = office.somebody(CENTRE, Post.SOCIAL_WORKER);
        OwnNumber number = due();
        as(director, () -> {
            list.rate(id, new Placing(Consent.PERSON, Level.MIDDLE, null, other, "片区调整"));
            return null;
        });
        assertThat(task(number, "RecordContact").assignee()).isEqualTo(other);
    }

    @Test
    void aMissedContactIsSeen() {
        OwnNumber number = due();
        sql.update("update care_contact set due_at = now() - interval '1 minute' where number = ?", number.value());
        while (sweep.noteMissed() > 0) {
            // until all are marked
        }
        assertThat(contacts.of(number).missedAt()).isNotNull();
        assertThat(contacts.of(number).open()).isTrue();
        assertThat(as(director, () -> contacts.waiting(java.util.Set.of(CENTRE)))
                        .missed())
                .isPositive();
        sweepAll();
        assertThat(contacts.of(list.of(id)))
                .as("none is begun while one is open")
                .hasSize(1);
    }

    @Test
    void leavingSealsTheRecordCallsOffTheContactAndErasesItInTheEnd() {
        OwnNumber number = due();
        as(director, () -> {
            list.leave(id, LeaveCause.MOVED, "随子女迁往外地", 3);
            return null;
        });
        assertThat(flow.running(number)).isFalse();
        assertThat(contacts.of(number).calledOff()).isTrue();
        Cared left = list.of(id);
        assertThat(left.state()).isEqualTo(ListState.LEFT);
        assertThat(left.keepUntil()).isEqualTo(today().plusYears(3));
        assertThat(list.face(left).name()).isEqualTo("已封存");
        assertThatThrownBy(
                        () -> as(director, () -> list.reveal(left, Reveals.Field.NAME, Reveals.Purpose.CONTACT, null)))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(sealedTexts()).isPositive();
        sql.update("update care_person set keep_until = current_date - 2 where id = ?", id);
        while (sweep.erase()) {
            // until all are gone
        }
        assertThat(sealedTexts()).isZero();
        assertThat(list.of(id).erasedAt()).isNotNull();
    }

    @Test
    void nobodyIsPutOnTwiceWithoutALawOrAgainstTheRulesOfConsent() {
        assertThatThrownBy(() -> as(worker, () -> list.putOn(whom(), placing(Level.LOW, null))))
                .hasMessageContaining("已经在名单上");
        assertThatThrownBy(() -> as(
                        worker,
                        () -> list.putOn(
                                new NewCared(CENTRE, null, "PETITIONER", "某人", null, null, null, null, null, "上访"),
                                placing(Level.LOW, null))))
                .hasMessageContaining("没有现行的法律依据");
        NewCared child =
                new NewCared(CENTRE, null, "MINOR", "小孩", null, null, today().minusYears(9), null, "奶奶", "父母在外务工");
        assertThatThrownBy(() -> as(worker, () -> list.putOn(child, placing(Level.LOW, null))))
                .hasMessageContaining("监护人");
        long minor = as(worker, () -> list.putOn(child, new Placing(Consent.GUARDIAN, Level.LOW, null, worker, "平稳")));
        assertThat(list.of(minor).everyDays()).isEqualTo(30);
        assertThat(list.face(list.of(minor)).name()).isEqualTo("X.H.");
    }

    @Test
    void anOfficerMayChooseOtherDaysAndThatIsCounted() {
        int before = list.overridden(java.util.Set.of(CENTRE));
        as(worker, () -> {
            list.rate(id, placing(Level.LOW, 14));
            return null;
        });
        assertThat(list.of(id).everyDays()).isEqualTo(14);
        assertThat(list.ratings(id)).first().satisfies(one -> {
            assertThat(one.overridden()).isTrue();
            assertThat(one.advisedDays()).isEqualTo(90);
            assertThat(one.ruleRow()).isEqualTo("R08");
        });
        assertThat(list.overridden(java.util.Set.of(CENTRE))).isEqualTo(before + 1);
    }

    @Test
    void aHandlerProposesAndADirectorDecides() {
        CaseNumber number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        Party applicant = cases.parties(number).stream()
                .filter(one -> one.side() == Party.Side.APPLICANT)
                .findFirst()
                .orElseThrow();
        String mediator = road.holder(CENTRE, Post.MEDIATOR);
        long proposed = as(mediator, () -> list.propose(number, applicant.id(), "DISABLED", "肢体残疾，靠低保生活"));
        assertThat(list.of(proposed).state()).isEqualTo(ListState.PROPOSED);
        as(director, () -> {
            list.putOn(proposed, placing(Level.HIGH, null));
            return null;
        });
        assertThat(list.of(proposed).on()).isTrue();
        long other = as(mediator, () -> list.propose(number, other(number).id(), "VETERAN", "退役后失业"));
        as(worker, () -> {
            list.decline(other, "已由退役军人服务站联系");
            return null;
        });
        assertThat(list.of(other).state()).isEqualTo(ListState.DECLINED);
        assertThat(sql.queryForObject("select count(*) from care_sealed where person_id = ?", Long.class, other))
                .isZero();
    }

    private Party other(CaseNumber number) {
        return cases.parties(number).stream()
                .filter(one -> one.side() == Party.Side.RESPONDENT && one.kind() == Party.Kind.PERSON)
                .findFirst()
                .orElseThrow();
    }

    private NewCared whom() {
        return new NewCared(
                CENTRE,
                null,
                "LONELY_ELDERLY",
                name,
                Sealed.of(idNumber),
                Sealed.of("13920001234"),
                LocalDate.of(1945, 3, 12),
                "测试街道幸福里1号楼",
                null,
                REASON);
    }

    private Placing placing(Level level, Integer days) {
        return new Placing(Consent.PERSON, level, days, worker, "按实际情况评定");
    }

    private Told stable() {
        return new Told(Way.CALL, Outcome.STABLE, TOLD, null, List.of(), null, null, null);
    }

    /** Lets the contact fall due and the round begin it. */
    private OwnNumber due() {
        sql.update("update care_person set next_due = current_date - 1 where id = ?", id);
        sweepAll();
        return contacts.of(list.of(id)).get(0).number();
    }

    private void sweepAll() {
        while (sweep.begin()) {
            // until nobody is due
        }
    }

    private void record(OwnNumber number, String outcome, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(Map.of("way", "VISIT", "outcome", outcome, "wellbeing", TOLD));
        form.putAll(more);
        complete(worker, task(number, "RecordContact"), form);
    }

    private void complete(String person, OpenTask task, Map<String, Object> form) {
        as(person, () -> {
            desk.complete(task.id(), form);
            return null;
        });
    }

    private OpenTask task(OwnNumber number, String element) {
        return desk.tasks(number).stream()
                .filter(one -> one.element().equals("UserTask_" + element))
                .findFirst()
                .orElseThrow();
    }

    private String officer(String department) {
        String person = office.somebody(CENTRE);
        directory.appoint(new PostHolding(
                person,
                Post.SECONDED_OFFICER,
                CENTRE,
                null,
                department,
                SecondmentMode.RESIDENT,
                null,
                today().minusYears(1),
                null,
                null));
        return person;
    }

    private long reveals() {
        return sql.queryForObject(
                "select count(*) from access_reveal where own_number = ?",
                Long.class,
                list.of(id).number().value());
    }

    private long sealedTexts() {
        return sql.queryForObject("select count(*) from care_sealed where person_id = ?", Long.class, id);
    }

    /** Nothing of the person stands in the engine's tables, nor unsealed in any table of 问诊. */
    private void nothingLeaks(String... more) {
        for (String text : List.of(name, idNumber, "13920001234", REASON, TOLD)) {
            assertThat(EngineTables.holding(database, text)).as(text).isEmpty();
        }
        for (String text : more) {
            assertThat(EngineTables.holding(database, text)).as(text).isEmpty();
        }
        for (String text : List.of(name, idNumber, REASON, TOLD)) {
            // a dispute that was found is registered in the name of its party, like any other
            assertThat(EngineTables.anywhere(database, text))
                    .as(text)
                    .allMatch(row -> text.equals(name)
                            && (row.startsWith("public.case_party:") || row.startsWith("public.ledger_case:")));
        }
    }

    private <T> T as(String person, Supplier<T> work) {
        return actAs.run(person, work);
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
    }
}
