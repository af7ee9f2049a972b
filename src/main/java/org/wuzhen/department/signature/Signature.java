package org.wuzhen.department.signature;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a signed message carries in its headers.
 *
 * @param key the id of the key it was signed with, no secret
 * @param time when it was signed, whole seconds
 * @param nonce a word that its sender never uses again
 * @param value the keyed hash, 64 small hexadecimal digits
 */
public record Signature(String key, Instant time, String nonce, String value) {

    public static final String KEY = "X-Wuzhen-Key";
    public static final String TIME = "X-Wuzhen-Time";
    public static final String NONCE = "X-Wuzhen-Nonce";
    public static final String VALUE = "X-Wuzhen-Signature";

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9._-]{16,64}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    /** What stands in a message's headers; empty when one is missing or not of its shape. */
    public static Optional<Signature> of(UnaryOperator<String> header) {
        String key = header.apply(KEY);
        String time = header.apply(TIME);
        String nonce = header.apply(NONCE);
        String value = header.apply(VALUE);
        if (!fits(WORD, key) || !fits(SECONDS, time) || !fits(LONG_WORD, nonce) || !fits(HASH, value)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Signature(
                    key, Instant.ofEpochSecond(Long.parseLong(time)), nonce, value.toLowerCase(Locale.ROOT)));
        } catch (DateTimeException beyondAllTime) {
            return Optional.empty();
        }
    }

    /** The headers by name, to be sent along. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(KEY, key);
        headers.put(TIME, Long.toString(time.getEpochSecond()));
        headers.put(NONCE, nonce);
        headers.put(VALUE, value);
        return headers;
    }

    private static boolean fits(Pattern shape, String text) {
        return text != null && shape.matcher(text).matches();
    }
}
