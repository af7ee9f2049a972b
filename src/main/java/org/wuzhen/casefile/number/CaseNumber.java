package org.wuzhen.casefile.number;

import java.util.regex.Pattern;

/**
 * The number of a case: {@code BH}, the two digits of the centre that took it in, the day (Asia/Shanghai), and a running
 * number of at least four digits. It is the business key of every process of the case.
 */
public record CaseNumber(String value) implements ProcessNumber {

    private static final Pattern FORM = Pattern.compile("BH\\d{2}\\d{8}\\d{4,}");

    public CaseNumber {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a case number: " + value);
        }
    }

    public static CaseNumber of(String value) {
        return new CaseNumber(value);
    }

    /** Whether a text has the form of a case number. */
    public static boolean fits(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /** Code of the centre that took it in. */
    @Override
    public String centre() {
        return value.substring(2, 4);
    }

    @Override
    public String toString() {
        return value;
    }
}
