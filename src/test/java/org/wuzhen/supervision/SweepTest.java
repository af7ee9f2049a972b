package org.wuzhen.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.supervision.store.SupervisionMapper;

/** Rounds that meet, are interrupted and begin anew: each light of each clock is told once, on a real PostgreSQL. */
@WuzhenTest
class SweepTest {

    private static final String CENTRE = "27";

    @Autowired
    Road road;

    @Autowired
    Sweep sweep;

    @Autowired
    Orders orders;

    @Autowired
    SupervisionMapper store;

    @Autowired
    CaseClocks clocks;

    @Autowired
    JdbcTemplate sql;

    @Test
    void severalAtOnceTellEachLightOnce() throws Exception {
        List<CaseNumber> numbers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            CaseNumber number = road.accepted(CENTRE, DisputeType.NEIGHBOUR);
            clocks.start(number, "mediation", Instant.now().minus(Duration.ofDays(i % 2 == 0 ? 45 : 28)));
            numbers.add(number);
        }
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> rounds = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                rounds.add(this::round);
            }
            for (Future<Integer> round : nodes.invokeAll(rounds)) {
                round.get();
            }
        } finally {
            nodes.shutdown();
        }
        for (int i = 0; i < numbers.size(); i++) {
            CaseNumber number = numbers.get(i);
            assertThat(orders.of(number)).hasSize(i % 2 == 0 ? 1 : 0);
            assertThat(reminders(number, "AMBER")).isEqualTo(i % 2);
        }
        assertThat(round()).as("nothing is left").isZero();
    }

    @Test
    void whatARoundMarksAgainIsNotToldAgain() {
        CaseNumber number = road.accepted(CENTRE, DisputeType.NEIGHBOUR);
        clocks.start(number, "mediation", Instant.now().minus(Duration.ofDays(45)));
        round();
        sql.update("update case_clock set turns_at = now() where case_number = ?", number.value());
        round();
        assertThat(orders.of(number)).hasSize(1);
        long clock = sql.queryForObject(
                "select clock from supervision_watch where case_number = ? and term = 'mediation'",
                Long.class,
                number.value());
        Instant now = Instant.now();
        assertThat(store.remind(clock, number.value(), "RED", null, "MEDIATOR.27", "system", now))
                .isEqualTo(1);
        assertThat(store.remind(clock, number.value(), "RED", null, "MEDIATOR.27", "system", now))
                .as("the table allows it once")
                .isZero();
        assertThat(store.remind(clock, number.value(), "HAND", null, "MEDIATOR.27", "a", now))
                .isEqualTo(1);
        assertThat(store.remind(clock, number.value(), "HAND", null, "MEDIATOR.27", "a", now))
                .as("a person may remind again")
                .isEqualTo(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> sql.update(
                        "insert into supervision_order_clock (clock, order_id) values (?, ?)",
                        clock,
                        orders.of(number).get(0).id()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void severalClocksOfOneUnitAreOneOrder() {
        CaseNumber number = road.accepted(CENTRE, DisputeType.NEIGHBOUR);
        clocks.start(number, "mediation", Instant.now().minus(Duration.ofDays(45)));
        round();
        clocks.start(number, "dossier", Instant.now().minus(Duration.ofDays(45)));
        round();
        Order order = orders.of(number).get(0);
        assertThat(orders.of(number)).hasSize(1);
        assertThat(sql.queryForObject(
                        "select count(*) from supervision_order_clock where order_id = ?", Integer.class, order.id()))
                .isEqualTo(2);
        clocks.end(number, "mediation", "已办结");
        assertThat(orders.of(number).get(0).open())
                .as("one of the two is still late")
                .isTrue();
        clocks.end(number, "dossier", "已办结");
        assertThat(orders.of(number).get(0).outcome()).isEqualTo(Outcome.LAPSED);
    }

    @Test
    void anExtendedClockIsNoLongerLateAndIsNotRemindedOfTwice() {
        CaseNumber number = road.accepted(CENTRE, DisputeType.NEIGHBOUR);
        clocks.start(number, "mediation", Instant.now().minus(Duration.ofDays(28)));
        round();
        assertThat(light(number)).isEqualTo("AMBER");
        clocks.extend(number, "mediation", 30, "双方同意");
        assertThat(light(number)).isEqualTo("GREEN");
        sql.update("update case_clock set turns_at = now() where case_number = ?", number.value());
        round();
        assertThat(light(number)).isEqualTo("GREEN");
        assertThat(reminders(number, "AMBER")).isEqualTo(1);
    }

    @Test
    void aSuspendedCaseIsLeftAlone() {
        CaseNumber number = road.accepted(CENTRE, DisputeType.NEIGHBOUR);
        clocks.start(number, "confirmation", Instant.now().minus(Duration.ofDays(45)));
        sql.update("update case_file set suspended_at = now() where number = ?", number.value());
        round();
        assertThat(sql.queryForObject(
                        "select count(*) from supervision_watch where case_number = ? and term = 'confirmation'",
                        Integer.class,
                        number.value()))
                .isZero();
        sql.update("update case_file set suspended_at = null where number = ?", number.value());
        round();
        assertThat(orders.of(number))
                .as("a term of the parties, which nobody is supervised for")
                .isEmpty();
        assertThat(light(number, "confirmation")).isEqualTo("RED");
    }

    private int round() {
        int all = 0;
        for (int some = sweep.next(); some > 0; some = sweep.next()) {
            all += some;
        }
        return all;
    }

    private int reminders(CaseNumber number, String cause) {
        return sql.queryForObject(
                "select count(*) from supervision_reminder r join supervision_watch w on w.clock = r.clock"
                        + " where r.case_number = ? and r.cause = ? and w.term = 'mediation'",
                Integer.class,
                number.value(),
                cause);
    }

    private String light(CaseNumber number) {
        return light(number, "mediation");
    }

    private String light(CaseNumber number, String term) {
        return sql.queryForObject(
                "select light from supervision_watch where case_number = ? and term = ?",
                String.class,
                number.value(),
                term);
    }
}
