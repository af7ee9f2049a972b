package org.wuzhen.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealed texts open with their own key only, and say nothing in a log. */
class SealTest {

    private static final String ID_NUMBER = "99011519850307123X";

    @TempDir
    Path folder;

    @Test
    void opensWhatItSealedAndNeverSealsAlike() {
        Seal seal = seal("a");
        String sealed = seal.seal(ID_NUMBER);
        assertThat(sealed).startsWith("k1.AES:").doesNotContain(ID_NUMBER).isNotEqualTo(seal.seal(ID_NUMBER));
        assertThat(seal.open(sealed)).isEqualTo(ID_NUMBER);
        assertThat(seal("a").open(sealed)).as("after a restart").isEqualTo(ID_NUMBER);
    }

    @Test
    void refusesAnotherKeyAndAChangedText() {
        String sealed = seal("a").seal(ID_NUMBER);
        assertThatThrownBy(() -> seal("b").open(sealed)).isInstanceOf(IllegalStateException.class);
        char last = sealed.charAt(sealed.length() - 4);
        String changed = sealed.substring(0, sealed.length() - 4)
                + (last == 'A' ? 'B' : 'A')
                + sealed.substring(sealed.length() - 3);
        assertThatThrownBy(() -> seal("a").open(changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void findsTheSameNumberHoweverItWasTyped() {
        Seal seal = seal("a");
        assertThat(seal.fingerprint("99011519850307123x")).isEqualTo(seal.fingerprint("９９０１１５ 19850307 123X"));
        assertThat(seal.fingerprint("138-0000-1234")).isEqualTo(seal.fingerprint("13800001234"));
        assertThat(seal.fingerprint(ID_NUMBER)).isNotEqualTo(seal("b").fingerprint(ID_NUMBER));
    }

    @Test
    void keepsItsKeysFromOthers() throws IOException {
        seal("a");
        assertThat(Files.getPosixFilePermissions(folder.resolve("a")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void showsAMaskWhereverItIsPrinted() {
        assertThat(new Sealed(ID_NUMBER)).hasToString("990***********123X");
        assertThat(new Sealed("13800001234").masked()).isEqualTo("138****1234");
        assertThat(new Sealed("1234").masked()).isEqualTo("****");
        assertThat(Sealed.of("  ")).isNull();
    }

    private Seal seal(String name) {
        KeyFile keys = new KeyFile(properties(name, SealingCipher.AES));
        keys.found(SealingCipher.AES, Instant.now());
        return new Seal(keys);
    }

    private SealingProperties properties(String name, SealingCipher cipher) {
        return new SealingProperties(folder.resolve(name), cipher, 500, Duration.ofMinutes(10));
    }
}
