package org.wuzhen.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.casefile.DisputeType;

@DisplayName("The other routes after mediation")
class OtherRoutesRulesTest {

    private static final int ROWS = 21;

    private final DmnModelInstance model = Dmn.readModelFromFile(
            Path.of("processes/mediation/other-routes.dmn").toFile());
    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision decision = engine.parseDecision("other-routes", model);

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "MIGRANT_WAGES, R01, 劳动人事争议仲裁, 工资欠条, 12333",
        "LABOUR_OTHER, R02, 时效一年, 十五日内, 12333",
        "MEDICAL, R03, , 医疗机构所在地, 卫生健康委员会",
        "TRAFFIC, R04, , 事故发生地, 三日内",
        "FOREST_LAND, R05, 时效二年, 三十日内, 人民政府处理",
        "HOUSE_HOMESTEAD, R06, , 人民法院, 三十日内",
        "EXPROPRIATION, R07, , 六个月, 六十日内申请行政复议",
        "ENVIRONMENT, R08, , 时效三年, 生态环境部门",
        "CONSUMER_OTHER, R09, 仲裁协议, 人民法院, 12315",
        "E_COMMERCE, R09, 仲裁协议, 人民法院, 12315",
        "TOURISM, R10, 仲裁协议, 人民法院, 旅游投诉",
        "PROPERTY_MGMT, R11, 仲裁协议, 人民法院, 住房建设",
        "MARRIAGE_FAMILY, R12, , 人身安全保护令, 妇女联合会",
        "MARITIME_FISHERY, R13, 海事仲裁, 天津海事法院, 渔政",
        "FINANCE, R14, 仲裁协议, 人民法院, 金融监督管理",
        "EDUCATION, R15, , 人民法院, 申诉",
        "INTELLECTUAL_PROPERTY, R16, 仲裁协议, 知识产权管辖权, 知识产权行政部门",
        "CONTRACT, R17, 仲裁协议, 支付令, ",
        "PRODUCTION_BUSINESS, R17, 仲裁协议, 支付令, ",
        "BUSINESS_ENV, R17, 仲裁协议, 支付令, ",
        "NEIGHBOUR, R18, , 人民法院, 公安机关",
        "DAMAGES, R18, , 人民法院, 公安机关",
        "WORK_OBSTRUCTION, R19, , 人民法院, 街镇",
        "FIRE_SAFETY, R20, , 人民法院, 消防救援机构",
        "OTHER, R99, 仲裁协议, 人民法院, 行政主管部门"
    })
    void everyRow(String type, String row, String arbitration, String lawsuit, String administrative) {
        DmnDecisionRuleResult result = decide(type);

        assertThat(text(result, "row")).isEqualTo(row);
        says(result, "arbitration", arbitration);
        says(result, "lawsuit", lawsuit);
        says(result, "administrative", administrative);
        assertThat(text(result, "basis")).startsWith("《");
        assertThat(text(result, "reason")).isNotBlank();
    }

    @Test
    @DisplayName("has a general answer for a type that it does not know")
    void unknownType() {
        assertThat(text(decide("SOMETHING_NEW"), "row")).isEqualTo("R99");
        assertThat(text(decide(null), "row")).isEqualTo("R99");
    }

    @Test
    @DisplayName("has an answer for every type of dispute and no row that is not tested")
    void complete() {
        assertThat(model.getModelElementsByType(Rule.class)).hasSize(ROWS);
        Map<DisputeType, String> rows = Arrays.stream(DisputeType.values())
                .collect(Collectors.toMap(type -> type, type -> text(decide(type.name()), "row")));
        assertThat(rows.values().stream().distinct()).hasSize(ROWS);
    }

    private static void says(DmnDecisionRuleResult result, String column, String words) {
        if (words == null) {
            assertThat(text(result, column)).isNull();
        } else {
            assertThat(text(result, column)).contains(words);
        }
    }

    private static String text(DmnDecisionRuleResult result, String column) {
        return (String) result.get(column);
    }

    private DmnDecisionRuleResult decide(String type) {
        return engine.evaluateDecisionTable(decision, Variables.putValue("disputeType", type))
                .getSingleResult();
    }
}
