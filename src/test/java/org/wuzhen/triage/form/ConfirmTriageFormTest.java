package org.wuzhen.triage.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.ShippedDepartments;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.Variables;
import org.wuzhen.triage.Advices;
import org.wuzhen.triage.Clinic;
import org.wuzhen.triage.Confirmation;
import org.wuzhen.triage.PetitionMatter;
import org.wuzhen.triage.Route;
import org.wuzhen.triage.Triage;

class ConfirmTriageFormTest {

    private static final CaseNumber CASE = CaseNumber.of("BH02202609010001");
    private static final List<String> ADVISED = List.of("UNION", "HOUSING", "PSB");

    private final Triage triage = mock(Triage.class);
    private final CaseFiles cases = mock(CaseFiles.class);
    private final Directory directory = mock(Directory.class);
    private final ConfirmTriageForm form = new ConfirmTriageForm(triage, cases, directory);

    @BeforeEach
    void advised() {
        when(triage.advice(CASE)).thenReturn(Advices.WAGES);
        when(directory.departments()).thenReturn(ShippedDepartments.all());
    }

    @Test
    void showsEveryFactThatTheFormNames() throws IOException {
        when(cases.get(CASE)).thenReturn(caseFile("SPECIAL_GROUP,SELF_HARM"));

        Map<String, Object> shown = form.show(CASE);

        assertThat(shown)
                .containsEntry("channelLabel", "窗口来访")
                .containsEntry("peopleText", "17人")
                .containsEntry("amountText", "386000元")
                .containsEntry("marksText", "涉特殊群体、扬言自伤")
                .containsEntry("earlierText", "没有办结的旧案")
                .containsEntry("disputeType", "MIGRANT_WAGES")
                .containsEntry("advisedRiskLabel", "橙·较大")
                .containsEntry("riskLevel", "ORANGE")
                .containsEntry("route", "MEDIATION")
                .containsEntry("clinic", "CONSULTATION")
                .containsEntry("leadDepartment", "HRSS")
                .containsEntry("helpingDepartments", List.of("UNION", "PSB", "HOUSING"));
        assertThat(shown.keySet()).containsAll(namedBy("confirm-triage"));
    }

    @Test
    void showsThatNothingIsMarkedAndNoMoneyDisputed() {
        when(cases.get(CASE)).thenReturn(caseFile(""));

        assertThat(form.show(CASE)).containsEntry("marksText", "无");
    }

    @Test
    void whatIsConfirmedAsAdvisedNeedsNoReason() {
        Variables variables = form.take(entry(Map.of()));

        verify(triage)
                .confirm(
                        CASE,
                        new Confirmation(
                                Route.MEDIATION, null, Clinic.CONSULTATION, null, null, null, "HRSS", ADVISED, null));
        assertThat(variables.asMap())
                .isEqualTo(Map.of(
                        "reassess", "no",
                        "route", "mediation",
                        "clinic", "CONSULTATION",
                        "petitionMatter", "none",
                        "department", "",
                        "leadDepartment", "HRSS",
                        "coDepartments", "UNION,HOUSING,PSB"));
    }

    @ParameterizedTest
    @CsvSource({
        "disputeType, NEIGHBOUR, 请填写“更正类型的理由”。",
        "riskLevel, RED, 请填写“调整风险等级的理由”。",
        "route, LAWSUIT, 请填写“改变去向的理由”。",
        "clinic, NONE, 请填写“改变诊别的理由”。",
        "leadDepartment, JUSTICE, 请填写“调整部门的理由”。",
        "route, NOWHERE, '“去向”的选项无效，请重新选择。'",
        "leadDepartment, CULTURE_TOURISM, '请填写“调整部门的理由”。;“牵头部门”的选项无效，请重新选择。'"
    })
    void whatIsDecidedOtherwiseNeedsItsReason(String key, String value, String problem) {
        assertThat(rejected(Map.of(key, value))).containsExactlyInAnyOrder(problem.split(";"));
        verify(triage, never()).confirm(any(), any());
        verify(triage, never()).correctType(any(), any(), any());
        verify(triage, never()).changeRisk(any(), any(), any());
    }

    @Test
    void anotherRouteAndOtherDepartmentsAreTakenWithTheirReasons() {
        Variables variables = form.take(entry(Map.of(
                "route", "ARBITRATION",
                "routeChangeReason", "双方均要求直接仲裁",
                "clinic", "NONE",
                "clinicReason", "不再需要",
                "helpingDepartments", List.of("UNION"),
                "departmentReason", "住建、公安无关")));

        verify(triage)
                .confirm(
                        CASE,
                        new Confirmation(
                                Route.ARBITRATION,
                                "双方均要求直接仲裁",
                                Clinic.NONE,
                                "不再需要",
                                null,
                                null,
                                "HRSS",
                                List.of("UNION"),
                                "住建、公安无关"));
        assertThat(variables.asMap()).containsEntry("route", "arbitration").containsEntry("coDepartments", "UNION");
        assertThat(variables.asMap().values())
                .noneMatch(value -> value.toString().contains("仲裁"));
    }

    @Test
    void aPetitionSaysWhoseItIsAndWhy() {
        Map<String, Object> petition = Map.of("route", "PETITION", "routeChangeReason", "信访转送", "petitionMatter", "");
        assertThat(rejected(petition)).containsExactly("请选择“信访事项归口”。");

        Map<String, Object> typed = new HashMap<>(petition);
        typed.put("petitionMatter", "OWN");
        assertThat(rejected(typed)).containsExactly("请填写“归口理由”。");

        typed.put("petitionReason", "反映街道的补偿");
        assertThat(form.take(entry(typed)).asMap())
                .containsEntry("petitionMatter", "own")
                .containsEntry("department", "");
        verify(triage)
                .confirm(
                        CASE,
                        new Confirmation(
                                Route.PETITION,
                                "信访转送",
                                Clinic.CONSULTATION,
                                null,
                                PetitionMatter.OWN,
                                "反映街道的补偿",
                                "HRSS",
                                ADVISED,
                                null));
    }

    @Test
    void aFormOfAnEarlierEditionDoesNotAskWhoseThePetitionIs() {
        Variables variables = form.take(entry(Map.of("route", "PETITION", "routeChangeReason", "信访转送")));

        assertThat(variables.asMap()).containsEntry("petitionMatter", "none");
        assertThat(keys(form.show(shownCase()).get("routes"))).doesNotContain("HANDLING");
        assertThat(keys(form.show(shownCase()).get("ways"))).contains("HANDLING", "PETITION");
    }

    @Test
    void whatADepartmentHandlesGoesToTheLeadDepartment() {
        assertThat(form.take(entry(Map.of("route", "HANDLING", "routeChangeReason", "属人社职责")))
                        .asMap())
                .containsEntry("route", "handling")
                .containsEntry("department", "HRSS");
    }

    private CaseNumber shownCase() {
        when(cases.get(CASE)).thenReturn(caseFile(""));
        return CASE;
    }

    private static List<String> keys(Object options) {
        return ((List<?>) options)
                .stream()
                        .map(option -> ((Map<?, ?>) option).get("value").toString())
                        .toList();
    }

    @Test
    void aCorrectedTypeIsTakenAloneAndAsksTheRulesAgain() {
        Variables variables =
                form.take(new FormEntry(CASE, "task", Map.of("disputeType", "LABOUR_OTHER", "typeReason", "不是农民工")));

        verify(triage).correctType(CASE, DisputeType.LABOUR_OTHER, "不是农民工");
        verify(triage, never()).confirm(any(), any());
        assertThat(variables.asMap()).isEqualTo(Map.of("reassess", "type", "disputeType", "LABOUR_OTHER"));
    }

    @Test
    void aChangedRiskAsksForTheRouteAgain() {
        Variables variables = form.take(new FormEntry(
                CASE,
                "task",
                Map.of("disputeType", "MIGRANT_WAGES", "riskLevel", "RED", "riskChangeReason", "有人扬言爬塔吊")));

        verify(triage).changeRisk(CASE, RiskLevel.RED, "有人扬言爬塔吊");
        assertThat(variables.asMap()).isEqualTo(Map.of("reassess", "risk", "riskLevel", "RED"));
    }

    @Test
    void backToTheRulesOwnColourNeedsNoReason() {
        when(triage.advice(CASE)).thenReturn(Advices.advice(RiskLevel.RED, Route.MEDIATION, Clinic.LEADER_CASE));

        form.take(new FormEntry(CASE, "task", Map.of("disputeType", "MIGRANT_WAGES", "riskLevel", "ORANGE")));

        verify(triage).changeRisk(CASE, RiskLevel.ORANGE, null);
    }

    @Test
    void theLeadDepartmentDoesNotHelpItself() {
        assertThat(rejected(Map.of("helpingDepartments", List.of("HRSS", "UNION"), "departmentReason", "试一试")))
                .containsExactly("牵头部门不用再选为配合部门，请从“配合部门”中去掉。");
        assertThat(rejected(Map.of("helpingDepartments", List.of("NOBODY"), "departmentReason", "试一试")))
                .containsExactly("“配合部门”的选项无效，请重新选择。");
    }

    @Test
    void anEmptyFormSaysWhatIsMissing() {
        FormRejected rejected =
                catchThrowableOfType(FormRejected.class, () -> form.take(new FormEntry(CASE, "task", Map.of())));

        assertThat(rejected.problems())
                .containsExactly("请选择“纠纷类型”。", "请选择“风险等级”。", "请选择“去向”。", "请选择“诊别”。", "请选择“牵头部门”。");
    }

    private List<String> rejected(Map<String, Object> other) {
        return catchThrowableOfType(FormRejected.class, () -> form.take(entry(other)))
                .problems();
    }

    private static FormEntry entry(Map<String, Object> other) {
        Map<String, Object> typed = new HashMap<>(Map.of(
                "disputeType", "MIGRANT_WAGES",
                "riskLevel", "ORANGE",
                "route", "MEDIATION",
                "clinic", "CONSULTATION",
                "leadDepartment", "HRSS",
                "helpingDepartments", List.of("UNION", "HOUSING", "PSB")));
        typed.putAll(other);
        return new FormEntry(CASE, "task", typed);
    }

    /** The names that a form's texts, conditions and choices ask for. */
    static Set<String> namedBy(String formId) throws IOException {
        Set<String> names = new TreeSet<>();
        JsonNode root = new ObjectMapper()
                .readTree(Path.of("forms", "triage", formId + ".form").toFile());
        for (JsonNode text : root.findValues("text")) {
            Matcher matcher = Pattern.compile("\\{\\{([A-Za-z]+)}}").matcher(text.asText());
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        for (JsonNode hide : root.findValues("hide")) {
            Matcher matcher = Pattern.compile("[A-Za-z]+").matcher(hide.asText().replaceAll("\"[^\"]*\"", ""));
            while (matcher.find()) {
                names.add(matcher.group());
            }
        }
        root.findValues("valuesKey").forEach(key -> names.add(key.asText()));
        names.removeAll(Set.of("and", "or"));
        return names;
    }

    static CaseFile caseFile(String marks) {
        Instant day = Instant.parse("2026-09-01T01:00:00Z");
        return new CaseFile(
                CASE,
                "02",
                Stage.TRIAGE,
                null,
                DisputeType.MIGRANT_WAGES,
                Channel.WINDOW,
                null,
                null,
                null,
                null,
                "三个月未发工资",
                "支付工资",
                new BigDecimal("386000.00"),
                17,
                marks,
                null,
                null,
                null,
                null,
                "clerk",
                null,
                day,
                day,
                day,
                null,
                null,
                null,
                false,
                null,
                0);
    }
}
