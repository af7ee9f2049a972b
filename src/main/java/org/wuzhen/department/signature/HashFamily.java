package org.wuzhen.department.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The hash family of a key: the digest of the body and the keyed hash are both of it. Bouncy Castle's SM3 is called
 * directly, so that the JVM's list of providers stays as it is.
 */
public enum HashFamily {
    /** SHA-256 and HMAC-SHA-256 (FIPS 180-4, RFC 2104). */
    SHA256 {
        @Override
        byte[] hash(byte[] text) throws GeneralSecurityException {
            return MessageDigest.getInstance("SHA-256").digest(text);
        }

        @Override
        byte[] keyedHash(byte[] key, byte[] text) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        }
    },
    /** SM3 and HMAC-SM3 (GB/T 32905). */
    SM3 {
        @Override
        byte[] hash(byte[] text) {
            SM3Digest sm3 = new SM3Digest();
            sm3.update(text, 0, text.length);
            byte[] hash = new byte[sm3.getDigestSize()];
            sm3.doFinal(hash, 0);
            return hash;
        }

        @Override
        byte[] keyedHash(byte[] key, byte[] text) {
            HMac mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key));
            mac.update(text, 0, text.length);
            byte[] hash = new byte[mac.getMacSize()];
            mac.doFinal(hash, 0);
            return hash;
        }
    };

    abstract byte[] hash(byte[] text) throws GeneralSecurityException;

    abstract byte[] keyedHash(byte[] key, byte[] text) throws GeneralSecurityException;

    /** The digest of a text's bytes, 64 small hexadecimal digits. */
    public String digest(byte[] text) {
        try {
            return HexFormat.of().formatHex(hash(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot digest a text by " + this, e);
        }
    }

    /** The keyed hash of a text, 64 small hexadecimal digits. */
    String sign(byte[] key, String text) {
        try {
            return HexFormat.of().formatHex(keyedHash(key, text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign a text by " + this, e);
        }
    }
}
