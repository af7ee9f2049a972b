package org.wuzhen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Camunda's four web apps speak Chinese")
class LocaleContractTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern CHINESE = Pattern.compile("[\\u3400-\\u9fff]");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    /** Texts that an office reads as they are: an abbreviation or a format, not a sentence. */
    private static final Set<String> NEED_NO_CHINESE = Set.of("ID", "ID*", "CSV", "JSON");

    /** The English plural, added to a word by a message of its own: Chinese has none. */
    private static final String PLURAL = "s";

    /** Date formats: they hold letters that stand for digits. */
    private static final Pattern DATE_FORMAT = Pattern.compile("[YMDHLdmsT:\\-./ ]+|%d");

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    @DisplayName("every message of the app has its Chinese")
    void everyMessageIsTranslated(String app) throws IOException {
        Map<String, String> english = messages(app, "en");
        Map<String, String> chinese = messages(app, "zh-CN");

        assertThat(english).as("messages of %s in the webjar", app).hasSizeGreaterThan(100);
        assertThat(chinese.keySet()).as("keys of %s", app).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    @DisplayName("the Chinese carries the same placeholders")
    void placeholdersAreKept(String app) throws IOException {
        Map<String, String> chinese = messages(app, "zh-CN");

        messages(app, "en").forEach((key, text) -> assertThat(placeholders(chinese.getOrDefault(key, "")))
                .as("placeholders of %s in %s", key, app)
                .isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    @DisplayName("nothing is left in English")
    void nothingIsLeftInEnglish(String app) throws IOException {
        Map<String, String> english = messages(app, "en");

        assertThat(messages(app, "zh-CN")).as("messages of %s", app).allSatisfy((key, text) -> {
            String plain = PLACEHOLDER.matcher(text).replaceAll("");
            if (WORD.matcher(plain).find()
                    && !NEED_NO_CHINESE.contains(plain.strip())
                    && !DATE_FORMAT.matcher(plain).matches()) {
                assertThat(CHINESE.matcher(plain).find())
                        .as("%s: %s", key, text)
                        .isTrue();
            }
            String original = english.getOrDefault(key, "");
            assertThat(text.isBlank()).as("%s is empty", key).isEqualTo(original.isBlank() || original.equals(PLURAL));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    @DisplayName("our settings of the app win over the webjar's")
    void ourSettingsWin(String app) throws IOException {
        for (String file : List.of("scripts/config.js", "styles/user-styles.css")) {
            List<URL> found = Collections.list(getClass().getClassLoader().getResources(APPS + app + "/" + file));
            assertThat(found)
                    .as("%s of %s, ours before the webjar's", file, app)
                    .hasSize(2);
            assertThat(found.get(0).getProtocol()).isEqualTo("file");
        }

        String config = text(app + "/scripts/config.js");
        assertThat(config)
                .contains("availableLocales: ['zh-CN']", "fallbackLocale: 'zh-CN'", "vendor: '五诊 ·'")
                .contains("scripts/wuzhen-session");
        Pattern.compile("'([^']*scripts/wuzhen-[a-z-]+)'")
                .matcher(config)
                .results()
                .map(match ->
                        match.group(1).startsWith("../") ? match.group(1).substring(3) : app + "/" + match.group(1))
                .forEach(script -> assertThat(getClass().getClassLoader().getResource(APPS + script + ".js"))
                        .as("script %s of %s", script, app)
                        .isNotNull());
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .sorted()
                .toList();
    }

    private Map<String, String> messages(String app, String locale) throws IOException {
        Map<String, String> messages = new LinkedHashMap<>();
        collect("", json.readTree(text(app + "/locales/" + locale + ".json")), messages);
        return messages;
    }

    private static void collect(String path, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(join(path, entry.getKey()), entry.getValue(), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(join(path, String.valueOf(i)), node.get(i), into);
            }
        } else {
            into.put(path, node.asText());
        }
    }

    private static String join(String path, String name) {
        return Stream.of(path, name)
                .filter(part -> !part.isEmpty())
                .reduce((a, b) -> a + "/" + b)
                .orElseThrow();
    }

    /** The webjar's own message files begin with a byte order mark. */
    private String text(String file) throws IOException {
        try (InputStream in = getClass().getClassLoader().getResourceAsStream(APPS + file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceFirst("^\\uFEFF", "");
        }
    }
}
