package org.wuzhen.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.wuzhen.access.ActAs;
import org.wuzhen.care.CareContacts;
import org.wuzhen.care.CareList;
import org.wuzhen.care.CareSweep;
import org.wuzhen.care.Consent;
import org.wuzhen.care.Level;
import org.wuzhen.care.NewCared;
import org.wuzhen.care.Placing;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.sealing.Sealed;

/** Three made-up people on the list of 问诊 in Dagu street, one of each level: one who was called on, one whose contact is due, one who is new. */
@Component
@Profile("demo")
class DemoCare {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCare.class);
    private static final String WORKER = "dagu.shegong";

    private final CareList list;
    private final CareContacts contacts;
    private final CareSweep sweep;
    private final CaseDesk desk;
    private final ActAs actAs;
    private final DemoClock clock;
    private final DemoOffice office;

    DemoCare(
            CareList list,
            CareContacts contacts,
            CareSweep sweep,
            CaseDesk desk,
            ActAs actAs,
            DemoClock clock,
            DemoOffice office) {
        this.list = list;
        this.contacts = contacts;
        this.sweep = sweep;
        this.desk = desk;
        this.actAs = actAs;
        this.clock = clock;
        this.office = office;
    }

    /** Puts them on the list once; a second call changes nothing. */
    void load() {
        String centre = office.centreOf(WORKER);
        if (!actAs.run(WORKER, list::seen).isEmpty()
                || !actAs.run(WORKER, list::gone).isEmpty()) {
            return;
        }
        try {
            long called = putOn(
                    18,
                    centre,
                    "MIGRANT_WORKER",
                    "龚小满",
                    "13612340001",
                    LocalDate.of(1983, 4, 2),
                    "工地停工，两个月没有领到工资，租住在社区",
                    Level.MIDDLE);
            calledOn(called);
            putOn(
                    8,
                    centre,
                    "LONELY_ELDERLY",
                    "崔福祥",
                    "13612340002",
                    LocalDate.of(1941, 9, 20),
                    "独居，上月摔倒过一次，子女在外地",
                    Level.HIGH);
            putOn(2, centre, "VETERAN", "邢志刚", "13612340003", LocalDate.of(1968, 1, 15), "下岗后靠打零工生活，情况平稳", Level.LOW);
        } catch (RuntimeException e) {
            LOG.warn("The samples of 问诊 are not all in place", e);
        }
    }

    private long putOn(
            int daysAgo,
            String centre,
            String group,
            String name,
            String phone,
            LocalDate birth,
            String reason,
            Level level) {
        return clock.earlier(
                Duration.ofDays(daysAgo),
                () -> actAs.run(
                        WORKER,
                        () -> list.putOn(
                                new NewCared(
                                        centre, null, group, name, null, Sealed.of(phone), birth, null, null, reason),
                                new Placing(Consent.PERSON, level, null, WORKER, "按走访了解的情况评定"))));
    }

    /** The first contact, a week after the list: all is well, and the labour bureau is asked to help. */
    private void calledOn(long id) {
        clock.earlier(Duration.ofDays(10), () -> {
            sweep.begin();
            return actAs.run(WORKER, () -> {
                var task = desk.tasks(contacts.of(list.of(id)).get(0).number()).get(0);
                desk.complete(
                        task.id(),
                        Map.of(
                                "way", "VISIT",
                                "outcome", "STABLE",
                                "wellbeing", "情绪平稳，已找到临时工作，仍希望要回工资",
                                "needs", List.of(Map.of("department", "HRSS", "words", "帮助核实工资支付情况，指导投诉"))));
                return null;
            });
        });
    }
}
