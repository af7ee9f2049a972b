package org.wuzhen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.wuzhen.deadline.LegalTerm;

/**
 * The tables of legal clocks in the README files and in {@code docs/clocks.md} are made from the models and the rule
 * table. When they drift this test fails; {@code mvn test -Dtest=LegalClocksTableTest -Dwuzhen.docs.write=true} writes
 * them anew.
 */
class LegalClocksTableTest {

    private static final Path RULES = Path.of("processes/deadline/legal-term.dmn");
    private static final Pattern IN_MODEL = Pattern.compile("<camunda:property name=\"term\" value=\"([a-z-]+)\"");
    private static final Pattern IN_JAVA =
            Pattern.compile("(?:_TERM|TERM|CLOCK|CHECK|CONFIRMATION)\\s*=\\s*\"([a-z-]+)\"");
    private static final Pattern STARTED = Pattern.compile("clocks\\.start\\([^;]*?\"([a-z-]+)\"");
    private static final String BEGIN = "<!-- clocks: made by LegalClocksTableTest -->";
    private static final String END = "<!-- /clocks -->";

    private record Row(LegalTerm term, String condition, boolean war) {}

    @Test
    void tablesAgreeWithModelsAndRules() throws IOException {
        Map<String, List<String>> uses = uses();
        List<Row> rows = rows();
        assertThat(uses.keySet()).as("terms in use").isNotEmpty().allMatch(term -> rows.stream()
                .anyMatch(row -> row.term().key().equals(term)));
        check(Path.of("README.md"), english(rows, uses));
        check(Path.of("README.zh-CN.md"), chinese(rows, uses));
        check(Path.of("docs/clocks.md"), whole(rows, uses));
    }

    private static void check(Path file, String table) throws IOException {
        String text = Files.readString(file);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        assertThat(to).as("the marks of the table in %s", file).isGreaterThan(from);
        String wanted = text.substring(0, from) + "\n" + table + text.substring(to);
        if (Boolean.getBoolean("wuzhen.docs.write")) {
            Files.writeString(file, wanted);
        } else {
            assertThat(text)
                    .as("%s: the table of legal clocks; -Dwuzhen.docs.write=true writes it anew", file)
                    .isEqualTo(wanted);
        }
    }

    private static String english(List<Row> rows, Map<String, List<String>> uses) {
        StringBuilder table = new StringBuilder("| Clock | Term | At most | Basis |\n|---|---|---|---|\n");
        legalInUse(rows, uses)
                .forEach(row -> table.append("| `%s` %s%s | %s | %s | %s |%n"
                        .formatted(
                                row.term().key(),
                                row.term().label(),
                                row.condition(),
                                row.term().length(),
                                ceiling(row.term()),
                                row.term().citation())));
        return table.toString();
    }

    private static String chinese(List<Row> rows, Map<String, List<String>> uses) {
        StringBuilder table = new StringBuilder("| 期限 | 时长 | 最长 | 依据 |\n|---|---|---|---|\n");
        legalInUse(rows, uses)
                .forEach(row -> table.append("| %s%s | %s | %s | %s |%n"
                        .formatted(
                                row.term().label(),
                                row.condition(),
                                row.term().length(),
                                ceiling(row.term()),
                                row.term().citation())));
        return table.toString();
    }

    private static String whole(List<Row> rows, Map<String, List<String>> uses) {
        StringBuilder table = new StringBuilder(
                "| Term | Name | Applies to | Length | At most | Pausable | Kind | Basis | Used by |\n|---|---|---|---|---|---|---|---|---|\n");
        rows.forEach(row -> table.append("| `%s` | %s | %s | %s | %s | %s | %s | %s | %s |%n"
                .formatted(
                        row.term().key(),
                        row.term().label(),
                        (row.condition() + (row.war() ? " 战时" : "")).strip(),
                        row.term().length(),
                        ceiling(row.term()),
                        row.term().pausable() ? "yes" : "no",
                        row.term().kind().name().toLowerCase(Locale.ROOT),
                        row.term().citation(),
                        String.join(", ", uses.getOrDefault(row.term().key(), List.of())))));
        return table.toString();
    }

    private static List<Row> legalInUse(List<Row> rows, Map<String, List<String>> uses) {
        return rows.stream()
                .filter(row -> uses.containsKey(row.term().key()) && !row.war())
                .toList();
    }

    private static String ceiling(LegalTerm term) {
        if (!term.extendable()) {
            return term.length();
        }
        return term.ceiling() == null ? "—" : term.unit().text(term.ceiling());
    }

    private static List<Row> rows() {
        DecisionTable table = Dmn.readModelFromFile(RULES.toFile())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        List<Output> outputs = List.copyOf(table.getOutputs());
        List<Row> rows = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            List<String> inputs = rule.getInputEntries().stream()
                    .map(InputEntry::getTextContent)
                    .map(String::strip)
                    .toList();
            Map<String, Object> values = new LinkedHashMap<>();
            List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
            for (int i = 0; i < outputs.size(); i++) {
                values.put(outputs.get(i).getName(), literal(entries.get(i).getTextContent()));
            }
            String condition = (inputs.get(1) + " " + inputs.get(2))
                    .replace("\"", "")
                    .replace(",", "、")
                    .strip();
            rows.add(new Row(
                    LegalTerm.fromRow(inputs.get(0).replace("\"", ""), values),
                    condition.isEmpty() ? "" : "(" + condition + ")",
                    inputs.get(3).contains("LEVEL_")));
        }
        return rows;
    }

    private static Object literal(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return null;
        }
        if (trimmed.startsWith("\"")) {
            return trimmed.substring(1, trimmed.length() - 1);
        }
        return trimmed.equals("true") || trimmed.equals("false")
                ? (Object) Boolean.valueOf(trimmed)
                : Integer.valueOf(trimmed);
    }

    private static Map<String, List<String>> uses() throws IOException {
        Map<String, Set<String>> uses = new LinkedHashMap<>();
        collect(Path.of("processes"), ".bpmn", uses, IN_MODEL);
        collect(Path.of("src/main/java"), ".java", uses, IN_JAVA, STARTED);
        Map<String, List<String>> sorted = new LinkedHashMap<>();
        uses.forEach((term, users) -> sorted.put(term, List.copyOf(users)));
        return sorted;
    }

    private static void collect(Path root, String ending, Map<String, Set<String>> uses, Pattern... patterns)
            throws IOException {
        String rules = Files.readString(RULES);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(ending)).sorted().toList()) {
                String text = Files.readString(file);
                for (Pattern pattern : patterns) {
                    Matcher matcher = pattern.matcher(text);
                    while (matcher.find()) {
                        if (ending.equals(".bpmn") || rules.contains("<text>\"" + matcher.group(1) + "\"</text>")) {
                            uses.computeIfAbsent(matcher.group(1), t -> new TreeSet<>())
                                    .add(file.getFileName().toString().replaceAll("\\.(bpmn|java)$", ""));
                        }
                    }
                }
            }
        }
    }
}
