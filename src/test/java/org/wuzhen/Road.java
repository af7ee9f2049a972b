package org.wuzhen;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.OpenTask;

/** Works real cases along their road for tests of the whole application: each post of a centre is held by one person. */
@Component
public class Road {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final Map<String, String> staff = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Office office;
    private final Disputes disputes;
    private final CaseDesk desk;
    private final CaseFiles cases;
    private final ActAs actAs;
    private final RuntimeService processes;
    private final ManagementService jobs;
    private final JdbcTemplate sql;

    Road(
            Office office,
            Disputes disputes,
            CaseDesk desk,
            CaseFiles cases,
            ActAs actAs,
            RuntimeService processes,
            ManagementService jobs,
            JdbcTemplate sql) {
        this.office = office;
        this.disputes = disputes;
        this.desk = desk;
        this.cases = cases;
        this.actAs = actAs;
        this.processes = processes;
        this.jobs = jobs;
        this.sql = sql;
    }

    /** Who holds a post at a centre; the same person at each call. */
    public String holder(String centre, Post post) {
        return staff.computeIfAbsent(centre + post, key -> office.somebody(centre, post));
    }

    /** A fresh dispute that waits for its acceptance to be reviewed. */
    public CaseNumber registered(String centre, DisputeType type, Mark... marks) {
        int turn = count.incrementAndGet();
        return disputes.registered(
                holder(centre, Post.INTAKE_CLERK),
                centre,
                type,
                Set.of(marks),
                Disputes.person("申请人" + turn),
                Disputes.respondent("被申请人" + turn));
    }

    /** A dispute that was taken in and waits for its triage to be confirmed. */
    public CaseNumber accepted(String centre, DisputeType type, Mark... marks) {
        CaseNumber number = registered(centre, type, marks);
        complete(number, Post.INTAKE_CLERK, "ReviewAcceptance", review());
        complete(
                number,
                Post.INTAKE_CLERK,
                "GiveRightsNotice",
                Map.of("applicantReceipt", "IN_PERSON", "respondentReceipt", "IN_PERSON"));
        return number;
    }

    /** A dispute whose triage was confirmed as the rules advised it. */
    public CaseNumber triaged(String centre, DisputeType type, Mark... marks) {
        CaseNumber number = accepted(centre, type, marks);
        complete(number, Post.TRIAGE_OFFICER, "ConfirmTriage", Map.of());
        return number;
    }

    /** Confirms triage as the rules advised it, but for a clinic that would lead the case in place of a mediation. */
    public void mediate(CaseNumber number) {
        Object advised = form(number, Post.TRIAGE_OFFICER, "ConfirmTriage").get("clinic");
        complete(
                number,
                Post.TRIAGE_OFFICER,
                "ConfirmTriage",
                Set.of("CONSULTATION", "LEADER_CASE").contains(advised)
                        ? Map.of("clinic", "NONE", "clinicReason", "双方同意先行调解")
                        : Map.of());
    }

    /** A dispute whose first mediation session waits to be held. */
    public CaseNumber inSession(String centre, DisputeType type, Mark... marks) {
        CaseNumber number = accepted(centre, type, marks);
        mediate(number);
        toSession(number);
        return number;
    }

    /** Takes a case whose mediation has begun to the first session. */
    public void toSession(CaseNumber number) {
        String centre = cases.get(number).centre();
        complete(
                number,
                Post.COMMITTEE_HEAD,
                "ChooseMediator",
                Map.of("chosenHow", "BY_PARTIES", "lead", holder(centre, Post.MEDIATOR), "choiceReason", "双方共同选定"));
        complete(
                number,
                Post.MEDIATOR,
                "DiscloseInterest",
                Map.of("relation", "NONE", "consent", "BOTH_ACCEPT", "toldHow", "当面告知"));
        complete(
                number, Post.MEDIATOR, "Investigate", Map.of("conducted", "NO", "record", "双方陈述一致", "next", "SESSION"));
        complete(
                number,
                Post.MEDIATOR,
                "ArrangeSession",
                Map.of(
                        "plannedAt",
                        now().toString(),
                        "place",
                        "调解室",
                        "open",
                        "NO",
                        "noticeHow",
                        "电话告知",
                        "notified",
                        true));
    }

    /** Records the session that waits to be held, with both sides there. */
    public void sessionHeld(CaseNumber number, String result) {
        complete(
                number,
                Post.MEDIATOR,
                "HoldSession",
                Map.of(
                        "heldFrom",
                        now().minusHours(2).toString(),
                        "heldTo",
                        now().minusHours(1).toString(),
                        "attended",
                        cases.parties(number).stream()
                                .map(party -> String.valueOf(party.id()))
                                .toList(),
                        "record",
                        "双方陈述",
                        "recorder",
                        "记录员",
                        "result",
                        result,
                        "note",
                        "差距较大"));
    }

    /** As a form sends it, to the minute: more digits could be taken for somebody's number. */
    private static LocalDateTime now() {
        return LocalDateTime.now(OFFICE).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The answers of an acceptance review without any obstacle, with some changed. */
    public static Map<String, Object> review(String... changes) {
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

    /** Submits the form of the open task as whoever holds the post: what it starts with, and these entries over it. */
    public void complete(CaseNumber number, Post post, String task, Map<String, Object> entries) {
        String person = holder(cases.get(number).centre(), post);
        actAs.run(person, () -> {
            String id = task(number, task).id();
            Map<String, Object> form = new HashMap<>(desk.form(id));
            form.putAll(entries);
            desk.complete(id, form);
        });
    }

    /** What the form of the open task shows. */
    public Map<String, Object> form(CaseNumber number, Post post, String task) {
        String person = holder(cases.get(number).centre(), post);
        return actAs.run(person, () -> desk.form(task(number, task).id()));
    }

    /** The open task with this element id, without its {@code UserTask_}. */
    public OpenTask task(CaseNumber number, String task) {
        return desk.tasks(number).stream()
                .filter(open -> open.element().equals("UserTask_" + task))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + task + ", open: " + open(number)));
    }

    /** The element ids of the open tasks, without their {@code UserTask_}. */
    public List<String> open(CaseNumber number) {
        return desk.tasks(number).stream()
                .map(open -> open.element().substring("UserTask_".length()))
                .sorted()
                .toList();
    }

    /** The timer that runs at an element, in whichever process of the case. */
    public Job timer(CaseNumber number, String element) {
        return timers(number, element).findFirst().orElseThrow(() -> new AssertionError("no timer at " + element));
    }

    /** All timers that run at an element. */
    public Stream<Job> timers(CaseNumber number, String element) {
        return processes.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .flatMap(process ->
                        jobs.createJobQuery().processInstanceId(process.getId()).activityId(element).list().stream());
    }

    /** Fires it, as if its moment had come. */
    public void fire(CaseNumber number, String element) {
        jobs.executeJob(timer(number, element).getId());
    }

    /** What the case was told of a recount of its terms. */
    public List<String> recounted(CaseNumber number) {
        return sql.queryForList(
                "select summary from ledger_timeline where case_number = ? and kind like 'term-recounted%'",
                String.class, number.value());
    }
}
