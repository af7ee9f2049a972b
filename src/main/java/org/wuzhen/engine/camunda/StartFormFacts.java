package org.wuzhen.engine.camunda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Puts the facts and choices of a start form into the form itself as it is read: Tasklist asks for the values of a task
 * form, but never for those of a start form. Choices become the field's own values, start values its default, and every
 * fact is at hand for the form's texts and conditions.
 */
@Component
class StartFormFacts extends OncePerRequestFilter {

    private static final Pattern START_FORM = Pattern.compile(".*/process-definition/([^/]+)/deployed-start-form$");

    private final CaseForms forms;
    private final FormService formService;
    private final Unchecked unchecked;
    private final ObjectMapper json;

    StartFormFacts(CaseForms forms, FormService formService, Unchecked unchecked, ObjectMapper json) {
        this.forms = forms;
        this.formService = formService;
        this.unchecked = unchecked;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !START_FORM.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        if (held.getStatus() == HttpServletResponse.SC_OK) {
            JsonNode form = json.readTree(held.getContentAsByteArray());
            Map<String, Object> facts = facts(request.getRequestURI());
            fill(form, facts);
            tell((ObjectNode) form, facts);
            byte[] filled = json.writeValueAsBytes(form);
            held.resetBuffer();
            held.getOutputStream().write(filled);
        }
        held.copyBodyToResponse();
    }

    private Map<String, Object> facts(String uri) {
        Matcher definition = START_FORM.matcher(uri);
        if (!definition.matches()) {
            throw new IllegalArgumentException("Not the address of a start form");
        }
        String id = URLDecoder.decode(definition.group(1), StandardCharsets.UTF_8);
        CamundaFormRef form =
                unchecked.call(() -> formService.getStartFormData(id).getCamundaFormRef());
        return forms.start(form.getKey()).show();
    }

    private void fill(JsonNode node, Map<String, Object> facts) {
        for (JsonNode component : node.path("components")) {
            ObjectNode field = (ObjectNode) component;
            String choices = field.path("valuesKey").asText();
            if (facts.containsKey(choices)) {
                field.remove("valuesKey");
                field.set("values", json.valueToTree(facts.get(choices)));
            }
            String key = field.path("key").asText();
            if (facts.get(key) != null && !field.has("defaultValue")) {
                field.set("defaultValue", json.valueToTree(facts.get(key)));
            }
            fill(field, facts);
        }
    }

    /** Adds each fact as a hidden expression field, so that texts and conditions can name it. */
    private void tell(ObjectNode form, Map<String, Object> facts) throws IOException {
        ArrayNode components = (ArrayNode) form.get("components");
        int count = 0;
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            if (fact.getValue() != null && !hasField(form, fact.getKey())) {
                ObjectNode told = json.createObjectNode();
                told.put("type", "expression");
                told.put("id", "Fact_" + ++count);
                told.put("key", fact.getKey());
                told.put("computeOn", "change");
                told.put("expression", "=" + json.writeValueAsString(fact.getValue()));
                components.insert(0, told);
            }
        }
    }

    private static boolean hasField(JsonNode node, String key) {
        for (JsonNode component : node.path("components")) {
            if (component.path("key").asText().equals(key)
                    || component.path("path").asText().equals(key)
                    || hasField(component, key)) {
                return true;
            }
        }
        return false;
    }
}
