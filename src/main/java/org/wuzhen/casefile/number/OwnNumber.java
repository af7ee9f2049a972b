package org.wuzhen.casefile.number;

import java.util.regex.Pattern;

/**
 * The number of a process of no case, such as a round of visits: two capital letters of its kind, the two digits of the
 * centre, the day (Asia/Shanghai) and a running number of at least four digits. It opens no case: {@code BH}, which case
 * numbers begin with, is never its kind.
 */
public record OwnNumber(String value) implements ProcessNumber {

    private static final Pattern FORM = Pattern.compile("(?!BH)[A-Z]{2}\\d{2}\\d{8}\\d{4,}");

    public OwnNumber {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a number of a process of no case: " + value);
        }
    }

    public static OwnNumber of(String value) {
        return new OwnNumber(value);
    }

    /** Whether a text has the form of such a number. */
    public static boolean fits(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /** The letters of its kind, {@code XZ}. */
    public String kind() {
        return value.substring(0, 2);
    }

    @Override
    public String centre() {
        return value.substring(2, 4);
    }

    @Override
    public String toString() {
        return value;
    }
}
