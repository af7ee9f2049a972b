package org.wuzhen.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.directory.Directory;
import org.wuzhen.lists.store.ListsMapper;

/** The entries of the three lists; a new version replaces one from a day on, none is overwritten. */
@Component
@Transactional
public class Lists {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST = 500;

    private final ListsMapper store;
    private final Directory directory;
    private final Acts acts;
    private final Clock clock;

    Lists(ListsMapper store, Directory directory, Acts acts, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.acts = acts;
        this.clock = clock;
    }

    /** A change that cannot be made; the problems say why, in Chinese. */
    public static class NotChanged extends RuntimeException {

        private final List<String> problems;

        NotChanged(List<String> problems) {
            super(String.join(" ", problems));
            this.problems = List.copyOf(problems);
        }

        public List<String> problems() {
            return problems;
        }
    }

    /** Every version of every entry, by list and subject, the newest version of each first. */
    @Transactional(readOnly = true)
    public List<ListEntry> all() {
        return store.all();
    }

    /** All versions of the entry that a version belongs to, the newest first; empty when there is none such. */
    @Transactional(readOnly = true)
    public List<ListEntry> versions(long id) {
        return store.versions(id);
    }

    /** Which department answers for which kind of dispute: those in force first. */
    @Transactional(readOnly = true)
    public List<ListEntry> duties() {
        return store.duties(today());
    }

    /** Whether a department answers for a kind of dispute on a day. */
    @Transactional(readOnly = true)
    public boolean answersFor(String department, DisputeType type, LocalDate day) {
        return store.answersFor(department, type.name(), day);
    }

    /**
     * Enters a new entry; answers its id.
     *
     * @throws NotChanged when something is missing or does not fit
     */
    public long add(NewEntry entry) {
        List<String> problems = problems(entry);
        if (entry.disputeType() != null && (entry.kind() != ListKind.DUTY || entry.subject() != Subject.GOVERNMENT)) {
            problems.add("只有政府责任清单的事项可以选择纠纷类型。");
        }
        refuse(problems);
        String code = "entry-" + UUID.randomUUID().toString().substring(0, 13);
        long id = store.insert(code, 1, entry, acts.actor().userId(), clock.instant());
        told(
                "list-entry-added",
                "增加" + where(entry.kind(), entry.subject()) + "事项“" + entry.title() + "”",
                entry,
                code);
        return id;
    }

    /**
     * Gives an entry a new version from a day on; list, subject and kind of dispute stay.
     *
     * @throws NotChanged when something is missing, or the day does not fit
     */
    public long replace(long id, NewEntry typed) {
        ListEntry newest = newest(id);
        NewEntry entry = new NewEntry(
                newest.kind(),
                newest.subject(),
                typed.owner(),
                typed.title(),
                typed.text(),
                typed.basis(),
                newest.disputeType(),
                typed.from(),
                typed.why());
        List<String> problems = problems(entry);
        checkDay(newest, entry.from(), problems);
        refuse(problems);
        if (newest.to() == null || newest.to().isAfter(entry.from())) {
            store.end(newest.id(), entry.from());
        }
        long made = store.insert(
                newest.code(), newest.version() + 1, entry, acts.actor().userId(), clock.instant());
        told(
                "list-entry-changed",
                "修改" + where(newest.kind(), newest.subject()) + "事项“" + entry.title() + "”，" + entry.from() + "起执行",
                entry,
                newest.code());
        return made;
    }

    /**
     * An entry is out of force from a day on; it stays readable.
     *
     * @throws NotChanged as {@link #replace}, and while a row of a decision table stands on it
     */
    public void end(long id, LocalDate from, String why) {
        ListEntry newest = newest(id);
        List<String> problems = new ArrayList<>();
        checkDay(newest, from, problems);
        if (why == null || why.isBlank()) {
            problems.add("请写明理由。");
        }
        if (newest.feeds() != null) {
            problems.add("决策表的规则（" + newest.feeds() + "）以这一项为依据，请先修改决策表并发布，再停用。");
        }
        refuse(problems);
        store.end(newest.id(), from);
        acts.record(
                "list-entry-ended",
                null,
                "停用" + where(newest.kind(), newest.subject()) + "事项“" + newest.title() + "”，" + from + "起不再执行",
                why,
                Map.of("entry", newest.code()));
    }

    private ListEntry newest(long id) {
        return store.versions(id).stream()
                .findFirst()
                .map(one -> store.lock(one.id()))
                .orElseThrow(() -> new NoSuchElementException("No entry " + id));
    }

    private List<String> problems(NewEntry entry) {
        List<String> problems = new ArrayList<>();
        required(entry.title(), "事项", problems);
        required(entry.text(), "内容", problems);
        required(entry.basis(), "依据", problems);
        required(entry.why(), "理由", problems);
        if (entry.kind() == null || entry.subject() == null) {
            problems.add("请选择清单和主体。");
        }
        if (!ListEntry.CENTRE.equals(entry.owner())
                && (entry.owner() == null || directory.department(entry.owner()).isEmpty())) {
            problems.add("请选择责任单位。");
        }
        if (entry.from() == null || entry.from().isBefore(today())) {
            problems.add("执行日期不能早于今天。");
        }
        return problems;
    }

    private static void required(String value, String name, List<String> problems) {
        if (value == null || value.isBlank()) {
            problems.add("请填写“" + name + "”。");
        } else if (value.length() > LONGEST) {
            problems.add("“" + name + "”请控制在" + LONGEST + "字以内。");
        }
    }

    private void checkDay(ListEntry newest, LocalDate from, List<String> problems) {
        if (from == null || from.isBefore(today())) {
            if (!problems.contains("执行日期不能早于今天。")) {
                problems.add("执行日期不能早于今天。");
            }
        } else if (!from.isAfter(newest.from())) {
            problems.add("执行日期须在最近一版的执行日期" + newest.from() + "之后。");
        }
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new NotChanged(problems);
        }
    }

    private void told(String kind, String words, NewEntry entry, String code) {
        acts.record(kind, null, words, entry.why(), Map.of("entry", code));
    }

    private static String where(ListKind kind, Subject subject) {
        return subject.label() + kind.label();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(OFFICE));
    }
}
