package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wuzhen.ShippedDepartments;
import org.wuzhen.agreement.Subject;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.TermUnit;
import org.wuzhen.department.ContractBook.Entry;
import org.wuzhen.department.ContractBook.Part;

/**
 * The contracts are well made: every operation has its title, facts and examples that keep to it, every field its words and
 * limits, and nothing personal goes over without a reason. The two tables of docs/departments/README.md follow from them;
 * {@code mvn test -Dtest=ContractLintTest -Dwuzhen.docs.write=true} writes them anew.
 */
class ContractLintTest {

    private static final ContractBook BOOK = new ContractBook();
    private static final Path README = ContractBook.FOLDER.resolve("README.md");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern KEBAB = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** How a field is named that holds the number of a person or of a thing of a person. */
    private static final Pattern LIKE_AN_ID = Pattern.compile(
            "(?i).*(idNo|idCard|identity|passport|licen[cs]ePlate|bankAccount|cardNo|personHash|socialSecurity).*");

    private static final Map<String, String> PURPOSES = Map.ofEntries(
            Map.entry("intake-check", "受理核查"),
            Map.entry("fact-finding", "查明事实"),
            Map.entry("confirmation", "司法确认"),
            Map.entry("referral", "委派与移送"),
            Map.entry("handling", "部门办理"),
            Map.entry("consultation", "会诊"),
            Map.entry("protection", "风险处置与保护"),
            Map.entry("remedy", "导入其他途径"),
            Map.entry("performance", "履行与执行"),
            Map.entry("register", "登记备案"),
            Map.entry("statistics", "统计报送"));

    static List<Entry> entries() {
        return BOOK.entries();
    }

    static List<Entry> asked() {
        return entries().stream().filter(entry -> !entry.begunThere()).toList();
    }

    @Test
    void eachOfTheFifteenHasAContractUnderItsName() {
        assertThat(BOOK.agencies())
                .containsExactlyInAnyOrderElementsOf(ShippedDepartments.all().stream()
                        .filter(org.wuzhen.directory.Department::resident)
                        .map(department -> WireName.of(department.code()))
                        .toList());
        for (String agency : BOOK.agencies()) {
            Part info = BOOK.contract(agency).to("info");
            assertThat(info.node().path("x-wuzhen-department").asText()).isEqualTo(WireName.department(agency));
            assertThat(info.node().path("summary").asText())
                    .isEqualTo(ShippedDepartments.shortName(WireName.department(agency)));
            assertThat(BOOK.contract(agency).node().path("openapi").asText()).isEqualTo("3.1.0");
            assertThat(BOOK.contract(agency).node().path("jsonSchemaDialect").asText())
                    .endsWith("2020-12/schema");
        }
    }

    @Test
    void everyDepartmentCanBeAskedForAnOpinionAndGivenAMatterToHandle() {
        for (String agency : BOOK.agencies()) {
            assertThat(BOOK.operations(agency).stream().map(Entry::name))
                    .as(agency)
                    .contains("opinion", "handling", "handling-question", "return-decision", "handling-recall");
            assertThat(BOOK.messages(agency).stream().map(Entry::name))
                    .as(agency)
                    .contains("handling-feedback");
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anOperationIsNamedTitledAndSaysWhatItIsFor(Entry entry) {
        assertThat(entry.name()).matches(KEBAB);
        assertThat(entry.post().node().path("operationId").asText()).isEqualTo(entry.name());
        assertThat(entry.post().node().path("summary").asText()).hasSizeBetween(10, 160);
        JsonNode facts = entry.facts().node();
        assertThat(facts.path("title").asText())
                .matches(title -> CHINESE.matcher(title).find());
        assertThat(PURPOSES)
                .containsEntry(
                        facts.path("purposeCode").asText(),
                        facts.path("purpose").asText());
        assertThat(facts.path("legalBasis").asText()).containsAnyOf("《", "司法部");
        assertThat(entry.examples()).isNotEmpty();
        if (entry.begunThere()) {
            assertThat(facts.path("mode").asText()).isEqualTo("begun-there");
        }
    }

    @ParameterizedTest
    @MethodSource("asked")
    void anOperationSaysHowItTravels(Entry entry) {
        JsonNode facts = entry.facts().node();
        AnswerMode mode = AnswerMode.of(facts.path("mode").asText());
        Repeat repeat = Repeat.of(facts.path("repeat").asText());
        assertThat(Duration.parse(facts.path("timeLimit").asText()))
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofSeconds(mode == AnswerMode.AT_ONCE ? 3 : 30));
        assertThat(facts.path("answerWithin").path("n").asInt()).isBetween(1, 60);
        assertThat(TermUnit.valueOf(facts.path("answerWithin")
                        .path("unit")
                        .asText()
                        .toUpperCase(java.util.Locale.ROOT)
                        .replace('-', '_')))
                .isNotNull();
        assertThat(facts.path("effect").isBoolean()).isTrue();
        JsonNode paths = BOOK.contract(entry.agency()).to("paths").node();
        assertThat(paths.has("/" + entry + "/{requestId}"))
                .as("%s can be asked whether it has a request", entry)
                .isEqualTo(repeat == Repeat.ASK_FIRST);
        assertThat(entry.post().node().has("callbacks"))
                .as("%s says how its answer comes back", entry)
                .isEqualTo(mode == AnswerMode.LATER);
        for (String status : List.of("400", "401", "403", "409", "413", "415", "429", "500", "503")) {
            assertThat(entry.post().to("responses").to(status).exists())
                    .as("%s %s", entry, status)
                    .isTrue();
        }
        assertThat(entry.answerExamples().values())
                .anyMatch(answer -> answer.path("status").asText().equals("OK"));
    }

    @Test
    void somethingIsKnownByEachWayOfRepeating() {
        assertThat(asked().stream()
                        .map(entry -> entry.facts().node().path("repeat").asText())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("by-request-id", "ask-first", "none");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyExampleKeepsToItsSchema(Entry entry) {
        int seen = keepsTo(entry.post().file(), where(entry), entry.post());
        assertThat(seen).isGreaterThanOrEqualTo(entry.begunThere() ? 1 : 2);
    }

    @ParameterizedTest
    @MethodSource("asked")
    void anExampleIsWhatTheExchangeWouldSend(Entry entry) throws Exception {
        for (JsonNode body : entry.examples().values()) {
            Payload payload = Payload.parse(body.path("payload").toString());
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(payload.canonicalBytes())))
                    .isEqualTo(body.path("digest").asText());
            assertThat(body.path("operation").asText()).isEqualTo(entry.name());
            assertThat(CaseNumber.fits(body.path("caseNo").asText())).isTrue();
            String department = WireName.department(body.path("department").asText());
            String element = "ServiceTask_"
                    + Arrays.stream(entry.name().split("-"))
                            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                            .collect(Collectors.joining());
            assertThat(body.path("requestId").asText())
                    .isEqualTo(new EnquiryKey(CaseNumber.of(body.path("caseNo").asText()), element, 1, department)
                            .requestId());
        }
    }

    @Test
    void everyFieldHasItsWordsAndItsLimits() {
        List<String> wrong = new ArrayList<>();
        BOOK.files().forEach((file, document) -> {
            Part schemas = new Part(BOOK, file, document.path("components").path("schemas"));
            schemas.node()
                    .fields()
                    .forEachRemaining(schema -> limits(file + " " + schema.getKey(), schema.getValue(), wrong));
        });
        assertThat(wrong).isEmpty();
    }

    private static void limits(String where, JsonNode schema, List<String> wrong) {
        if (schema.has("$ref")) {
            return;
        }
        String type = schema.path("type").isArray()
                ? schema.path("type").get(0).asText()
                : schema.path("type").asText();
        switch (type) {
            case "object" -> {
                boolean open = where.matches(".* (Enquiry|Answer|Callback)\\.payload");
                if (!open
                        && !schema.path("additionalProperties")
                                .equals(com.fasterxml.jackson.databind.node.BooleanNode.FALSE)) {
                    wrong.add(where + " lets any field in");
                }
                schema.path("properties").fields().forEachRemaining(property -> {
                    String name = where + "." + property.getKey();
                    if (!property.getKey().matches("[a-z][A-Za-z0-9]*")) {
                        wrong.add(name + " is not named like a field");
                    }
                    if (!CHINESE.matcher(property.getValue().path("title").asText())
                                    .find()
                            || property.getValue().path("description").asText().length() < 4) {
                        wrong.add(name + " has no words");
                    }
                    limits(name, property.getValue(), wrong);
                });
                schema.path("required").forEach(name -> {
                    if (!schema.path("properties").has(name.asText())) {
                        wrong.add(where + " requires " + name + ", which it does not list");
                    }
                });
            }
            case "array" -> {
                if (!schema.path("maxItems").isInt() || schema.path("maxItems").asInt() > 100) {
                    wrong.add(where + " has no end");
                }
                limits(where + "[]", schema.path("items"), wrong);
            }
            case "string" -> {
                if (schema.has("enum")) {
                    schema.path("enum").forEach(value -> {
                        if (!value.asText().matches("[A-Z][A-Z0-9_]*")
                                || !schema.path("x-labels").path(value.asText()).isTextual()
                                        && !where.matches(".* (Answer|Callback)\\.status")) {
                            wrong.add(where + " " + value + " has no label");
                        }
                    });
                } else if (!schema.has("maxLength")) {
                    String pattern = schema.path("pattern").asText();
                    if (!pattern.startsWith("^") || !pattern.endsWith("$") || pattern.matches(".*[^\\\\][*+]\\)?\\$")) {
                        wrong.add(where + " has no end");
                    }
                }
            }
            case "integer" -> {
                if (!schema.path("minimum").isInt() || !schema.path("maximum").isInt()) {
                    wrong.add(where + " has no limits");
                }
            }
            case "boolean" -> {}
            default -> {
                if (!schema.path("const").asBoolean()) {
                    wrong.add(where + " is a " + (type.isEmpty() ? "anything" : type));
                }
            }
        }
    }

    @Test
    void codesAreThoseOfTheHouse() {
        JsonNode words = BOOK.files().get("shared/wire.yaml").path("components").path("schemas");
        assertThat(values(words.path("DisputeType"))).containsExactlyElementsOf(names(DisputeType.values()));
        assertThat(values(words.path("RiskLevel"))).containsExactlyElementsOf(names(RiskLevel.values()));
        assertThat(values(words.path("Side"))).containsExactlyElementsOf(names(Party.Side.values()));
        assertThat(values(words.path("PartyKind"))).containsExactlyElementsOf(names(Party.Kind.values()));
        Arrays.stream(DisputeType.values()).forEach(type -> assertThat(
                        words.at("/DisputeType/x-labels/" + type.name()).asText())
                .isEqualTo(type.label()));
        Arrays.stream(RiskLevel.values()).forEach(level -> assertThat(
                        words.at("/RiskLevel/x-labels/" + level.name()).asText())
                .isEqualTo(level.label()));
        JsonNode owed = BOOK.files().get("court.yaml").at("/components/schemas/Obligation/properties/subject");
        assertThat(values(owed)).containsExactlyElementsOf(names(Subject.values()));
        assertThat(values(words.path("Answer").path("properties").path("status")))
                .containsExactlyElementsOf(names(ReplyStatus.values()));
    }

    @Test
    void whatIsLearnedOfAPersonIsTheLeast() {
        assertThat(fields("psb", "IdentityCheckAnswer")).containsExactly("match");
        assertThat(fields("civil-affairs", "MarriageStatusAnswer")).containsExactly("married");
        assertThat(fields("land", "ParcelAnswer")).containsExactly("parcels");
        assertThat(BOOK.files().get("health.yaml").findValuesAsText("title"))
                .as("no diagnosis goes out")
                .noneMatch(title -> title.matches(".*(诊断|病名|病史|病情|用药).*"));
        Set<String> named = new TreeSet<>();
        names(BOOK.files().get("health.yaml").path("components"), named);
        assertThat(named).noneMatch(name -> name.matches("(?i).*(diagnos|disease|illness|medication|history).*"));
    }

    @Test
    void aNumberOfAPersonGoesOverForAReasonOnly() {
        List<String> without = new ArrayList<>();
        List<String> with = new ArrayList<>();
        for (Entry entry : entries()) {
            personal(entry.toString(), entry.payload(), (where, field) -> {
                if (LIKE_AN_ID
                        .matcher(where.substring(where.lastIndexOf('.') + 1))
                        .matches()) {
                    (field.path("x-personal").asBoolean()
                                            && field.path("x-why").asText().length() > 20
                                    ? with
                                    : without)
                            .add(where);
                }
            });
        }
        assertThat(without).as("numbers of persons without a reason").isEmpty();
        assertThat(with).hasSizeBetween(8, 12);
    }

    @Test
    void whereverSomebodyIsNamedItIsMarkedPersonal() {
        List<String> unmarked = new ArrayList<>();
        for (Entry entry : entries()) {
            Stream.of(entry.payload(), entry.answer())
                    .filter(Part::exists)
                    .forEach(schema -> personal(entry.toString(), schema, (where, field) -> {
                        String title = field.path("title").asText();
                        boolean names = title.matches("姓名|联系电话|电话|申请人|公民身份号码|送达地址|代理人|监护人|出生日期");
                        if (names
                                && !field.path("x-personal").asBoolean()
                                && field.path("type").asText().equals("string")
                                && !where.contains("appraisal-body")) {
                            unmarked.add(where);
                        }
                    }));
        }
        assertThat(unmarked).isEmpty();
    }

    @Test
    void examplesTellOfNobody() throws IOException {
        Pattern id = Pattern.compile("(?<![0-9a-f])[1-9]\\d{16}[\\dX](?![0-9a-fX])");
        Pattern mobile = Pattern.compile("(?<![0-9a-f])1[3-9]\\d{9}(?![0-9a-f])");
        List<String> real = new ArrayList<>();
        for (String file : BOOK.files().keySet()) {
            String text = Files.readString(ContractBook.FOLDER.resolve(file));
            for (Matcher match = id.matcher(text); match.find(); ) {
                if (!match.group().startsWith("99")) {
                    real.add(file + " " + match.group());
                }
            }
            for (Matcher match = mobile.matcher(text); match.find(); ) {
                if (!match.group().startsWith("138000000")) {
                    real.add(file + " " + match.group());
                }
            }
        }
        assertThat(real).isEmpty();
    }

    // ---- the tables of the README

    @Test
    void theReadmeListsEveryOperation() throws IOException {
        StringBuilder table = new StringBuilder(
                "| Department | Operation | | Mode | Repeat | Answer within | Effect |\n|---|---|---|---|---|---|---|\n");
        for (String agency : BOOK.agencies()) {
            for (Entry entry : own(Stream.concat(BOOK.operations(agency).stream(), BOOK.messages(agency).stream()))) {
                table.append(row(agency, entry));
            }
        }
        for (Entry entry : shared()) {
            table.append(row("all", entry));
        }
        written("operations", table.toString());
    }

    private static String row(String who, Entry entry) {
        JsonNode facts = entry.facts().node();
        if (entry.begunThere()) {
            return "| " + who + " | `" + entry.name() + "` | "
                    + facts.path("title").asText() + " | begun there"
                    + (facts.path("opensCase").asBoolean() ? ", opens a case" : "") + " | by message id | | |\n";
        }
        JsonNode within = facts.path("answerWithin");
        return "| " + who + " | `" + entry.name() + "` | " + facts.path("title").asText() + " | "
                + facts.path("mode").asText().replace('-', ' ') + " | "
                + facts.path("repeat").asText() + " | "
                + within.path("n").asInt() + " "
                + within.path("unit").asText().replace('-', ' ') + " | "
                + (facts.path("effect").asBoolean() ? "yes" : "") + " |\n";
    }

    @Test
    void theReadmeListsWhatIsGivenToOthers() throws IOException {
        StringBuilder table = new StringBuilder(
                "| Department | Operation | Personal data given | Purpose | Legal basis |\n|---|---|---|---|---|\n");
        for (String agency : BOOK.agencies()) {
            for (Entry entry : own(BOOK.operations(agency).stream())) {
                table.append(given(agency, entry));
            }
        }
        for (Entry entry : shared()) {
            if (!entry.begunThere()) {
                table.append(given("all", entry));
            }
        }
        StringBuilder why = new StringBuilder("\n| Number of a person | Why it has to go over |\n|---|---|\n");
        for (Entry entry : asked()) {
            personal(entry.toString(), entry.payload(), (where, field) -> {
                if (field.has("x-why")) {
                    why.append("| `")
                            .append(where)
                            .append("` ")
                            .append(field.path("title").asText())
                            .append(" | ")
                            .append(field.path("x-why").asText())
                            .append(" |\n");
                }
            });
        }
        written("given", table.append(why).toString());
    }

    private static String given(String who, Entry entry) {
        Set<String> titles = new TreeSet<>();
        personal(entry.toString(), entry.payload(), (where, field) -> {
            if (field.path("x-personal").asBoolean()) {
                titles.add(field.path("title").asText());
            }
        });
        JsonNode facts = entry.facts().node();
        return titles.isEmpty()
                ? ""
                : "| " + who + " | `" + entry.name() + "` "
                        + facts.path("title").asText() + " | "
                        + String.join("、", titles) + " | "
                        + facts.path("purpose").asText() + " | "
                        + facts.path("legalBasis").asText() + " |\n";
    }

    private static List<Entry> own(Stream<Entry> entries) {
        return entries.filter(entry -> !entry.post().file().startsWith("shared/"))
                .toList();
    }

    private static List<Entry> shared() {
        String first = BOOK.agencies().get(0);
        return Stream.concat(BOOK.operations(first).stream(), BOOK.messages(first).stream())
                .filter(entry -> entry.post().file().startsWith("shared/"))
                .toList();
    }

    private static void written(String name, String table) throws IOException {
        String text = Files.readString(README);
        String begin = "<!-- " + name + " -->\n";
        String end = "<!-- /" + name + " -->";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        assertThat(to).as("the place of the table " + name).isGreaterThanOrEqualTo(from);
        if (Boolean.getBoolean("wuzhen.docs.write")) {
            Files.writeString(README, text.substring(0, from) + table + text.substring(to));
        } else {
            assertThat(text.substring(from, to))
                    .as("%s: the table of %s; -Dwuzhen.docs.write=true writes it anew", README, name)
                    .isEqualTo(table);
        }
    }

    // ---- reading

    private interface Seen {
        void field(String where, JsonNode schema);
    }

    private static void personal(String where, Part schema, Seen seen) {
        if (schema.node().has("properties")) {
            schema.to("properties").children().forEach((name, property) -> {
                seen.field(where + "." + name, property.node());
                personal(where + "." + name, property, seen);
            });
        } else if (schema.node().has("items")) {
            personal(where, schema.to("items"), seen);
        }
    }

    /** How many examples stand here and below, each checked against the schema beside it. */
    private static int keepsTo(String file, String pointer, Part part) {
        int seen = 0;
        JsonNode node = part.node();
        if (node.has("schema") && node.has("examples")) {
            for (JsonNode example : node.path("examples")) {
                assertThat(ContractLint.problems(file, pointer + "/schema", example.path("value")))
                        .as("%s %s", file, pointer)
                        .isEmpty();
                seen++;
            }
            return seen;
        }
        for (Map.Entry<String, JsonNode> child : (Iterable<Map.Entry<String, JsonNode>>) node::fields) {
            if (child.getValue().isObject()) {
                seen += keepsTo(
                        file,
                        pointer + "/" + child.getKey().replace("~", "~0").replace("/", "~1"),
                        new Part(BOOK, file, child.getValue()));
            }
        }
        return seen;
    }

    private static String where(Entry entry) {
        if (entry.post().file().startsWith("shared/")) {
            return "/components/pathItems/" + entry.name() + "/post";
        }
        return (entry.begunThere() ? "/webhooks/" + entry.name() : "/paths/~1" + entry.agency() + "~1" + entry.name())
                + "/post";
    }

    private static List<String> values(JsonNode schema) {
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        return values;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<String> fields(String agency, String schema) {
        List<String> names = new ArrayList<>();
        BOOK.files()
                .get(agency + ".yaml")
                .at("/components/schemas/" + schema + "/properties")
                .fieldNames()
                .forEachRemaining(names::add);
        return names;
    }

    private static void names(JsonNode node, Set<String> names) {
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(child -> names(child, names));
    }
}
