package org.wuzhen.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.wuzhen.contract.Diagram.Flow;
import org.wuzhen.contract.Diagram.FlowNode;

/** What the house asks of one process model: names, ids, and no logic hidden in it. */
final class ProcessRules {

    /** Processes that a person begins in Tasklist: a case, and what belongs to no case. */
    static final Set<String> STARTABLE = Set.of("dispute-case");

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final String PASCAL = "[A-Z][A-Za-z0-9]*";
    private static final Pattern BEAN = Pattern.compile("\\$\\{([a-z][A-Za-z0-9]*)}");
    private static final Pattern EMBEDDED = Pattern.compile("[$#]\\{([^}]*)}");
    private static final String VARIABLE = "[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)?";
    private static final Pattern PLAIN = Pattern.compile("\\s*" + VARIABLE + "\\s*");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{\\s*(!\\s*|not\\s+)?" + VARIABLE
            + "(\\s*(==|!=|<=|>=|<|>)\\s*(\"[^\"]*\"|'[^']*'|-?\\d+(\\.\\d+)?|true|false|null))?\\s*}");
    private static final Set<String> NO_NAME_NEEDED = Set.of("parallelGateway");
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("userTask", "UserTask"),
            Map.entry("serviceTask", "ServiceTask"),
            Map.entry("sendTask", "SendTask"),
            Map.entry("receiveTask", "ReceiveTask"),
            Map.entry("manualTask", "ManualTask"),
            Map.entry("businessRuleTask", "RuleTask"),
            Map.entry("callActivity", "CallActivity"),
            Map.entry("subProcess", "SubProcess"),
            Map.entry("startEvent", "StartEvent"),
            Map.entry("endEvent", "EndEvent"),
            Map.entry("intermediateThrowEvent", "Throw"));

    private final Diagram diagram;
    private final List<String> problems = new ArrayList<>();

    private ProcessRules(Diagram diagram) {
        this.diagram = diagram;
    }

    static List<String> problems(Diagram diagram) {
        ProcessRules rules = new ProcessRules(diagram);
        rules.header();
        rules.ids();
        rules.names();
        rules.noHiddenLogic();
        rules.gateways();
        rules.beans();
        rules.forms();
        rules.bindings();
        return rules.problems;
    }

    private void header() {
        Element definitions = diagram.definitions();
        if (!"Camunda Platform".equals(definitions.getAttributeNS(Xml.MODELER, "executionPlatform"))
                || !"7.24.0".equals(definitions.getAttributeNS(Xml.MODELER, "executionPlatformVersion"))) {
            problems.add("executionPlatform is not Camunda Platform 7.24.0");
        }
        if (diagram.processes().size() != 1) {
            problems.add("holds " + diagram.processes().size() + " processes, not one");
        }
        for (Element process : diagram.processes()) {
            String key = process.getAttribute("id");
            if (!KEBAB.matcher(key).matches() || !key.equals(ModelFiles.stem(diagram.file()))) {
                problems.add("the process key " + key + " is not the kebab name of the file");
            }
            if (!key.equals(diagram.file().getParent().getFileName().toString())) {
                problems.add("the process key " + key + " is not the word of its folder");
            }
            if (!Xml.chinese(process.getAttribute("name"))) {
                problems.add("the process has no Chinese name");
            }
            if (!"true".equals(process.getAttribute("isExecutable"))) {
                problems.add("the process is not executable");
            }
            if (process.getAttributeNS(Xml.CAMUNDA_BPMN, "historyTimeToLive").isEmpty()) {
                problems.add("the process has no historyTimeToLive");
            }
            String startable = process.getAttributeNS(Xml.CAMUNDA_BPMN, "isStartableInTasklist");
            if (STARTABLE.contains(key) ? "false".equals(startable) : !"false".equals(startable)) {
                problems.add("isStartableInTasklist is '" + startable + "'; only " + STARTABLE + " may be started");
            }
        }
    }

    private void ids() {
        for (FlowNode node : diagram.nodes().values()) {
            if (!node.id().matches(prefix(node) + "_" + PASCAL)) {
                problems.add(
                        node.id() + " is not named " + prefix(node) + "_ and a verb with its object or a past fact");
            }
        }
        for (Flow flow : diagram.flows().values()) {
            if (!flow.id().matches("Flow_" + PASCAL + "(_" + PASCAL + ")*(_\\d+)?")) {
                problems.add(flow.id() + " is not named Flow_ and what it joins");
            }
        }
        for (Element e : Xml.all(diagram.definitions())) {
            if (Xml.madeByTool(e.getAttribute("id"))) {
                problems.add(e.getAttribute("id") + " was made up by a drawing tool");
            }
        }
        for (Element message : Xml.children(diagram.definitions(), "message")) {
            if (!KEBAB.matcher(message.getAttribute("name")).matches()) {
                problems.add("the message " + message.getAttribute("name") + " is not a kebab word");
            }
        }
        for (Element error : Xml.children(diagram.definitions(), "error")) {
            if (!error.getAttribute("errorCode").matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*")) {
                problems.add("the error code " + error.getAttribute("errorCode") + " is not in capitals");
            }
        }
    }

    private static String prefix(FlowNode node) {
        if (node.kind().endsWith("Gateway")) {
            return "Gateway";
        }
        if (node.kind().equals("boundaryEvent")) {
            String kind =
                    node.has("timerEventDefinition") ? "Timer" : node.has("errorEventDefinition") ? "Error" : "Catch";
            return "(" + kind + "|Boundary)";
        }
        if (node.kind().equals("intermediateCatchEvent")) {
            return node.has("timerEventDefinition") ? "Timer" : "Catch";
        }
        return PREFIXES.getOrDefault(node.kind(), "(no such element in this house)");
    }

    private void names() {
        for (FlowNode node : diagram.nodes().values()) {
            boolean join = node.kind().endsWith("Gateway")
                    && (NO_NAME_NEEDED.contains(node.kind())
                            || diagram.outOf(node.id()).size() < 2);
            if (!join && !Xml.chinese(node.name())) {
                problems.add(node.id() + " has no Chinese name");
            }
            if (Set.of("exclusiveGateway", "inclusiveGateway").contains(node.kind())
                    && diagram.outOf(node.id()).size() > 1) {
                diagram.outOf(node.id()).stream()
                        .filter(flow -> !Xml.chinese(flow.name()))
                        .forEach(flow -> problems.add(flow.id() + " has no Chinese name"));
            }
        }
    }

    private void noHiddenLogic() {
        for (Element e : Xml.all(diagram.definitions())) {
            String where = place(e);
            if (Set.of("script", "scriptTask", "connector", "formData").contains(e.getLocalName())) {
                problems.add(where + " holds a " + e.getLocalName());
            }
            for (String forbidden : List.of("class", "expression", "resource", "formKey", "type", "topic")) {
                if (e.hasAttributeNS(Xml.CAMUNDA_BPMN, forbidden)
                        || Xml.CAMUNDA_BPMN.equals(e.getNamespaceURI()) && e.hasAttribute(forbidden)) {
                    problems.add(where + " uses camunda:" + forbidden);
                }
            }
            if (!e.getAttribute("scriptFormat").isEmpty()
                    || !e.getAttribute("language").isEmpty()) {
                problems.add(where + " names a script language");
            }
            if (Set.of("conditionExpression", "condition").contains(e.getLocalName())) {
                if (!CONDITION.matcher(e.getTextContent().strip()).matches()) {
                    problems.add(where + " has a condition beyond one comparison: "
                            + e.getTextContent().strip());
                }
            } else if (!Set.of("documentation", "text").contains(e.getLocalName())) {
                if (Xml.children(e).isEmpty()) {
                    plain(where, e.getTextContent());
                }
                for (int i = 0; i < e.getAttributes().getLength(); i++) {
                    plain(where, ((Attr) e.getAttributes().item(i)).getValue());
                }
            }
        }
    }

    private void plain(String where, String text) {
        var expression = EMBEDDED.matcher(text);
        while (expression.find()) {
            if (!PLAIN.matcher(expression.group(1)).matches()) {
                problems.add(where + " holds an expression beyond one name: " + expression.group());
            }
        }
    }

    private void gateways() {
        for (FlowNode node : diagram.nodes().values()) {
            List<Flow> out = diagram.outOf(node.id());
            String fallback = node.xml().getAttribute("default");
            if (!fallback.isEmpty() && out.stream().noneMatch(f -> f.id().equals(fallback))) {
                problems.add(node.id() + " has the default " + fallback + ", which does not leave it");
            }
            if (Set.of("exclusiveGateway", "inclusiveGateway").contains(node.kind())) {
                for (Flow flow : out) {
                    boolean condition =
                            !Xml.children(flow.xml(), "conditionExpression").isEmpty();
                    if (out.size() > 1 && condition == flow.id().equals(fallback)) {
                        problems.add(flow.id() + " needs a condition or to be the default, not both");
                    }
                }
            } else if (out.size() > 1 && !node.kind().endsWith("Gateway")) {
                problems.add(node.id() + " has " + out.size() + " ways out without a gateway");
            }
        }
    }

    private void beans() {
        for (Element e : Xml.all(diagram.definitions())) {
            String delegate = e.hasAttributeNS(Xml.CAMUNDA_BPMN, "delegateExpression")
                    ? e.getAttributeNS(Xml.CAMUNDA_BPMN, "delegateExpression")
                    : e.getAttribute("delegateExpression");
            if (!delegate.isEmpty() && !BEAN.matcher(delegate).matches()) {
                problems.add(place(e) + " names no single bean: " + delegate);
            }
        }
        for (FlowNode node : diagram.nodes().values()) {
            if (Set.of("serviceTask", "sendTask").contains(node.kind())) {
                String word = node.id().substring(node.id().indexOf('_') + 1);
                String bean = "${" + Character.toLowerCase(word.charAt(0)) + word.substring(1) + "}";
                if (!bean.equals(node.camunda("delegateExpression"))) {
                    problems.add(node.id() + " calls '" + node.camunda("delegateExpression") + "', not " + bean);
                }
            }
        }
    }

    private void forms() {
        for (FlowNode node : diagram.nodes("userTask")) {
            String form = node.camunda("formRef");
            if (form.isEmpty()) {
                problems.add(node.id() + " has no form");
            } else if (!form.equals(kebab(node.id().substring(node.id().indexOf('_') + 1)))) {
                problems.add(node.id() + " has the form " + form + ", which is not its own name in kebab");
            }
            if (node.camunda("candidateGroups").isEmpty()
                    && node.camunda("assignee").isEmpty()
                    && node.camunda("candidateUsers").isEmpty()) {
                problems.add(node.id() + " is nobody's task");
            }
        }
    }

    private void bindings() {
        for (FlowNode node : diagram.nodes().values()) {
            bound(node, node.camunda("formRef"), "formRefBinding");
            bound(node, node.camunda("decisionRef"), "decisionRefBinding");
            bound(node, node.xml().getAttribute("calledElement"), "calledElementBinding");
            if (node.kind().equals("businessRuleTask")
                    && node.camunda("decisionRef").isEmpty()) {
                problems.add(node.id() + " asks no decision");
            }
            if (node.kind().equals("callActivity")) {
                List<Element> mappings = Xml.all(node.xml()).stream()
                        .filter(e -> Xml.CAMUNDA_BPMN.equals(e.getNamespaceURI()))
                        .toList();
                if (mappings.stream().noneMatch(e -> e.hasAttribute("businessKey"))) {
                    problems.add(node.id() + " does not pass the business key");
                }
                if (mappings.stream().anyMatch(e -> "all".equals(e.getAttribute("variables")))) {
                    problems.add(node.id() + " passes all variables");
                }
            }
        }
    }

    private void bound(FlowNode node, String reference, String binding) {
        if (!reference.isEmpty() && !"deployment".equals(node.camunda(binding))) {
            problems.add(node.id() + " does not bind " + reference + " to its own edition");
        }
    }

    private static String place(Element e) {
        for (Element at = e; at != null; at = at.getParentNode() instanceof Element up ? up : null) {
            if (!at.getAttribute("id").isEmpty()) {
                return at.getAttribute("id");
            }
        }
        return e.getLocalName();
    }

    static String kebab(String pascal) {
        return pascal.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
