package org.wuzhen.casefile;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a resident identity card (居民身份证, GB 11643): area, day of birth, order with the sex in its last
 * digit, check character. Its printed form is a mask.
 */
public record ResidentId(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** The number in a text, blanks and full-width digits put right; empty when form, date or check digit is wrong. */
    public static Optional<ResidentId> read(String text) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        if (!FORM.matcher(plain).matches() || CHECKS.charAt(remainder(plain)) != plain.charAt(17)) {
            return Optional.empty();
        }
        try {
            LocalDate born = birthDate(plain);
            return born.getYear() < 1900 ? Optional.empty() : Optional.of(new ResidentId(plain));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    public LocalDate birthDate() {
        return birthDate(value);
    }

    /** 男 or 女. */
    public String gender() {
        return (value.charAt(16) - '0') % 2 == 1 ? "男" : "女";
    }

    private static LocalDate birthDate(String number) {
        return LocalDate.of(
                Integer.parseInt(number.substring(6, 10)),
                Integer.parseInt(number.substring(10, 12)),
                Integer.parseInt(number.substring(12, 14)));
    }

    private static int remainder(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return sum % 11;
    }

    @Override
    public String toString() {
        return value.substring(0, 3) + "***********" + value.substring(14);
    }
}
