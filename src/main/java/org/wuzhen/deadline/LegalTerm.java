package org.wuzhen.deadline;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/**
 * A term as the rules give it: how long, how far it may be extended, and by which article of which law.
 *
 * @param key kebab name, such as {@code mediation}
 * @param label the office's name of the term, such as 人民调解期限
 * @param kind set by law or by the centre
 * @param amount length in {@code unit}
 * @param unit what it is counted in
 * @param ceiling longest total after all extensions, in {@code unit}; equal to {@code amount} when it cannot be
 *     extended, null when the law sets no limit
 * @param extendableBy who has to agree to an extension, such as 双方当事人同意; null when it cannot be extended
 * @param pausable whether the term stands still while the case is suspended
 * @param roll whether a last day that is not worked moves to the next working day (民法典 art. 203)
 * @param office whether the act needs an office, so that the term ends at close of business and not at 24:00
 * @param basis law and article, in Chinese
 * @param basisVersion which text of that law, such as 2023年修正
 * @param validFrom first day on which that text is in force
 * @param validTo last day on which it is in force, or null
 */
public record LegalTerm(
        String key,
        String label,
        TermKind kind,
        int amount,
        TermUnit unit,
        Integer ceiling,
        String extendableBy,
        boolean pausable,
        boolean roll,
        boolean office,
        String basis,
        String basisVersion,
        LocalDate validFrom,
        LocalDate validTo) {

    public LegalTerm {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(validFrom, "validFrom");
        if (amount < 0 || (amount == 0 && unit != TermUnit.DAYS)) {
            throw new IllegalArgumentException(key + ": a term of " + amount + " " + unit);
        }
        if (ceiling != null && ceiling < amount) {
            throw new IllegalArgumentException(key + ": the ceiling " + ceiling + " lies below the term " + amount);
        }
        if (roll && unit.runsByClock()) {
            throw new IllegalArgumentException(key + ": a term in minutes or hours never rolls");
        }
        if ((ceiling == null || ceiling > amount) && extendableBy == null) {
            throw new IllegalArgumentException(key + ": extendable, but by whom?");
        }
    }

    /**
     * A term from one row of the rule table, by the names of its output columns. Empty cells are null; a ceiling of 0
     * means that the law sets none, and that nothing can be added where the amount is 0 as well.
     */
    public static LegalTerm fromRow(String key, Map<String, ?> row) {
        Integer ceiling = (Integer) row.get("ceiling");
        return new LegalTerm(
                key,
                text(row, "label"),
                TermKind.valueOf(text(row, "kind")),
                (Integer) row.get("amount"),
                TermUnit.valueOf(text(row, "unit")),
                ceiling == null || ceiling == 0 && (Integer) row.get("amount") > 0 ? null : ceiling,
                text(row, "extendableBy"),
                Boolean.TRUE.equals(row.get("pausable")),
                Boolean.TRUE.equals(row.get("roll")),
                Boolean.TRUE.equals(row.get("office")),
                text(row, "basis"),
                text(row, "basisVersion"),
                LocalDate.parse(text(row, "validFrom")),
                text(row, "validTo") == null ? null : LocalDate.parse(text(row, "validTo")));
    }

    private static String text(Map<String, ?> row, String column) {
        String text = (String) row.get(column);
        return text == null || text.isBlank() ? null : text;
    }

    /** Whether any extension is possible at all. */
    public boolean extendable() {
        return ceiling == null || ceiling > amount;
    }

    /** The length in words: 30日, 3个工作日. */
    public String length() {
        return unit.text(amount);
    }

    /** Law, version and article as they are printed on a document. */
    public String citation() {
        return basisVersion == null ? basis : basis + "(" + basisVersion + ")";
    }

    /** Whether the text of law cited is in force on the day. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
