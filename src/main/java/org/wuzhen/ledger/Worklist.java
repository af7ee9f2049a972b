package org.wuzhen.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;

/** The tasks of whoever is logged in, beside the facts of their cases (工作台), the most urgent first. */
@Component
@Transactional(readOnly = true)
class Worklist {

    static final int PAGE_SIZE = 20;

    private static final Duration SOON = Duration.ofHours(24);

    private final OpenTasks open;
    private final LedgerMapper ledger;
    private final Lines lines;
    private final CaseAccess access;
    private final Directory directory;
    private final Clock clock;
    private final LedgerProperties limits;

    Worklist(
            OpenTasks open,
            LedgerMapper ledger,
            Lines lines,
            CaseAccess access,
            Directory directory,
            Clock clock,
            LedgerProperties limits) {
        this.open = open;
        this.ledger = ledger;
        this.lines = lines;
        this.access = access;
        this.directory = directory;
        this.clock = clock;
        this.limits = limits;
    }

    /** The choices of the work list, named as the filters of Tasklist. */
    enum Show {
        TODO("待办", "由本人领取和本岗可以领取的任务"),
        MINE("我的待办", "已由本人领取的任务"),
        FREE("本岗待领", "本岗可以领取、还没有人办理的任务"),
        SOON("将到期", "24小时之内到期的任务"),
        LATE("已超期", "过了办理期限的任务"),
        ALL("全部可见", "本人有权查看的全部任务，包括同事已领取的");

        private final String label;
        private final String meaning;

        Show(String label, String meaning) {
            this.label = label;
            this.meaning = meaning;
        }

        public String label() {
            return label;
        }

        public String meaning() {
            return meaning;
        }
    }

    /**
     * One page.
     *
     * @param shown how many tasks each choice has
     * @param lights how many of the chosen ones stand under each light
     * @param more whether the person has more tasks than the list holds
     * @param limit how many it holds
     */
    record Page(
            List<WorkLine> lines,
            int total,
            int page,
            int pages,
            Map<Show, Integer> shown,
            Map<Lamp, Integer> lights,
            boolean more,
            int limit) {

        /** How many tasks a choice has. */
        public int of(Show show) {
            return shown.getOrDefault(show, 0);
        }

        /** How many of the chosen tasks stand under a light. */
        public int of(Lamp lamp) {
            return lights.getOrDefault(lamp, 0);
        }

        /** How many there are under all lights. */
        public int any() {
            return lights.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * The page asked for, or the last one when there are fewer.
     *
     * @param lamp only tasks under this light, or null
     */
    Page page(Show show, Lamp lamp, int asked) {
        lines.settle();
        Instant now = clock.instant();
        String person = access.sight().person();
        OpenTasks.Tray tray = open.visible(limits.taskLimit());
        Map<String, Deadline> clocks = clocks(tray.tasks());
        List<Dated> all = tray.tasks().stream()
                .map(entry -> Dated.of(entry, clocks.get(entry.id()), now))
                .sorted(Dated.URGENCY)
                .toList();
        Map<Show, Integer> shown = new EnumMap<>(Show.class);
        for (Show each : Show.values()) {
            shown.put(each, (int) all.stream().filter(in(each, person, now)).count());
        }
        List<Dated> chosen = all.stream().filter(in(show, person, now)).toList();
        Map<Lamp, Integer> lights = new EnumMap<>(Lamp.class);
        chosen.forEach(task -> lights.merge(task.lamp(), 1, Integer::sum));
        List<Dated> found = chosen.stream()
                .filter(task -> lamp == null || task.lamp() == lamp)
                .toList();
        int pages = Math.max(1, (found.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(Math.max(1, asked), pages);
        List<Dated> here = found.subList((page - 1) * PAGE_SIZE, Math.min(page * PAGE_SIZE, found.size()));
        return new Page(
                told(here, person, now), found.size(), page, pages, shown, lights, tray.more(), limits.taskLimit());
    }

    private static Predicate<Dated> in(Show show, String person, Instant now) {
        Predicate<Dated> mine = task -> person.equals(task.entry().assignee());
        Predicate<Dated> free = task -> task.entry().assignee() == null;
        return switch (show) {
            case TODO -> mine.or(free);
            case MINE -> mine;
            case FREE -> free;
            case SOON ->
                task -> task.due() != null
                        && task.due().isAfter(now)
                        && task.due().isBefore(now.plus(SOON));
            case LATE -> task -> task.lamp() == Lamp.RED;
            case ALL -> task -> true;
        };
    }

    /** The term that dates each task: one of its own, or that of the case which runs out at the same moment. */
    private Map<String, Deadline> clocks(List<OpenTask> entries) {
        List<String> numbers =
                entries.stream().map(entry -> entry.key().value()).distinct().toList();
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<String, Deadline> byTask = new HashMap<>();
        Map<String, Deadline> byMoment = new HashMap<>();
        Set<String> tasks = entries.stream().map(OpenTask::id).collect(Collectors.toSet());
        Set<Long> dues = entries.stream()
                .map(OpenTask::due)
                .filter(Objects::nonNull)
                .map(Instant::toEpochMilli)
                .collect(Collectors.toSet());
        for (TaskClock running : ledger.taskClocks(numbers)) {
            // working out a term takes longer than reading it
            if (running.taskId() != null
                    ? !tasks.contains(running.taskId())
                    : running.dueAt() == null || !dues.contains(running.dueAt().toEpochMilli())) {
                continue;
            }
            Deadline deadline = lines.deadline(running.state());
            if (running.taskId() != null) {
                byTask.put(running.taskId(), deadline);
            } else {
                byMoment.put(moment(running.caseNumber(), deadline.dueAt()), deadline);
            }
        }
        entries.stream().filter(entry -> entry.due() != null).forEach(entry -> Optional.ofNullable(
                        byMoment.get(moment(entry.key().value(), entry.due())))
                .ifPresent(deadline -> byTask.putIfAbsent(entry.id(), deadline)));
        return byTask;
    }

    /** The engine keeps due dates to the millisecond. */
    private static String moment(String caseNumber, Instant due) {
        return caseNumber + " " + due.toEpochMilli();
    }

    private List<WorkLine> told(List<Dated> tasks, String person, Instant now) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        List<String> numbers = tasks.stream()
                .map(task -> task.entry().key().value())
                .distinct()
                .toList();
        CaseQuery query = CaseQuery.of(
                        CaseSearch.ALL, CaseSort.URGENCY, access.sight(), false, now, null, UnaryOperator.identity())
                .orElseThrow();
        Map<String, CaseRow> cases =
                ledger.among(query, numbers).stream().collect(Collectors.toMap(CaseRow::number, row -> row));
        Map<String, List<PartyRow>> parties = cases.isEmpty()
                ? Map.of()
                : ledger.parties(cases.keySet()).stream().collect(Collectors.groupingBy(PartyRow::caseNumber));
        Map<String, String> centres =
                directory.centres().stream().collect(Collectors.toMap(Centre::code, Centre::shortName));
        Map<String, String> names = new HashMap<>();
        return tasks.stream()
                .map(task -> {
                    String number = task.entry().key().value();
                    String holder = task.entry().assignee();
                    return line(
                            task,
                            cases.get(number),
                            CaseList.parties(parties.getOrDefault(number, List.of())),
                            centres,
                            holder == null ? null : names.computeIfAbsent(holder, directory::nameOf),
                            person.equals(holder),
                            now);
                })
                .toList();
    }

    private static WorkLine line(
            Dated task,
            CaseRow row,
            String parties,
            Map<String, String> centres,
            String holder,
            boolean own,
            Instant now) {
        ClockLine clock = task.deadline() == null ? null : ClockLine.running(task.deadline(), now);
        boolean readable = row != null;
        RiskLevel risk = readable ? row.risk() : null;
        return new WorkLine(
                task.entry().id(),
                task.entry().title(),
                task.entry().key().value(),
                task.entry().page(),
                readable,
                readable
                        ? row.disputeType().label()
                        : task.entry().own() == null ? null : task.entry().about(),
                readable ? parties : null,
                readable ? row.stage().label() : null,
                CaseList.colour(risk),
                risk == null ? "未评定" : risk.label(),
                readable ? centres.get(row.centre()) : null,
                readable && row.restricted(),
                readable && row.suspended(),
                task.lamp(),
                clock == null ? task.lamp().text() : clock.light(),
                clock != null ? clock.lastDay() : task.due() == null ? null : Moments.minute(task.due()),
                clock == null ? null : clock.remaining(),
                holder,
                own);
    }

    /**
     * A task and how urgent it is.
     *
     * @param due the moment that it is sorted by; null when nothing dates it or its clock stands still
     * @param deadline the term of the case that dates it, or null
     */
    private record Dated(OpenTask entry, Instant due, Lamp lamp, Deadline deadline) {

        static final Comparator<Dated> URGENCY = Comparator.comparing(
                        Dated::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(task -> -task.entry().priority())
                .thenComparing(task -> task.entry().created())
                .thenComparing(task -> task.entry().id());

        static Dated of(OpenTask entry, Deadline deadline, Instant now) {
            if (deadline != null) {
                return new Dated(
                        entry,
                        deadline.isPaused() ? null : deadline.dueAt(),
                        Lamp.valueOf(deadline.light(now).name()),
                        deadline);
            }
            if (entry.due() == null) {
                return new Dated(entry, null, Lamp.NONE, null);
            }
            // dated by its model and not by a term of the case
            Lamp lamp = !now.isBefore(entry.due())
                    ? Lamp.RED
                    : entry.due().isBefore(now.plus(SOON)) ? Lamp.AMBER : Lamp.GREEN;
            return new Dated(entry, entry.due(), lamp, null);
        }
    }
}
