package org.wuzhen.mediation;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.mediation.store.InvestigationRow;
import org.wuzhen.mediation.store.MediationMapper;
import org.wuzhen.mediation.store.SessionRow;

/** People's mediation of a case (人民调解): finding out the facts, the sessions, and the end. */
@Component
@Transactional
public class Mediation {

    private static final String OTHER_ROUTES_BASIS = "《人民调解法》第二十六条";
    private static final String ALL_PARTIES = "各方当事人";

    private final MediationMapper mediation;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final Acts acts;
    private final Clock clock;

    Mediation(
            MediationMapper mediation,
            CaseFiles cases,
            CaseClocks clocks,
            CaseRecords records,
            Acts acts,
            Clock clock) {
        this.mediation = mediation;
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.acts = acts;
        this.clock = clock;
    }

    /** Files one round of finding out the facts. */
    public void investigate(CaseNumber number, Investigation investigation) {
        mediation.insertInvestigation(
                number.value(),
                investigation,
                joined(investigation.askedParties()),
                acts.actor().userId(),
                clock.instant());
        if (investigation.conducted()) {
            long rounds = investigations(number).stream()
                    .filter(Investigation::conducted)
                    .count();
            records.made(number, RecordKind.INVESTIGATION_RECORD, "第" + rounds + "次调查记录");
        }
        acts.record(
                "facts-investigated",
                number.value(),
                (investigation.conducted() ? "完成一次调查" : "事实清楚，无需调查") + (investigation.more() ? "，还需继续调查" : ""));
    }

    @Transactional(readOnly = true)
    public List<Investigation> investigations(CaseNumber number) {
        return mediation.investigations(number.value()).stream()
                .map(Mediation::investigation)
                .toList();
    }

    /** Calls a session. */
    public void arrange(CaseNumber number, SessionPlan plan) {
        mediation.insertSession(number.value(), plan, acts.actor().userId(), clock.instant());
        acts.record("session-arranged", number.value(), "安排调解会（" + (plan.open() ? "公开" : "不公开") + "），已告知当事人时间、地点");
    }

    /**
     * Files the record of the session that was called last.
     *
     * @throws IllegalStateException when none is waiting for its record
     */
    public void hold(CaseNumber number, SessionRecord held) {
        int written = mediation.hold(
                number.value(), held, joined(held.attended()), acts.actor().userId(), clock.instant());
        if (written != 1) {
            throw new IllegalStateException("Case " + number + " has no session waiting for its record");
        }
    }

    @Transactional(readOnly = true)
    public List<Session> sessions(CaseNumber number) {
        return mediation.sessions(number.value()).stream()
                .map(Mediation::session)
                .toList();
    }

    /**
     * Notes on the case what its last session came to.
     *
     * @return how mediation ends by it; empty when another session follows
     */
    public Optional<MediationOutcome> recordSession(CaseNumber number) {
        List<Session> sessions = sessions(number);
        Session last = sessions.get(sessions.size() - 1);
        SessionResult result = last.held().orElseThrow().result();
        String sentence = "第" + last.number() + "次调解：" + result.label();
        cases.decide(number, "mediation-session", result.name(), sentence, null, null, null);
        records.made(number, RecordKind.SESSION_RECORD, "第" + last.number() + "次调解记录");
        acts.record("session-held", number.value(), sentence);
        return result.outcome();
    }

    /** Notes that the term ran out without an agreement: mediation has failed. */
    public void expire(CaseNumber number) {
        String basis = clocks.running(number, MediationProcess.TERM)
                .map(Deadline::term)
                .map(term -> term.citation())
                .orElse(null);
        clocks.end(number, MediationProcess.TERM, "期限届满未达成协议");
        cases.decide(number, "mediation-end", MediationOutcome.FAILED.code(), "调解期限届满未达成协议，视为调解不成", basis, null, null);
        acts.record("mediation-expired", number.value(), "调解期限届满，视为调解不成", basis);
    }

    /** Tells the parties the other routes (人民调解法 art. 26). */
    public void tellRoutes(CaseNumber number, RoutesNotice routes) {
        String text = Stream.of(
                        line("仲裁", routes.arbitration()),
                        line("诉讼", routes.lawsuit()),
                        line("行政及其他途径", routes.administrative()),
                        line("说明", routes.remark()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        String basis = routes.basis() == null ? OTHER_ROUTES_BASIS : OTHER_ROUTES_BASIS + "；" + routes.basis();
        cases.issue(number, "termination", null, text, basis, ALL_PARTIES, routes.toldHow());
        records.made(number, RecordKind.TERMINATION_NOTICE, "终止调解告知书");
        acts.record("routes-told", number.value(), "终止调解，已告知当事人其他解决途径", OTHER_ROUTES_BASIS);
    }

    /** Ends mediation: its clock stops, and the case goes on to an agreement or has its result. */
    public void conclude(CaseNumber number, MediationOutcome outcome) {
        clocks.end(number, MediationProcess.TERM, outcome.label());
        if (outcome.result() == null) {
            cases.move(number, Stage.AGREED);
        } else {
            cases.conclude(number, outcome.result());
        }
        acts.record("mediation-ended", number.value(), "人民调解结束：" + outcome.label());
    }

    private static Optional<String> line(String name, String text) {
        return Optional.ofNullable(text).map(t -> name + "：" + t);
    }

    private static Investigation investigation(InvestigationRow row) {
        return new Investigation(
                row.number(),
                row.conducted(),
                row.investigatedAt(),
                row.place(),
                split(row.askedParties()),
                row.askedOthers(),
                row.present(),
                row.record(),
                row.evidence(),
                row.more());
    }

    private static Session session(SessionRow row) {
        SessionPlan plan = new SessionPlan(row.plannedAt(), row.place(), row.open(), row.noticeHow(), row.invitees());
        if (row.result() == null) {
            return new Session(row.number(), plan, Optional.empty());
        }
        return new Session(
                row.number(),
                plan,
                Optional.of(new SessionRecord(
                        row.heldFrom(),
                        row.heldTo(),
                        split(row.attended()),
                        row.others(),
                        row.absence(),
                        row.record(),
                        row.recorder(),
                        row.result(),
                        row.resultNote())));
    }

    private static String joined(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Long> split(String ids) {
        return Arrays.stream(ids.split(","))
                .filter(id -> !id.isBlank())
                .map(Long::valueOf)
                .toList();
    }
}
