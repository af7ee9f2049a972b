package org.wuzhen.ledger.diagram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A model as its file draws it: elements with their places, flows with their bends. */
public final class Drawing {

    static final Set<String> CONTAINERS = Set.of("subProcess", "transaction", "adHocSubProcess");

    private static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "task",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "manualTask",
            "scriptTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "transaction",
            "adHocSubProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "complexGateway");
    private static final Set<String> ARTIFACTS =
            Set.of("textAnnotation", "dataObjectReference", "dataStoreReference", "group", "participant", "lane");
    private static final Set<String> LINES =
            Set.of("sequenceFlow", "association", "messageFlow", "dataInputAssociation", "dataOutputAssociation");

    /** A rectangle on the drawing, in its own units. */
    record Box(double x, double y, double width, double height) {
        double middle() {
            return x + width / 2;
        }

        double centre() {
            return y + height / 2;
        }

        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }
    }

    /** A point on the drawing. */
    record Point(double x, double y) {}

    /**
     * A step, event, gateway, or something that stands beside them.
     *
     * @param kind as BPMN names it, {@code userTask}
     * @param event the kind of event, {@code timer}, or null
     * @param flows whether a case can come here, so that it is no mere note
     * @param interrupts false for a boundary or start event that leaves the rest running
     * @param own whether a sub-process starts by an event of its own
     * @param repeats {@code parallel}, {@code sequential}, {@code loop} or null
     * @param called key of the model called, or null
     * @param expanded whether a sub-process shows what is in it
     * @param label where the name stands, or null when it stands inside or nobody said
     */
    record Shape(
            String id,
            String kind,
            String name,
            String event,
            boolean flows,
            boolean interrupts,
            boolean own,
            String repeats,
            String called,
            boolean expanded,
            Box box,
            Box label) {}

    /**
     * A line from one shape to another.
     *
     * @param byDefault whether a gateway takes it when no condition holds
     * @param conditional whether it leaves a step under a condition
     */
    record Line(
            String id,
            String kind,
            String name,
            String source,
            String target,
            boolean byDefault,
            boolean conditional,
            List<Point> points,
            Box label) {}

    private final String key;
    private final String name;
    private final Map<String, Shape> shapes = new LinkedHashMap<>();
    private final Map<String, Line> lines = new LinkedHashMap<>();

    private Drawing(Element definitions) {
        Element process = children(definitions, "process").stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A model without a process"));
        key = process.getAttribute("id");
        name = process.getAttribute("name");
        Map<String, Element> drawn = new LinkedHashMap<>();
        for (Element diagram :
                children(definitions, "BPMNDiagram").stream().limit(1).toList()) {
            all(diagram, "BPMNShape").forEach(shape -> drawn.put(shape.getAttribute("bpmnElement"), shape));
            all(diagram, "BPMNEdge").forEach(edge -> drawn.put(edge.getAttribute("bpmnElement"), edge));
        }
        children(definitions, "collaboration").forEach(collaboration -> read(collaboration, drawn));
        read(process, drawn);
    }

    /**
     * Reads a model.
     *
     * @throws IllegalArgumentException when it is no readable BPMN
     */
    public static Drawing read(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Drawing(factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement());
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalArgumentException("A model that cannot be read", e);
        }
    }

    /** The model's key, {@code mediation}. */
    public String key() {
        return key;
    }

    /** The model's own name, 人民调解. */
    public String name() {
        return name.isEmpty() ? key : name;
    }

    /** The keys of the models that it calls, in the order in which they stand in it. */
    public List<String> calls() {
        return shapes.values().stream()
                .map(Shape::called)
                .filter(called -> called != null)
                .distinct()
                .toList();
    }

    /** Whether a case can come to an element of this kind, so that it is no mere note; as BPMN names kinds. */
    public static boolean comesBy(String kind) {
        return FLOW_NODES.contains(kind);
    }

    /** Whether an element of this kind holds others. */
    public static boolean holdsOthers(String kind) {
        return CONTAINERS.contains(kind);
    }

    /** What an element is called on the drawing, or its kind when it bears no name. */
    public String nameOf(String element) {
        Shape shape = shapes.get(element);
        if (shape == null) {
            return element;
        }
        return shape.name().isEmpty() ? Words.kind(shape) : shape.name();
    }

    /** What kind of element it is, in words: 人工办理. */
    public String kindOf(String element) {
        return Words.kind(shapes.get(element));
    }

    /** Whether a person works there. */
    public boolean work(String element) {
        Shape shape = shapes.get(element);
        return shape != null && Set.of("userTask", "manualTask").contains(shape.kind());
    }

    /** The keys of the models called, by the elements that call them. */
    public Map<String, String> callsByElement() {
        Map<String, String> calls = new LinkedHashMap<>();
        shapes.values().stream()
                .filter(shape -> shape.called() != null)
                .forEach(shape -> calls.put(shape.id(), shape.called()));
        return calls;
    }

    /** Whether an element is a frame around others. */
    public boolean holds(String element) {
        Shape shape = shapes.get(element);
        return shape != null && CONTAINERS.contains(shape.kind()) && shape.expanded();
    }

    /** Whether an element only decides which way to go on. */
    public boolean decides(String element) {
        Shape shape = shapes.get(element);
        return shape != null && shape.kind().endsWith("Gateway");
    }

    Collection<Shape> shapes() {
        return shapes.values();
    }

    Optional<Shape> shape(String id) {
        return Optional.ofNullable(shapes.get(id));
    }

    Collection<Line> lines() {
        return lines.values();
    }

    private void read(Element container, Map<String, Element> drawn) {
        for (Element child : children(container)) {
            String kind = child.getLocalName();
            Element at = drawn.get(child.getAttribute("id"));
            if (at != null && (FLOW_NODES.contains(kind) || ARTIFACTS.contains(kind))) {
                shapes.put(child.getAttribute("id"), shape(child, at));
            } else if (at != null && LINES.contains(kind)) {
                lines.put(child.getAttribute("id"), line(child, at, container));
            }
            if (CONTAINERS.contains(kind) || kind.equals("laneSet") || kind.equals("lane")) {
                read(child, drawn);
            }
        }
    }

    private static Shape shape(Element xml, Element at) {
        String kind = xml.getLocalName();
        boolean note = kind.equals("textAnnotation");
        return new Shape(
                xml.getAttribute("id"),
                kind,
                note
                        ? children(xml, "text").stream()
                                .map(Element::getTextContent)
                                .findFirst()
                                .orElse("")
                        : xml.getAttribute("name"),
                event(xml),
                FLOW_NODES.contains(kind),
                !"false".equals(xml.getAttribute(kind.equals("startEvent") ? "isInterrupting" : "cancelActivity")),
                "true".equals(xml.getAttribute("triggeredByEvent")),
                repeats(xml),
                xml.getAttribute("calledElement").isEmpty() ? null : xml.getAttribute("calledElement"),
                !"false".equals(at.getAttribute("isExpanded")),
                children(at, "Bounds").stream().map(Drawing::box).findFirst().orElseThrow(),
                label(at));
    }

    private static Line line(Element xml, Element at, Element container) {
        String source = xml.getAttribute("sourceRef");
        Optional<Element> from = children(container).stream()
                .filter(e -> e.getAttribute("id").equals(source))
                .findFirst();
        boolean conditional = !children(xml, "conditionExpression").isEmpty()
                && from.filter(e -> !e.getLocalName().endsWith("Gateway")).isPresent();
        return new Line(
                xml.getAttribute("id"),
                xml.getLocalName(),
                xml.getAttribute("name"),
                source,
                xml.getAttribute("targetRef"),
                from.filter(e -> e.getAttribute("default").equals(xml.getAttribute("id")))
                        .isPresent(),
                conditional,
                children(at, "waypoint").stream()
                        .map(p -> new Point(number(p, "x"), number(p, "y")))
                        .toList(),
                label(at));
    }

    private static String event(Element xml) {
        return children(xml).stream()
                .map(Element::getLocalName)
                .filter(name -> name.endsWith("EventDefinition"))
                .map(name -> name.substring(0, name.length() - "EventDefinition".length()))
                .findFirst()
                .orElse(null);
    }

    private static String repeats(Element xml) {
        if (!children(xml, "standardLoopCharacteristics").isEmpty()) {
            return "loop";
        }
        return children(xml, "multiInstanceLoopCharacteristics").stream()
                .map(e -> "true".equals(e.getAttribute("isSequential")) ? "sequential" : "parallel")
                .findFirst()
                .orElse(null);
    }

    private static Box label(Element drawn) {
        return children(drawn, "BPMNLabel").stream()
                .flatMap(label -> children(label, "Bounds").stream())
                .map(Drawing::box)
                .findFirst()
                .orElse(null);
    }

    private static Box box(Element bounds) {
        return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static double number(Element e, String attribute) {
        return Double.parseDouble(e.getAttribute(attribute));
    }

    private static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                found.add(e);
            }
        }
        return found;
    }

    private static List<Element> children(Element parent, String name) {
        return children(parent).stream()
                .filter(e -> e.getLocalName().equals(name))
                .toList();
    }

    private static List<Element> all(Element root, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : children(root)) {
            if (child.getLocalName().equals(name)) {
                found.add(child);
            }
            found.addAll(all(child, name));
        }
        return found;
    }
}
