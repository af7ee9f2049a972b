package org.wuzhen.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import org.wuzhen.contract.Box.Point;
import org.wuzhen.ledger.diagram.Drawing;

/** A process model and its drawing, as they stand in the file. */
final class Diagram {

    /** A step, event or gateway; {@code container} is the id of the process or sub-process that holds it. */
    record FlowNode(Element xml, String container) {
        String id() {
            return xml.getAttribute("id");
        }

        String kind() {
            return xml.getLocalName();
        }

        String name() {
            return xml.getAttribute("name");
        }

        String host() {
            return xml.getAttribute("attachedToRef");
        }

        String camunda(String attribute) {
            return xml.getAttributeNS(Xml.CAMUNDA_BPMN, attribute);
        }

        boolean has(String eventDefinition) {
            return !Xml.children(xml, eventDefinition).isEmpty();
        }

        boolean holdsOthers() {
            return Drawing.holdsOthers(kind());
        }
    }

    record Flow(Element xml, String container) {
        String id() {
            return xml.getAttribute("id");
        }

        String name() {
            return xml.getAttribute("name");
        }

        String source() {
            return xml.getAttribute("sourceRef");
        }

        String target() {
            return xml.getAttribute("targetRef");
        }
    }

    private final Path file;
    private final Element definitions;
    private final List<Element> processes;
    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Map<String, Box> shapes = new LinkedHashMap<>();
    private final Map<String, Box> labels = new LinkedHashMap<>();
    private final Map<String, List<Point>> edges = new LinkedHashMap<>();

    private Diagram(Path file) {
        this.file = file;
        definitions = Xml.read(file).getDocumentElement();
        processes = Xml.children(definitions, "process");
        processes.forEach(this::readContainer);
        for (Element shape : Xml.all(definitions, "BPMNShape")) {
            String of = shape.getAttribute("bpmnElement");
            Xml.children(shape, "Bounds").forEach(bounds -> shapes.put(of, box(bounds)));
            readLabel(shape, of);
        }
        for (Element edge : Xml.all(definitions, "BPMNEdge")) {
            String of = edge.getAttribute("bpmnElement");
            List<Point> points = new ArrayList<>();
            Xml.children(edge, "waypoint").forEach(p -> points.add(new Point(number(p, "x"), number(p, "y"))));
            edges.put(of, points);
            readLabel(edge, of);
        }
    }

    static Diagram read(Path file) {
        return new Diagram(file);
    }

    Path file() {
        return file;
    }

    Element definitions() {
        return definitions;
    }

    List<Element> processes() {
        return processes;
    }

    Map<String, FlowNode> nodes() {
        return nodes;
    }

    Map<String, Flow> flows() {
        return flows;
    }

    Map<String, Box> shapes() {
        return shapes;
    }

    Map<String, Box> labels() {
        return labels;
    }

    Map<String, List<Point>> edges() {
        return edges;
    }

    List<FlowNode> nodes(String kind) {
        return nodes.values().stream().filter(n -> n.kind().equals(kind)).toList();
    }

    List<Flow> outOf(String node) {
        return flows.values().stream().filter(f -> f.source().equals(node)).toList();
    }

    /** The sub-processes around a node, the innermost first; the process itself is not among them. */
    List<String> around(String container) {
        List<String> found = new ArrayList<>();
        for (FlowNode at = nodes.get(container); at != null; at = nodes.get(at.container())) {
            found.add(at.id());
        }
        return found;
    }

    private void readContainer(Element container) {
        String id = container.getAttribute("id");
        for (Element child : Xml.children(container)) {
            if (Drawing.comesBy(child.getLocalName())) {
                FlowNode node = new FlowNode(child, id);
                nodes.put(node.id(), node);
                if (node.holdsOthers()) {
                    readContainer(child);
                }
            } else if (child.getLocalName().equals("sequenceFlow")) {
                Flow flow = new Flow(child, id);
                flows.put(flow.id(), flow);
            }
        }
    }

    private void readLabel(Element drawn, String of) {
        for (Element label : Xml.children(drawn, "BPMNLabel")) {
            Xml.children(label, "Bounds").forEach(bounds -> labels.put(of, box(bounds)));
        }
    }

    private static Box box(Element bounds) {
        return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    private static double number(Element e, String attribute) {
        return Double.parseDouble(e.getAttribute(attribute));
    }
}
