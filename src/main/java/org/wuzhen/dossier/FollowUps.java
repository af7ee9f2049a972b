package org.wuzhen.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.dossier.store.DossierMapper;
import org.wuzhen.engine.FormRejected;

/** Follow-up visits (回访): planned by rule, recorded visit by visit, and a bad rating looked into by somebody else. */
@Component
@Transactional
public class FollowUps {

    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final DossierMapper store;
    private final Acts acts;
    private final Clock clock;

    FollowUps(CaseFiles cases, CaseClocks clocks, CaseRecords records, DossierMapper store, Acts acts, Clock clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    /** Writes down whether the rules ask for a visit, and why. */
    public void plan(CaseNumber number, boolean needed, String reason, String ruleRow) {
        cases.decide(number, "follow-up", needed ? "needed" : "waived", reason, null, ruleRow, null);
        acts.record("follow-up-planned", number.value(), needed ? "确定回访当事人" : "免予回访", reason);
    }

    /** Sets the case to follow-up; the term for it runs from now, also when a visit is to be made again. */
    public void start(CaseNumber number) {
        cases.move(number, Stage.FOLLOW_UP);
        clocks.end(number, DossierProcess.FOLLOW_UP_TERM, "重新回访");
        clocks.start(number, DossierProcess.FOLLOW_UP_TERM);
        acts.record("follow-up-started", number.value(), "转入回访");
    }

    /** Records a visit at which a party was spoken to. */
    public FollowUpOutcome visited(CaseNumber number, Visit visit) {
        int round = store.nextFollowUp(number.value());
        store.insertVisit(number.value(), round, visit, acts.actor().userId());
        records.made(number, RecordKind.FOLLOW_UP_RECORD, "第" + round + "次回访记录");
        clocks.end(number, DossierProcess.FOLLOW_UP_TERM, "已回访");
        acts.record(
                "follow-up-recorded",
                number.value(),
                "完成第" + round + "次回访，当事人评价：" + visit.satisfaction().label()
                        + (visit.riskNote() == null ? "" : "，发现隐患"));
        return visit.satisfaction().dissatisfied() ? FollowUpOutcome.DISSATISFIED : FollowUpOutcome.DONE;
    }

    /** Records that nobody was reached; unless it was the last attempt, the term runs on. */
    public FollowUpOutcome notReached(CaseNumber number, Attempt attempt) {
        int round = store.nextFollowUp(number.value());
        store.insertAttempt(number.value(), round, attempt, acts.actor().userId());
        acts.record("follow-up-missed", number.value(), "第" + round + "次回访未联系上当事人");
        if (!attempt.lastOne()) {
            return FollowUpOutcome.RETRY;
        }
        records.made(number, RecordKind.FOLLOW_UP_RECORD, "第" + round + "次回访记录（未联系上）");
        clocks.end(number, DossierProcess.FOLLOW_UP_TERM, "未联系上当事人");
        return FollowUpOutcome.UNREACHABLE;
    }

    /**
     * Records what was found about a bad rating.
     *
     * @throws FormRejected when the person handled the case or made the visit
     */
    public void verified(CaseNumber number, Finding finding, String facts, String measures) {
        objectionToVerifier(number).ifPresent(objection -> {
            throw new FormRejected(objection);
        });
        FollowUp badRating = toVerify(number);
        store.verify(badRating.id(), finding, facts, measures, acts.actor().userId(), clock.instant());
        cases.decide(number, "dissatisfaction", finding.name(), facts, null, null, null);
        acts.record("dissatisfaction-verified", number.value(), "核查不满意评价：" + finding.label());
    }

    /** Why the person at work may not look into the bad rating, if so. */
    @Transactional(readOnly = true)
    public Optional<String> objectionToVerifier(CaseNumber number) {
        String person = acts.actor().userId();
        if (person.equals(cases.get(number).handler())) {
            return Optional.of("您是本案承办人，不能核查对自己办理的评价。请交由其他负责人办理。");
        }
        if (person.equals(toVerify(number).visitedBy())) {
            return Optional.of("您是本次回访人，不能核查自己记录的评价。请交由其他负责人办理。");
        }
        return Optional.empty();
    }

    /** The bad rating that waits to be looked into. */
    @Transactional(readOnly = true)
    public FollowUp toVerify(CaseNumber number) {
        return of(number).stream()
                .filter(visit -> visit.reached() && visit.satisfaction().dissatisfied() && visit.finding() == null)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("Case " + number + " has no bad rating to verify"));
    }

    /** All visits and attempts, in order. */
    @Transactional(readOnly = true)
    public List<FollowUp> of(CaseNumber number) {
        return store.followUps(number.value());
    }
}
