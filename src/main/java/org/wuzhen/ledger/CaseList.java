package org.wuzhen.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.deadline.DeadlineState;
import org.wuzhen.deadline.Deadlines;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.sealing.Seal;

/** The register of cases as the person logged in may see it (案件台账), the most urgent first. */
@Component
@Transactional(readOnly = true)
class CaseList {

    static final int PAGE_SIZE = 20;

    private final LedgerMapper ledger;
    private final CaseAccess access;
    private final Directory directory;
    private final Deadlines deadlines;
    private final ObjectMapper json;
    private final Seal seal;
    private final Clock clock;

    CaseList(
            LedgerMapper ledger,
            CaseAccess access,
            Directory directory,
            Deadlines deadlines,
            ObjectMapper json,
            Seal seal,
            Clock clock) {
        this.ledger = ledger;
        this.access = access;
        this.directory = directory;
        this.deadlines = deadlines;
        this.json = json;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * One page of the list.
     *
     * @param pages at least 1
     * @param tooShort whether the text was too short to be looked for, so that nothing was found
     */
    record Page(List<CaseLine> lines, int total, int page, int pages, boolean tooShort) {}

    /** The page asked for, or the last one when there are fewer. */
    Page page(CaseSearch search, int asked) {
        Optional<CaseQuery> query = CaseQuery.of(search, access.sight(), this::fingerprints);
        if (query.isEmpty()) {
            return new Page(List.of(), 0, 1, 1, true);
        }
        int total = ledger.count(query.get());
        int pages = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(Math.max(1, asked), pages);
        List<CaseRow> rows = total == 0 ? List.of() : ledger.list(query.get(), PAGE_SIZE, (page - 1) * PAGE_SIZE);
        return new Page(lines(rows), total, page, pages, false);
    }

    /** The centres whose cases the person may see, in the order of their codes. */
    List<Centre> centres() {
        var visible = access.visibleCentres();
        return directory.centres().stream()
                .filter(centre -> visible.contains(centre.code()))
                .toList();
    }

    private List<CaseLine> lines(List<CaseRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<PartyRow>> parties = ledger
                .parties(rows.stream().map(CaseRow::number).toList())
                .stream()
                .collect(Collectors.groupingBy(PartyRow::caseNumber));
        Map<String, String> centres =
                directory.centres().stream().collect(Collectors.toMap(Centre::code, Centre::shortName));
        Instant now = clock.instant();
        return rows.stream()
                .map(row -> new CaseLine(
                        row.number(),
                        row.disputeType().label(),
                        parties(parties.getOrDefault(row.number(), List.of())),
                        row.stage().label(),
                        row.result() == null ? null : row.result().label(),
                        colour(row.risk()),
                        row.risk() == null ? "未评定" : row.risk().label(),
                        row.clock() == null ? null : ClockLine.running(deadline(row.clock()), now),
                        row.handler() == null ? null : directory.nameOf(row.handler()),
                        centres.get(row.centre()),
                        Moments.minute(row.registeredAt()),
                        row.restricted(),
                        row.suspended()))
                .toList();
    }

    static String colour(RiskLevel risk) {
        return risk == null ? "" : risk.name().toLowerCase(Locale.ROOT);
    }

    /** Comma between them: while keys are being changed, a number may be stored under several. */
    private String fingerprints(String text) {
        return String.join(",", seal.fingerprints(text));
    }

    private static String parties(List<PartyRow> parties) {
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

    private Deadline deadline(String state) {
        try {
            return deadlines.restore(json.readValue(state, DeadlineState.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored deadline cannot be read", e);
        }
    }
}
