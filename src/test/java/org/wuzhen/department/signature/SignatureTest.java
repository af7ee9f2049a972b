package org.wuzhen.department.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Signatures by fixed vectors, which were computed apart from this code, and what makes one worthless. */
class SignatureTest {

    private static final String SECRET = "binhai-court-2026-key-for-testing-only";
    private static final String NONCE = "0123456789abcdef0123456789abcdef";
    private static final Instant TIME = Instant.ofEpochSecond(1_795_400_000);
    private static final byte[] BODY =
            "{\"messageId\":\"M-1\",\"requestId\":\"R-1\",\"status\":\"OK\",\"payload\":{\"title\":\"司法确认\"}}"
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] NOTHING = new byte[0];

    @ParameterizedTest
    @CsvSource({
        "SHA256, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "SM3,    66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    })
    void digestsAsTheStandardsSay(HashFamily family, String digest) {
        assertThat(family.digest("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(digest);
    }

    @ParameterizedTest
    @CsvSource({
        "SHA256, 878bc92f3569c6dc930595566580a4d99f37b427e572758fa6bc868cc36bec1d",
        "SM3,    5244d9dbec4bbf39d70667ad8498be7c872dc4ae5d6980e29cf20cdb676009e6"
    })
    void signsAMessageWithABody(HashFamily family, String value) {
        Signature signature = key(family).sign("POST", "/callback/court", BODY, TIME, NONCE);
        assertThat(signature).isEqualTo(new Signature("court-1", TIME, NONCE, value));
        assertThat(key(family).fits(signature, "POST", "/callback/court", BODY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SHA256, 1c0a499d0f440b90bf36ba9e985644dd8aa3388718c5949927fb9325615d54f1",
        "SM3,    0d1147e9009e563b4da4e15fd0115a616cf179997dd1684ac658bd2ba9f642f8"
    })
    void signsAMessageWithoutABody(HashFamily family, String value) {
        assertThat(key(family)
                        .sign("GET", "/court/duplicate-suit/R-1", NOTHING, TIME, NONCE)
                        .value())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @EnumSource(HashFamily.class)
    void fitsNothingElse(HashFamily family) {
        SigningKey key = key(family);
        Signature right = key.sign("POST", "/callback/court", BODY, TIME, NONCE);
        byte[] changed = BODY.clone();
        changed[20] ^= 1;
        assertThat(key.fits(right, "PUT", "/callback/court", BODY)).isFalse();
        assertThat(key.fits(right, "POST", "/callback/psb", BODY)).isFalse();
        assertThat(key.fits(right, "POST", "/callback/court", changed)).isFalse();
        assertThat(key.fits(right, "POST", "/callback/court", NOTHING)).isFalse();
        assertThat(key.fits(
                        new Signature("court-1", TIME.plusSeconds(1), NONCE, right.value()),
                        "POST",
                        "/callback/court",
                        BODY))
                .isFalse();
        assertThat(key.fits(
                        new Signature("court-1", TIME, NONCE.replace('f', 'e'), right.value()),
                        "POST",
                        "/callback/court",
                        BODY))
                .isFalse();
        assertThat(new SigningKey("court-1", SECRET + "!", family).fits(right, "POST", "/callback/court", BODY))
                .isFalse();
    }

    @Test
    void theTwoFamiliesDoNotTakeEachOther() {
        Signature sm3 = key(HashFamily.SM3).sign("POST", "/callback/court", BODY, TIME, NONCE);
        assertThat(key(HashFamily.SHA256).fits(sm3, "POST", "/callback/court", BODY))
                .isFalse();
    }

    @Test
    void everySigningHasANonceOfItsOwn() {
        SigningKey key = key(HashFamily.SHA256);
        assertThat(key.sign("POST", "/x", BODY, TIME).nonce())
                .isNotEqualTo(key.sign("POST", "/x", BODY, TIME).nonce());
    }

    @Test
    void headersAreReadAsTheyWereWritten() {
        Signature signature = key(HashFamily.SHA256).sign("POST", "/callback/court", BODY, TIME.plusMillis(7));
        Map<String, String> headers = new HashMap<>(signature.headers());
        assertThat(Signature.of(headers::get)).contains(signature);
        headers.computeIfPresent(Signature.VALUE, (name, value) -> value.toUpperCase());
        assertThat(Signature.of(headers::get)).as("in capitals too").contains(signature);
    }

    @Test
    void whatHasNotTheShapeOfASignatureIsNone() {
        Map<String, String> right =
                key(HashFamily.SHA256).sign("POST", "/x", BODY, TIME).headers();
        for (String name : right.keySet()) {
            for (String wrong : List.of("", " ", "x".repeat(65), "甲", "-1", "0x10", "a\nb", "99999999999999999999")) {
                Map<String, String> headers = new HashMap<>(right);
                headers.put(name, wrong);
                boolean aWordAllTheSame = name.equals(Signature.KEY)
                        && (wrong.equals("-1") || wrong.equals("0x10") || wrong.startsWith("9"));
                boolean aNonceAllTheSame = name.equals(Signature.NONCE) && wrong.startsWith("9");
                assertThat(Signature.of(headers::get).isPresent())
                        .as(name + "=" + wrong)
                        .isEqualTo(aWordAllTheSame || aNonceAllTheSame);
            }
            Map<String, String> missing = new HashMap<>(right);
            missing.remove(name);
            assertThat(Signature.of(missing::get)).isEqualTo(Optional.empty());
        }
    }

    @Test
    void aWeakSecretIsRefusedWithoutBeingTold() {
        assertThatThrownBy(() -> new SigningKey("court-1", "geheim", HashFamily.SHA256))
                .hasMessageContaining("court-1")
                .hasMessageContaining("32")
                .hasMessageNotContaining("geheim");
        assertThat(key(HashFamily.SM3)).hasToString("court-1 (SM3)");
    }

    private static SigningKey key(HashFamily family) {
        return new SigningKey("court-1", SECRET, family);
    }
}
