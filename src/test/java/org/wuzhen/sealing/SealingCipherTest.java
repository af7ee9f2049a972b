package org.wuzhen.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ciphers against the examples of their standards. */
class SealingCipherTest {

    private static final byte[] KEY = hex("0123456789abcdeffedcba9876543210");

    /** GB/T 32907-2016, annex A: one block, and the same block a million times over. */
    @Test
    void sm4IsTheStandardsBlockCipher() {
        SM4Engine sm4 = new SM4Engine();
        sm4.init(true, new KeyParameter(KEY));
        byte[] block = KEY.clone();
        sm4.processBlock(block, 0, block, 0);
        assertThat(block).isEqualTo(hex("681edf34d206965e86b3e94f536e4246"));

        block = KEY.clone();
        for (int i = 0; i < 1_000_000; i++) {
            sm4.processBlock(block, 0, block, 0);
        }
        assertThat(block).isEqualTo(hex("595298c7c6fd271f0402f804c33d3f66"));
    }

    /** RFC 8998, appendix A.1. */
    @Test
    void sm4InGcmModeGivesTheTextAndTheTagOfItsRfc() throws GeneralSecurityException {
        byte[] nonce = hex("00001234567800000000abcd");
        byte[] clear = hex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
        byte[] associated = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] sealed = hex("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                + "83de3541e4c2b58177e065a9bf7b62ec");

        assertThat(SealingCipher.sm4(true, KEY, nonce, clear, associated)).isEqualTo(sealed);
        assertThat(SealingCipher.sm4(false, KEY, nonce, sealed, associated)).isEqualTo(clear);
    }

    /** GB/T 32905-2016, annex A. */
    @Test
    void sm3IsTheStandardsHash() {
        SM3Digest sm3 = new SM3Digest();
        sm3.update("abc".getBytes(StandardCharsets.US_ASCII), 0, 3);
        byte[] hash = new byte[32];
        sm3.doFinal(hash, 0);
        assertThat(hash).isEqualTo(hex("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
    }

    @ParameterizedTest
    @EnumSource(SealingCipher.class)
    void aChangedTextOrAnotherKeyDoesNotOpen(SealingCipher cipher) throws GeneralSecurityException {
        byte[] key = new byte[cipher.keyBytes()];
        byte[] other = key.clone();
        other[0] = 1;
        byte[] nonce = new byte[SealingCipher.NONCE_BYTES];
        byte[] sealed = cipher.encrypt(key, nonce, "110101199003070134".getBytes(StandardCharsets.UTF_8));
        byte[] changed = sealed.clone();
        changed[3] ^= 1;

        assertThat(cipher.decrypt(key, nonce, sealed)).asString().isEqualTo("110101199003070134");
        assertThatThrownBy(() -> cipher.decrypt(other, nonce, sealed)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> cipher.decrypt(key, nonce, changed)).isInstanceOf(GeneralSecurityException.class);
        assertThat(cipher.hash(key, sealed)).hasSize(32).isNotEqualTo(cipher.hash(other, sealed));
    }

    @Test
    void theProvidersOfTheJvmStayAsTheyAre() throws GeneralSecurityException {
        SealingCipher.SM4.encrypt(new byte[16], new byte[12], new byte[1]);
        assertThat(Arrays.stream(Security.getProviders()).map(p -> p.getName())).doesNotContain("BC");
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
