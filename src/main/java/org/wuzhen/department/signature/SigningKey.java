package org.wuzhen.department.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A secret that the office and a department share, and what is signed with it: {@code METHOD}, path, time in seconds,
 * nonce and the digest of the body in hexadecimal digits, each on a line of its own.
 */
public final class SigningKey {

    /** The shortest secret that is taken, in characters. */
    public static final int SHORTEST = 32;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private final String id;
    private final byte[] secret;
    private final HashFamily family;

    /**
     * A key.
     *
     * @param id letters, digits, dots, hyphens; it is sent along and is no secret
     * @param secret its bytes in UTF-8 are the key
     * @throws IllegalArgumentException with a sentence that tells what is wrong and nothing of the secret
     */
    public SigningKey(String id, String secret, HashFamily family) {
        if (id == null || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the id of a key has 1 to 64 letters, digits, dots, hyphens");
        }
        if (secret == null || secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "the secret of key " + id + " is missing or shorter than " + SHORTEST + " characters");
        }
        this.id = id;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.family = family;
    }

    public String id() {
        return id;
    }

    /**
     * Signs a message under a fresh nonce.
     *
     * @param path the path as it is called, without server and question mark: {@code /callback/court}
     */
    public Signature sign(String method, String path, byte[] body, Instant now) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return sign(method, path, body, now, HexFormat.of().formatHex(nonce));
    }

    /** Signs a message under a nonce that the caller has chosen. */
    public Signature sign(String method, String path, byte[] body, Instant now, String nonce) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        return new Signature(id, second, nonce, hash(method, path, second, nonce, body));
    }

    /** Whether this key made the signature for this message; takes as long for a wrong one as for the right one. */
    public boolean fits(Signature signature, String method, String path, byte[] body) {
        String right = hash(method, path, signature.time(), signature.nonce(), body);
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII), signature.value().getBytes(StandardCharsets.US_ASCII));
    }

    private String hash(String method, String path, Instant time, String nonce, byte[] body) {
        return family.sign(
                secret,
                String.join("\n", method, path, Long.toString(time.getEpochSecond()), nonce, family.digest(body)));
    }

    /** Id and family; the secret belongs in no log. */
    @Override
    public String toString() {
        return id + " (" + family + ")";
    }
}
