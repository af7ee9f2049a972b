package org.wuzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wuzhen.casefile.CaseResult;

/** The negative list (受理审查): every row, what an unknown answer does, and which entry goes before which. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeAdmissibilityRulesTest {

    /** A clerk's answers as they stand unless a row says otherwise: nothing speaks against the dispute. */
    private static final Map<String, Object> PLAIN = Map.ofEntries(
            Map.entry("reportCause", "NONE"),
            Map.entry("domesticViolence", false),
            Map.entry("minors", false),
            Map.entry("violence", false),
            Map.entry("injury", false),
            Map.entry("policeInformed", false),
            Map.entry("subjectClass", "CIVIL"),
            Map.entry("shamSuspected", false),
            Map.entry("respondentConsent", "AGREES"),
            Map.entry("acceptedElsewhere", "NONE"),
            Map.entry("finalSettlement", "NONE"),
            Map.entry("channel", "WINDOW"));

    private static final String ROWS = """
            R01 | reportCause=VIOLENCE_AT_HOME                    | REPORT_FIRST | N09 | -           | false | 《反家庭暴力法》
            R02 | reportCause=MINOR_ABUSED                        | REPORT_FIRST | N09 | -           | false | 《未成年人保护法》第十一条
            R03 | domesticViolence=true minors=true               | REPORT_FIRST | N09 | -           | false | 《反家庭暴力法》第十四条
            R04 | domesticViolence=true violence=true             | REPORT_FIRST | N09 | -           | false | 《反家庭暴力法》
            R05 | domesticViolence=true injury=true               | REPORT_FIRST | N09 | -           | false | 《反家庭暴力法》
            R06 | subjectClass=STATE_SECRET                       | REDIRECT     | N10 | REDIRECTED  | true  | 《保守国家秘密法》
            R07 | subjectClass=CRIMINAL                           | TRANSFER     | N04 | TRANSFERRED | true  | 《刑事诉讼法》第一百一十条
            R08 | subjectClass=ORGANISED_CRIME                    | TRANSFER     | N04 | TRANSFERRED | true  | 《反有组织犯罪法》第七条
            R09 | shamSuspected=true                              | TRANSFER     | N08 | SHAM        | true  | 《民事诉讼法》第一百一十五条
            R10 | subjectClass=PUBLIC_HARM                        | REDIRECT     | N08 | REDIRECTED  | false | 《人民调解法》第三条
            R11 | subjectClass=DISCIPLINE                         | REDIRECT     | N05 | REDIRECTED  | false | 《纪检监察机关处理检举控告工作规则》
            R12 | subjectClass=ADMINISTRATIVE_ACT                 | REDIRECT     | N07 | REDIRECTED  | false | 《行政复议法》第十一条
            R13 | subjectClass=OWNERSHIP_CONFIRMATION             | REDIRECT     | N06 | REDIRECTED  | false | 《土地管理法》第十四条
            R14 | acceptedElsewhere=COURT                         | REDIRECT     | N02 | REDIRECTED  | false | 《人民调解工作若干规定》第二十二条
            R15 | acceptedElsewhere=ARBITRATION                   | REDIRECT     | N02 | REDIRECTED  | false | 《人民调解工作若干规定》第二十二条
            R16 | acceptedElsewhere=POLICE                        | REDIRECT     | N02 | REDIRECTED  | false | 《人民调解工作若干规定》第二十二条
            R17 | acceptedElsewhere=REVIEW                        | REDIRECT     | N02 | REDIRECTED  | false | 《人民调解工作若干规定》第二十二条
            R18 | acceptedElsewhere=OTHER_BODY                    | REDIRECT     | N02 | REDIRECTED  | false | 《人民调解工作若干规定》第二十二条
            R19 | finalSettlement=JUDGMENT                        | REDIRECT     | N03 | REDIRECTED  | false | 《民事诉讼法》第一百二十七条
            R20 | finalSettlement=PETITION_ENDED                  | REDIRECT     | N03 | REDIRECTED  | false | 《信访工作条例》第三十六条
            R21 | respondentConsent=REFUSES                       | REDIRECT     | N01 | REDIRECTED  | false | 《人民调解法》第十七条
            R22 | subjectClass=IDENTITY_VALIDITY                  | ACCEPT       | A02 | -           | false | 《民事诉讼法解释》第三百五十五条
            R23 | subjectClass=ADMINISTRATIVE_COMPENSATION        | ACCEPT       | A03 | -           | false | 《行政诉讼法》第六十条
            R24 | channel=COURT acceptedElsewhere=COURT           | ACCEPT       | A04 | -           | false | 《最高人民法院关于人民法院特邀调解的规定》
            R25 | respondentConsent=NOT_ASKED                     | ACCEPT       | A01 | -           | false | 《人民调解法》第十七条
            """;

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnModelInstance model = read();
    private final DmnDecision decision = engine.parseDecision("intake-admissibility", model);

    record Row(
            String row,
            Map<String, Object> answers,
            String decision,
            String code,
            String result,
            boolean restricted,
            String basis) {

        static Row of(String line) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            return new Row(
                    cells.get(0),
                    given(cells.get(1).split(" +")),
                    cells.get(2),
                    cells.get(3),
                    cells.get(4).equals("-") ? null : cells.get(4),
                    Boolean.parseBoolean(cells.get(5)),
                    cells.get(6));
        }
    }

    static Stream<Row> rows() {
        return ROWS.lines().map(Row::of);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_row_answers_with_reason_basis_and_way(Row row) {
        Map<String, Object> answer = decide(row.answers()).getSingleResult().getEntryMap();

        assertThat(answer)
                .containsEntry("row", row.row())
                .containsEntry("decision", row.decision())
                .containsEntry("reasonCode", row.code())
                .containsEntry("restricted", row.restricted());
        assertThat(answer.get("caseResult")).isEqualTo(row.result());
        assertThat((String) answer.get("basis")).contains(row.basis());
        assertThat((String) answer.get("reason")).isNotBlank();
        assertThat((String) answer.get("routeAdvice")).isNotBlank();
        if (row.result() != null) {
            assertThat(CaseResult.valueOf(row.result())).isNotNull();
        }
    }

    @Test
    void no_row_lands_untested() {
        assertThat(model.getModelElementsByType(Rule.class)).hasSize(25);
        assertThat(rows().map(Row::row)).doesNotHaveDuplicates().hasSize(25);
    }

    @Test
    void an_unknown_subject_gets_no_answer() {
        assertThat(decide(given("subjectClass=SOMETHING_ELSE"))).isEmpty();
    }

    @Test
    void danger_goes_before_everything_and_only_until_the_police_know() {
        String[] both = {"reportCause=VIOLENCE_AT_HOME", "respondentConsent=REFUSES", "subjectClass=CRIMINAL"};

        assertThat(row(both)).isEqualTo("R01");
        assertThat(row(with(both, "policeInformed=true"))).isEqualTo("R07");
        assertThat(row("domesticViolence=true", "minors=true", "policeInformed=true"))
                .isEqualTo("R25");
        assertThat(row("domesticViolence=true")).isEqualTo("R25");
    }

    @Test
    void a_crime_goes_before_the_refusal_and_another_body() {
        assertThat(row("subjectClass=CRIMINAL", "respondentConsent=REFUSES", "acceptedElsewhere=POLICE"))
                .isEqualTo("R07");
        assertThat(row("shamSuspected=true", "acceptedElsewhere=COURT")).isEqualTo("R09");
    }

    @Test
    void what_court_and_police_hand_over_themselves_is_not_held_against_the_dispute() {
        assertThat(row("channel=POLICE", "acceptedElsewhere=POLICE")).isEqualTo("R25");
        assertThat(row("channel=COURT", "acceptedElsewhere=POLICE")).isEqualTo("R16");
        assertThat(row("channel=POLICE", "acceptedElsewhere=COURT")).isEqualTo("R14");
        assertThat(row("channel=COURT", "respondentConsent=REFUSES")).isEqualTo("R21");
    }

    @Test
    void every_answer_that_a_clerk_can_give_has_a_row() {
        Set<String> reached = new HashSet<>();
        for (SubjectClass subject : SubjectClass.values()) {
            for (AcceptedElsewhere elsewhere : AcceptedElsewhere.values()) {
                for (FinalSettlement settlement : FinalSettlement.values()) {
                    for (Consent consent : Consent.values()) {
                        for (ReportCause cause : ReportCause.values()) {
                            Map<String, Object> given = new HashMap<>(PLAIN);
                            given.put("subjectClass", subject.name());
                            given.put("acceptedElsewhere", elsewhere.name());
                            given.put("finalSettlement", settlement.name());
                            given.put("respondentConsent", consent.name());
                            given.put("reportCause", cause.name());
                            DmnDecisionTableResult result = decide(given);
                            assertThat(result).as("%s", given).hasSize(1);
                            reached.add((String) result.getSingleResult().getEntry("row"));
                        }
                    }
                }
            }
        }
        assertThat(reached).hasSizeGreaterThan(18);
    }

    private String row(String... answers) {
        return (String) decide(given(answers)).getSingleResult().getEntry("row");
    }

    private DmnDecisionTableResult decide(Map<String, Object> answers) {
        return engine.evaluateDecisionTable(decision, answers);
    }

    private static String[] with(String[] answers, String more) {
        return Stream.concat(Arrays.stream(answers), Stream.of(more)).toArray(String[]::new);
    }

    private static Map<String, Object> given(String... changes) {
        Map<String, Object> answers = new HashMap<>(PLAIN);
        for (String change : changes) {
            String[] parts = change.split("=");
            Object value = parts[1].matches("true|false") ? (Object) Boolean.valueOf(parts[1]) : parts[1];
            assertThat(answers).containsKey(parts[0]);
            answers.put(parts[0], value);
        }
        return answers;
    }

    private static DmnModelInstance read() {
        try (InputStream in =
                IntakeAdmissibilityRulesTest.class.getResourceAsStream("/processes/intake/intake-admissibility.dmn")) {
            return Dmn.readModelFromStream(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
