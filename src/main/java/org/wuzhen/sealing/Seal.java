package org.wuzhen.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Seals and opens a text and answers its keyed hash for exact search (over the text without blanks, in capitals). Key
 * and cipher are named before each sealed text ({@code k2.SM4:…}), so that texts under several keys lie side by side.
 */
@Component
@EnableConfigurationProperties(SealingProperties.class)
public class Seal {

    private final SecureRandom random = new SecureRandom();
    private final KeyFile keys;

    Seal(KeyFile keys) {
        this.keys = keys;
    }

    /** Ciphertext in printable form: key name, point, cipher, colon, base64 of nonce and ciphertext. */
    public String seal(String clear) {
        SealingKey key = keys.ring().current();
        try {
            byte[] nonce = new byte[SealingCipher.NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] sealed = key.cipher().encrypt(key.seal(), nonce, clear.getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
            return key.name() + "." + key.cipher() + ":" + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal a text with key " + key, e);
        }
    }

    /**
     * The clear text.
     *
     * @throws IllegalStateException when the key is missing or the ciphertext was changed
     */
    public String open(String sealed) {
        int colon = sealed.indexOf(':');
        String[] named = sealed.substring(0, Math.max(0, colon)).split("\\.", 2);
        SealingKey key = keys.ring()
                .key(named[0])
                .or(() -> keys.reread().key(named[0]))
                .orElseThrow(() -> new IllegalStateException("The sealing key " + named[0] + " is not in the key file "
                        + keys.path() + "; restore the file from its backup"));
        // the first release named no cipher: it had AES only
        SealingCipher cipher = named.length == 1 ? SealingCipher.AES : SealingCipher.valueOf(named[1]);
        try {
            byte[] both = Base64.getDecoder().decode(sealed.substring(colon + 1));
            byte[] nonce = Arrays.copyOf(both, SealingCipher.NONCE_BYTES);
            byte[] clear =
                    cipher.decrypt(key.seal(), nonce, Arrays.copyOfRange(both, SealingCipher.NONCE_BYTES, both.length));
            return new String(clear, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Cannot open a sealed text with key " + key + ": wrong key file or changed data", e);
        }
    }

    /**
     * The keyed hash that is stored beside a text sealed now; the same for blanks, case and full-width digits. To search,
     * use {@link #fingerprints}.
     */
    public String fingerprint(String clear) {
        return fingerprint(clear, keys.ring().current());
    }

    /** The keyed hashes under which a text may be stored while keys are being changed, the current key's first. */
    public List<String> fingerprints(String clear) {
        return keys.ring().currentFirst().stream()
                .map(key -> fingerprint(clear, key))
                .distinct()
                .toList();
    }

    private static String fingerprint(String clear, SealingKey key) {
        try {
            String normal = Normalizer.normalize(clear, Normalizer.Form.NFKC)
                    .replaceAll("[\\s-]", "")
                    .toUpperCase(Locale.ROOT);
            String hash =
                    HexFormat.of().formatHex(key.cipher().hash(key.hash(), normal.getBytes(StandardCharsets.UTF_8)));
            // the first release named no key: there was one hash key for all
            return key.since() == null ? hash : key.name() + ":" + hash;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot hash a text", e);
        }
    }
}
