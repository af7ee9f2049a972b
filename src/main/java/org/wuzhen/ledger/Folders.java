package org.wuzhen.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.AskedDepartment;
import org.wuzhen.casefile.CaseClock;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecord;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.Decision;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.casefile.Notice;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.Remark;
import org.wuzhen.casefile.SealedText;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;

/** Puts together what the page of a case shows. Whoever calls has checked that the case may be read. */
@Component
@Transactional(readOnly = true)
class Folders {

    /** How many events of the timeline stand open; the rest is folded by month. */
    static final int RECENT = 15;

    /** How many lines of the log stand on one page. */
    static final int LOG_PAGE = 50;

    private static final int ALL = Integer.MAX_VALUE;

    /** What a page may ask for besides the head. */
    enum Part {
        BASICS,
        TASKS,
        PARTIES,
        CLOCKS,
        DECISIONS,
        NOTICES,
        RECORDS,
        REMARKS,
        EVENTS,
        LOG
    }

    private final TimelineMapper timeline;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final Narratives narratives;
    private final OpenTasks open;
    private final Directory directory;
    private final Words words;
    private final RuleBook rules;
    private final Clock clock;

    Folders(
            TimelineMapper timeline,
            CaseFiles cases,
            CaseClocks clocks,
            CaseRecords records,
            Narratives narratives,
            OpenTasks open,
            Directory directory,
            Words words,
            RuleBook rules,
            Clock clock) {
        this.timeline = timeline;
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.narratives = narratives;
        this.open = open;
        this.directory = directory;
        this.words = words;
        this.rules = rules;
        this.clock = clock;
    }

    /** The names of people, for one look. */
    Names names() {
        return new Names(directory);
    }

    /**
     * The parts of a case's file that a page asks for.
     *
     * @param logPage which page of the log, counted from 1; 0 for the whole log
     */
    Folder of(CaseFile file, Set<Part> parts, int logPage, Names names) {
        CaseNumber number = file.number();
        Instant now = clock.instant();
        List<CaseClock> all = clocks.of(number);
        names.load(Stream.of(file.handler(), file.firstReceiver()));
        return new Folder(
                head(file, all, now, names),
                parts.contains(Part.BASICS) ? basics(file) : null,
                parts.contains(Part.TASKS) ? tasks(number, now, names) : null,
                parts.contains(Part.PARTIES)
                        ? cases.parties(number).stream().map(Folders::party).toList()
                        : null,
                parts.contains(Part.CLOCKS)
                        ? all.stream().map(c -> line(c, now)).toList()
                        : null,
                parts.contains(Part.DECISIONS) ? decisions(file, names) : null,
                parts.contains(Part.NOTICES) ? notices(number, names) : null,
                parts.contains(Part.RECORDS) ? records(number, names) : null,
                parts.contains(Part.REMARKS) ? remarks(number, names) : null,
                parts.contains(Part.PARTIES) ? numbers(number, names) : null,
                parts.contains(Part.EVENTS) ? events(number, names) : null,
                parts.contains(Part.LOG) ? log(number, logPage, names) : null);
    }

    /** Numbers of persons that were written into a narrative and are kept sealed. */
    private List<Folder.NumberLine> numbers(CaseNumber number, Names names) {
        List<SealedText> kept = narratives.of(number);
        names.load(kept.stream().map(SealedText::writtenBy));
        return kept.stream()
                .map(text -> new Folder.NumberLine(
                        text.id(),
                        text.kind().label(),
                        text.masked(),
                        names.of(text.writtenBy()),
                        Moments.minute(text.writtenAt())))
                .toList();
    }

    private Folder.Head head(CaseFile file, List<CaseClock> all, Instant now, Names names) {
        return new Folder.Head(
                file.number().value(),
                file.disputeType().label(),
                file.stage().label(),
                file.result() == null ? null : file.result().label(),
                CaseList.colour(file.risk()),
                file.risk() == null ? "未评定" : file.risk().label(),
                counting(all, now),
                names.of(file.handler()),
                names.of(file.firstReceiver()),
                directory.centre(file.centre()).shortName(),
                file.edition(),
                file.restricted(),
                file.suspended() ? Moments.day(file.suspendedAt()) + "起，事由：" + file.suspendReason() : null);
    }

    /** The next clock to run out; one that stands still only when no other runs. */
    private static ClockLine counting(List<CaseClock> all, Instant now) {
        List<CaseClock> running = all.stream().filter(CaseClock::running).toList();
        Optional<CaseClock> next =
                running.stream().filter(c -> !c.deadline().isPaused()).findFirst();
        return next.or(() -> running.stream().findFirst())
                .map(c -> line(c, now))
                .orElse(null);
    }

    private static ClockLine line(CaseClock clock, Instant now) {
        return clock.running()
                ? ClockLine.running(clock.deadline(), now)
                : ClockLine.ended(clock.deadline(), Moments.minute(clock.endedAt()) + " " + clock.endedHow());
    }

    private Folder.Basics basics(CaseFile file) {
        Centre centre = directory.centre(file.centre());
        return new Folder.Basics(
                centre.name(),
                centre.committee(),
                file.channel().label(),
                directory.communities(file.number().centre()).stream()
                        .filter(c -> c.code().equals(file.community()))
                        .map(Community::name)
                        .findFirst()
                        .orElse(null),
                Narratives.shown(file.grid()),
                Narratives.shown(file.place()),
                Narratives.shown(file.facts()),
                Narratives.shown(file.claims()),
                money(file.amount()),
                file.peopleCount(),
                file.markSet().stream().map(Mark::label).toList(),
                file.route() == null ? null : words.route(file.route()),
                words.clinic(file.advisedClinic()),
                cases.askedOf(file.number()).stream().map(this::asked).toList(),
                Moments.minute(file.requestAt()),
                Moments.minute(file.registeredAt()),
                Moments.minute(file.acceptedAt()),
                Moments.minute(file.closedAt()),
                file.joinedInto());
    }

    private Folder.AskedLine asked(AskedDepartment asked) {
        return new Folder.AskedLine(
                directory.department(asked.department()).map(Department::name).orElse(asked.department()),
                directory.centre(asked.centre()).shortName(),
                Moments.minute(asked.askedAt()),
                Moments.minute(asked.endedAt()));
    }

    /** 1,200.00 元; null stays null. */
    static String money(BigDecimal yuan) {
        return yuan == null ? null : "%,.2f 元".formatted(yuan);
    }

    private static Folder.PartyLine party(Party party) {
        return new Folder.PartyLine(
                party.id(),
                party.side().label(),
                party.maskedName(),
                party.kind() == Party.Kind.ORGANISATION,
                party.gender(),
                party.maskedIdNumber(),
                party.maskedPhone(),
                party.maskedAddress(),
                party.minor(),
                party.maskedRepresentative());
    }

    private List<Folder.DecisionLine> decisions(CaseFile file, Names names) {
        List<Decision> all = cases.decisions(file.number());
        names.load(all.stream().map(Decision::decidedBy));
        return all.stream()
                .map(d -> new Folder.DecisionLine(
                        Moments.minute(d.decidedAt()),
                        words.decision(d.kind()),
                        words.outcome(d.kind(), d.outcome()),
                        Narratives.shown(d.reason()),
                        d.basis(),
                        rules.row(file.edition(), d.kind(), d.ruleRow()),
                        d.overridden(),
                        d.overridden() ? words.outcome(d.kind(), d.advised()) : null,
                        names.of(d.decidedBy())))
                .toList();
    }

    private List<Folder.NoticeLine> notices(CaseNumber number, Names names) {
        List<Notice> all = cases.notices(number);
        names.load(all.stream().map(Notice::issuedBy));
        return all.stream()
                .map(n -> new Folder.NoticeLine(
                        Moments.minute(n.issuedAt()),
                        words.notice(n.kind()),
                        n.number(),
                        n.content(),
                        n.basis(),
                        n.recipient(),
                        names.of(n.issuedBy()),
                        n.acknowledgedAt() == null
                                ? null
                                : n.acknowledgedHow() + " " + Moments.minute(n.acknowledgedAt())))
                .toList();
    }

    private List<Folder.RecordLine> records(CaseNumber number, Names names) {
        List<CaseRecord> all = records.of(number);
        names.load(all.stream().map(CaseRecord::filedBy));
        return IntStream.range(0, all.size())
                .mapToObj(i -> record(i + 1, all.get(i), names))
                .toList();
    }

    private static Folder.RecordLine record(int order, CaseRecord r, Names names) {
        return new Folder.RecordLine(
                order,
                r.kind().label(),
                r.title(),
                Objects.toString(r.datedOn(), null),
                r.pages() == null ? null : r.pages() + "页",
                r.source() == CaseRecord.Source.OWN ? "系统记录" : r.location(),
                names.of(r.filedBy()),
                Moments.minute(r.filedAt()));
    }

    private List<Folder.RemarkLine> remarks(CaseNumber number, Names names) {
        List<Remark> all = cases.remarks(number);
        names.load(all.stream().map(Remark::writtenBy));
        return all.stream()
                .map(r -> new Folder.RemarkLine(
                        Moments.minute(r.writtenAt()), r.taskName(), r.content(), names.of(r.writtenBy())))
                .toList();
    }

    private List<Folder.TaskLine> tasks(CaseNumber number, Instant now, Names names) {
        List<OpenTask> all = open.of(number);
        names.load(all.stream().map(OpenTask::assignee));
        return all.stream().map(t -> task(t, now, names)).toList();
    }

    private static Folder.TaskLine task(OpenTask task, Instant now, Names names) {
        String posts = task.groups().stream()
                .map(group -> group.split("\\.")[0])
                .map(Folders::postLabel)
                .distinct()
                .collect(Collectors.joining("、"));
        return new Folder.TaskLine(
                task.title(),
                task.assignee() != null ? names.of(task.assignee()) : posts,
                task.assignee() != null,
                Moments.minute(task.due()),
                task.due() != null && task.due().isBefore(now));
    }

    private Folder.Events events(CaseNumber number, Names names) {
        List<Folder.EventLine> all = lines(timeline.newestFirst(number.value(), ALL, 0), names);
        List<Folder.EventLine> recent = all.subList(0, Math.min(RECENT, all.size()));
        Map<String, List<Folder.EventLine>> months = new LinkedHashMap<>();
        all.subList(recent.size(), all.size())
                .forEach(event -> months.computeIfAbsent(month(event.at()), m -> new ArrayList<>())
                        .add(event));
        return new Folder.Events(
                all.size(),
                recent,
                months.entrySet().stream()
                        .map(m -> new Folder.Month(m.getKey(), m.getValue()))
                        .toList());
    }

    /** 2026年10月, from a moment as pages show it. */
    private static String month(String at) {
        return at.substring(0, 4) + "年" + Integer.parseInt(at.substring(5, 7)) + "月";
    }

    private Folder.Log log(CaseNumber number, int asked, Names names) {
        int total = timeline.count(number.value());
        if (asked == 0) {
            return new Folder.Log(total, 1, 1, lines(timeline.newestFirst(number.value(), ALL, 0), names));
        }
        int pages = Math.max(1, (total + LOG_PAGE - 1) / LOG_PAGE);
        int page = Math.min(Math.max(1, asked), pages);
        return new Folder.Log(
                total,
                page,
                pages,
                lines(timeline.newestFirst(number.value(), LOG_PAGE, (page - 1) * LOG_PAGE), names));
    }

    private List<Folder.EventLine> lines(List<TimelineEntry> entries, Names names) {
        names.load(entries.stream()
                .flatMap(e -> Stream.of(e.actor(), e.onBehalfOf()).filter(Objects::nonNull)));
        Map<String, String> centres = entries.stream().anyMatch(e -> e.centre() != null)
                ? directory.centres().stream().collect(Collectors.toMap(Centre::code, Centre::shortName))
                : Map.of();
        return entries.stream().map(e -> event(e, centres, names)).toList();
    }

    private static Folder.EventLine event(TimelineEntry e, Map<String, String> centres, Names names) {
        String post = e.post() == null ? null : postLabel(e.post());
        String centre = e.centre() == null ? null : centres.getOrDefault(e.centre(), e.centre());
        return new Folder.EventLine(
                Moments.minute(e.at()),
                e.kind(),
                Narratives.shown(e.summary()),
                Narratives.shown(e.reason()),
                names.of(e.actor()),
                post == null || centre == null ? post : centre + post,
                e.onBehalfOf() == null ? null : "代表主要领导" + names.of(e.onBehalfOf()));
    }

    private static String postLabel(String code) {
        for (Post post : Post.values()) {
            if (post.name().equals(code)) {
                return post.label();
            }
        }
        return code;
    }
}
