package org.wuzhen.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.handling.store.HandlingMapper;

/** Which department answers for which kind of dispute (责任清单); lines are added and ended, never changed. */
@Component
@Transactional
public class DutyList {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final HandlingMapper store;
    private final Acts acts;
    private final Clock clock;

    DutyList(HandlingMapper store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * A line of the list.
     *
     * @param basis the paper that it stands in
     * @param to the first day out of force, or null
     */
    public record Duty(long id, String department, String disputeType, String basis, LocalDate from, LocalDate to) {}

    /** Whether the department answers for this kind of dispute on a day. */
    @Transactional(readOnly = true)
    public boolean holds(String department, DisputeType type, LocalDate day) {
        return store.dutyHolds(department, type.name(), day);
    }

    /** All lines, those in force first. */
    @Transactional(readOnly = true)
    public List<Duty> lines() {
        return store.duties();
    }

    /** Adds a line from today on; nothing happens when the department answers for it already. */
    public void add(String department, DisputeType type, String basis) {
        if (store.addDuty(department, type.name(), basis, today(), acts.actor().userId(), clock.instant()) > 0) {
            acts.record("duty-added", null, "责任清单增加：" + department + " " + type.label(), basis);
        }
    }

    /** Ends a line from today on: it stays readable. */
    public void end(long id) {
        if (store.endDuty(id, today(), acts.actor().userId(), clock.instant()) > 0) {
            acts.record("duty-ended", null, "责任清单停用一项", null);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(OFFICE));
    }
}
