package org.wuzhen.intake;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number of the mainland: mobile, landline with or without area code and extension, or a service number. */
public record PhoneNumber(String value) {

    private static final Pattern FORM =
            Pattern.compile("1[3-9]\\d{9}|(0\\d{2,3}-?)?[2-9]\\d{6,7}(-\\d{1,6})?|[48]00-?\\d{3}-?\\d{4}");

    /** The number in a text, blanks and full-width digits put right; empty when it has no such form. */
    public static Optional<PhoneNumber> read(String text) {
        String plain = Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
        return FORM.matcher(plain).matches() ? Optional.of(new PhoneNumber(plain)) : Optional.empty();
    }
}
