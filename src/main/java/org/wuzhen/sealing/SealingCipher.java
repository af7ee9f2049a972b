package org.wuzhen.sealing;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The ciphers a key may be made for, each in GCM mode with a nonce of 12 and a tag of 16 bytes and with a keyed hash of
 * its own family. Bouncy Castle's SM4 and SM3 are called directly, so that the JVM's list of providers stays as it is.
 */
public enum SealingCipher {
    /** AES-256-GCM and HMAC-SHA-256, by the JDK. */
    AES(32) {
        @Override
        byte[] encrypt(byte[] key, byte[] nonce, byte[] clear) throws GeneralSecurityException {
            return aes(Cipher.ENCRYPT_MODE, key, nonce, clear);
        }

        @Override
        byte[] decrypt(byte[] key, byte[] nonce, byte[] sealed) throws GeneralSecurityException {
            return aes(Cipher.DECRYPT_MODE, key, nonce, sealed);
        }

        @Override
        byte[] hash(byte[] key, byte[] text) throws GeneralSecurityException {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        }
    },
    /** SM4-GCM (GB/T 32907, RFC 8998) and HMAC-SM3 (GB/T 32905). */
    SM4(16) {
        @Override
        byte[] encrypt(byte[] key, byte[] nonce, byte[] clear) throws GeneralSecurityException {
            return sm4(true, key, nonce, clear, new byte[0]);
        }

        @Override
        byte[] decrypt(byte[] key, byte[] nonce, byte[] sealed) throws GeneralSecurityException {
            return sm4(false, key, nonce, sealed, new byte[0]);
        }

        @Override
        byte[] hash(byte[] key, byte[] text) {
            HMac mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key));
            mac.update(text, 0, text.length);
            byte[] hash = new byte[mac.getMacSize()];
            mac.doFinal(hash, 0);
            return hash;
        }
    };

    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final int keyBytes;

    SealingCipher(int keyBytes) {
        this.keyBytes = keyBytes;
    }

    int keyBytes() {
        return keyBytes;
    }

    /** The ciphertext with its tag behind it. */
    abstract byte[] encrypt(byte[] key, byte[] nonce, byte[] clear) throws GeneralSecurityException;

    /** The clear text; fails when key or ciphertext is not the right one. */
    abstract byte[] decrypt(byte[] key, byte[] nonce, byte[] sealed) throws GeneralSecurityException;

    /** The keyed hash, 32 bytes. */
    abstract byte[] hash(byte[] key, byte[] text) throws GeneralSecurityException;

    private static byte[] aes(int mode, byte[] key, byte[] nonce, byte[] text) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher.doFinal(text);
    }

    static byte[] sm4(boolean encrypt, byte[] key, byte[] nonce, byte[] text, byte[] associated)
            throws GeneralSecurityException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypt, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, associated));
        byte[] out = new byte[cipher.getOutputSize(text.length)];
        try {
            int done = cipher.processBytes(text, 0, text.length, out, 0);
            done += cipher.doFinal(out, done);
            return done == out.length ? out : Arrays.copyOf(out, done);
        } catch (InvalidCipherTextException e) {
            throw new GeneralSecurityException("The tag does not fit", e);
        }
    }
}
