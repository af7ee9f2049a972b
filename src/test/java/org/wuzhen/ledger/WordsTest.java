package org.wuzhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wuzhen.ShippedDepartments;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.journey.Journey.SuspensionGround;

/** Whatever a stage decides or tells has a word on the page of the case. */
class WordsTest {

    private static final String SOME_DECISION = "办理决定";
    private static final String SOME_NOTICE = "告知文书";

    private final Directory directory = mock(Directory.class);
    private final Words words = new Words(directory);

    @Test
    void everyKindOfDecisionHasItsWord() throws IOException {
        Set<String> kinds = literals("\\bdecide\\(\\s*\\w+,\\s*\"([a-z-]+)\"");
        assertThat(kinds).hasSizeGreaterThan(10);
        assertThat(kinds).allSatisfy(kind -> assertThat(words.decision(kind)).isNotEqualTo(SOME_DECISION));
        assertThat(List.of("withdrawal", "refusal", "criminal-clue", "sham-mediation", "termination"))
                .allSatisfy(kind -> assertThat(words.decision(kind)).isNotEqualTo(SOME_DECISION));
    }

    @Test
    void everyKindOfNoticeHasItsWord() throws IOException {
        Set<String> kinds = literals("\\bissue\\(\\s*\\w+,\\s*\"([a-z-]+)\"");
        assertThat(kinds).hasSizeGreaterThan(5);
        assertThat(kinds).allSatisfy(kind -> assertThat(words.notice(kind)).isNotEqualTo(SOME_NOTICE));
    }

    @Test
    void everyLiteralOutcomeHasItsWord() throws IOException {
        Set<String> outcomes = literals("\\bdecide\\(\\s*\\w+,\\s*(\"[a-z-]+\",\\s*\"[A-Za-z_-]+\")");
        assertThat(outcomes).isNotEmpty().allSatisfy(pair -> {
            String[] both = pair.replace("\"", "").split(",\\s*");
            assertThat(words.outcome(both[0], both[1])).as(pair).isNotNull();
        });
        for (SuspensionGround ground : SuspensionGround.values()) {
            assertThat(words.outcome("suspension", ground.name())).isEqualTo(ground.label());
        }
    }

    @Test
    void departmentsAreNamedOneByOneAsTheDirectoryNamesThem() {
        for (Department department : ShippedDepartments.all()) {
            when(directory.department(department.code())).thenReturn(Optional.of(department));
        }
        assertThat(words.outcome("departments", "CULTURE, SERVICE_OFFICE")).isEqualTo("文旅、政务服务");
        assertThat(words.outcome("departments", "HRSS,UNION")).isEqualTo("人社、总工会");
        assertThat(words.clinic("NONE")).isNull();
        assertThat(words.clinic("CONSULTATION")).isEqualTo("会诊");
    }

    private static Set<String> literals(String pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/wuzhen"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Pattern.compile(pattern)
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(result -> found.add(result.group(1)));
            }
        }
        return found;
    }
}
