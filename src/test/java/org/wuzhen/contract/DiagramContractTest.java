package org.wuzhen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Every process model")
class DiagramContractTest {

    @Test
    @DisplayName("is drawn legibly and keeps to the house's names")
    void shippedModelsKeepTheContract() {
        assertThat(ModelFiles.diagrams()).isNotEmpty();
        List<String> problems = new ArrayList<>();
        for (Path file : ModelFiles.diagrams()) {
            problems(file).forEach(problem -> problems.add(file + ": " + problem));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    @DisplayName("calls processes and decisions that the family holds, each under a key of its own")
    void referencesStayInTheFamily() {
        List<String> problems = new ArrayList<>();
        List<Diagram> diagrams =
                ModelFiles.diagrams().stream().map(Diagram::read).toList();
        Set<String> processes = new HashSet<>();
        for (Diagram diagram : diagrams) {
            diagram.processes().stream()
                    .map(process -> process.getAttribute("id"))
                    .filter(key -> !processes.add(key))
                    .forEach(key -> problems.add("two processes have the key " + key));
        }
        Set<String> decisions = new HashSet<>();
        for (Path table : ModelFiles.ruleTables()) {
            RuleTableRules.decisions(table).stream()
                    .filter(key -> !decisions.add(key))
                    .forEach(key -> problems.add("two decisions have the key " + key));
        }
        for (Diagram diagram : diagrams) {
            diagram.nodes("callActivity").stream()
                    .filter(call -> !processes.contains(call.xml().getAttribute("calledElement")))
                    .forEach(call -> problems.add(diagram.file() + ": " + call.id() + " calls "
                            + call.xml().getAttribute("calledElement") + ", which does not exist"));
            diagram.nodes("businessRuleTask").stream()
                    .filter(rule -> !decisions.contains(rule.camunda("decisionRef")))
                    .forEach(rule -> problems.add(diagram.file() + ": " + rule.id() + " asks "
                            + rule.camunda("decisionRef") + ", which does not exist"));
        }
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"good/mediation/mediation.bpmn", "good/handling/handling.bpmn"})
    @DisplayName("passes when it is sound")
    void soundModelsPass(String sample) {
        assertThat(problems(ModelFiles.sample(sample))).isEmpty();
    }

    @Test
    @DisplayName("is refused for each fault in its drawing")
    void faultsOfDrawingAreFound() {
        assertThat(DrawingRules.problems(Diagram.read(ModelFiles.sample("bad/drawing.bpmn"))))
                .containsExactlyInAnyOrder(
                        "UserTask_First and UserTask_Second overlap",
                        "UserTask_Outside sticks out of SubProcess_Box",
                        "Timer_Astray does not sit on the border of UserTask_First",
                        "the label of StartEvent_Begun lies over UserTask_Second",
                        "the labels of StartEvent_Begun and EndEvent_Done overlap",
                        "the label of EndEvent_Done lies over UserTask_Second",
                        "the label of EndEvent_Failed is crossed by Flow_Fourth_Failed",
                        "Flow_Begun_Third does not begin at StartEvent_Begun",
                        "Flow_Begun_Third does not end at UserTask_Third",
                        "Flow_Third_Fourth runs aslant",
                        "Flow_Fourth_Done runs through UserTask_Wall",
                        "Flow_Fourth_Done and Flow_Wall_Failed run over each other");
    }

    @Test
    @DisplayName("is refused when a step or a flow is not drawn, or a drawing has no step")
    void faultsOfOmissionAreFound() {
        assertThat(DrawingRules.problems(Diagram.read(ModelFiles.sample("bad/undrawn.bpmn"))))
                .containsExactlyInAnyOrder(
                        "UserTask_Unseen has no shape",
                        "Flow_Begun_Unseen has no line",
                        "Timer_Loose hangs on nothing",
                        "Flow_Unseen_Nowhere hangs in the air",
                        "a shape is drawn for UserTask_Ghost, which is not in the model",
                        "a line is drawn for Flow_Ghost, which is not in the model");
    }

    @Test
    @DisplayName("is refused for each fault against the house's rules")
    void faultsAgainstTheHouseAreFound() {
        assertThat(ProcessRules.problems(Diagram.read(ModelFiles.sample("bad/house.bpmn"))))
                .containsExactlyInAnyOrderElementsOf(expected("bad/house.txt"));
    }

    static List<String> expected(String sample) {
        try (Stream<String> lines = Files.lines(ModelFiles.sample(sample))) {
            return lines.filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> problems(Path file) {
        Diagram diagram = Diagram.read(file);
        List<String> problems = new ArrayList<>(ProcessRules.problems(diagram));
        problems.addAll(DrawingRules.problems(diagram));
        return problems;
    }
}
