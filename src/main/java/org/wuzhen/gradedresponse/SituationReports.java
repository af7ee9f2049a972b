package org.wuzhen.gradedresponse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.gradedresponse.store.ResponseMapper;

/** The situation reports that a response asks of its centres, round by round; one that does not come is seen. */
@Component
@Transactional
public class SituationReports {

    private final ResponseMapper store;
    private final Acts acts;
    private final Clock clock;

    SituationReports(ResponseMapper store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    /** Asks every centre of the response for the next report. */
    public ReportRound openRound(OwnNumber number) {
        Response response = store.lock(number.value());
        Instant now = clock.instant();
        Instant due = now.plus(Duration.ofMinutes(response.reportMinutes())).truncatedTo(ChronoUnit.SECONDS);
        int round = store.lastRound(number.value()) + 1;
        response.centres().forEach(centre -> store.ask(number.value(), round, centre, now, due));
        return new ReportRound(round, response.centres().size(), due);
    }

    /** The nth report of a round, from 0, by centre. */
    @Transactional(readOnly = true)
    public SituationReport asked(OwnNumber number, int round, int nth) {
        return store.ofRound(number.value(), round).get(nth);
    }

    @Transactional(readOnly = true)
    public SituationReport find(long id) {
        return store.report(id);
    }

    /** A centre reports. */
    public void give(OwnNumber number, long id, NewReport report) {
        if (store.give(id, report, acts.actor().userId(), clock.instant()) == 0) {
            throw new FormRejected("本轮报送已经截止，请在下一轮报送中说明。");
        }
        SituationReport given = store.report(id);
        acts.record(
                "situation-reported",
                null,
                "报送第" + given.round() + "轮情况：" + report.situation().label(),
                null,
                Map.of("response", number.value(), "centre", given.centre()));
    }

    /** The time is over and nobody reported. */
    public void missed(OwnNumber number, long id) {
        store.missed(id);
        SituationReport report = store.report(id);
        acts.record(
                "situation-not-reported",
                null,
                "第" + report.round() + "轮情况未按时报送",
                null,
                Map.of("response", number.value(), "centre", report.centre()));
    }

    /** The reports of a response, the latest round first. */
    @Transactional(readOnly = true)
    public List<SituationReport> of(String number, int limit) {
        return store.reports(number, limit);
    }

    /** How many reports of a response each state has. */
    @Transactional(readOnly = true)
    public Count count(String number) {
        return store.count(number);
    }

    /** Reports that came, that did not come, and that are still awaited. */
    public record Count(int given, int missed, int asked) {}
}
