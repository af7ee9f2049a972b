package org.wuzhen.ledger;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.wuzhen.access.Sight;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.Stage;

/**
 * A search as the tables answer it, by index.
 *
 * @param everywhere whether the person sees the ordinary cases of every centre there is
 * @param few whether so few lines at rest answer that reading all of them is better than walking an order
 * @param now the moment at which lights are looked at, to the microsecond, as the database keeps it
 * @param handlers log-in names of whom the search means, or null for anybody
 * @param numberHead how the case number begins, or null
 * @param numberTail how the case number ends, or null
 * @param name part of a party's name, at least two letters, without blanks, or null
 * @param fingerprint keyed hashes of an ID number, phone or bank card, comma between them, or null
 */
record CaseQuery(
        Sight sight,
        boolean everywhere,
        boolean few,
        CaseSearch search,
        CaseSort sort,
        Instant now,
        List<String> handlers,
        String numberHead,
        String numberTail,
        String name,
        String fingerprint,
        Instant registeredFrom,
        Instant registeredBefore,
        Instant dueFrom,
        Instant dueBefore) {

    private static final List<RiskLevel> RANKS =
            List.of(RiskLevel.BLUE, RiskLevel.YELLOW, RiskLevel.ORANGE, RiskLevel.RED);

    /** Whoever sees so many centres reads their lines whole. */
    private static final int FEW = 3;

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final Pattern CASE_NUMBER = Pattern.compile("BH\\d*");
    private static final Pattern NUMBER_TAIL = Pattern.compile("\\d{3,6}");
    private static final Pattern ID_OR_PHONE = Pattern.compile("[0-9A-Z]{7,20}");
    private static final String BLANKS = "[\\s\\u3000]";

    /**
     * What a search means.
     *
     * @param everywhere whether the person sees the ordinary cases of every centre there is
     * @param handlers log-in names of whom the search means, or null for anybody
     * @param fingerprint answers the keyed hash of a text
     * @return empty when the text is too short to be looked for
     */
    static Optional<CaseQuery> of(
            CaseSearch search,
            CaseSort sort,
            Sight sight,
            boolean everywhere,
            Instant now,
            List<String> handlers,
            UnaryOperator<String> fingerprint) {
        String text = Normalizer.normalize(search.text(), Normalizer.Form.NFKC).replaceAll(BLANKS, "");
        String code = text.replace("-", "").toUpperCase(Locale.ROOT);
        String head = null;
        String tail = null;
        String name = null;
        String hash = null;
        if (CASE_NUMBER.matcher(code).matches()) {
            head = code;
        } else if (NUMBER_TAIL.matcher(code).matches()) {
            tail = code;
        } else if (ID_OR_PHONE.matcher(code).matches()) {
            hash = fingerprint.apply(code);
        } else if (text.codePointCount(0, text.length()) >= 2) {
            name = search.text().replaceAll(BLANKS, "");
        } else if (!text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CaseQuery(
                sight,
                everywhere,
                false,
                search,
                sort,
                now.truncatedTo(ChronoUnit.MICROS),
                handlers,
                head,
                tail,
                name,
                hash,
                startOf(search.registeredFrom(), 0),
                startOf(search.registeredTo(), 1),
                startOf(search.dueFrom(), 0),
                startOf(search.dueTo(), 1)));
    }

    /** The same search when few lines at rest are known to answer. */
    CaseQuery withFew() {
        return new CaseQuery(
                sight,
                everywhere,
                true,
                search,
                sort,
                now,
                handlers,
                numberHead,
                numberTail,
                name,
                fingerprint,
                registeredFrom,
                registeredBefore,
                dueFrom,
                dueBefore);
    }

    /**
     * A way to lines that answer; each line is found on one of them.
     *
     * @param resting lines that are archived and have no clock (ledger_case.rests), or the others
     * @param by why the person sees them
     * @param few whether the person sees so few that reading all of them is better than walking an order
     * @param risk only lines of this rank, or null
     * @param handled only lines that somebody handles, or that nobody does, or null
     */
    record Way(boolean resting, By by, boolean few, Integer risk, Boolean handled) {}

    /** Why a person sees a line: its centre, the department asked first, or anything else; the first that holds. */
    enum By {
        CENTRE,
        DEPARTMENT,
        ELSEWHERE
    }

    /** The ways to the rows. */
    List<Way> ways() {
        List<Way> ways = new ArrayList<>(moving());
        if (!mayRest()) {
            return ways;
        }
        for (Way way : resting()) {
            if (way.few()) {
                ways.add(way);
            } else if (sort.key() == CaseSort.Key.RISK && !sort.descending()) {
                // within a rank the newest is first, which is no index walked backwards
                IntStream.rangeClosed(1, RANKS.size())
                        .forEach(rank -> ways.add(new Way(true, way.by(), false, rank, null)));
            } else if (sort.key() == CaseSort.Key.HANDLER) {
                ways.add(new Way(true, way.by(), false, null, true));
                ways.add(new Way(true, way.by(), false, null, false));
            } else {
                ways.add(way);
            }
        }
        return ways;
    }

    /** The ways to lines that move. */
    List<Way> moving() {
        return ways(false);
    }

    /** The ways to lines at rest. */
    List<Way> resting() {
        return ways(true);
    }

    private List<Way> ways(boolean resting) {
        List<Way> ways = new ArrayList<>();
        if (!sight.allCentres().isEmpty()) {
            ways.add(new Way(
                    resting,
                    By.CENTRE,
                    sight.allCentres().size() <= FEW || resting && (few || clusters()),
                    null,
                    null));
        }
        if (!sight.departments().isEmpty() && !everywhere) {
            ways.add(new Way(resting, By.DEPARTMENT, true, null, null));
        }
        if (!everywhere || ways.isEmpty()) {
            ways.add(new Way(resting, By.ELSEWHERE, true, null, null));
        }
        return ways;
    }

    /**
     * Whether what answers may all stand at the end of the order, so that it is better read whole: a name is borne by cases
     * of one type or risk, a centre's have one beginning of their numbers and the same handlers.
     */
    private boolean clusters() {
        return search.centre() != null
                || search.community() != null
                || handlers != null
                || name != null && sort.key() != CaseSort.Key.REGISTERED;
    }

    /** The rank of the risk that is asked for (ledger_case.risk_rank), or null. */
    Integer riskRank() {
        return search.risk() == null ? null : RANKS.indexOf(search.risk()) + 1;
    }

    /** Whether lines at rest can be among what is asked for: they are archived, and nothing of theirs is due. */
    boolean mayRest() {
        return asksFor(Stage.ARCHIVED, Lamp.NONE) && dueFrom == null && dueBefore == null;
    }

    /** Whether a line that moves, of this stage and light, is among what is asked for. */
    boolean asksFor(Stage stage, Lamp light) {
        return asksFor(stage) && asksFor(light);
    }

    boolean asksFor(Stage stage) {
        boolean ended = Counts.ENDED.contains(stage);
        return search.stage() != null ? search.stage() == stage : search.open() == null || search.open() != ended;
    }

    boolean asksFor(Lamp light) {
        return search.light() == null || search.light() == light;
    }

    private static Instant startOf(LocalDate day, int later) {
        return day == null ? null : day.plusDays(later).atStartOfDay(OFFICE).toInstant();
    }
}
