package org.wuzhen.office.workbook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.wuzhen.access.Accounts;
import org.wuzhen.access.ActAs;
import org.wuzhen.directory.Person;

/**
 * Opens the accounts of people who were imported, in the background, each with a password of its own that opens for
 * some days and leads to nothing but its change. The passwords are
 * kept in memory only, for half an hour, and handed out once, to whoever opened the accounts.
 */
@Component
class FirstPasswords implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPasswords.class);
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int AT_ONCE = 2; // a password's hash takes a tenth of a second of CPU on purpose

    private final Accounts accounts;
    private final ActAs actAs;
    private final Clock clock;
    private final ExecutorService desk = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<Long, Opening> openings = new ConcurrentHashMap<>();

    FirstPasswords(Accounts accounts, ActAs actAs, Clock clock) {
        this.accounts = accounts;
        this.actAs = actAs;
        this.clock = clock;
    }

    /** One account and its password. */
    record Opened(String login, String name, String password) {}

    /** How far the opening of a run's accounts is. */
    record Progress(int done, int total, int failed, boolean handedOut) {

        public boolean complete() {
            return done + failed >= total;
        }
    }

    private static final class Opening {

        private final String keeper;
        private final int total;
        private final Instant begun;
        private final List<Opened> opened = new ArrayList<>();
        private int done;
        private int failed;
        private boolean handedOut;

        Opening(String keeper, int total, Instant begun) {
            this.keeper = keeper;
            this.total = total;
            this.begun = begun;
        }

        synchronized void add(Opened account) {
            opened.add(account);
            done++;
        }

        synchronized void fail() {
            failed++;
        }

        synchronized Progress progress() {
            return new Progress(done, total, failed, handedOut);
        }

        synchronized List<Opened> handOut() {
            List<Opened> all = List.copyOf(opened);
            opened.clear();
            handedOut = true;
            return all;
        }
    }

    /** Opens accounts, one after the other; returns at once. */
    void open(long run, String keeper, List<Person> people) {
        Opening opening = new Opening(keeper, people.size(), clock.instant());
        openings.put(run, opening);
        people.forEach(person -> desk.execute(() -> open(keeper, person, opening)));
    }

    Optional<Progress> progress(long run) {
        forgetOld();
        return Optional.ofNullable(openings.get(run)).map(Opening::progress);
    }

    /** The passwords of a run, once and only to whoever opened the accounts. */
    Optional<List<Opened>> handOut(long run, String keeper) {
        forgetOld();
        return Optional.ofNullable(openings.get(run))
                .filter(opening -> opening.keeper.equals(keeper))
                .filter(opening ->
                        opening.progress().complete() && !opening.progress().handedOut())
                .map(Opening::handOut);
    }

    @Override
    public void destroy() {
        desk.shutdownNow();
    }

    private void open(String keeper, Person person, Opening opening) {
        try {
            String password = actAs.run(keeper, () -> accounts.openForOnce(person.id(), "批量导入人员"));
            opening.add(new Opened(person.id(), person.name(), password));
        } catch (RuntimeException refused) {
            LOG.warn("An account could not be opened after an import", refused);
            opening.fail();
        }
    }

    private void forgetOld() {
        Instant before = clock.instant().minus(KEPT);
        openings.values().removeIf(opening -> opening.begun.isBefore(before));
    }
}
