package org.wuzhen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.wuzhen.ShippedDepartments;

/** Rules, models, forms and samples name departments as the directory does: there is one list. */
class DepartmentsContractTest {

    private static final Path SAMPLES = Path.of("src/main/resources/org/wuzhen/demo");
    private static final Pattern GROUP = Pattern.compile("SECONDED_OFFICER\\.\\w+\\.(\\w+)|DEPARTMENT_HEAD\\.(\\w+)");
    private static final Pattern SAMPLE =
            Pattern.compile("(?:department|leadDepartment|helpingDepartments): *(\\[[^]]*]|\\w+)");

    private final List<String> directory = ShippedDepartments.codes();

    @Test
    void theDirectoryIsReadFromItsMigrations() {
        assertThat(directory).hasSize(30).doesNotHaveDuplicates().contains("CULTURE", "YOUTH", "SERVICE_OFFICE");
    }

    @Test
    void ruleTablesAnswerWithDepartmentsOfTheDirectory() {
        List<String> answers = new ArrayList<>();
        for (Path file : ModelFiles.ruleTables()) {
            for (Element table : Xml.all(Xml.read(file).getDocumentElement(), "decisionTable")) {
                List<Element> outputs = Xml.children(table, "output");
                for (int column = 0; column < outputs.size(); column++) {
                    if (outputs.get(column).getAttribute("name").matches("(lead|co)Departments?")) {
                        int at = column;
                        Xml.children(table, "rule").stream()
                                .map(rule -> Xml.children(rule, "outputEntry").get(at))
                                .flatMap(cell -> codes(cell.getTextContent()))
                                .forEach(answers::add);
                    }
                }
            }
        }
        assertThat(answers).hasSizeGreaterThan(25);
        assertThat(unknown(answers)).isEmpty();
    }

    @Test
    void aRuleMayNameEveryDepartmentOfTheDirectoryAndNoOther() {
        Path file = ModelFiles.PROCESSES.resolve("triage/dispute-classification.dmn");
        List<String> offered = Xml.all(Xml.read(file).getDocumentElement(), "outputValues").stream()
                .flatMap(values -> codes(values.getTextContent()))
                .toList();
        assertThat(offered).containsExactlyInAnyOrderElementsOf(directory);
    }

    @Test
    void groupsOfTasksNameDepartmentsOfTheDirectory() {
        List<String> named = new ArrayList<>();
        for (Path file : ModelFiles.diagrams()) {
            GROUP.matcher(text(file))
                    .results()
                    .map(group -> group.group(1) == null ? group.group(2) : group.group(1))
                    // a variable in its place is filled from the directory
                    .filter(code -> !code.equals("department"))
                    .forEach(named::add);
        }
        assertThat(unknown(named)).isEmpty();
    }

    @Test
    void formsOfferDepartmentsFromTheDirectoryOnly() throws IOException {
        List<String> fixed = new ArrayList<>();
        int fields = 0;
        for (Path file : ModelFiles.forms()) {
            JsonNode form = new ObjectMapper().readTree(file.toFile());
            for (JsonNode field : form.findParents("key")) {
                if (field.path("key").asText().matches("(?i).*departments?")) {
                    fields++;
                    field.path("values")
                            .forEach(value -> fixed.add(value.path("value").asText()));
                }
            }
        }
        assertThat(fields).isPositive();
        assertThat(unknown(fixed)).isEmpty();
    }

    @Test
    void samplesNameDepartmentsOfTheDirectory() throws IOException {
        List<String> named = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                SAMPLE.matcher(text(file))
                        .results()
                        .flatMap(match -> codes(match.group(1)))
                        .forEach(named::add);
            }
        }
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(unknown(named)).isEmpty();
    }

    private TreeSet<String> unknown(List<String> codes) {
        TreeSet<String> unknown = new TreeSet<>(codes);
        unknown.removeAll(directory);
        return unknown;
    }

    private static Stream<String> codes(String text) {
        return Arrays.stream(text.replaceAll("[\"\\[\\]\\s]", "").split(",")).filter(code -> !code.isEmpty());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
