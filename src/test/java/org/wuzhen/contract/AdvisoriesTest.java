package org.wuzhen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The advisory page speaks of the libraries that are really there. */
class AdvisoriesTest {

    private static final Path PAGE = Path.of("docs/security/advisories.md");
    private static final Path POM = Path.of("pom.xml");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z.]+):([a-z0-9-]+)` \\| ([0-9][0-9A-Za-z.]*) \\|", Pattern.MULTILINE);

    /** The property of the pom that overrides a version, and a library whose version it sets. */
    private static final Map<String, String> OVERRIDES = Map.of(
            "tomcat.version", "tomcat-embed-core",
            "jackson-bom.version", "jackson-databind",
            "postgresql.version", "postgresql",
            "commons-lang3.version", "commons-lang3",
            "mybatis.version", "mybatis");

    @Test
    void everyVersionNamedIsTheOneOnTheClassPath() throws IOException {
        List<String> jars = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .toList();
        Map<String, String> named = named();

        assertThat(named).hasSizeGreaterThanOrEqualTo(9);
        named.forEach((artifact, version) -> {
            Pattern jar = Pattern.compile(Pattern.quote(artifact) + "-([0-9].*?)(-[a-z-]+)?\\.jar");
            assertThat(jars.stream().map(jar::matcher).filter(Matcher::matches).map(found -> found.group(1)))
                    .as("%s on the class path; read docs/security/advisories.md again before changing it", artifact)
                    .containsOnly(version)
                    .isNotEmpty();
        });
    }

    @Test
    void everyOverrideOfThePomIsExplained() throws IOException {
        String pom = Files.readString(POM);
        Map<String, String> named = named();
        Matcher block = Pattern.compile("<!-- security overrides.*?-->(.*?)\\n\\s*\\n", Pattern.DOTALL)
                .matcher(pom);

        assertThat(block.find()).as("the overrides of the pom").isTrue();
        Map<String, String> overrides = new LinkedHashMap<>();
        Matcher property = Pattern.compile("<([a-z0-9.-]+)>([^<]+)</").matcher(block.group(1));
        while (property.find()) {
            overrides.put(property.group(1), property.group(2));
        }
        assertThat(overrides.keySet()).isEqualTo(OVERRIDES.keySet());
        overrides.forEach((name, version) -> assertThat(named).as(name).containsEntry(OVERRIDES.get(name), version));
    }

    @Test
    void theTestsThatItNamesExistAndAreThoseOfTheHardening() throws IOException {
        Matcher test = Pattern.compile("`([A-Z][A-Za-z]+Test)`").matcher(Files.readString(PAGE));
        TreeSet<String> named = new TreeSet<>();
        while (test.find()) {
            named.add(test.group(1));
        }
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".java", ""))
                            .collect(Collectors.toSet()))
                    .containsAll(named);
        }
        assertThat(named).contains("HardeningTest", "TasklistGuardTest", "SetupClosedTest", "RuleDiagramContractTest");
        assertThat(Files.readString(Path.of("docs/security/hardening.md")))
                .contains("CVE-2026-109432", "CVE-2026-77226");
    }

    private static Map<String, String> named() throws IOException {
        Map<String, String> named = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(PAGE));
        while (row.find()) {
            named.put(row.group(2), row.group(3));
        }
        return named;
    }
}
