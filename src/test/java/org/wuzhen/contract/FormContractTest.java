package org.wuzhen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Every form")
class FormContractTest {

    @Test
    @DisplayName("shows in Tasklist and reads in Chinese")
    void shippedFormsKeepTheContract() {
        assertThat(ModelFiles.forms()).isNotEmpty();
        List<String> problems = new ArrayList<>();
        for (Path file : ModelFiles.forms()) {
            FormRules.problems(file).forEach(problem -> problems.add(file + ": " + problem));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    @DisplayName("has exactly one user, a task or start event of its own stage, and every task finds its form")
    void formsAndTasksMeet() {
        assertThat(strayForms(
                        ModelFiles.forms(),
                        ModelFiles.diagrams().stream().map(Diagram::read).toList()))
                .isEmpty();
    }

    @Test
    @DisplayName("passes when it is sound")
    void soundFormPasses() {
        assertThat(FormRules.problems(ModelFiles.sample("good/mediation/choose-mediator.form")))
                .isEmpty();
    }

    @Test
    @DisplayName("is refused for each fault")
    void faultsAreFound() {
        assertThat(FormRules.problems(ModelFiles.sample("bad/form.form")))
                .containsExactlyInAnyOrderElementsOf(DiagramContractTest.expected("bad/form.txt"));
    }

    @Test
    @DisplayName("is missed when no task uses it, when two do, when it lies elsewhere and when it is not there")
    void strayFormsAreFound() {
        assertThat(strayForms(
                        List.of(
                                Path.of("forms/bad/review-claim.form"),
                                Path.of("forms/bad/nobody-asks.form"),
                                Path.of("forms/elsewhere/ask-court.form")),
                        List.of(Diagram.read(ModelFiles.sample("bad/house.bpmn")))))
                .containsExactlyInAnyOrder(
                        "forms/bad/nobody-asks.form has no user",
                        "forms/bad/review-claim.form has two users or more: [UserTask_ReviewClaim, UserTask_ReviewAgain]",
                        "forms/elsewhere/ask-court.form lies elsewhere than its user UserTask_AskCourt",
                        "UserTask_Nobody finds no form missing-form");
    }

    private static List<String> strayForms(List<Path> forms, List<Diagram> diagrams) {
        record User(String element, String folder) {}
        Map<String, List<User>> users = new TreeMap<>();
        for (Diagram diagram : diagrams) {
            String folder = diagram.file().getParent().getFileName().toString();
            for (var node : diagram.nodes().values()) {
                if (!node.camunda("formRef").isEmpty()) {
                    users.computeIfAbsent(node.camunda("formRef"), form -> new ArrayList<>())
                            .add(new User(node.id(), folder));
                }
            }
        }
        List<String> problems = new ArrayList<>();
        Map<String, Path> known = new HashMap<>();
        for (Path form : forms) {
            Path twin = known.put(ModelFiles.stem(form), form);
            if (twin != null) {
                problems.add(twin + " and " + form + " have the same name");
            }
            List<User> mine = users.getOrDefault(ModelFiles.stem(form), List.of());
            if (mine.isEmpty()) {
                problems.add(form + " has no user");
            } else if (mine.size() > 1) {
                problems.add(form + " has two users or more: "
                        + mine.stream().map(User::element).toList());
            } else if (!mine.get(0)
                    .folder()
                    .equals(form.getParent().getFileName().toString())) {
                problems.add(
                        form + " lies elsewhere than its user " + mine.get(0).element());
            }
        }
        users.forEach((form, by) -> {
            if (!known.containsKey(form)) {
                by.forEach(user -> problems.add(user.element() + " finds no form " + form));
            }
        });
        return problems;
    }
}
