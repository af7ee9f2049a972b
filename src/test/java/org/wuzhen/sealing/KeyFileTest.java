package org.wuzhen.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.wuzhen.act.Actor;
import org.wuzhen.act.Acts;

/** The keys of an installation: changed while it runs, on all nodes, and never lost. */
class KeyFileTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:30:00Z");
    private static final String ID = "110101199003070134";

    @TempDir
    Path folder;

    @Test
    void aNewKeySealsAtOnceAlsoOnAnotherNodeAndTheFormerStillOpens() {
        KeyFile here = keys(SealingCipher.AES);
        here.found(SealingCipher.AES, NOW);
        Seal seal = new Seal(here);
        Seal elsewhere = new Seal(keys(SealingCipher.AES));
        String before = seal.seal(ID);
        String hashBefore = seal.fingerprint(ID);
        assertThat(elsewhere.open(before)).isEqualTo(ID);

        here.add(SealingCipher.SM4, NOW);

        String after = elsewhere.seal(ID);
        assertThat(before).startsWith("k1.AES:");
        assertThat(after).startsWith("k2.SM4:");
        for (Seal node : List.of(seal, elsewhere)) {
            assertThat(node.open(before)).isEqualTo(ID);
            assertThat(node.open(after)).isEqualTo(ID);
            assertThat(node.fingerprints("1101 0119 9003 0701 34")).containsExactly(node.fingerprint(ID), hashBefore);
        }
    }

    @Test
    void theFormerFileIsKeptAndRightsStayAsTheyWere() throws IOException {
        KeyFile keys = keys(SealingCipher.AES);
        keys.found(SealingCipher.AES, NOW);
        Files.setPosixFilePermissions(keys.path(), PosixFilePermissions.fromString("rw-r-----"));
        String before = Files.readString(keys.path());

        keys.add(SealingCipher.AES, NOW);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.path())))
                .isEqualTo("rw-r-----");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> backups =
                    files.filter(file -> file.toString().endsWith(".bak")).toList();
            assertThat(backups).hasSize(1);
            assertThat(Files.readString(backups.get(0))).isEqualTo(before);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backups.get(0))))
                    .isEqualTo("rw-r-----");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".new"))).isEmpty();
        }
    }

    @Test
    void aFileOfTheFirstReleaseIsReadAndWhatItSealedIsFound() throws IOException {
        Files.writeString(
                folder.resolve("key"),
                "current=k1\nseal.k1=" + Base64.getEncoder().encodeToString(new byte[32]) + "\nhash="
                        + Base64.getEncoder().encodeToString("hash".getBytes(StandardCharsets.UTF_8)) + "\n");
        KeyFile keys = keys(SealingCipher.AES);
        Seal seal = new Seal(keys);
        String first = seal.seal(ID).replace("k1.AES:", "k1:"); // as it was written then
        String hash = seal.fingerprint(ID);
        assertThat(hash).hasSize(64).doesNotContain(":");

        keys.add(SealingCipher.SM4, NOW);

        assertThat(seal.open(first)).isEqualTo(ID);
        assertThat(seal.fingerprints(ID)).hasSize(2).contains(hash);
        assertThat(new Seal(keys(SealingCipher.AES)).open(first)).isEqualTo(ID);
    }

    @Test
    void aFileThatIsNoKeyFileIsRefusedWithASentence() throws IOException {
        Files.writeString(folder.resolve("key"), "current=k9\n");
        assertThatThrownBy(() -> keys(SealingCipher.AES).ring()).hasMessageContaining("damaged", "restore it");
        Files.writeString(folder.resolve("key"), "current=k1\nseal.k1=AAAA\nhash=AAAA\n");
        assertThatThrownBy(() -> keys(SealingCipher.AES).ring()).hasMessageContaining("wrong length");
    }

    @Test
    void aFileThatVanishesWhileWeRunDoesNotStopUs() throws IOException {
        KeyFile keys = keys(SealingCipher.AES);
        keys.found(SealingCipher.AES, NOW);
        Seal seal = new Seal(keys);
        String sealed = seal.seal(ID);
        Files.delete(keys.path());
        assertThat(seal.open(sealed)).isEqualTo(ID);
    }

    @Test
    void aStartWithoutTheFileIsRefusedWhenTheDatabaseNeedsIt() {
        assertThatThrownBy(() -> start(keys(SealingCipher.AES), SealingCipher.AES, Map.of("k1", "k1.AES:AAAA")))
                .hasMessageContaining("is missing")
                .hasMessageContaining("[k1]")
                .hasMessageContaining("wuzhen.sealing.key-file");
        assertThat(folder.resolve("key")).as("no new file in its place").doesNotExist();
    }

    @Test
    void aStartWithAnotherInstallationsFileIsRefused() {
        KeyFile other = new KeyFile(properties(folder.resolve("other"), SealingCipher.AES));
        other.found(SealingCipher.AES, NOW);
        KeyFile keys = keys(SealingCipher.AES);
        keys.found(SealingCipher.AES, NOW);

        String theirs = new Seal(other).seal(ID);
        assertThatThrownBy(() -> start(keys, SealingCipher.AES, Map.of("k1", theirs)))
                .hasMessageContaining("does not open the texts sealed with k1")
                .hasMessageContaining("back from its backup");
        assertThatThrownBy(() -> start(keys, SealingCipher.AES, Map.of("k7", theirs.replace("k1", "k7"))))
                .hasMessageContaining("k7");
    }

    @Test
    void aFirstStartMakesTheFileAndAnotherCipherInTheSettingsAddsAKey() {
        KeyFile keys = keys(SealingCipher.AES);
        start(keys, SealingCipher.AES, Map.of());
        assertThat(keys.ring().keys()).extracting(SealingKey::toString).containsExactly("k1.AES");
        String sealed = new Seal(keys).seal(ID);

        start(keys, SealingCipher.SM4, Map.of("k1", sealed));
        assertThat(keys.ring().current()).hasToString("k2.SM4");
        start(keys, SealingCipher.SM4, Map.of("k1", sealed));
        assertThat(keys.ring().keys()).hasSize(2);
    }

    @Test
    void aKeyIsRetiredOnlyWhenNothingNeedsIt() {
        KeyFile keys = keys(SealingCipher.AES);
        keys.found(SealingCipher.AES, NOW.minus(Duration.ofDays(300)));
        keys.add(SealingCipher.AES, NOW.minus(Duration.ofMinutes(9)));

        assertThatThrownBy(() -> sealingKeys(keys, NOW, Map.of("k1", 3L)).retire("k1", "旧"))
                .isInstanceOf(KeyStays.class)
                .hasMessageContaining("还有3条");
        assertThatThrownBy(() -> sealingKeys(keys, NOW, Map.of()).retire("k1", "旧"))
                .isInstanceOf(KeyStays.class)
                .hasMessageContaining("满10分钟");
        assertThatThrownBy(() -> sealingKeys(keys, NOW, Map.of()).retire("k2", "旧"))
                .isInstanceOf(KeyStays.class)
                .hasMessageContaining("正在使用");

        sealingKeys(keys, NOW.plus(Duration.ofMinutes(2)), Map.of("k2", 3L)).retire("k1", "旧");
        assertThat(keys.ring().keys()).extracting(SealingKey::name).containsExactly("k2");
    }

    private KeyFile keys(SealingCipher cipher) {
        return new KeyFile(properties(folder.resolve("key"), cipher));
    }

    private static SealingProperties properties(Path file, SealingCipher cipher) {
        return new SealingProperties(file, cipher, 500, Duration.ofMinutes(10));
    }

    private void start(KeyFile keys, SealingCipher cipher, Map<String, String> samples) {
        StaticListableBeanFactory tables = new StaticListableBeanFactory();
        tables.addBean("rows", new Rows(samples, Map.of()));
        new KeysAtStart(
                        keys,
                        new Seal(keys),
                        properties(keys.path(), cipher),
                        tables.getBeanProvider(SealedRows.class),
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .afterSingletonsInstantiated();
    }

    private SealingKeys sealingKeys(KeyFile keys, Instant now, Map<String, Long> rows) {
        StaticListableBeanFactory tables = new StaticListableBeanFactory();
        tables.addBean("rows", new Rows(Map.of(), rows));
        return new SealingKeys(
                keys,
                properties(keys.path(), SealingCipher.AES),
                tables.getBeanProvider(SealedRows.class),
                new Acts(event -> {}, Actor::system),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** A table with these texts in it. */
    private record Rows(Map<String, String> samples, Map<String, Long> counts) implements SealedRows {
        @Override
        public Set<String> columns() {
            return Set.of();
        }

        @Override
        public Map<String, Long> underKeys() {
            return samples.isEmpty()
                    ? counts
                    : samples.keySet().stream().collect(java.util.stream.Collectors.toMap(k -> k, k -> 1L));
        }

        @Override
        public Optional<String> sample(String key) {
            return Optional.ofNullable(samples.get(key));
        }

        @Override
        public Batch reseal(String current, long after, int most) {
            return new Batch(0, after);
        }
    }
}
