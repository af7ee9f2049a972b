package org.wuzhen.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A start form carries its choices and first values in itself. */
class StartFormValuesTest {

    private static final String FORM = """
            {"id": "register", "components": [
              {"type": "group", "components": [
                {"type": "select", "key": "centre", "valuesKey": "centres"},
                {"type": "textfield", "key": "place"}]},
              {"type": "dynamiclist", "path": "parties", "components": [
                {"type": "textfield", "key": "place"},
                {"type": "select", "key": "kind", "valuesKey": "kinds", "defaultValue": "PERSON"}]},
              {"type": "select", "key": "other", "valuesKey": "unknown"},
              {"type": "number", "key": "none", "defaultValue": 3}]}
            """;

    private final ObjectMapper json = new ObjectMapper();
    private final FormValues values = new FormValues(json);

    @Test
    void writes_choices_and_first_values_into_the_form() throws IOException {
        JsonNode form = filled(Map.of(
                "centre",
                "02",
                "place",
                "3号楼",
                "centres",
                List.of(Map.of("label", "大沽街道", "value", "02")),
                "kinds",
                List.of(Map.of("label", "个人", "value", "PERSON"))));

        JsonNode centre = form.at("/components/0/components/0");
        assertThat(centre.has("valuesKey")).isFalse();
        assertThat(centre.at("/values/0/label").asText()).isEqualTo("大沽街道");
        assertThat(centre.get("defaultValue").asText()).isEqualTo("02");
        assertThat(form.at("/components/0/components/1/defaultValue").asText()).isEqualTo("3号楼");
    }

    @Test
    void gives_the_rows_of_a_list_choices_but_no_values_from_outside() throws IOException {
        JsonNode form = filled(Map.of(
                "place", "3号楼", "kind", "ORGANISATION", "kinds", List.of(Map.of("label", "个人", "value", "PERSON"))));

        assertThat(form.at("/components/1/components/0").has("defaultValue")).isFalse();
        assertThat(form.at("/components/1/components/1/defaultValue").asText()).isEqualTo("PERSON");
        assertThat(form.at("/components/1/components/1/values/0/value").asText())
                .isEqualTo("PERSON");
    }

    @Test
    void leaves_alone_what_is_not_shown() throws IOException {
        JsonNode form = filled(Map.of());

        assertThat(form).isEqualTo(json.readTree(FORM));
    }

    private JsonNode filled(Map<String, Object> shown) throws IOException {
        return json.readTree(values.filled(new ByteArrayInputStream(FORM.getBytes(StandardCharsets.UTF_8)), id -> {
            assertThat(id).isEqualTo("register");
            return shown;
        }));
    }
}
