package org.wuzhen.relapse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.SameDisputeAgain;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.RuleTables;
import org.wuzhen.relapse.store.RelapseMapper;

/**
 * When closed cases are looked at again: the days are set when a case is closed, by a table, and a few that have come are
 * begun in each transaction. What is due stands in a table, so an interrupted sweep goes on where it stopped, several
 * nodes share it, and none is begun twice. A new complaint about the same facts waits for no day.
 */
@Component
class Dues {

    private static final Logger LOG = LoggerFactory.getLogger(Dues.class);
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final int AT_A_TIME = 20;
    private static final Duration SET_ASIDE = Duration.ofHours(1);

    private final RelapseMapper store;
    private final Relapses relapses;
    private final CaseFiles cases;
    private final RuleTables rules;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<Long, Instant> setAside = new ConcurrentHashMap<>();

    Dues(
            RelapseMapper store,
            Relapses relapses,
            CaseFiles cases,
            RuleTables rules,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.relapses = relapses;
        this.cases = cases;
        this.rules = rules;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A case is closed: its days are set. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseEvent.Moved moved) {
        if (moved.to() == Stage.CLOSED) {
            plan(moved.number());
        }
    }

    /** A dispute that had been closed was registered again. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SameDisputeAgain again) {
        relapses.begin(again.earlier(), Cause.COMPLAINT, "同一事实再次登记，新登记案号" + again.report() + "，已并入本案", again.report())
                .orElseThrow(() -> new FormRejected("现用的流程版本没有复诊流程，不能并入已经办结的案件，请选择“不是，继续办理本件”。"));
    }

    private void plan(CaseNumber number) {
        CaseFile file = cases.get(number);
        if (file.result() == null) {
            return;
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseResult", file.result().name());
        facts.put("riskLevel", file.risk() == null ? "" : file.risk().name());
        facts.put("relapsed", store.reopened(number.value()));
        for (Map<String, Object> row : rules.ask(RelapseProcess.SCHEDULE, facts)) {
            store.drop(number.value(), "重新结案，另行安排", clock.instant());
            LocalDate today = LocalDate.now(clock.withZone(OFFICE));
            Arrays.stream(((String) row.get("days")).split(","))
                    .filter(days -> !days.isBlank())
                    .map(days -> Integer.parseInt(days.strip()))
                    .forEach(days -> store.plan(
                            number.value(),
                            Cause.after(days),
                            today.plusDays(days),
                            (Boolean) row.get("legacy"),
                            (String) row.get("reason"),
                            (String) row.get("row"),
                            clock.instant()));
        }
    }

    /** Begins the next few that have come; answers how many there were. */
    int next() {
        setAside.values().removeIf(clock.instant()::isAfter);
        Long[] current = new Long[1];
        try {
            Integer done = transaction.execute(status -> {
                List<Due> taken =
                        store.take(LocalDate.now(clock.withZone(OFFICE)), Set.copyOf(setAside.keySet()), AT_A_TIME);
                for (Due due : taken) {
                    current[0] = due.id();
                    begin(due);
                }
                return taken.size();
            });
            return done == null ? 0 : done;
        } catch (RuntimeException e) {
            if (current[0] == null) {
                throw e;
            }
            LOG.error("复诊：到期事项 {} 未能开始，其他事项继续，1小时后再试", current[0], e);
            setAside.put(current[0], clock.instant().plus(SET_ASIDE));
            return 1;
        }
    }

    private void begin(Due due) {
        CaseFile file = cases.get(due.number());
        if (!file.mayComeBack()) {
            store.dropOne(due.id(), "案件不在可以复诊的状态：" + file.stage().label(), clock.instant());
            return;
        }
        relapses.begin(due.number(), due.cause(), due.cause().label() + "复诊：" + due.reason(), null)
                .ifPresentOrElse(
                        review -> store.begun(due.id(), review),
                        () -> setAside.put(due.id(), clock.instant().plus(SET_ASIDE)));
    }
}
