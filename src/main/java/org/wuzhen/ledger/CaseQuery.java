package org.wuzhen.ledger;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.wuzhen.access.Sight;
import org.wuzhen.casefile.Stage;

/**
 * A search as the tables answer it, by index.
 *
 * @param now the moment at which lights are looked at, to the microsecond, as the database keeps it
 * @param handlers log-in names of whom the search means, or null for anybody
 * @param numberHead how the case number begins, or null
 * @param numberTail how the case number ends, or null
 * @param name part of a party's name, at least two letters, without blanks, or null
 * @param fingerprint keyed hashes of an ID number, phone or bank card, comma between them, or null
 */
record CaseQuery(
        Sight sight,
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

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final Pattern CASE_NUMBER = Pattern.compile("BH\\d*");
    private static final Pattern NUMBER_TAIL = Pattern.compile("\\d{3,6}");
    private static final Pattern ID_OR_PHONE = Pattern.compile("[0-9A-Z]{7,20}");
    private static final String BLANKS = "[\\s\\u3000]";

    /**
     * What a search means.
     *
     * @param handlers log-in names of whom the search means, or null for anybody
     * @param fingerprint answers the keyed hash of a text
     * @return empty when the text is too short to be looked for
     */
    static Optional<CaseQuery> of(
            CaseSearch search,
            CaseSort sort,
            Sight sight,
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

    /** The same search for cases of one light only, or of any. */
    CaseQuery with(Lamp lamp) {
        return new CaseQuery(
                sight,
                search.with(lamp),
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

    /** The same search for cases of one stage only. */
    CaseQuery with(Stage stage) {
        return new CaseQuery(
                sight,
                search.with(stage),
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

    private static Instant startOf(LocalDate day, int later) {
        return day == null ? null : day.plusDays(later).atStartOfDay(OFFICE).toInstant();
    }
}
