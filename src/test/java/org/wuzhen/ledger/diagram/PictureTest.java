package org.wuzhen.ledger.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.wuzhen.engine.CasePath.State;
import org.wuzhen.engine.CasePath.Step;

/** Every shipped model is drawn whole, and the way on it shows by more than its colour. */
class PictureTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T01:00:00Z");

    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFlowNodeAndFlowOfAShippedModelIsDrawn(Path file) throws Exception {
        String xml = Files.readString(file);
        Drawing drawing = Drawing.read(xml.getBytes(StandardCharsets.UTF_8));

        Document picture = parsed(Picture.of(drawing, Trace.none(), Map.of(), "p"));

        Set<String> drawn = ids(picture);
        Set<String> nodes = found(
                xml,
                "<bpmn:(?:startEvent|endEvent|boundaryEvent|intermediate\\w+Event|\\w*Task|task|callActivity"
                        + "|subProcess|\\w+Gateway|sequenceFlow)\\b[^>]*?\\bid=\"([^\"]+)\"");
        assertThat(nodes).as("start, task, end and what joins them").hasSizeGreaterThanOrEqualTo(5);
        assertThat(drawn).containsAll(nodes);
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .startsWith("流程图：");
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .startsWith("本案还没有走到这里。");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNameStandsWithinItsShapeAndInsideThePicture(Path file) throws Exception {
        Drawing drawing = Drawing.read(Files.readAllBytes(file));
        Document picture = parsed(Picture.of(drawing, Trace.none(), Map.of(), "p"));
        String[] frame = picture.getDocumentElement().getAttribute("viewBox").split(" ");
        double left = Double.parseDouble(frame[0]);
        double right = left + Double.parseDouble(frame[2]);

        for (Drawing.Shape shape : drawing.shapes()) {
            assertThat(shape.box().x()).isGreaterThanOrEqualTo(left);
            assertThat(shape.box().right()).isLessThanOrEqualTo(right);
            if (shape.kind().endsWith("Task") || shape.kind().equals("callActivity")) {
                List<String> lines =
                        Lettering.lines(shape.name(), 12, shape.box().width() - 14, 4);
                assertThat(String.join("", lines)).as(shape.name()).doesNotContain("…");
                assertThat(lines).allSatisfy(line -> assertThat(Lettering.width(line, 12))
                        .isLessThanOrEqualTo(shape.box().width()));
            }
        }
    }

    @Test
    void theWayIsToldByWordsAndBadgesNotByColourAlone() throws Exception {
        Drawing drawing = Drawing.read(SMALL.getBytes(StandardCharsets.UTF_8));
        Trace trace = Trace.of(
                drawing,
                List.of(
                        step("Start", State.DONE, 0, 0),
                        step("Ask", State.DONE, 0, 1),
                        step("Fits", State.DONE, 1, 1),
                        step("Ask", State.DONE, 1, 2),
                        step("Fits", State.DONE, 2, 2),
                        step("Act", State.HERE, 2, null)),
                Map.of("Late", "2026-12-01 00:00 到时"));

        String svg = Picture.of(drawing, trace, Map.of("Act", "/cases/X/process/sub/1"), "p");

        assertThat(svg)
                .contains("提问，人工办理，已完成，走过2次", ">✓×2<")
                .contains("现在停在：办理<b>".replace("<b>", "&lt;b&gt;"))
                .contains(">现在<", "url(#p-hatch)", "id=\"p-here-Act\"")
                .contains("href=\"/cases/X/process/sub/1\"", "2026-12-01 00:00 到时")
                .contains("超期，定时，未到，2026-12-01 00:00 到时")
                .doesNotContain("<b>", "style=");
        assertThat(taken(parsed(svg))).containsExactlyInAnyOrder("F1", "F2", "FYes", "FNo");
    }

    @Test
    void aLineNotTakenStaysGreyAlsoWhenBothItsEndsWereVisited() throws Exception {
        Drawing drawing = Drawing.read(SMALL.getBytes(StandardCharsets.UTF_8));
        Trace trace = Trace.of(
                drawing,
                List.of(
                        step("Start", State.DONE, 0, 0),
                        step("Ask", State.CANCELLED, 0, 3),
                        step("Late", State.DONE, 3, 3),
                        step("Act", State.DONE, 3, 4),
                        step("End", State.DONE, 4, 4)),
                Map.of());

        assertThat(taken(parsed(Picture.of(drawing, trace, Map.of(), "p"))))
                .containsExactlyInAnyOrder("F1", "FLate", "FEnd");
        assertThat(Picture.of(drawing, trace, Map.of(), "p")).contains("提问，人工办理，已取消", ">✕<");
    }

    @Test
    void aModelWithADoctypeIsRefused() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> Drawing.read("<!DOCTYPE x []><x/>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Step step(String element, State state, int from, Integer to) {
        return new Step(
                element,
                "scope",
                state,
                MORNING.plusSeconds(from),
                to == null ? null : MORNING.plusSeconds(to),
                null,
                null);
    }

    private static Set<String> taken(Document picture) {
        Set<String> taken = new TreeSet<>();
        var groups = picture.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            if (List.of(group.getAttribute("class").split(" ")).containsAll(List.of("line", "taken"))) {
                taken.add(group.getAttribute("data-id"));
            }
        }
        return taken;
    }

    private static Set<String> ids(Document picture) {
        Set<String> ids = new TreeSet<>();
        var groups = picture.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            ids.add(((Element) groups.item(i)).getAttribute("data-id"));
        }
        return ids;
    }

    private static Set<String> found(String text, String pattern) {
        Set<String> found = new TreeSet<>();
        Pattern.compile(pattern).matcher(text).results().forEach(result -> found.add(result.group(1)));
        return found;
    }

    private static Document parsed(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new AssertionError("No well-formed picture: " + svg, e);
        }
    }

    /** Ask until it fits, then act; when that takes too long, act at once. */
    private static final String SMALL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
              xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dd="http://www.omg.org/spec/DD/20100524/DI"
              xmlns:dc="http://www.omg.org/spec/DD/20100524/DC">
              <process id="small" name="小流程">
                <startEvent id="Start" name="开始"/>
                <userTask id="Ask" name="提问"/>
                <boundaryEvent id="Late" name="超期" attachedToRef="Ask"><timerEventDefinition/></boundaryEvent>
                <exclusiveGateway id="Fits" name="可以吗？" default="FNo"/>
                <callActivity id="Act" name="办理&lt;b&gt;" calledElement="sub"/>
                <endEvent id="End" name="结束"/>
                <sequenceFlow id="F1" sourceRef="Start" targetRef="Ask"/>
                <sequenceFlow id="F2" sourceRef="Ask" targetRef="Fits"/>
                <sequenceFlow id="FYes" name="可以" sourceRef="Fits" targetRef="Act"/>
                <sequenceFlow id="FNo" name="不可以" sourceRef="Fits" targetRef="Ask"/>
                <sequenceFlow id="FLate" sourceRef="Late" targetRef="Act"/>
                <sequenceFlow id="FEnd" sourceRef="Act" targetRef="End"/>
              </process>
              <di:BPMNDiagram id="D"><di:BPMNPlane id="P" bpmnElement="small">
                <di:BPMNShape id="s1" bpmnElement="Start"><dc:Bounds x="0" y="20" width="36" height="36"/></di:BPMNShape>
                <di:BPMNShape id="s2" bpmnElement="Ask"><dc:Bounds x="80" y="0" width="100" height="80"/></di:BPMNShape>
                <di:BPMNShape id="s3" bpmnElement="Late"><dc:Bounds x="112" y="62" width="36" height="36"/></di:BPMNShape>
                <di:BPMNShape id="s4" bpmnElement="Fits"><dc:Bounds x="220" y="15" width="50" height="50"/></di:BPMNShape>
                <di:BPMNShape id="s5" bpmnElement="Act"><dc:Bounds x="320" y="0" width="100" height="80"/></di:BPMNShape>
                <di:BPMNShape id="s6" bpmnElement="End"><dc:Bounds x="460" y="20" width="36" height="36"/></di:BPMNShape>
                <di:BPMNEdge id="e1" bpmnElement="F1"><dd:waypoint x="36" y="38"/><dd:waypoint x="80" y="38"/></di:BPMNEdge>
                <di:BPMNEdge id="e2" bpmnElement="F2"><dd:waypoint x="180" y="40"/><dd:waypoint x="220" y="40"/></di:BPMNEdge>
                <di:BPMNEdge id="e3" bpmnElement="FYes"><dd:waypoint x="270" y="40"/><dd:waypoint x="320" y="40"/></di:BPMNEdge>
                <di:BPMNEdge id="e4" bpmnElement="FNo"><dd:waypoint x="245" y="15"/><dd:waypoint x="130" y="0"/></di:BPMNEdge>
                <di:BPMNEdge id="e5" bpmnElement="FLate"><dd:waypoint x="130" y="98"/><dd:waypoint x="370" y="80"/></di:BPMNEdge>
                <di:BPMNEdge id="e6" bpmnElement="FEnd"><dd:waypoint x="420" y="38"/><dd:waypoint x="460" y="38"/></di:BPMNEdge>
              </di:BPMNPlane></di:BPMNDiagram>
            </definitions>
            """;
}
