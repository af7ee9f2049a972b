package org.wuzhen.casefile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The unified social credit code of an organisation (统一社会信用代码, GB 32100): 18 characters, the last a check. */
public record CreditCode(String value) {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[1-9A-HJ-NPQRTUWXY]{2}\\d{6}[" + CHARACTERS + "]{10}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /** The code in a text, blanks and full-width characters put right; empty when form or check is wrong. */
    public static Optional<CreditCode> read(String text) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        return FORM.matcher(plain).matches() && check(plain) == plain.charAt(17)
                ? Optional.of(new CreditCode(plain))
                : Optional.empty();
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += CHARACTERS.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }
}
