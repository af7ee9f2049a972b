package org.wuzhen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, /postgres-linux-x86_64.txz",
        "Linux, aarch64, /postgres-linux-arm_64.txz",
        "Mac OS X, x86_64, /postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, /postgres-darwin-x86_64.txz",
        "Windows 11, amd64, /postgres-windows-x86_64.txz",
        "Windows Server 2022, amd64, /postgres-windows-x86_64.txz"
    })
    void eachPlatformHasItsArchive(String system, String machine, String archive) {
        assertThat(PostgresBinaries.archives(system, machine)).contains(archive);
    }

    @Test
    void theMachineThatBuildsHasItsOwn() {
        assertThat(PostgresBinaries.archive(System.getProperty("os.name"), System.getProperty("os.arch")))
                .isNotNull();
    }

    @Test
    void aPlatformThatThisBuildDoesNotCarryIsToldWhatToDo() {
        assertThatThrownBy(() -> PostgresBinaries.archive("Linux", "loongarch64"))
                .isInstanceOfSatisfying(DatabaseUnavailable.class, unavailable -> {
                    assertThat(unavailable).hasMessageContaining("carries no PostgreSQL for Linux on loongarch64");
                    assertThat(unavailable).hasMessageContaining("没有适用于 Linux（loongarch64）的内置 PostgreSQL");
                    assertThat(unavailable.action()).contains("spring.datasource.url", "-Pall-platforms");
                });
    }

    @Test
    void whatIsUnpackedOnceIsFoundAgain(@TempDir Path folder) throws IOException {
        PostgresBinaries unpacked = PostgresBinaries.unpackedIn(folder);
        assertThat(unpacked.program("initdb")).isExecutable();
        assertThat(PostgresBinaries.unpackedIn(folder)).isEqualTo(unpacked);
        try (var inside = java.nio.file.Files.list(folder)) {
            assertThat(inside).containsExactly(unpacked.home());
        }
    }
}
