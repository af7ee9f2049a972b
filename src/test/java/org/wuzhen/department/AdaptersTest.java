package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.wuzhen.ShippedDepartments;
import org.wuzhen.department.ContractBook.Entry;
import org.wuzhen.department.ContractBook.Part;
import org.wuzhen.department.wire.Begins;
import org.wuzhen.department.wire.Message;

/** Every adapter says what its contract says, in both directions, whatever the values. */
class AdaptersTest {

    private static final ContractBook BOOK = new ContractBook();
    private static final Contracts CONTRACTS = new Contracts(new ContractFiles());

    /** Words that a mapping could stumble over; each is cut to the length that the contract allows. */
    private static final List<String> ODD = List.of(
            "𠮷".repeat(9000),
            "古丽娜尔·艾合买提 ئۇيغۇر قەھرىمان Әлихан ᠮᠣᠩᠭᠣᠯ བོད་ཡིག 김철수 Nguyễn Ánh",
            "\"引号\" \\反斜\\ <b>&amp;</b> {\"a\":1} ${x} '' --",
            "\u2028行\u2029段",
            "👩‍👩‍👧‍👦é ① ㎡ ￥",
            " ",
            "00:00",
            "null");

    private static final List<String> MOMENTS = List.of(
            "2026-11-24T00:00:00+08:00",
            "2026-11-23T16:00:00Z",
            "2026-12-31T23:59:59.999999999+08:00",
            "1970-01-01T00:00:00+08:00");

    private static final List<String> DAYS = List.of("2024-02-29", "0001-01-01", "9999-12-31", "2026-01-01");

    static List<DepartmentAdapter> adapters() {
        ClassPathScanningCandidateComponentProvider found = new ClassPathScanningCandidateComponentProvider(false);
        found.addIncludeFilter(new AssignableTypeFilter(DepartmentAdapter.class));
        return found.findCandidateComponents("org.wuzhen.department").stream()
                .map(bean -> made(bean.getBeanClassName()))
                .filter(adapter -> BOOK.agencies().contains(WireName.of(adapter.department())))
                .toList();
    }

    private static DepartmentAdapter made(String name) {
        try {
            Constructor<?> constructor = Class.forName(name).getDeclaredConstructor();
            constructor.setAccessible(true);
            return (DepartmentAdapter) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(name, e);
        }
    }

    @Test
    void eachOfTheFifteenHasOne() {
        List<String> resident = ShippedDepartments.all().stream()
                .filter(org.wuzhen.directory.Department::resident)
                .map(org.wuzhen.directory.Department::code)
                .toList();
        assertThat(adapters().stream().map(DepartmentAdapter::department))
                .hasSize(15)
                .containsExactlyInAnyOrderElementsOf(resident);
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void anAdapterHasTheOperationsOfItsContractAndNoOther(DepartmentAdapter adapter) {
        String agency = WireName.of(adapter.department());
        assertThat(adapter.operations().stream().map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(
                        BOOK.operations(agency).stream().map(Entry::name).toList());
        assertThat(adapter.operations()).allMatch(o -> o.department().equals(adapter.department()));
        assertThat(((Begins) adapter).messages().stream().map(Message::name))
                .containsExactlyInAnyOrderElementsOf(
                        BOOK.messages(agency).stream().map(Entry::name).toList());
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void aRecordHasTheFieldsOfItsContractAndNoOther(DepartmentAdapter adapter) {
        for (Said said : said(adapter)) {
            sameFields(said.toString(), said.type(), said.schema());
        }
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void everyExampleIsReadAndComesBackEqual(DepartmentAdapter adapter) {
        for (Said said : said(adapter)) {
            assertThat(said.examples()).as("examples of %s", said).isNotEmpty();
            said.examples().forEach(example -> comesBack(said, example));
        }
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void oddValuesValidateAndComeBackEqual(DepartmentAdapter adapter) {
        int tried = 0;
        for (Said said : said(adapter)) {
            for (JsonNode example : said.examples()) {
                for (JsonNode odd : oddities(example, said.schema())) {
                    assertThat(said.problems((ObjectNode) odd))
                            .as("%s with %s", said, odd)
                            .isEmpty();
                    comesBack(said, odd);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(150);
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void whatIsNotSaidIsLeftOut(DepartmentAdapter adapter) {
        int tried = 0;
        for (Said said : said(adapter)) {
            for (JsonNode example : said.examples()) {
                for (String field : names(example)) {
                    ObjectNode less = example.deepCopy();
                    less.remove(field);
                    if (!required(said.schema()).contains(field)
                            && said.problems(less).isEmpty()) {
                        comesBack(said, less);
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isPositive();
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void aFieldThatIsNotListedIsFoundWhereverItStands(DepartmentAdapter adapter) {
        for (Said said : said(adapter)) {
            for (JsonNode example : said.examples()) {
                for (JsonNode more : withOneMore(example)) {
                    assertThat(said.problems((ObjectNode) more))
                            .as("%s with %s", said, more)
                            .anyMatch(Contract::unlisted);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("adapters")
    void aRecordThatIsPrintedTellsNothingPersonal(DepartmentAdapter adapter) {
        for (Said said : said(adapter)) {
            for (JsonNode example : said.examples()) {
                String printed =
                        Payload.parse(example.toString()).as(said.type()).toString();
                assertThat(personal(example, said.schema()))
                        .as("%s, printed as %s", said, printed)
                        .noneMatch(printed::contains);
            }
        }
    }

    // ---- what is said: a question, an answer, a message

    private record Said(Entry entry, Class<?> type, Part schema, boolean answer) {

        List<JsonNode> examples() {
            Map<String, JsonNode> bodies = answer ? entry.answerExamples() : entry.examples();
            return bodies.values().stream()
                    .map(body -> body.path("payload"))
                    .filter(JsonNode::isObject)
                    .toList();
        }

        /** What the contract finds wrong with a payload, in an envelope that is right. */
        List<String> problems(ObjectNode payload) {
            if (entry.begunThere()) {
                // messages are checked by the inbox; here the schema of the payload does
                return ContractLint.problems(entry, payload);
            }
            Contract contract = CONTRACTS.of(entry.department(), entry.name());
            Map<String, JsonNode> bodies = answer ? entry.answerExamples() : entry.examples();
            ObjectNode body = bodies.values().stream()
                    .filter(b -> b.path("payload").isObject())
                    .findFirst()
                    .orElseThrow()
                    .deepCopy();
            body.set("payload", payload);
            return answer ? contract.problemsOfAnswer(body) : contract.problemsOfQuestion(body);
        }

        @Override
        public String toString() {
            return entry + (answer ? " (answer)" : "");
        }
    }

    private static List<Said> said(DepartmentAdapter adapter) {
        String agency = WireName.of(adapter.department());
        List<Said> all = new ArrayList<>();
        for (Operation<?, ?> operation : adapter.operations()) {
            Entry entry = BOOK.operations(agency).stream()
                    .filter(e -> e.name().equals(operation.name()))
                    .findFirst()
                    .orElseThrow();
            all.add(new Said(entry, operation.question(), entry.payload(), false));
            all.add(new Said(entry, operation.answer(), entry.answer(), true));
        }
        for (Message<?> message : ((Begins) adapter).messages()) {
            Entry entry = BOOK.messages(agency).stream()
                    .filter(e -> e.name().equals(message.name()))
                    .findFirst()
                    .orElseThrow();
            all.add(new Said(entry, message.type(), entry.payload(), false));
        }
        return all;
    }

    private static void comesBack(Said said, JsonNode payload) {
        Object record = Payload.parse(payload.toString()).as(said.type());
        Payload written = Payload.of(record);
        same(said + " " + payload, payload, written.json());
        assertThat(said.problems(written.json())).as("%s, written again", said).isEmpty();
        assertThat(written.as(said.type())).as("%s, read again", said).isEqualTo(record);
    }

    /** Equal but for the offset in which a moment is written. */
    private static void same(String what, JsonNode there, JsonNode here) {
        if (there.isObject()) {
            assertThat(names(here)).as(what).isEqualTo(names(there));
            names(there).forEach(name -> same(what + "/" + name, there.get(name), here.get(name)));
        } else if (there.isArray()) {
            assertThat(here.size()).as(what).isEqualTo(there.size());
            for (int i = 0; i < there.size(); i++) {
                same(what + "/" + i, there.get(i), here.get(i));
            }
        } else if (!there.equals(here)) {
            assertThat(here.isTextual() && there.isTextual()).as(what).isTrue();
            assertThat(OffsetDateTime.parse(here.asText()).toInstant())
                    .as(what)
                    .isEqualTo(OffsetDateTime.parse(there.asText()).toInstant());
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> required(Part schema) {
        Set<String> names = new TreeSet<>();
        schema.node().path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    private static void sameFields(String where, Class<?> type, Part schema) {
        assertThat(type.isRecord()).as("%s is a record: %s", where, type).isTrue();
        Map<String, Type> components = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
        assertThat(components.keySet())
                .as(where)
                .isEqualTo(names(schema.to("properties").node()));
        schema.to("properties").children().forEach((name, property) -> {
            Type component = components.get(name);
            if (property.node().path("type").asText().equals("array")) {
                component = ((ParameterizedType) component).getActualTypeArguments()[0];
                property = property.to("items");
            }
            if (property.node().has("properties")) {
                sameFields(where + "/" + name, (Class<?>) component, property);
            }
            if (property.node().has("enum") && component instanceof Class<?> named && named.isEnum()) {
                List<String> values = new ArrayList<>();
                property.node().path("enum").forEach(value -> values.add(value.asText()));
                assertThat(Arrays.stream(named.getEnumConstants()).map(Object::toString))
                        .as("%s/%s", where, name)
                        .containsExactlyElementsOf(values);
            }
        });
    }

    // ---- other values in the place of those of an example

    private static List<JsonNode> oddities(JsonNode example, Part schema) {
        List<JsonNode> odd = new ArrayList<>();
        replaced(example, schema, other -> odd.add(other));
        return odd;
    }

    private interface Taker {
        void take(JsonNode other);
    }

    private static void replaced(JsonNode value, Part schema, Taker taker) {
        if (value.isObject()) {
            for (String name : names(value)) {
                replaced(value.get(name), schema.to("properties").to(name), other -> {
                    ObjectNode copy = value.deepCopy();
                    copy.set(name, other);
                    taker.take(copy);
                });
            }
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                int at = i;
                replaced(value.get(i), schema.to("items"), other -> {
                    ArrayNode copy = value.deepCopy();
                    copy.set(at, other);
                    taker.take(copy);
                });
            }
            if (value.size() > 0 && schema.node().path("maxItems").asInt() >= value.size()) {
                ArrayNode full = value.deepCopy();
                while (full.size() < schema.node().path("maxItems").asInt()) {
                    full.add(value.get(0));
                }
                taker.take(full);
            }
        } else {
            others(value, schema.node()).forEach(taker::take);
        }
    }

    private static List<JsonNode> others(JsonNode value, JsonNode schema) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (schema.has("enum") || schema.has("const") || value.isBoolean()) {
            return List.of();
        }
        if (value.isInt()) {
            // one more: other fields may hang on whether a number is great
            return List.of(json.numberNode(Math.min(schema.path("maximum").asInt(), value.asInt() + 1)));
        }
        String format = schema.path("format").asText();
        if (format.equals("date-time")) {
            return MOMENTS.stream().<JsonNode>map(TextNode::valueOf).toList();
        }
        if (format.equals("date")) {
            return DAYS.stream().<JsonNode>map(TextNode::valueOf).toList();
        }
        String pattern = schema.path("pattern").asText();
        if (pattern.contains("0|[1-9][0-9]{0,11}")) {
            return List.of(TextNode.valueOf("0.00"), TextNode.valueOf("999999999999.99"), TextNode.valueOf("0.10"));
        }
        return ODD.stream()
                .map(odd -> cut(odd, schema))
                .filter(odd -> odd.codePointCount(0, odd.length())
                        >= schema.path("minLength").asInt())
                .filter(odd -> pattern.isEmpty()
                        || Pattern.compile(pattern).matcher(odd).find())
                .<JsonNode>map(TextNode::valueOf)
                .toList();
    }

    private static String cut(String text, JsonNode schema) {
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private static List<JsonNode> withOneMore(JsonNode value) {
        List<JsonNode> more = new ArrayList<>();
        if (value.isObject()) {
            ObjectNode one = value.deepCopy();
            one.put("unlisted", "某某");
            more.add(one);
            for (String name : names(value)) {
                withOneMore(value.get(name)).forEach(inner -> {
                    ObjectNode copy = value.deepCopy();
                    copy.set(name, inner);
                    more.add(copy);
                });
            }
        } else if (value.isArray() && value.size() > 0) {
            withOneMore(value.get(0)).forEach(inner -> {
                ArrayNode copy = value.deepCopy();
                copy.set(0, inner);
                more.add(copy);
            });
        }
        return more;
    }

    private static List<String> personal(JsonNode value, Part schema) {
        List<String> words = new ArrayList<>();
        if (value.isObject()) {
            for (String name : names(value)) {
                words.addAll(personal(value.get(name), schema.to("properties").to(name)));
            }
        } else if (value.isArray()) {
            for (Iterator<JsonNode> each = value.elements(); each.hasNext(); ) {
                words.addAll(personal(each.next(), schema.to("items")));
            }
        } else if (value.isTextual() && schema.node().path("x-personal").asBoolean()) {
            words.add(value.asText());
        }
        return words;
    }
}
