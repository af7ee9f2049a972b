package org.wuzhen.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.ModeChanges;
import org.wuzhen.deadline.OperatingMode;
import org.wuzhen.deadline.RecountByHand;
import org.wuzhen.directory.Post;

/** 10,000 live clocks follow one act while clerks work on: how long it takes, and what a clerk's act takes meanwhile. */
@Tag("proof")
@WuzhenTest
class OperatingModeProof {

    private static final int CLOCKS = 10_000;
    private static final String CENTRE = "59";
    private static final String TERM = "department-handling";

    @Autowired
    ModeChanges changes;

    @Autowired
    RecountByHand rounds;

    @Autowired
    CaseClocks clocks;

    @Autowired
    CaseFiles cases;

    @Autowired
    Road road;

    @Autowired
    ActAs actAs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    @Test
    void tenThousandClocksFollowOneActAndComeBack() {
        List<CaseNumber> all = new ArrayList<>();
        String clerk = road.holder(CENTRE, Post.INTAKE_CLERK);
        while (all.size() < CLOCKS) {
            actAs.run(
                    clerk,
                    () -> transaction.executeWithoutResult(status -> {
                        for (int i = 0; i < 200; i++) {
                            CaseNumber number = fresh();
                            clocks.start(number, TERM);
                            all.add(number);
                        }
                    }));
        }
        Map<String, Instant> before = due();
        List<Long> quiet = acts(all, new AtomicBoolean(), 400);

        long declared = System.nanoTime();
        long change = enter(OperatingMode.LEVEL_II);
        double act = seconds(declared);
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<List<Long>> clerks = CompletableFuture.supplyAsync(() -> acts(all, done, Integer.MAX_VALUE));
        long begun = System.nanoTime();
        while (changes.waiting(change, List.of(CENTRE)) > CLOCKS / 2) {
            rounds.next();
        }
        rounds.killed();
        rounds.finish();
        double applied = seconds(begun);
        done.set(true);
        List<Long> busy = clerks.join();

        assertThat(changes.waiting(change, List.of(CENTRE))).isZero();
        assertThat(sql.queryForObject(
                        "select count(*) from case_clock c join case_file f on f.number = c.case_number"
                                + " where f.centre = ? and c.ended_at is null and c.term = ? and c.ordinary is null",
                        Integer.class,
                        CENTRE,
                        TERM))
                .as("clocks that do not follow")
                .isZero();
        assertThat(sql.queryForObject(
                        "select count(*) from (select case_number from ledger_timeline where kind = 'term-in-mode'"
                                + " and summary like '%部门办理时限%' and case_number like ? group by case_number"
                                + " having count(*) <> 1) twice",
                        Integer.class, "BH" + CENTRE + "%"))
                .as("cases that were told twice")
                .isZero();

        begun = System.nanoTime();
        enter(OperatingMode.PEACE);
        rounds.finish();
        double restored = seconds(begun);
        assertThat(due()).isEqualTo(before);
        System.out.printf(
                "PROOF clocks %d: act %.3f s, applied in %.1f s, restored in %.1f s; a clerk's act alone %s, meanwhile %s%n",
                CLOCKS, act, applied, restored, spread(quiet), spread(busy));
    }

    /** A clerk holds and releases nothing that counts: a clock of a day is begun and ended on some case. */
    private List<Long> acts(List<CaseNumber> all, AtomicBoolean done, int most) {
        List<Long> micros = new ArrayList<>();
        Random random = new Random(7);
        while (!done.get() && micros.size() < most) {
            CaseNumber number = all.get(random.nextInt(all.size()));
            long begun = System.nanoTime();
            transaction.executeWithoutResult(status -> {
                cases.get(number);
                clocks.start(number, "closure-review");
                clocks.end(number, "closure-review", "已审查");
            });
            micros.add((System.nanoTime() - begun) / 1_000);
        }
        return micros;
    }

    private static String spread(List<Long> micros) {
        Collections.sort(micros);
        return "%d times, median %.1f ms, 99th %.1f ms, longest %.1f ms"
                .formatted(
                        micros.size(),
                        micros.get(micros.size() / 2) / 1000.0,
                        micros.get(micros.size() * 99 / 100) / 1000.0,
                        micros.get(micros.size() - 1) / 1000.0);
    }

    private Map<String, Instant> due() {
        return sql.query(
                "select c.case_number, c.due_at from case_clock c join case_file f on f.number = c.case_number"
                        + " where f.centre = ? and c.ended_at is null and c.term = ?",
                rows -> {
                    Map<String, Instant> found = new java.util.HashMap<>();
                    while (rows.next()) {
                        found.put(rows.getString(1), rows.getTimestamp(2).toInstant());
                    }
                    return found;
                },
                CENTRE,
                TERM);
    }

    private CaseNumber fresh() {
        return cases.open(new NewCase(
                CENTRE,
                DisputeType.NEIGHBOUR,
                Channel.WINDOW,
                null,
                null,
                null,
                null,
                "楼上漏水",
                "修复",
                null,
                2,
                Set.of(),
                Instant.now(),
                List.of()));
    }

    private long enter(OperatingMode mode) {
        Long number = transaction.execute(status -> changes.enter(Map.of(CENTRE, mode), "测试" + mode.label()));
        return number == null ? 0 : number;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
