package org.wuzhen.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.ibatis.cursor.Cursor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.Sight;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.sealing.Seal;

/** The register of cases as the person logged in may see it (案件台账). */
@Component
@Transactional(readOnly = true)
@EnableConfigurationProperties(LedgerProperties.class)
class CaseList {

    static final int PAGE_SIZE = 20;

    private static final String MYSELF = "我";
    private static final int ROWS_AT_ONCE = 500;
    private static final int NAMESAKES = 200;

    private final LedgerMapper ledger;
    private final Lines lines;
    private final CaseAccess access;
    private final Directory directory;
    private final Seal seal;
    private final Clock clock;
    private final LedgerProperties limits;

    CaseList(
            LedgerMapper ledger,
            Lines lines,
            CaseAccess access,
            Directory directory,
            Seal seal,
            Clock clock,
            LedgerProperties limits) {
        this.ledger = ledger;
        this.lines = lines;
        this.access = access;
        this.directory = directory;
        this.seal = seal;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * One page of the list.
     *
     * @param total how many are listed on all pages
     * @param more whether there are more cases than are counted and listed
     * @param pages at least 1
     * @param tooShort whether the text was too short to be looked for, so that nothing was found
     * @param counts what each choice of a filter would leave
     */
    record Page(List<CaseLine> lines, int total, boolean more, int page, int pages, boolean tooShort, Counts counts) {}

    /**
     * The page asked for, or the last one when there are fewer; rows and counts are of one state of the register.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Page page(CaseSearch search, CaseSort sort, int asked) {
        lines.settle();
        Instant now = clock.instant();
        Optional<CaseQuery> found = query(search, sort, now);
        if (found.isEmpty()) {
            return new Page(List.of(), 0, false, 1, 1, true, new Counts(Map.of(), Map.of(), false, false, 0));
        }
        CaseQuery query = found.get();
        ledger.planEachSearch();
        Census census = Census.of(ledger, query, limits.countLimit());
        int total = census.listed();
        int pages = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(Math.max(1, asked), pages);
        int offset = (page - 1) * PAGE_SIZE;
        List<CaseRow> rows =
                total == 0 ? List.of() : ledger.list(census.asked(), Math.min(PAGE_SIZE, total - offset), offset);
        return new Page(told(rows, now), total, census.more(), page, pages, false, census.counts());
    }

    /**
     * Hands every case of a search to somebody, in the order of the list, as far as the limit for a file goes. The
     * rows are read bit by bit from one state of the register.
     *
     * @param start is told first how many will come, and whether more were left out
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void each(CaseSearch search, CaseSort sort, Consumer<Extent> start, Consumer<Told> line) {
        lines.settle();
        Instant now = clock.instant();
        Optional<CaseQuery> query = query(search, sort, now);
        int limit = limits.exportLimit();
        int counted =
                query.map(q -> Census.of(ledger, q, limit)).map(Census::total).orElse(0);
        start.accept(new Extent(Math.min(counted, limit), counted > limit));
        if (counted == 0) {
            return;
        }
        Map<String, String> names = new HashMap<>();
        Map<String, String> centres = centreNames();
        try (Cursor<CaseRow> rows = ledger.read(query.get(), limit, 0)) {
            List<CaseRow> some = new ArrayList<>(ROWS_AT_ONCE);
            for (CaseRow row : rows) {
                some.add(row);
                if (some.size() == ROWS_AT_ONCE) {
                    tell(some, names, centres, now).forEach(line);
                    some.clear();
                }
            }
            tell(some, names, centres, now).forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How much there is to write.
     *
     * @param cut whether there were more than a file may hold
     */
    record Extent(int count, boolean cut) {}

    /** A case with what the list says of it in words. */
    record Told(CaseRow row, String parties, String handler, String centre, Deadline deadline, Instant now) {}

    /** The centres whose cases the person may see, in the order of their codes. */
    List<Centre> centres() {
        var visible = access.visibleCentres();
        return directory.centres().stream()
                .filter(centre -> visible.contains(centre.code()))
                .toList();
    }

    /** The communities to choose from: those of the centre asked for, or of the only one that the person sees. */
    List<Community> communities(CaseSearch search, List<Centre> centres) {
        String centre = search.centre() != null
                ? search.centre()
                : centres.size() == 1 ? centres.get(0).code() : null;
        return centre == null || centres.stream().noneMatch(c -> c.code().equals(centre))
                ? List.of()
                : directory.communities(centre);
    }

    private Optional<CaseQuery> query(CaseSearch search, CaseSort sort, Instant now) {
        Sight sight = access.sight();
        return CaseQuery.of(
                search, sort, sight, everywhere(sight), now, handlers(search.handler(), sight), this::fingerprints);
    }

    boolean everywhere(Sight sight) {
        return directory.centres().stream().map(Centre::code).allMatch(sight.centres()::contains);
    }

    /** Comma between them: while keys are being changed, a number may be stored under several. */
    private String fingerprints(String text) {
        return String.join(",", seal.fingerprints(text));
    }

    List<String> handlers(String text, Sight sight) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.equals(MYSELF)) {
            return List.of(sight.person());
        }
        List<String> found =
                directory.find(text, NAMESAKES).stream().map(Person::id).toList();
        return found.isEmpty() ? List.of(text) : found;
    }

    private Map<String, String> centreNames() {
        return directory.centres().stream().collect(Collectors.toMap(Centre::code, Centre::shortName));
    }

    private List<Told> tell(List<CaseRow> rows, Map<String, String> names, Map<String, String> centres, Instant now) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<PartyRow>> parties = ledger
                .parties(rows.stream().map(CaseRow::number).toList())
                .stream()
                .collect(Collectors.groupingBy(PartyRow::caseNumber));
        return rows.stream()
                .map(row -> new Told(
                        row,
                        parties(parties.getOrDefault(row.number(), List.of())),
                        row.handler() == null ? null : names.computeIfAbsent(row.handler(), directory::nameOf),
                        centres.get(row.centre()),
                        row.clock() == null ? null : lines.deadline(row.clock()),
                        now))
                .toList();
    }

    private List<CaseLine> told(List<CaseRow> rows, Instant now) {
        return rows.isEmpty()
                ? List.of()
                : tell(rows, new HashMap<>(), centreNames(), now).stream()
                        .map(CaseList::line)
                        .toList();
    }

    private static CaseLine line(Told told) {
        CaseRow row = told.row();
        return new CaseLine(
                row.number(),
                row.disputeType().label(),
                row.channel().label(),
                told.parties(),
                row.stage().label(),
                row.result() == null ? null : row.result().label(),
                colour(row.risk()),
                row.risk() == null ? "未评定" : row.risk().label(),
                told.deadline() == null ? null : ClockLine.running(told.deadline(), told.now(), row.light()),
                told.handler(),
                told.centre(),
                Moments.minute(row.registeredAt()),
                row.restricted(),
                row.suspended());
    }

    static String colour(RiskLevel risk) {
        return risk == null ? "" : risk.name().toLowerCase(Locale.ROOT);
    }

    /** 张* 与 李*等2方. */
    static String parties(List<PartyRow> parties) {
        String applicants = side(parties, Party.Side.APPLICANT);
        String respondents = side(parties, Party.Side.RESPONDENT);
        return applicants.isEmpty() || respondents.isEmpty()
                ? applicants + respondents
                : applicants + " 与 " + respondents;
    }

    private static String side(List<PartyRow> parties, Party.Side side) {
        List<PartyRow> there = parties.stream().filter(p -> p.side() == side).toList();
        return switch (there.size()) {
            case 0 -> "";
            case 1 -> there.get(0).masked();
            default -> there.get(0).masked() + "等" + there.size() + "方";
        };
    }
}
