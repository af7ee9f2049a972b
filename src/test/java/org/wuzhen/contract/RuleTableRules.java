package org.wuzhen.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** What the house asks of a decision model: it opens in the modeler, reads in Chinese, and computes nothing but its table. */
final class RuleTableRules {

    static final String DMN_13 = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private static final Set<String> TYPES = Set.of("integer", "long", "double", "string", "boolean", "date");
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)?");

    private final Path file;
    private final Element definitions;
    private final List<String> problems = new ArrayList<>();

    private RuleTableRules(Path file) {
        this.file = file;
        definitions = Xml.read(file).getDocumentElement();
    }

    static List<String> problems(Path file) {
        RuleTableRules rules = new RuleTableRules(file);
        rules.header();
        rules.drawing();
        Xml.children(rules.definitions, "decision").forEach(rules::decision);
        return rules.problems;
    }

    static List<String> decisions(Path file) {
        return Xml.children(Xml.read(file).getDocumentElement(), "decision").stream()
                .map(decision -> decision.getAttribute("id"))
                .toList();
    }

    private void header() {
        if (!DMN_13.equals(definitions.getNamespaceURI())) {
            problems.add("is not DMN 1.3");
        }
        if (!"Camunda Platform".equals(definitions.getAttributeNS(Xml.MODELER, "executionPlatform"))
                || !"7.24.0".equals(definitions.getAttributeNS(Xml.MODELER, "executionPlatformVersion"))) {
            problems.add("executionPlatform is not Camunda Platform 7.24.0");
        }
        if (!Xml.chinese(definitions.getAttribute("name"))) {
            problems.add("the decision model has no Chinese name");
        }
        List<String> keys = decisions(file);
        if (!keys.contains(ModelFiles.stem(file))) {
            problems.add("holds " + keys + ", none of them named like the file");
        }
        for (Element e : Xml.all(definitions)) {
            if (Xml.madeByTool(e.getAttribute("id"))) {
                problems.add(e.getAttribute("id") + " was made up by a drawing tool");
            }
            if (!e.getAttribute("expressionLanguage").isEmpty()) {
                problems.add(e.getAttribute("id") + " names an expression language");
            }
        }
    }

    private void drawing() {
        Set<String> drawn = new HashSet<>();
        List<Box> boxes = new ArrayList<>();
        for (Element shape : Xml.all(definitions, "DMNShape")) {
            drawn.add(shape.getAttribute("dmnElementRef"));
            for (Element bounds : Xml.children(shape, "Bounds")) {
                Box box = new Box(
                        Double.parseDouble(bounds.getAttribute("x")),
                        Double.parseDouble(bounds.getAttribute("y")),
                        Double.parseDouble(bounds.getAttribute("width")),
                        Double.parseDouble(bounds.getAttribute("height")));
                if (boxes.stream().anyMatch(box::overlaps)) {
                    problems.add(shape.getAttribute("dmnElementRef") + " lies over another shape");
                }
                boxes.add(box);
            }
        }
        Xml.all(definitions, "DMNEdge").forEach(edge -> drawn.add(edge.getAttribute("dmnElementRef")));
        for (Element e : Xml.all(definitions)) {
            boolean toDraw =
                    Set.of("decision", "inputData", "informationRequirement").contains(e.getLocalName());
            if (toDraw && !drawn.contains(e.getAttribute("id"))) {
                problems.add(e.getAttribute("id") + " is not drawn");
            }
        }
    }

    private void decision(Element decision) {
        String key = decision.getAttribute("id");
        if (!KEBAB.matcher(key).matches()) {
            problems.add("the decision key " + key + " is not a kebab word");
        }
        if (!Xml.chinese(decision.getAttribute("name"))) {
            problems.add(key + " has no Chinese name");
        }
        if (decision.getAttributeNS(Xml.CAMUNDA_DMN, "historyTimeToLive").isEmpty()) {
            problems.add(key + " has no historyTimeToLive");
        }
        List<Element> tables = Xml.children(decision, "decisionTable");
        if (tables.size() != 1) {
            problems.add(key + " is no decision table");
        }
        tables.forEach(table -> table(key, table));
    }

    private void table(String key, Element table) {
        List<Element> inputs = Xml.children(table, "input");
        List<Element> outputs = Xml.children(table, "output");
        for (Element input : inputs) {
            named(input, key);
            for (Element expression : Xml.children(input, "inputExpression")) {
                typed(expression);
                if (!NAME.matcher(text(expression)).matches()) {
                    problems.add(input.getAttribute("id") + " asks for more than one name: " + text(expression));
                }
            }
        }
        for (Element output : outputs) {
            named(output, key);
            typed(output);
            if (!NAME.matcher(output.getAttribute("name")).matches()) {
                problems.add(output.getAttribute("id") + " has no name");
            }
        }
        List<Element> rules = Xml.children(table, "rule");
        if (rules.isEmpty()) {
            problems.add(key + " has no rule");
        }
        for (Element rule : rules) {
            String id = rule.getAttribute("id");
            if (!id.matches("Rule_(" + Pattern.quote(key) + "_\\d+|[A-Z][A-Za-z0-9]*(_[A-Z0-9][A-Za-z0-9]*)*)")) {
                problems.add(id + " is not named Rule_ and what it rules, or the table's key and a number");
            }
            boolean reasoned = Xml.all(rule).stream()
                    .filter(e -> e.getLocalName().equals("description")
                            || e.getParentNode().getLocalName().equals("outputEntry"))
                    .anyMatch(e -> Xml.chinese(e.getTextContent()));
            if (!reasoned) {
                problems.add(id + " gives no reason in Chinese, neither beside it nor as a result");
            }
            List<Element> tests = Xml.children(rule, "inputEntry");
            List<Element> results = Xml.children(rule, "outputEntry");
            if (tests.size() != inputs.size() || results.size() != outputs.size()) {
                problems.add(id + " has not one entry for each column");
            }
            tests.forEach(entry -> PlainFeel.problemOfTest(text(entry)).ifPresent(p -> problems.add(id + ": " + p)));
            results.forEach(
                    entry -> PlainFeel.problemOfLiteral(text(entry)).ifPresent(p -> problems.add(id + ": " + p)));
            if (!results.isEmpty()
                    && results.stream().allMatch(entry -> text(entry).isEmpty())) {
                problems.add(id + " yields nothing");
            }
        }
    }

    private void named(Element column, String key) {
        if (!Xml.chinese(column.getAttribute("label"))) {
            problems.add(column.getAttribute("id") + " of " + key + " has no Chinese label");
        }
    }

    private void typed(Element e) {
        if (!TYPES.contains(e.getAttribute("typeRef"))) {
            problems.add(e.getAttribute("id") + " has the type '" + e.getAttribute("typeRef") + "'");
        }
    }

    private static String text(Element e) {
        return Xml.children(e, "text").stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
    }
}
