package org.wuzhen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Every rule table")
class RuleDiagramContractTest {

    @Test
    @DisplayName("opens in the modeler, reads in Chinese and uses plain FEEL only")
    void shippedTablesKeepTheContract() {
        assertThat(ModelFiles.ruleTables()).isNotEmpty();
        List<String> problems = new ArrayList<>();
        for (Path file : ModelFiles.ruleTables()) {
            RuleTableRules.problems(file).forEach(problem -> problems.add(file + ": " + problem));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    @DisplayName("passes when it is sound")
    void soundTablePasses() {
        assertThat(RuleTableRules.problems(ModelFiles.sample("good/risk-level.dmn")))
                .isEmpty();
    }

    @Test
    @DisplayName("is refused for each fault")
    void faultsAreFound() {
        assertThat(RuleTableRules.problems(ModelFiles.sample("bad/table.dmn")))
                .containsExactlyInAnyOrderElementsOf(DiagramContractTest.expected("bad/table.txt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "\"A\"",
                "\"A\",\"B\"",
                "not(\"A\",\"B\")",
                ">= 30",
                "< -2.5",
                "[5..30)",
                "(0..10]",
                "]0..10[",
                "[date(\"2026-01-01\")..date(\"2026-12-31\")]",
                "< date(\"2026-05-01\")",
                "true",
                "null",
                "? > 5 and ? < 10",
                "< 5 or > 10",
                "not([1..3])"
            })
    @DisplayName("may hold plain tests")
    void plainTestsPass(String test) {
        assertThat(PlainFeel.problemOfTest(test)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount",
                "> limit",
                "contains(?, \"x\")",
                "date(\"2026-01-01\") + duration(\"P1D\")",
                "1 + 1",
                "if true then 1 else 2",
                "now()",
                "for x in [1] return x",
                "\"A\"; \"B\"",
                "[1..",
                "not \"A\"",
                "\"open",
                "java.lang.Runtime",
                "{a: 1}",
                "@\"2026-01-01\""
            })
    @DisplayName("may hold nothing that computes")
    void computingTestsAreRefused(String test) {
        assertThat(PlainFeel.problemOfTest(test)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"A\",\"B\"", "> 3", "amount", "[1..3]", "date(today)"})
    @DisplayName("yields single literals only")
    void computedResultsAreRefused(String result) {
        assertThat(PlainFeel.problemOfLiteral(result)).isPresent();
    }
}
