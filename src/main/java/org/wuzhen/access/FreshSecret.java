package org.wuzhen.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import org.apache.commons.codec.binary.Base32;

/** Makes the secrets that the house gives out: passwords for once, recovery codes, passes, keys. */
final class FreshSecret {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private FreshSecret() {}

    /** Easy to read out and type, and good enough for {@link PasswordRules}. */
    static String password(int length) {
        while (true) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
            String password = text.toString();
            if (password.matches(".*[0-9].*") && password.matches(".*[A-Z].*") && password.matches(".*[a-z].*")) {
                return password;
            }
        }
    }

    /** 160 bits in letters and digits of base 32, as authenticator apps take them. */
    static String base32() {
        return new Base32().encodeToString(bytes(20));
    }

    /** 80 bits as {@code abcd-efgh-2345-6723}. */
    static String recoveryCode() {
        String letters = new Base32().encodeToString(bytes(10)).toLowerCase(Locale.ROOT);
        return letters.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** 192 bits that nobody types. */
    static String key() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(24));
    }

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
