package org.wuzhen.sealing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A number in a text by which a person can be told or reached, however it was typed: with blanks or hyphens, in
 * full-width digits, with a small x.
 *
 * @param start where it begins in the text
 * @param end where the text goes on
 * @param number the number itself, in plain digits, X at most at the end
 * @param birth day of birth that an ID number tells, else null
 */
public record PersonalNumber(Kind kind, int start, int end, String number, LocalDate birth) {

    /** What kind of number. */
    public enum Kind {
        ID_NUMBER("证件"),
        PHONE("手机"),
        BANK_CARD("银行卡");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    /** GB 11643-1999: weights of the first 17 digits, and the check digit for each remainder. */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String CHECK_DIGITS = "10X98765432";

    /** GB/T 2260: provinces; the old numbers of 15 digits have no check digit, so that their place has to be one. */
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    /** Year of birth up to which a number with a wrong check digit is taken for somebody's. */
    private static final int YOUNGEST_TYPED = 2018;

    /** Most blanks or hyphens between two digits of one number. */
    private static final int GAP = 2;

    /** All personal numbers of a text, in their order. */
    public static List<PersonalNumber> in(String text) {
        List<PersonalNumber> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (digit(text.charAt(at)) && (at == 0 || !digit(text.charAt(at - 1)))) {
                PersonalNumber number = at(text, at);
                if (number != null) {
                    found.add(number);
                    at = number.end();
                    continue;
                }
            }
            at++;
        }
        return found;
    }

    /** A text with a word in the place of each of its numbers; the numbers themselves are gone. */
    public static String taken(String text) {
        StringBuilder left = new StringBuilder();
        int at = 0;
        for (PersonalNumber found : in(text)) {
            left.append(text, at, found.start())
                    .append("⟦")
                    .append(found.kind().label())
                    .append("号码已隐去⟧");
            at = found.end();
        }
        return left.append(text, at, text.length()).toString();
    }

    private static PersonalNumber at(String text, int start) {
        PersonalNumber id = read(text, start, 18, Kind.ID_NUMBER);
        if (id != null) {
            return id;
        }
        for (int length = 19; length >= 16; length--) {
            PersonalNumber card = read(text, start, length, Kind.BANK_CARD);
            if (card != null) {
                return card;
            }
        }
        PersonalNumber old = read(text, start, 15, Kind.ID_NUMBER);
        if (old != null) {
            return old;
        }
        PersonalNumber phone = read(text, start, 11, Kind.PHONE);
        return phone != null ? phone : abroad(text, start);
    }

    /** +86 138… and 0086138…: the prefix stays, the number after it counts. */
    private static PersonalNumber abroad(String text, int start) {
        int skip = startsWith(text, start, "0086") ? 4 : startsWith(text, start, "86") ? 2 : 0;
        if (skip == 0) {
            return null;
        }
        int from = start + skip;
        while (from < text.length() && gap(text.charAt(from)) && from < start + skip + GAP) {
            from++;
        }
        return from < text.length() && digit(text.charAt(from)) ? read(text, from, 11, Kind.PHONE) : null;
    }

    private static boolean startsWith(String text, int start, String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (start + i >= text.length()
                    || !digit(text.charAt(start + i))
                    || (char) ('0' + Character.digit(text.charAt(start + i), 10)) != digits.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A number of exactly so many digits that is one of its kind, or null. */
    private static PersonalNumber read(String text, int start, int length, Kind kind) {
        StringBuilder digits = new StringBuilder();
        int at = start;
        int gap = 0;
        while (at < text.length() && digits.length() < length) {
            char c = text.charAt(at);
            boolean check = digits.length() == 17 && kind == Kind.ID_NUMBER && letterX(c);
            if (digit(c) || check) {
                digits.append(check ? 'X' : (char) ('0' + Character.digit(c, 10)));
                gap = 0;
            } else if (!gap(c) || ++gap > GAP) {
                return null;
            }
            at++;
        }
        if (digits.length() < length || at < text.length() && digit(text.charAt(at))) {
            return null;
        }
        String number = digits.toString();
        return switch (kind) {
            case PHONE -> number.matches("1[3-9]\\d{9}") ? new PersonalNumber(kind, start, at, number, null) : null;
            case BANK_CARD -> card(number) ? new PersonalNumber(kind, start, at, number, null) : null;
            case ID_NUMBER -> {
                LocalDate birth = length == 18 ? birthOf18(number) : birthOf15(number);
                yield birth == null ? null : new PersonalNumber(kind, start, at, number, birth);
            }
        };
    }

    private static LocalDate birthOf18(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        LocalDate birth = day(number.substring(6, 14));
        boolean mistyped = CHECK_DIGITS.charAt(sum % 11) != number.charAt(17);
        return mistyped && !telling(number, birth) ? null : birth;
    }

    /** One digit wrong, it still tells who is meant; a paper's number has a day of these years in that place. */
    private static boolean telling(String number, LocalDate birth) {
        return PROVINCES.contains(number.substring(0, 2))
                && birth != null
                && birth.getYear() >= 1900
                && birth.getYear() < YOUNGEST_TYPED;
    }

    private static LocalDate birthOf15(String number) {
        return PROVINCES.contains(number.substring(0, 2)) ? day("19" + number.substring(6, 12)) : null;
    }

    private static LocalDate day(String digits) {
        try {
            LocalDate day = LocalDate.parse(digits, DAY);
            return day.getYear() < 1880 ? null : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** By its issuer's first digits (ISO/IEC 7812, 62 is China UnionPay) and its check digit (Luhn). */
    private static boolean card(String number) {
        if (!number.matches("(62|60|4|5[1-5]|35|9[4568]).*")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighed = i % 2 == 1 ? digit * 2 : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static boolean letterX(char c) {
        return "xXｘＸхХ×".indexOf(c) >= 0;
    }

    private static boolean gap(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00a0' || c == '\t' || "-－—–·.".indexOf(c) >= 0;
    }
}
