package org.wuzhen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * form-js, which draws Camunda Forms in Tasklist, has its words in its code. The test reads them out of the very bundle
 * that the browser gets and asks for each, whether the dictionary of our Tasklist script knows it.
 */
@DisplayName("the words of form-js are in the Tasklist dictionary")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasklistWordsTest {

    private static final String CAMUNDA = "META-INF/resources/webjars/camunda/";

    /** A text a person may read begins with a capital and goes on in small letters, or holds a space. */
    private static final Pattern PLAIN = Pattern.compile("\"([A-Z][a-z]+[^\"\\\\\\n]*|[a-z]+:[a-z]+[^\"\\\\\\n]*)\"");

    private static final Pattern TEMPLATE = Pattern.compile("`([A-Z][a-z]+ [^`\\n]*)`");
    private static final Pattern HOLE = Pattern.compile("\\$\\{(?:[^{}]|\\{[^{}]*})*}");

    /** Strings of the same code that never stand on a form: names for the editor, keys, and faults of a program. */
    private static final Set<String> NOT_ON_A_FORM = Set.of(
            // names of components and of their sample values, shown by the editor only
            "Button",
            "Checkbox",
            "Checkbox group",
            "Date",
            "Date & Time",
            "Date time",
            "Dominic Leaf",
            "Dynamic list",
            "Erika Muller",
            "Expression",
            "Group",
            "HTML view",
            "Image view",
            "Input data",
            "John Doe",
            "Name",
            "Number",
            "Radio group",
            "Separator",
            "Spacer",
            "Static",
            "Table",
            "Tag list",
            "Text area",
            "Text field",
            "Text view",
            "Time",
            "Value",
            // choices of the editor: time formats and the rights of an embedded page
            "Allow same origin",
            "Camera access",
            "Forms submission",
            "Geolocation",
            "Microphone access",
            "No timezone",
            "Open in fullscreen",
            "Open modal windows",
            "Open popups",
            "Script execution",
            "Storage access by user",
            "Top level navigation",
            "No options source defined in the form definition",
            // names of nodes of an expression, of keys and of types
            "ArrowDown",
            "ArrowUp",
            "Backspace",
            "Context",
            "Delete",
            "Enter",
            "Escape",
            "Feel",
            "FeelBlock",
            "FilterContext",
            "FilterExpression",
            "LoopSpanner",
            "NaN",
            "PathExpression",
            "Root",
            "Space",
            "VariableName",
            "Unknown expression type: ");

    private final ObjectMapper json = new ObjectMapper();
    private String bundle;
    private String viewer;
    private JsonNode words;

    @BeforeAll
    void read() throws IOException {
        bundle = text("lib/deps.js");
        viewer = moduleAround("Field is required.");
        words = json.readTree(text("app/tasklist/scripts/wuzhen-words.json"));
    }

    @Test
    @DisplayName("every text that a form can show is known or never shown")
    void everyTextIsKnown() {
        Set<String> unknown = new TreeSet<>(texts());
        unknown.removeIf(this::known);
        unknown.removeAll(NOT_ON_A_FORM);

        assertThat(unknown).as("texts of form-js without Chinese").isEmpty();
    }

    @Test
    @DisplayName("the list of texts never shown holds nothing that form-js no longer has")
    void nothingIsExcusedInVain() {
        assertThat(NOT_ON_A_FORM)
                .allSatisfy(text ->
                        assertThat(viewer.contains("\"" + text + "\"")).as(text).isTrue());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("each component's words are found in the bundle and answered in Chinese")
    @CsvSource(delimiter = '|', textBlock = """
                    textfield   | Field is required.                                  | 此项必填。
                    textfield   | Field must match pattern ^\\d{6}$.                  | 格式不正确，请按本项说明填写。
                    textfield   | Field must be a valid email.                        | 电子邮箱格式不正确，请核对。
                    textarea    | Field must have minimum length of 10.               | 至少填写 10 个字。
                    textarea    | Field must have maximum length of 500.              | 最多填写 500 个字。
                    number      | Value is not a number.                              | 请填写数字。
                    number      | Value is expected to be an integer.                 | 请填写整数。
                    number      | Value is expected to have at most 2 decimal digits. | 小数最多 2 位。
                    number      | Field must have minimum value of 1.                 | 不能小于 1。
                    number      | Field must have maximum value of 9.                 | 不能大于 9。
                    number      | Increment                                           | 增加
                    number      | Decrement                                           | 减少
                    select      | Select                                              | 请选择
                    select      | Search                                              | 输入文字查找
                    select      | No results                                          | 没有符合的选项
                    taglist     | All values selected                                 | 已全部选择
                    taglist     | Remove tag                                          | 移除此项
                    taglist     | Skip to search                                      | 跳到查找
                    datetime    | Date and time must both be entered.                 | 日期和时间须一并填写。
                    datetime    | hh:mm                                               | 时:分
                    datetime    | yyyy-mm-dd                                          | 年-月-日
                    dynamiclist | Add new                                             | 添加一项
                    dynamiclist | Collapse                                            | 收起
                    dynamiclist | Expand all (7)                                      | 展开全部（7）
                    dynamiclist | Remove list item 2                                  | 移除第 2 项
                    table       | Nothing to show.                                    | 暂无内容
                    table       | Next page                                           | 下一页
                    table       | Previous page                                       | 上一页
                    table       | Click to remove sorting                             | 点击取消排序
                    table       | Click to sort by 金额 ascending                     | 点击按“金额”升序排列
                    table       | Click to sort by 金额 descending                    | 点击按“金额”降序排列
                    """)
    void componentSpeaksChinese(String component, String english, String chinese) {
        assertThat(translate(english)).as(component).isEqualTo(chinese);
    }

    @Test
    @DisplayName("the calendar of the date picker has every text of flatpickr")
    void calendarIsComplete() {
        Matcher own = Pattern.compile("\\{weekdays:\\{shorthand:\\[\"Sun\".*?time_24hr:")
                .matcher(bundle);
        assertThat(own.find()).as("flatpickr's English").isTrue();

        JsonNode calendar = words.get("calendar");
        assertThat(calendar.at("/weekdays/shorthand")).hasSize(7);
        assertThat(calendar.at("/weekdays/longhand")).hasSize(7);
        assertThat(calendar.at("/months/shorthand")).hasSize(12);
        assertThat(calendar.at("/months/longhand")).hasSize(12);
        Matcher text = Pattern.compile("(\\w+):(?:\"|\\[\")[A-Za-z ]").matcher(own.group());
        Set<String> keys = new LinkedHashSet<>();
        while (text.find()) {
            keys.add(text.group(1));
        }
        assertThat(keys).contains("monthAriaLabel", "rangeSeparator", "amPM");
        assertThat(keys)
                .allSatisfy(key -> assertThat(calendar.findValue(key)).as(key).isNotNull());
        assertThat(calendar.toString()).doesNotContainPattern("\"[A-Za-z ]+\"(?!:)");
    }

    @Test
    @DisplayName("a rule stands only where form-js writes, never on what a person typed or an author named")
    void rulesKeepToTheirPlaces() {
        for (JsonNode rule : words.get("form")) {
            String where = rule.get("where").asText();
            assertThat(where).doesNotContain("*").doesNotContainPattern("(^|,)\\s*(input|textarea|div|span|label)\\b");
            Matcher name = Pattern.compile("\\.(fjs-[a-z-]+)").matcher(where);
            assertThat(name.find()).as("place %s", where).isTrue();
            assertThat(viewer.contains(name.group(1)) || name.group(1).startsWith("fjs-form-field-"))
                    .as("form-js writes %s", name.group(1))
                    .isTrue();
            assertThat(rule.path("attribute").asText(""))
                    .as("attribute of %s", where)
                    .isNotEqualTo("value");
        }
    }

    private Set<String> texts() {
        Set<String> texts = new LinkedHashSet<>();
        PLAIN.matcher(viewer)
                .results()
                .map(match -> match.group(1))
                .filter(readable())
                .forEach(texts::add);
        // the one sentence that is put together from two strings
        if (texts.remove("Value is expected to ")) {
            assertThat(viewer.contains("be an integer")).isTrue();
            assertThat(viewer.contains("have at most ")).isTrue();
            texts.add("Value is expected to be an integer.");
            texts.add("Value is expected to have at most 7 decimal digits.");
        }
        TEMPLATE.matcher(viewer)
                .results()
                .map(match -> HOLE.matcher(match.group(1)).replaceAll("7"))
                .forEach(texts::add);
        assertThat(texts)
                .as("texts found in the bundle")
                .contains("Field is required.", "Field must have minimum value of 7.", "Select", "hh:mm ?m", "Add new")
                .hasSizeGreaterThan(60);
        return texts;
    }

    /** Words and sentences, but not class names, style rules or code between two strings. */
    private static Predicate<String> readable() {
        return text -> text.matches("[A-Za-z][\\w '’.,&:()+?<-]*")
                && !text.matches("(Mod|Row|Col|Field|Form|Group|On)[A-Z]?_?");
    }

    private boolean known(String text) {
        return translate(text) != null;
    }

    private String translate(String text) {
        return StreamSupport.stream(words.get("form").spliterator(), false)
                .map(rule -> {
                    if (rule.has("pattern")) {
                        Matcher matcher =
                                Pattern.compile(rule.get("pattern").asText()).matcher(text);
                        return matcher.find()
                                ? matcher.replaceFirst(rule.get("to").asText())
                                : null;
                    }
                    return rule.get("from").asText().equals(text)
                            ? rule.get("to").asText()
                            : null;
                })
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    /** The module of the bundle that holds the text: from one module number to the next. */
    private String moduleAround(String text) {
        int at = bundle.indexOf(text);
        assertThat(at).as("\"%s\" in the bundle", text).isPositive();
        Pattern border = Pattern.compile(",\\d{2,6}:(?:function)?\\(");
        Matcher borders = border.matcher(bundle);
        int from = 0;
        int to = bundle.length();
        while (borders.find()) {
            if (borders.start() < at) {
                from = borders.start();
            } else {
                to = borders.start();
                break;
            }
        }
        return bundle.substring(from, to);
    }

    private String text(String file) throws IOException {
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(CAMUNDA + file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
