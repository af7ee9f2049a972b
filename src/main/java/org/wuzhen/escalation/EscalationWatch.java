package org.wuzhen.escalation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.RuleTables;
import org.wuzhen.escalation.store.EscalationMapper;

/**
 * Sees when a case has come to where the table asks to consider raising it. It asks when triage is done and when a
 * mediation has failed, in the transaction of that act, and looks once a minute which clocks have run out since it looked
 * last; no case has a timer for it. What the table answers is noted, and a process begins a moment later.
 */
@Component
class EscalationWatch {

    private static final Logger LOG = LoggerFactory.getLogger(EscalationWatch.class);

    private static final int AT_A_TIME = 200;
    private static final Set<Mark> THREATS = EnumSet.of(Mark.SELF_HARM, Mark.VIOLENCE);

    private final EscalationMapper store;
    private final Escalations escalations;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final RuleTables rules;
    private final Acts acts;
    private final TransactionOperations transaction;
    private final Clock clock;

    EscalationWatch(
            EscalationMapper store,
            Escalations escalations,
            CaseFiles cases,
            CaseClocks clocks,
            RuleTables rules,
            Acts acts,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.escalations = escalations;
        this.cases = cases;
        this.clocks = clocks;
        this.rules = rules;
        this.acts = acts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Triage is done: how many people, how much, what marks are known. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseEvent.Moved moved) {
        if (moved.from() == Stage.TRIAGE) {
            ask(moved.number(), false);
        }
    }

    /** A mediation has failed. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseEvent.Concluded concluded) {
        if (concluded.result() == CaseResult.FAILED) {
            store.failed(concluded.number().value(), clock.instant());
            ask(concluded.number(), false);
        }
    }

    @Scheduled(initialDelayString = "${wuzhen.escalation.first-look:PT20S}", fixedDelayString = "PT1M")
    void lookAtClocks() {
        transaction.executeWithoutResult(status -> {
            Instant until = clock.instant();
            Instant after = store.lookedThrough();
            if (until.isAfter(after)) {
                clocks.ranOut(after, until).forEach(number -> ask(number, true));
                store.look(until);
            }
        });
    }

    @Scheduled(initialDelayString = "${wuzhen.escalation.first-look:PT20S}", fixedDelayString = "PT5S")
    void begin() {
        for (Escalation noted : store.untold(AT_A_TIME)) {
            try {
                transaction.executeWithoutResult(status -> begin(noted));
            } catch (RuntimeException e) {
                // somebody works on the case at this moment; it is tried again with the next look
                LOG.info(
                        "Escalation {} not begun yet: {}",
                        noted.id(),
                        e.getClass().getSimpleName());
            }
        }
    }

    private void begin(Escalation noted) {
        if (cases.get(noted.number()).suspended() || store.take(noted.id(), clock.instant()) == 0) {
            return;
        }
        if (!escalations.tell(noted.number(), noted.id())) {
            // it has left its road, or runs under an edition that knows no escalation
            store.end(noted.id(), Outcome.CASE_ENDED, null, acts.actor().userId(), clock.instant());
        }
    }

    private void ask(CaseNumber number, boolean overdue) {
        CaseFile file = cases.get(number);
        if (!Escalations.inHand(file) || file.stage().compareTo(Stage.AGREED) >= 0) {
            return;
        }
        for (Map<String, Object> row : rules.ask(EscalationProcess.RULE, facts(file, overdue))) {
            Long noted = store.note(
                    number.value(),
                    file.centre(),
                    (String) row.get("row"),
                    (String) row.get("reason"),
                    (String) row.get("basis"),
                    acts.actor().userId(),
                    clock.instant());
            if (noted != null) {
                acts.record("escalation-due", number.value(), "符合提级规则（" + row.get("row") + "），交负责人研判", (String)
                        row.get("reason"));
                return;
            }
        }
    }

    private Map<String, Object> facts(CaseFile file, boolean overdue) {
        Set<Mark> marks = file.markSet();
        Map<String, Object> facts = new HashMap<>();
        facts.put("level", escalations.atDistrict(file) ? "DISTRICT" : "STREET");
        facts.put("failedMediations", store.failures(file.number().value()));
        facts.put("overdue", overdue);
        facts.put("peopleCount", file.peopleCount());
        facts.put(
                "amount",
                file.amount() == null ? 0L : file.amount().max(BigDecimal.ZERO).longValue());
        facts.put("threat", marks.stream().anyMatch(THREATS::contains));
        facts.put("crossStreet", marks.contains(Mark.CROSS_STREET));
        facts.put("media", marks.contains(Mark.MEDIA));
        return facts;
    }
}
