package org.wuzhen.ledger;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;

/** Puts together what the page of a case shows. Whoever calls has checked that the case may be read. */
@Component
@Transactional(readOnly = true)
class Folders {

    private static final String SYSTEM = "系统";

    private final LedgerMapper ledger;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final Narratives narratives;
    private final CaseDesk desk;
    private final Directory directory;
    private final Words words;
    private final Clock clock;

    Folders(
            LedgerMapper ledger,
            CaseFiles cases,
            CaseClocks clocks,
            CaseRecords records,
            Narratives narratives,
            CaseDesk desk,
            Directory directory,
            Words words,
            Clock clock) {
        this.ledger = ledger;
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.narratives = narratives;
        this.desk = desk;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    Folder of(CaseFile file) {
        CaseNumber number = file.number();
        Instant now = clock.instant();
        List<CaseClock> all = clocks.of(number);
        return new Folder(
                number.value(),
                file.disputeType().label(),
                file.stage().label(),
                file.result() == null ? null : file.result().label(),
                CaseList.colour(file.risk()),
                file.risk() == null ? "未评定" : file.risk().label(),
                counting(all, now),
                file.handler() == null ? null : directory.nameOf(file.handler()),
                name(file.firstReceiver()),
                file.edition(),
                file.restricted(),
                file.suspended() ? Moments.day(file.suspendedAt()) + "起，事由：" + file.suspendReason() : null,
                basics(file),
                cases.parties(number).stream().map(Folders::party).toList(),
                all.stream().map(c -> line(c, now)).toList(),
                cases.decisions(number).stream().map(this::decision).toList(),
                cases.notices(number).stream().map(this::notice).toList(),
                records.of(number).stream().map(this::record).toList(),
                cases.remarks(number).stream()
                        .map(r -> new Folder.RemarkLine(
                                Moments.minute(r.writtenAt()), r.taskName(), r.content(), name(r.writtenBy())))
                        .toList(),
                narratives.of(number).stream()
                        .map(text -> new Folder.NumberLine(
                                text.id(),
                                text.kind().label(),
                                text.masked(),
                                name(text.writtenBy()),
                                Moments.minute(text.writtenAt())))
                        .toList(),
                desk.tasks(number).stream().map(t -> task(t, now)).toList(),
                ledger.timeline(number.value()).stream().map(this::event).toList());
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
                directory.communities(file.centre()).stream()
                        .filter(c -> c.code().equals(file.community()))
                        .map(Community::name)
                        .findFirst()
                        .orElse(null),
                file.grid(),
                file.place(),
                file.facts(),
                file.claims(),
                amount(file.amount()),
                file.peopleCount(),
                file.markSet().stream().map(Mark::label).toList(),
                file.route() == null ? null : words.route(file.route()),
                words.clinic(file.advisedClinic()),
                Moments.minute(file.requestAt()),
                Moments.minute(file.registeredAt()),
                Moments.minute(file.acceptedAt()),
                Moments.minute(file.closedAt()),
                file.joinedInto());
    }

    private static String amount(BigDecimal yuan) {
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

    private Folder.DecisionLine decision(Decision d) {
        return new Folder.DecisionLine(
                Moments.minute(d.decidedAt()),
                words.decision(d.kind()),
                words.outcome(d.kind(), d.outcome()),
                d.reason(),
                d.basis(),
                d.ruleRow(),
                d.overridden(),
                d.overridden() ? words.outcome(d.kind(), d.advised()) : null,
                name(d.decidedBy()));
    }

    private Folder.NoticeLine notice(Notice n) {
        return new Folder.NoticeLine(
                Moments.minute(n.issuedAt()),
                words.notice(n.kind()),
                n.number(),
                n.content(),
                n.basis(),
                n.recipient(),
                name(n.issuedBy()),
                n.acknowledgedAt() == null ? null : n.acknowledgedHow() + " " + Moments.minute(n.acknowledgedAt()));
    }

    private Folder.RecordLine record(CaseRecord r) {
        boolean own = r.source() == CaseRecord.Source.OWN;
        return new Folder.RecordLine(
                r.kind().label(),
                r.title(),
                Objects.toString(r.datedOn(), null),
                r.pages() == null ? null : r.pages() + "页",
                own ? "系统记录" : r.location(),
                name(r.filedBy()));
    }

    private Folder.TaskLine task(CaseDesk.OpenTask task, Instant now) {
        String posts = task.groups().stream()
                .map(group -> group.split("\\.")[0])
                .map(Folders::postLabel)
                .distinct()
                .collect(Collectors.joining("、"));
        return new Folder.TaskLine(
                task.name().split("｜")[0],
                task.assignee() != null ? name(task.assignee()) : posts,
                task.assignee() != null,
                Moments.minute(task.due()),
                task.due() != null && task.due().isBefore(now));
    }

    private Folder.EventLine event(TimelineEntry e) {
        return new Folder.EventLine(
                Moments.minute(e.at()),
                e.kind(),
                e.summary(),
                e.reason(),
                e.onBehalfOf() == null ? name(e.actor()) : name(e.actor()) + "（代表主要领导" + name(e.onBehalfOf()) + "）",
                e.post() == null ? null : postLabel(e.post()));
    }

    private String name(String person) {
        return "system".equals(person) ? SYSTEM : directory.nameOf(person);
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
