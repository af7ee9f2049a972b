package org.wuzhen.ledger.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;
import org.wuzhen.engine.CasePath.State;
import org.wuzhen.ledger.diagram.Drawing.Box;
import org.wuzhen.ledger.diagram.Drawing.Line;
import org.wuzhen.ledger.diagram.Drawing.Point;
import org.wuzhen.ledger.diagram.Drawing.Shape;

/**
 * A drawing and a way on it as SVG. What was passed is green, thick and ticked; where the case stands is blue, hatched
 * and labelled; what was left off is dashed and crossed: never the colour alone. Looks come from the page's style sheet.
 */
public final class Picture {

    private static final double MARGIN = 24;
    private static final double INSIDE = 12;
    private static final double BESIDE = 11;

    private final Drawing drawing;
    private final Trace trace;
    private final Map<String, String> links;
    private final String prefix;
    private final StringBuilder svg = new StringBuilder();

    private Picture(Drawing drawing, Trace trace, Map<String, String> links, String prefix) {
        this.drawing = drawing;
        this.trace = trace;
        this.links = links;
        this.prefix = prefix;
    }

    /**
     * Draws.
     *
     * @param links addresses by the ids of elements that lead to another drawing
     * @param prefix keeps the names of its parts apart from those of other pictures on the page
     * @return an {@code svg} element, safe to stand in a page as it is
     */
    public static String of(Drawing drawing, Trace trace, Map<String, String> links, String prefix) {
        return new Picture(drawing, trace, links, prefix).draw();
    }

    private String draw() {
        Box all = around();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"model\" role=\"group\" aria-labelledby=\"")
                .append(id("title"))
                .append(' ')
                .append(id("desc"))
                .append("\" width=\"%s\" height=\"%s\" viewBox=\"%s %s %s %s\">"
                        .formatted(
                                n(all.width()),
                                n(all.height()),
                                n(all.x()),
                                n(all.y()),
                                n(all.width()),
                                n(all.height())));
        svg.append("<title id=\"%s\">流程图：%s</title>".formatted(id("title"), text(drawing.name())));
        svg.append("<desc id=\"%s\">%s</desc>".formatted(id("desc"), text(description())));
        definitions();
        containers().forEach(this::shape);
        drawing.lines().stream().filter(line -> !trace.took(line.id())).forEach(this::line);
        drawing.lines().stream().filter(line -> trace.took(line.id())).forEach(this::line);
        Predicate<Shape> boundary = shape -> shape.kind().equals("boundaryEvent");
        drawing.shapes().stream()
                .filter(shape -> !container(shape) && !boundary.test(shape))
                .forEach(this::shape);
        drawing.shapes().stream().filter(boundary).forEach(this::shape);
        drawing.lines().forEach(this::lineLabel);
        drawing.shapes().forEach(this::badge);
        return svg.append("</svg>").toString();
    }

    private String description() {
        String here = drawing.shapes().stream()
                .filter(s -> s.flows() && stands(s))
                .map(s -> drawing.nameOf(s.id()))
                .collect(Collectors.joining("、"));
        long passed = drawing.shapes().stream()
                .filter(s -> s.flows() && trace.state(s.id()) == State.DONE)
                .count();
        return (passed == 0 && here.isEmpty() ? "本案还没有走到这里。" : "已经走过" + passed + "个步骤。")
                + (here.isEmpty() ? "" : "现在停在：" + here + "。")
                + "图后有同样内容的文字步骤。";
    }

    private Stream<Shape> containers() {
        return drawing.shapes().stream()
                .filter(Picture::container)
                .sorted(Comparator.comparingDouble(
                                (Shape s) -> s.box().width() * s.box().height())
                        .reversed());
    }

    private static boolean container(Shape shape) {
        return Drawing.CONTAINERS.contains(shape.kind()) && shape.expanded()
                || Set.of("participant", "lane", "group").contains(shape.kind());
    }

    /** Whether the case stands at an element itself and not merely within it. */
    private boolean stands(Shape shape) {
        State state = trace.state(shape.id());
        return state == State.FAILED || state == State.HERE && !container(shape);
    }

    // ---------------------------------------------------------------- frame

    private Box around() {
        List<Box> boxes = new ArrayList<>();
        drawing.shapes().forEach(shape -> {
            boxes.add(shape.box());
            if (shape.label() != null) {
                boxes.add(shape.label());
            }
        });
        drawing.lines().forEach(line -> {
            line.points().forEach(p -> boxes.add(new Box(p.x(), p.y(), 0, 0)));
            if (line.label() != null) {
                boxes.add(line.label());
            }
        });
        double left = boxes.stream().mapToDouble(Box::x).min().orElse(0) - MARGIN;
        double top = boxes.stream().mapToDouble(Box::y).min().orElse(0) - MARGIN;
        double right = boxes.stream().mapToDouble(Box::right).max().orElse(0) + MARGIN;
        double bottom = boxes.stream().mapToDouble(Box::bottom).max().orElse(0) + MARGIN;
        return new Box(left, top, right - left, bottom - top);
    }

    private void definitions() {
        svg.append("<defs>");
        for (String state : List.of("todo", "taken")) {
            svg.append(
                    ("<marker id=\"%s\" class=\"tip %s\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"10\""
                                    + " markerHeight=\"10\" markerUnits=\"userSpaceOnUse\" orient=\"auto\">"
                                    + "<path d=\"M0 0 L10 5 L0 10 z\"/></marker>")
                            .formatted(id("tip-" + state), state));
        }
        svg.append(("<pattern id=\"%s\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\""
                        + " patternTransform=\"rotate(45)\"><path class=\"hatch\" d=\"M0 0 V8\"/></pattern>")
                .formatted(id("hatch")));
        svg.append("</defs>");
    }

    // ---------------------------------------------------------------- lines

    private void line(Line line) {
        boolean taken = trace.took(line.id());
        String tip = line.kind().equals("association")
                ? ""
                : " marker-end=\"url(#%s)\"".formatted(id(taken ? "tip-taken" : "tip-todo"));
        svg.append("<g class=\"line %s %s\" data-id=\"%s\"><path d=\"%s\"%s/>"
                .formatted(text(line.kind()), taken ? "taken" : "todo", text(line.id()), path(line.points()), tip));
        if (line.byDefault()) {
            slash(line.points());
        }
        if (line.conditional() && !line.points().isEmpty()) {
            diamond(line.points());
        }
        svg.append("</g>");
    }

    private static String path(List<Point> points) {
        return points.stream()
                .map(p -> n(p.x()) + " " + n(p.y()))
                .collect(Collectors.joining(" L", points.isEmpty() ? "" : "M", ""));
    }

    /** The stroke across a default flow, near its beginning. */
    private void slash(List<Point> points) {
        double[] at = along(points, 12);
        double dx = at[2] * .5 - at[3] * .87;
        double dy = at[3] * .5 + at[2] * .87;
        svg.append("<path d=\"M%s %s L%s %s\"/>"
                .formatted(n(at[0] - dx * 6), n(at[1] - dy * 6), n(at[0] + dx * 6), n(at[1] + dy * 6)));
    }

    private void diamond(List<Point> points) {
        double[] at = along(points, 8);
        double x = at[2] * 8;
        double y = at[3] * 8;
        svg.append("<path class=\"fill\" d=\"M%s %s L%s %s L%s %s L%s %s z\"/>"
                .formatted(
                        n(at[0] - x),
                        n(at[1] - y),
                        n(at[0] - y * .6),
                        n(at[1] + x * .6),
                        n(at[0] + x),
                        n(at[1] + y),
                        n(at[0] + y * .6),
                        n(at[1] - x * .6)));
    }

    /** A point on the first stretch of a line and the direction there. */
    private static double[] along(List<Point> points, double distance) {
        Point from = points.get(0);
        Point to = points.get(Math.min(1, points.size() - 1));
        double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
        double x = (to.x() - from.x()) / length;
        double y = (to.y() - from.y()) / length;
        return new double[] {from.x() + x * distance, from.y() + y * distance, x, y};
    }

    private void lineLabel(Line line) {
        if (!line.name().isEmpty() && line.label() != null) {
            beside(line.name(), line.label(), "line-name");
        }
    }

    // ---------------------------------------------------------------- shapes

    private void shape(Shape shape) {
        String link = links.get(shape.id());
        if (link != null) {
            svg.append("<a href=\"%s\" aria-label=\"%s\">"
                    .formatted(text(link), text(told(shape) + "。打开" + drawing.nameOf(shape.id()) + "的流程图")));
        }
        svg.append("<g class=\"node %s %s\" data-id=\"%s\"%s><title>%s</title>"
                .formatted(
                        text(shape.kind()),
                        look(shape),
                        text(shape.id()),
                        link != null || !shape.flows() ? "" : " role=\"img\" aria-label=\"" + text(told(shape)) + "\"",
                        text(told(shape))));
        body(shape);
        svg.append("</g>");
        if (link != null) {
            svg.append("</a>");
        }
    }

    private String told(Shape shape) {
        if (!shape.flows()) {
            return shape.name();
        }
        int times = trace.times(shape.id());
        String waiting = trace.waiting(shape.id());
        return (shape.name().isEmpty() ? "" : shape.name() + "，")
                + Words.kind(shape)
                + "，"
                + Words.state(trace.state(shape.id()))
                + (times > 1 ? "，走过" + times + "次" : "")
                + (waiting == null ? "" : "，" + waiting);
    }

    private String look(Shape shape) {
        State state = trace.state(shape.id());
        return state == null
                ? trace.waiting(shape.id()) == null ? "todo" : "waiting"
                : state.name().toLowerCase(Locale.ROOT);
    }

    private void body(Shape shape) {
        switch (shape.kind()) {
            case "startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent" ->
                event(shape);
            case "exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway", "complexGateway" ->
                gateway(shape);
            case "textAnnotation" -> annotation(shape);
            case "participant", "lane", "group" -> frame(shape);
            case "dataObjectReference", "dataStoreReference" -> data(shape);
            default -> activity(shape);
        }
    }

    private void activity(Shape shape) {
        Box b = shape.box();
        rounded(b, 10, "shape" + (shape.own() ? " own" : ""));
        if (shape.kind().equals("transaction")) {
            rounded(new Box(b.x() + 3, b.y() + 3, b.width() - 6, b.height() - 6), 8, "inner");
        }
        if (container(shape)) {
            svg.append("<text class=\"name\" x=\"%s\" y=\"%s\" font-size=\"%s\">%s</text>"
                    .formatted(n(b.x() + 14), n(b.y() + 20), n(INSIDE), text(shape.name())));
            return;
        }
        if (stands(shape)) {
            svg.append(
                    "<rect class=\"hatched\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"10\" fill=\"url(#%s)\"/>"
                            .formatted(n(b.x()), n(b.y()), n(b.width()), n(b.height()), id("hatch")));
        }
        icon(shape);
        List<String> lines = Lettering.lines(shape.name(), INSIDE, b.width() - 14, 4);
        double top = b.centre() - (lines.size() - 1) * 7.5 + 4.5 + (shape.kind().equals("callActivity") ? -4 : 2);
        write(lines, b.middle(), top, INSIDE, "name");
        markers(shape);
    }

    private void markers(Shape shape) {
        Box b = shape.box();
        boolean plus = shape.kind().equals("callActivity") || Drawing.CONTAINERS.contains(shape.kind());
        double x = b.middle() - (plus && shape.repeats() != null ? 10 : 0);
        double y = b.bottom() - 16;
        if (plus) {
            svg.append("<path class=\"sign\" d=\"M%s %s h14 v14 h-14 z M%s %s v8 M%s %s h8\"/>"
                    .formatted(n(x - 7), n(y), n(x), n(y + 3), n(x - 4), n(y + 7)));
            x += 20;
        }
        repeats(shape, x, y);
    }

    private void repeats(Shape shape, double x, double y) {
        if (shape.repeats() == null) {
            return;
        }
        svg.append(
                switch (shape.repeats()) {
                    case "parallel" ->
                        "<path class=\"sign\" d=\"M%s %s v10 m4 -10 v10 m4 -10 v10\"/>".formatted(n(x - 4), n(y + 2));
                    case "sequential" ->
                        "<path class=\"sign\" d=\"M%s %s h10 m-10 4 h10 m-10 4 h10\"/>".formatted(n(x - 5), n(y + 3));
                    default ->
                        "<path class=\"sign\" d=\"M%s %s a5 5 0 1 1 3 1 m0 0 l-4 -1 m4 1 l-1 -4\"/>"
                                .formatted(n(x - 3), n(y + 11));
                });
    }

    private void icon(Shape shape) {
        double x = shape.box().x() + 7;
        double y = shape.box().y() + 7;
        String path =
                switch (shape.kind()) {
                    case "userTask" ->
                        "M%s %s a3.4 3.4 0 1 1 .01 0 M%s %s c0 -6 12 -6 12 0 z"
                                .formatted(n(x + 6), n(y + 6.6), n(x), n(y + 13));
                    case "serviceTask" -> gear(x + 7, y + 7);
                    case "businessRuleTask" ->
                        "M%1$s %2$s h15 v12 h-15 z m0 4 h15 m-15 4 h15 m-10 -4 v8".formatted(n(x), n(y));
                    case "sendTask", "receiveTask" -> "M%1$s %2$s h15 v10 h-15 z l7.5 6 l7.5 -6".formatted(n(x), n(y));
                    case "scriptTask" -> "M%s %s h10 v13 h-10 z m2 4 h6 m-6 3 h6 m-6 3 h6".formatted(n(x), n(y));
                    case "manualTask" ->
                        "M%s %s v-5 q0 -2 2 -2 h9 q1.5 1.2 0 2.4 h-4 h6 q1.5 1.2 0 2.4 h-6 h5 q1.5 1.2 0 2.4 h-5 h4 q1.5 1.2 0 2.4 h-9 q-2 0 -2 -2.6"
                                .formatted(n(x), n(y + 9));
                    default -> null;
                };
        if (path != null) {
            svg.append("<path class=\"icon\" d=\"").append(path).append("\"/>");
        }
    }

    private static String gear(double x, double y) {
        StringBuilder path = new StringBuilder();
        for (int tooth = 0; tooth < 8; tooth++) {
            double a = Math.PI * tooth / 4;
            path.append("M%s %s L%s %s "
                    .formatted(
                            n(x + Math.cos(a) * 5),
                            n(y + Math.sin(a) * 5),
                            n(x + Math.cos(a) * 7.5),
                            n(y + Math.sin(a) * 7.5)));
        }
        return path + circle(x, y, 5) + circle(x, y, 2);
    }

    private static String circle(double x, double y, double r) {
        return "M%s %s a%s %s 0 1 0 %s 0 a%s %s 0 1 0 -%s 0"
                .formatted(n(x - r), n(y), n(r), n(r), n(2 * r), n(r), n(r), n(2 * r));
    }

    private void event(Shape shape) {
        Box b = shape.box();
        double r = b.width() / 2;
        String dashed = shape.interrupts() ? "" : " beside";
        round(b.middle(), b.centre(), r, "shape" + dashed);
        if (shape.kind().startsWith("intermediate") || shape.kind().equals("boundaryEvent")) {
            round(b.middle(), b.centre(), r - 3.5, "inner" + dashed);
        }
        if (stands(shape)) {
            svg.append("<circle class=\"hatched\" cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"url(#%s)\"/>"
                    .formatted(n(b.middle()), n(b.centre()), n(r), id("hatch")));
        }
        boolean thrown = shape.kind().equals("endEvent") || shape.kind().equals("intermediateThrowEvent");
        eventIcon(shape.event(), b.middle(), b.centre(), thrown);
        outside(shape);
    }

    private void eventIcon(String event, double x, double y, boolean thrown) {
        if (event == null) {
            return;
        }
        String path =
                switch (event) {
                    case "message" -> "M%s %s h16 v11 h-16 z l8 6.5 l8 -6.5".formatted(n(x - 8), n(y - 5.5));
                    case "timer" -> circle(x, y, 9) + "M%s %s v-6 m0 6 l4 2".formatted(n(x), n(y)) + dial(x, y);
                    case "error" -> "M%s %s l5 -13 l5 6 l5 -9 l-5 15 l-5 -7 z".formatted(n(x - 8), n(y + 8));
                    case "signal" -> "M%s %s l9 14 h-18 z".formatted(n(x), n(y - 9));
                    case "escalation" -> "M%s %s l7 15 l-7 -7 l-7 7 z".formatted(n(x), n(y - 9));
                    case "compensate" -> "M%s %s l-8 6 l8 6 z m8 0 l-8 6 l8 6 z".formatted(n(x), n(y - 6));
                    case "conditional" ->
                        "M%s %s h12 v15 h-12 z m2 3 h8 m-8 3 h8 m-8 3 h8 m-8 3 h8".formatted(n(x - 6), n(y - 7.5));
                    case "link" -> "M%s %s h8 v-4 l8 7 l-8 7 v-4 h-8 z".formatted(n(x - 8), n(y - 3));
                    case "cancel" -> "M%s %s l14 14 m0 -14 l-14 14".formatted(n(x - 7), n(y - 7));
                    case "terminate" -> circle(x, y, 9);
                    default -> null;
                };
        if (path != null) {
            boolean full = event.equals("terminate") || thrown && !event.equals("message");
            svg.append("<path class=\"icon%s\" d=\"%s\"/>".formatted(full ? " full" : "", path));
        }
    }

    private static String dial(double x, double y) {
        StringBuilder path = new StringBuilder();
        for (int hour = 0; hour < 12; hour += 3) {
            double a = Math.PI * hour / 6;
            path.append("M%s %s L%s %s "
                    .formatted(
                            n(x + Math.cos(a) * 7.5),
                            n(y + Math.sin(a) * 7.5),
                            n(x + Math.cos(a) * 9),
                            n(y + Math.sin(a) * 9)));
        }
        return path.toString();
    }

    private void gateway(Shape shape) {
        Box b = shape.box();
        svg.append("<path class=\"shape\" d=\"M%s %s L%s %s L%s %s L%s %s z\"/>"
                .formatted(
                        n(b.middle()),
                        n(b.y()),
                        n(b.right()),
                        n(b.centre()),
                        n(b.middle()),
                        n(b.bottom()),
                        n(b.x()),
                        n(b.centre())));
        double x = b.middle();
        double y = b.centre();
        svg.append("<path class=\"icon thick\" d=\"%s\"/>"
                .formatted(
                        switch (shape.kind()) {
                            case "parallelGateway" -> "M%s %s v20 m-10 -10 h20".formatted(n(x), n(y - 10));
                            case "inclusiveGateway" -> circle(x, y, 10);
                            case "eventBasedGateway" ->
                                circle(x, y, 12)
                                        + circle(x, y, 9)
                                        + "M%s %s l6 4.4 l-2.3 7 h-7.4 l-2.3 -7 z".formatted(n(x), n(y - 6));
                            case "complexGateway" ->
                                "M%s %s v20 m-10 -10 h20 m-17 -7 l14 14 m0 -14 l-14 14".formatted(n(x), n(y - 10));
                            default -> "M%s %s l14 16 m0 -16 l-14 16".formatted(n(x - 7), n(y - 8));
                        }));
        outside(shape);
    }

    private void annotation(Shape shape) {
        Box b = shape.box();
        svg.append("<path class=\"bracket\" d=\"M%s %s h-12 v%s h12\"/>"
                .formatted(n(b.x() + 12), n(b.y()), n(b.height())));
        List<String> lines = Lettering.lines(shape.name(), BESIDE, Math.max(60, b.width() - 10), 12);
        for (int i = 0; i < lines.size(); i++) {
            svg.append("<text class=\"name note\" x=\"%s\" y=\"%s\" font-size=\"%s\">%s</text>"
                    .formatted(n(b.x() + 7), n(b.y() + 15 + i * 14), n(BESIDE), text(lines.get(i))));
        }
    }

    private void frame(Shape shape) {
        Box b = shape.box();
        svg.append("<rect class=\"frame\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(n(b.x()), n(b.y()), n(b.width()), n(b.height())));
        if (!shape.kind().equals("group")) {
            svg.append(
                    "<text class=\"name\" text-anchor=\"middle\" font-size=\"%s\" transform=\"translate(%s %s) rotate(-90)\">%s</text>"
                            .formatted(n(INSIDE), n(b.x() + 19), n(b.centre()), text(shape.name())));
        }
    }

    private void data(Shape shape) {
        Box b = shape.box();
        svg.append("<rect class=\"frame\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>"
                .formatted(n(b.x()), n(b.y()), n(b.width()), n(b.height())));
        outside(shape);
    }

    /** The name of an event or gateway, where the drawing puts it, with what it waits for below. */
    private void outside(Shape shape) {
        Box place = shape.label() != null
                ? shape.label()
                : new Box(shape.box().middle() - 45, shape.box().bottom() + 4, 90, 14);
        double bottom = shape.name().isEmpty() ? place.y() - 3 : beside(shape.name(), place, "name");
        String waiting = trace.waiting(shape.id());
        if (waiting != null) {
            pill(waiting, place.middle(), bottom + 5);
        }
    }

    private double beside(String name, Box place, String look) {
        List<String> lines = Lettering.lines(name, BESIDE, Math.max(90, place.width() + 4), 4);
        write(lines, place.middle(), place.y() + 11, BESIDE, look);
        return place.y() + lines.size() * 14;
    }

    private void pill(String words, double x, double y) {
        double width = Lettering.width(words, BESIDE) + 12;
        svg.append("<rect class=\"pill\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"17\" rx=\"8.5\"/>"
                .formatted(n(x - width / 2), n(y), n(width)));
        write(List.of(words), x, y + 12.5, BESIDE, "pill-words");
    }

    // ---------------------------------------------------------------- what happened

    private void badge(Shape shape) {
        State state = trace.state(shape.id());
        if (!shape.flows() || state == null) {
            return;
        }
        int times = trace.times(shape.id());
        String often = times > 1 ? "×" + times : "";
        String words =
                switch (state) {
                    case DONE -> "✓" + often;
                    case HERE -> (container(shape) ? "进行中" : "现在") + often;
                    case FAILED -> "! 出错" + often;
                    case CANCELLED -> "✕" + often;
                };
        boolean small = shape.box().width() < 60;
        double width = Math.max(16, Lettering.width(words, BESIDE) + 8);
        boolean gateway = shape.kind().endsWith("Gateway");
        double x = container(shape)
                ? shape.box().right() - width - 8
                : gateway ? shape.box().middle() - 10 - width : shape.box().right() - (small ? 8 : width / 2 + 2);
        double y = container(shape)
                ? shape.box().y() - 8
                : gateway ? shape.box().bottom() - 12 : shape.box().y() - (small ? 10 : 8);
        svg.append(
                "<g class=\"badge %s\"%s aria-hidden=\"true\"><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"16\" rx=\"8\"/>"
                        .formatted(
                                state.name().toLowerCase(Locale.ROOT),
                                stands(shape) ? " id=\"" + id("here-" + shape.id()) + "\"" : "",
                                n(x),
                                n(y),
                                n(width)));
        write(List.of(words), x + width / 2, y + 12, BESIDE, "badge-words");
        svg.append("</g>");
    }

    // ---------------------------------------------------------------- ink

    private void rounded(Box b, double radius, String look) {
        svg.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>"
                .formatted(look, n(b.x()), n(b.y()), n(b.width()), n(b.height()), n(radius)));
    }

    private void round(double x, double y, double radius, String look) {
        svg.append("<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"%s\"/>".formatted(look, n(x), n(y), n(radius)));
    }

    private void write(List<String> lines, double x, double y, double size, String look) {
        svg.append("<text class=\"%s\" text-anchor=\"middle\" font-size=\"%s\">".formatted(look, n(size)));
        for (int i = 0; i < lines.size(); i++) {
            svg.append(
                    "<tspan x=\"%s\" y=\"%s\">%s</tspan>".formatted(n(x), n(y + i * (size + 3)), text(lines.get(i))));
        }
        svg.append("</text>");
    }

    private String id(String part) {
        return prefix + "-" + part;
    }

    private static String n(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }

    private static String text(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
