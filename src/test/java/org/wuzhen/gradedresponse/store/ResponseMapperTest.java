package org.wuzhen.gradedresponse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.WuzhenTest;
import org.wuzhen.deadline.OperatingMode;
import org.wuzhen.directory.Post;
import org.wuzhen.gradedresponse.NewReport;
import org.wuzhen.gradedresponse.OnDuty;
import org.wuzhen.gradedresponse.Response;
import org.wuzhen.gradedresponse.SignedKind;
import org.wuzhen.gradedresponse.SignedOrder;
import org.wuzhen.gradedresponse.SituationReport;
import org.wuzhen.gradedresponse.SituationReport.Situation;
import org.wuzhen.gradedresponse.SituationReports;

/** Responses, orders, duty and reports in the database: what there is once, what only grows, what comes back as it was. */
@WuzhenTest
class ResponseMapperTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String ZONE = "Z59T";
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @Autowired
    ResponseMapper store;

    @Autowired
    JdbcTemplate sql;

    private String number;

    @BeforeEach
    void aResponse() {
        number = "ZP5920261124%04d".formatted(9000 + COUNT.incrementAndGet());
        store.open(number, ZONE, "测试战区", "59", OperatingMode.LEVEL_II, NOW, NOW.plusSeconds(7200));
    }

    @AfterEach
    void over() {
        store.over(number, SignedKind.RAN_OUT, NOW.plusSeconds(7200));
    }

    @Test
    void aZoneHasOneResponseAtATime() {
        assertThat(store.runningOf(ZONE).number()).isEqualTo(number);
        assertThatThrownBy(() ->
                        store.open(number + "1", ZONE, "测试战区", "59", OperatingMode.LEVEL_I, NOW, NOW.plusSeconds(60)))
                .isInstanceOf(DuplicateKeyException.class);
        store.inForce(number, 60, "SUPERVISOR", 3);
        Response found = store.find(number);
        assertThat(found.posts()).containsExactly("SUPERVISOR");
        assertThat(found.centres()).containsExactly("59");
        assertThat(found.reportMinutes()).isEqualTo(60);
        assertThat(found.change()).isEqualTo(3);
        assertThat(found.running()).isTrue();
        store.over(number, SignedKind.STOOD_DOWN, NOW.plusSeconds(60));
        assertThat(store.runningOf(ZONE)).isNull();
        assertThat(store.ended(1000)).extracting(Response::number).contains(number);
    }

    @Test
    void ordersStandInTheirOrderAndAreMeasuredOnce() {
        store.sign(number, SignedKind.DECLARED, OperatingMode.LEVEL_II, NOW, "防汛", "wei", "测试战区主官", NOW);
        SignedOrder declared = store.latest(number);
        store.measured(declared.id(), "每1小时报送一次", "R02");
        store.measured(declared.id(), "另一句", "R01");
        store.sign(number, SignedKind.RAN_OUT, OperatingMode.PEACE, NOW, "期满", null, null, NOW.plusSeconds(9));
        assertThat(store.orders(number))
                .extracting(SignedOrder::kind)
                .containsExactly(SignedKind.DECLARED, SignedKind.RAN_OUT);
        assertThat(store.orders(number).get(0).measures()).isEqualTo("每1小时报送一次");
        assertThatThrownBy(() ->
                        store.sign(number, SignedKind.RAISED, OperatingMode.LEVEL_I, NOW, "无人签发", null, null, NOW))
                .as("only the end by itself bears no name")
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update("delete from gradedresponse_order where response = ?", number))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void dutyBeginsAndEnds() {
        store.onDuty(number, "59", Post.SUPERVISOR, "hao", NOW);
        assertThat(store.duty(number)).containsExactly(new OnDuty("59", Post.SUPERVISOR, "hao", NOW, null));
        store.offDuty(number, NOW.plusSeconds(60));
        store.offDuty(number, NOW.plusSeconds(90));
        assertThat(store.duty(number)).extracting(OnDuty::until).containsExactly(NOW.plusSeconds(60));
    }

    @Test
    void aReportIsGivenOnceAndNotAfterItWasMissed() {
        assertThat(store.lastRound(number)).isZero();
        store.ask(number, 1, "59", NOW, NOW.plusSeconds(3600));
        SituationReport asked = store.ofRound(number, 1).get(0);
        assertThat(asked.state()).isEqualTo(SituationReport.State.ASKED);
        NewReport words = new NewReport(Situation.INCIDENT, 30, "有人聚集", "请求增援");
        assertThat(store.give(asked.id(), words, "hao", NOW.plusSeconds(60))).isEqualTo(1);
        assertThat(store.give(asked.id(), words, "zhou", NOW.plusSeconds(61))).isZero();
        store.missed(asked.id());
        SituationReport given = store.report(asked.id());
        assertThat(given.state()).isEqualTo(SituationReport.State.GIVEN);
        assertThat(given.situation()).isEqualTo(Situation.INCIDENT);
        assertThat(given.gathered()).isEqualTo(30);
        assertThat(given.givenBy()).isEqualTo("hao");

        store.ask(number, 2, "59", NOW, NOW.plusSeconds(7200));
        SituationReport second = store.ofRound(number, 2).get(0);
        store.missed(second.id());
        assertThat(store.give(second.id(), words, "hao", NOW)).isZero();
        store.ask(number, 3, "59", NOW, NOW.plusSeconds(7200));
        store.dropAsked(number);
        assertThat(store.count(number)).isEqualTo(new SituationReports.Count(1, 1, 0));
        assertThat(store.reports(number, 10)).extracting(SituationReport::round).containsExactly(3, 2, 1);
        assertThatThrownBy(() -> store.ask(number, 3, "59", NOW, NOW)).isInstanceOf(DuplicateKeyException.class);
    }
}
