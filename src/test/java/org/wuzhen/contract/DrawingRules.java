package org.wuzhen.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wuzhen.contract.Box.Point;
import org.wuzhen.contract.Diagram.Flow;
import org.wuzhen.contract.Diagram.FlowNode;

/** Whether a person can read the drawing: nothing lies over anything else, and every line shows where it goes. */
final class DrawingRules {

    private static final double SHARED_STRETCH = 10;

    private final Diagram diagram;
    private final List<String> problems = new ArrayList<>();

    private DrawingRules(Diagram diagram) {
        this.diagram = diagram;
    }

    static List<String> problems(Diagram diagram) {
        DrawingRules rules = new DrawingRules(diagram);
        if (rules.everythingIsDrawn()) {
            rules.shapesStandApart();
            rules.boundaryEventsSitOnTheirHost();
            rules.labelsAreLegible();
            rules.linesDock();
            rules.linesRunAroundShapes();
            rules.linesRunApart();
        }
        return rules.problems;
    }

    private boolean everythingIsDrawn() {
        diagram.nodes().keySet().stream()
                .filter(id -> !diagram.shapes().containsKey(id))
                .forEach(id -> problems.add(id + " has no shape"));
        diagram.flows().keySet().stream()
                .filter(id -> diagram.edges().getOrDefault(id, List.of()).size() < 2)
                .forEach(id -> problems.add(id + " has no line"));
        diagram.nodes().values().stream()
                .filter(node -> !node.host().isEmpty() && !diagram.nodes().containsKey(node.host()))
                .forEach(node -> problems.add(node.id() + " hangs on nothing"));
        for (Flow flow : diagram.flows().values()) {
            if (!diagram.nodes().containsKey(flow.source()) || !diagram.nodes().containsKey(flow.target())) {
                problems.add(flow.id() + " hangs in the air");
            }
        }
        Set<String> known = new HashSet<>();
        Xml.all(diagram.definitions()).forEach(e -> known.add(e.getAttribute("id")));
        diagram.shapes().keySet().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> problems.add("a shape is drawn for " + id + ", which is not in the model"));
        diagram.edges().keySet().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> problems.add("a line is drawn for " + id + ", which is not in the model"));
        return problems.isEmpty();
    }

    private void shapesStandApart() {
        List<FlowNode> nodes = List.copyOf(diagram.nodes().values());
        for (int i = 0; i < nodes.size(); i++) {
            FlowNode a = nodes.get(i);
            Box box = shape(a);
            FlowNode parent = diagram.nodes().get(a.container());
            if (parent != null && a.host().isEmpty() && !shape(parent).holds(box)) {
                problems.add(a.id() + " sticks out of " + parent.id());
            }
            for (FlowNode b : nodes.subList(i + 1, nodes.size())) {
                boolean within = within(a, b) || within(b, a);
                boolean attached = a.host().equals(b.id()) || b.host().equals(a.id());
                if (!within && !attached && box.shrunkBy(1).overlaps(shape(b))) {
                    problems.add(a.id() + " and " + b.id() + " overlap");
                }
            }
        }
    }

    private void boundaryEventsSitOnTheirHost() {
        for (FlowNode event : diagram.nodes("boundaryEvent")) {
            Box box = shape(event);
            Point centre = new Point(box.x() + box.width() / 2, box.y() + box.height() / 2);
            if (!diagram.shapes().get(event.host()).touchedBy(centre, 3)) {
                problems.add(event.id() + " does not sit on the border of " + event.host());
            }
        }
    }

    private void labelsAreLegible() {
        List<Map.Entry<String, Box>> labels = diagram.labels().entrySet().stream()
                .filter(label -> diagram.flows().containsKey(label.getKey())
                        || diagram.nodes().containsKey(label.getKey())
                                && !diagram.nodes().get(label.getKey()).holdsOthers())
                .toList();
        for (int i = 0; i < labels.size(); i++) {
            String owner = labels.get(i).getKey();
            Box text = labels.get(i).getValue().shrunkBy(1);
            for (FlowNode node : diagram.nodes().values()) {
                boolean own = node.id().equals(owner);
                if (!own && !holds(node, owner) && text.overlaps(shape(node))) {
                    problems.add("the label of " + owner + " lies over " + node.id());
                }
            }
            for (Flow flow : diagram.flows().values()) {
                if (segments(flow).stream().anyMatch(s -> text.crossedBy(s.from(), s.to()))) {
                    problems.add("the label of " + owner + " is crossed by " + flow.id());
                }
            }
            for (Map.Entry<String, Box> other : labels.subList(i + 1, labels.size())) {
                if (text.overlaps(other.getValue())) {
                    problems.add("the labels of " + owner + " and " + other.getKey() + " overlap");
                }
            }
        }
    }

    private void linesDock() {
        for (Flow flow : diagram.flows().values()) {
            List<Point> points = diagram.edges().get(flow.id());
            if (!diagram.shapes().get(flow.source()).touchedBy(points.get(0), 3)) {
                problems.add(flow.id() + " does not begin at " + flow.source());
            }
            if (!diagram.shapes().get(flow.target()).touchedBy(points.get(points.size() - 1), 3)) {
                problems.add(flow.id() + " does not end at " + flow.target());
            }
            if (segments(flow).stream().anyMatch(s -> !s.level() && !s.upright())) {
                problems.add(flow.id() + " runs aslant");
            }
        }
    }

    private void linesRunAroundShapes() {
        for (Flow flow : diagram.flows().values()) {
            for (FlowNode node : diagram.nodes().values()) {
                Box inside = shape(node).shrunkBy(2);
                if (!holds(node, flow.id())
                        && segments(flow).stream().anyMatch(s -> inside.crossedBy(s.from(), s.to()))) {
                    problems.add(flow.id() + " runs through " + node.id());
                }
            }
        }
    }

    private void linesRunApart() {
        List<Flow> flows = List.copyOf(diagram.flows().values());
        for (int i = 0; i < flows.size(); i++) {
            for (Flow other : flows.subList(i + 1, flows.size())) {
                Flow flow = flows.get(i);
                if (strayStretch(flow, other)) {
                    problems.add(flow.id() + " and " + other.id() + " run over each other");
                }
            }
        }
    }

    /** A common stretch is fine only where both leave the same source or where both come to the same target. */
    private boolean strayStretch(Flow a, Flow b) {
        List<Segment> as = segments(a);
        List<Segment> bs = segments(b);
        for (int i = 0; i < as.size(); i++) {
            for (int j = 0; j < bs.size(); j++) {
                if (as.get(i).commonWith(bs.get(j)) <= SHARED_STRETCH) {
                    continue;
                }
                boolean leaving = a.source().equals(b.source()) && sameWay(as, bs, i, j);
                boolean coming = a.target().equals(b.target())
                        && sameWay(backwards(as), backwards(bs), as.size() - 1 - i, bs.size() - 1 - j);
                if (!leaving && !coming) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean sameWay(List<Segment> a, List<Segment> b, int i, int j) {
        return i == j
                && a.subList(0, i).equals(b.subList(0, j))
                && a.get(i).from().equals(b.get(j).from());
    }

    private static List<Segment> backwards(List<Segment> line) {
        List<Segment> turned = new ArrayList<>();
        line.forEach(s -> turned.add(0, new Segment(s.to(), s.from())));
        return turned;
    }

    private List<Segment> segments(Flow flow) {
        List<Point> points = diagram.edges().get(flow.id());
        List<Segment> found = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            found.add(new Segment(points.get(i - 1), points.get(i)));
        }
        return found;
    }

    private Box shape(FlowNode node) {
        return diagram.shapes().get(node.id());
    }

    private boolean within(FlowNode inner, FlowNode outer) {
        return diagram.around(inner.container()).contains(outer.id());
    }

    private boolean holds(FlowNode outer, String flowOrNode) {
        Flow flow = diagram.flows().get(flowOrNode);
        String container = flow != null
                ? flow.container()
                : diagram.nodes().get(flowOrNode).container();
        return diagram.around(container).contains(outer.id());
    }

    private record Segment(Point from, Point to) {

        boolean level() {
            return Math.abs(from.y() - to.y()) <= 1;
        }

        boolean upright() {
            return Math.abs(from.x() - to.x()) <= 1;
        }

        /** Length, in pixels, of the stretch on which both lines lie. */
        double commonWith(Segment other) {
            if (level() && other.level() && Math.abs(from.y() - other.from.y()) < 4) {
                return common(from.x(), to.x(), other.from.x(), other.to.x());
            }
            if (upright() && other.upright() && Math.abs(from.x() - other.from.x()) < 4) {
                return common(from.y(), to.y(), other.from.y(), other.to.y());
            }
            return 0;
        }

        private static double common(double a, double b, double c, double d) {
            return Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d));
        }
    }
}
