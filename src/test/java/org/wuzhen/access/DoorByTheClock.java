package org.wuzhen.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.wuzhen.act.Act;
import org.wuzhen.act.Acts;
import org.wuzhen.directory.Directory;

/** The log-in on the real tables with a clock that a test moves, and what it told. */
final class DoorByTheClock {

    final List<Act> told = new ArrayList<>();
    final Accounts accounts;
    final Sessions sessions;
    private Instant now;

    DoorByTheClock(
            Instant begins,
            AccessProperties settings,
            AccountMapper mapper,
            LoginMapper login,
            Directory directory,
            Acts acts) {
        now = begins;
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneId.of("Asia/Shanghai"));
        AccountTrail trail = new AccountTrail(login, acts, event -> told.add((Act) event), clock);
        Tries tries = new Tries(mapper, settings, clock);
        SecondFactor factor = new SecondFactor(login, tries, trail, directory, settings, clock);
        accounts = new Accounts(mapper, login, tries, factor, trail, directory, settings, clock);
        sessions = new Sessions(login, accounts, factor, trail, settings, clock);
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
