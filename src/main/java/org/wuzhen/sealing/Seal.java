package org.wuzhen.sealing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Seals and opens a text with AES-256-GCM and answers its keyed hash for exact search (HMAC-SHA-256 over the text
 * without blanks, in capitals). The key's name stands before each sealed text, so that keys can be changed.
 */
@Component
@EnableConfigurationProperties(SealingProperties.class)
public class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Properties keys;
    private final String current;

    Seal(SealingProperties properties) {
        this.keys = load(properties.keyFile());
        this.current = keys.getProperty("current");
    }

    /** Ciphertext in printable form: key name, colon, base64 of nonce and ciphertext. */
    public String seal(String clear) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key("seal." + current, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(clear.getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
            return current + ":" + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal a text with key " + current, e);
        }
    }

    /**
     * The clear text.
     *
     * @throws IllegalStateException when the key is missing or the ciphertext was changed
     */
    public String open(String sealed) {
        int colon = sealed.indexOf(':');
        String name = sealed.substring(0, colon);
        try {
            byte[] both = Base64.getDecoder().decode(sealed.substring(colon + 1));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    key("seal." + name, "AES"),
                    new GCMParameterSpec(TAG_BITS, both, 0, NONCE_BYTES));
            return new String(cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Cannot open a sealed text with key " + name + ": wrong key file or changed data", e);
        }
    }

    /** The keyed hash by which an exact ID number or phone is found; the same for blanks, case and full-width digits. */
    public String fingerprint(String clear) {
        try {
            String normal = Normalizer.normalize(clear, Normalizer.Form.NFKC)
                    .replaceAll("[\\s-]", "")
                    .toUpperCase(Locale.ROOT);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key("hash", "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(normal.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot hash a text", e);
        }
    }

    private SecretKeySpec key(String name, String algorithm) {
        String value = keys.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(
                    "The sealing key " + name + " is not in the key file; restore it from backup");
        }
        return new SecretKeySpec(Base64.getDecoder().decode(value), algorithm);
    }

    private Properties load(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            Properties loaded = new Properties();
            try (var in = Files.newBufferedReader(file)) {
                loaded.load(in);
            }
            return loaded;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the sealing keys from " + file, e);
        }
    }

    private void create(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        String text =
                "# Sealing keys of this installation. Without this file sealed data cannot be read: back it up apart.\n"
                        + "current=k1\nseal.k1=" + newKey() + "\nhash=" + newKey() + "\n";
        Path draft = Files.createTempFile(absolute.getParent(), "sealing", ".new");
        Files.writeString(draft, text, StandardOpenOption.TRUNCATE_EXISTING);
        if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        try {
            Files.move(draft, absolute);
        } catch (FileAlreadyExistsException alreadyThere) {
            Files.delete(draft);
        }
    }

    private String newKey() {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
