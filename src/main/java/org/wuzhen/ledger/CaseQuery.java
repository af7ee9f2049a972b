package org.wuzhen.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.wuzhen.access.Sight;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Stage;

/**
 * A search as the tables answer it, by index.
 *
 * @param numberHead how the case number begins, or null
 * @param numberTail how the case number ends, or null
 * @param name part of a party's name, at least two letters, without blanks, or null
 * @param fingerprint keyed hashes of an ID number, phone or bank card, comma between them, or null
 */
record CaseQuery(
        Sight sight,
        Stage stage,
        DisputeType type,
        String centre,
        String numberHead,
        String numberTail,
        String name,
        String fingerprint) {

    private static final Pattern CASE_NUMBER = Pattern.compile("BH\\d*");
    private static final Pattern NUMBER_TAIL = Pattern.compile("\\d{3,6}");
    private static final Pattern ID_OR_PHONE = Pattern.compile("[0-9A-Z]{7,20}");

    /**
     * What a search means.
     *
     * @param fingerprint answers the keyed hash of a text
     * @return empty when the text is too short to be looked for
     */
    static Optional<CaseQuery> of(CaseSearch search, Sight sight, UnaryOperator<String> fingerprint) {
        String text = Normalizer.normalize(search.text(), Normalizer.Form.NFKC).replaceAll("[\\s\\u3000]", "");
        String code = text.replace("-", "").toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.of(search.in(sight, null, null, null, null));
        }
        if (CASE_NUMBER.matcher(code).matches()) {
            return Optional.of(search.in(sight, code, null, null, null));
        }
        if (NUMBER_TAIL.matcher(code).matches()) {
            return Optional.of(search.in(sight, null, code, null, null));
        }
        if (ID_OR_PHONE.matcher(code).matches()) {
            return Optional.of(search.in(sight, null, null, null, fingerprint.apply(code)));
        }
        return text.codePointCount(0, text.length()) < 2
                ? Optional.empty()
                : Optional.of(search.in(sight, null, null, search.text().replaceAll("[\\s\\u3000]", ""), null));
    }
}
